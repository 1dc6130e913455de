/** Guides among the files, by name and beginning: Notepad saves `低保.md` as `低保.md.txt`, or as a `.txt`. */

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
