import { viewWords } from '../../words/view-words.ts';

/** Returns a language's own name for itself, or its tag: a build and a phone must say the same. */
export function languageName(language: string): string {
  const { names } = viewWords;
  const parts = language.toLowerCase().split('-');
  return parts.map((_, at) => names[parts.slice(0, parts.length - at).join('-')]).find((name) => name !== undefined) ?? language;
}
