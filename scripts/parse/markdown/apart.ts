/** Lines that a person set apart: an address, a telephone number, hours, each on its own. To CommonMark they are one line. */

import { STAR_NOTE } from './item-marks.ts';
import type { TypedLine } from './tree.ts';

/** Characters: prose that an editor wrapped has longer lines. */
const SHORT = 24;

const LABELLED =
  /^\s*(?:【[^【】]{1,12}】(?=\S)|(?:(?:[\d～~—-]{1,8})?\p{Script=Han}{1,8}|[QAqa]\d{0,2})(?:[（(][^）)]{1,20}[）)])?\s*[：:]\s*\S)/u;
const PICTURE = /^\s*(?![\d#*])\p{Emoji}/u;
/** Signs before numbers. */
const SIGNED = /^\s*(?:>\s?[=＝]?|[+-])\s?\d/;
/** Nothing but a telephone number, a house in a street, or hours. */
const FACT = /^\s*(?:[\d-]{7,15}|\S{1,16}[路街巷道]\s*\d+\s*[号號]\S{0,8}|\S{0,8}\d{1,2}[:：]\d\d\s*[-–—~至到]\s*\d{1,2}[:：]\d\d)\s*$/u;
const BRACKETED = /^\s*【[^【】]{1,12}】\s*\S/u;
/** Set in as a paragraph begins in Chinese, or to the right as a signature. */
const SET_IN = /^[ \t]*\u3000{2,}\S/;

/** Returns the lines of one text, by index, that stay apart from the line before them. */
export function linesApart(lines: readonly Pick<TypedLine, 'text'>[]): ReadonlySet<number> {
  const texts = lines.map(({ text }) => text);
  const areShort = texts.length > 1 && texts.some((text) => FACT.test(text)) && texts.every(isShort);
  return new Set(texts.flatMap((text, index) => (index > 0 && (areShort || isApart(texts[index - 1] ?? '', text)) ? [index] : [])));
}

function isApart(before: string, line: string): boolean {
  return (
    SET_IN.test(line) ||
    BRACKETED.test(line) ||
    STAR_NOTE.test(line.trimStart()) ||
    [LABELLED, PICTURE, SIGNED].some((begins) => begins.test(before) && begins.test(line))
  );
}

/** Chinese, or a number, and no sentence that the next line may go on with. */
function isShort(text: string): boolean {
  const typed = text.trim();
  return typed.length <= SHORT && /[\p{Script=Han}\d]$/u.test(typed);
}
