/** Guides among the files, by name and beginning: Notepad saves `低保.md` as `低保.md.txt`, or as a `.txt`. */

import { canonicalLanguage, languageMeant, languageOfCode } from './typed-language.ts';

const MARKDOWN = /\.(?:md|markdown)(?:\.txt)?$/i;
const TEXT = /\.txt$/i;
/** A line of dashes and a key, or a key that only a guide begins with. */
const FRONT_MATTER =
  /^\s*(?:[-－—–]{3,}[ \t\u3000]*\n\s*["'【]?[\p{L}_][\p{L}\p{N}_ -]{0,40}["'】]?\s*[:：﹕=＝\t]|【?(?:标题|標題|事项名称|事項名稱|title)(?:】|\s*[:：﹕=＝\t]))/iu;

/** Returns whether a file is a guide by its name alone. */
export function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path);
}

/** Returns whether a file is a guide if its text begins with front matter. */
export function mayBeGuide(path: string): boolean {
  return TEXT.test(path) && !MARKDOWN.test(path);
}

/** Returns whether a text begins with front matter. */
export function beginsAsGuide(text: string): boolean {
  return FRONT_MATTER.test(text.slice(0, 1000));
}

/** Returns a guide's path without its ending: `birth/hukou` of `birth/hukou.md`, `birth/hukou.en` of `birth/hukou.en.md.txt`. */
export function guideStem(path: string): string {
  return MARKDOWN.test(path) ? path.replace(MARKDOWN, '') : path.replace(TEXT, '');
}

/** Returns the language of an overlay of hall.yaml (`hall.en.yaml`: `en`), undefined for any other path. */
export function overlayLanguage(path: string): string | undefined {
  const tag = /^hall\.([^./]+)\.ya?ml$/i.exec(path)?.[1] ?? '';
  return languageMeant(tag) ?? (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? (canonicalLanguage(tag) ?? tag) : undefined);
}

/** A guide's name, and its language where that is in it. */
interface NameParts {
  readonly stem: string;
  readonly language?: string;
}

/** Returns the parts of a stem: `birth/hukou.en` is `birth/hukou` in English; `notes.v2` is a name with a dot, since no language is called that. */
export function splitLanguage(stem: string): NameParts {
  const { head, tag } = headAndTag(stem);
  const language = languageOfCode(tag);
  return language === undefined ? { stem } : { stem: head, language };
}

/** Returns the same where other guides stand around it: beside `birth/hukou.md`, `birth/hukou.uy` is meant to be its translation. */
export function splitBeside(stem: string, stems: ReadonlySet<string>): NameParts {
  const { head, tag } = headAndTag(stem);
  const language = stems.has(head) ? languageMeant(tag) : undefined;
  return language === undefined ? splitLanguage(stem) : { stem: head, language };
}

function headAndTag(stem: string): { readonly head: string; readonly tag: string } {
  const [, head = '', tag = ''] = /^(.*[^/])\.([^./]+)$/s.exec(stem) ?? [];
  return { head, tag };
}
