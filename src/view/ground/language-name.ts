import { languageNames } from '../../words/language-names.ts';

/** Returns a language's own name for itself, or its tag: a build and a phone must say the same. */
export function languageName(language: string): string {
  const parts = language.toLowerCase().split('-');
  return parts.map((_, at) => languageNames[parts.slice(0, parts.length - at).join('-')]).find((name) => name !== undefined) ?? language;
}
