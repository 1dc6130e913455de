/** A line as a heading: with marks that an input method typed for `##`, or with none, where the table of headings knows it. */

import { trailingBraces } from './braces.ts';
import { type SectionKind, sectionKindOf } from './headings.ts';
import { type ItemMark, isOfHeadings, markOf } from './item-marks.ts';

interface HeadingLine {
  readonly text: string;
  readonly kind: SectionKind;
}

/** With `#` before it. */
interface Hashed extends HeadingLine {
  /** 1–6. */
  readonly level: number;
  /** Something that looks like a space stands after the marks. */
  readonly isApart: boolean;
}

/** Without: a name of the table, in Chinese. */
export interface Named extends HeadingLine {
  readonly mark?: ItemMark;
  readonly isBold: boolean;
  readonly isQuestion: boolean;
}

const GAP = /^[\s\u200b]*/;
const HASHES = /^[\s\u200b]*([#＃﹟]{1,6})(?![#＃﹟])([^]*)$/;

/** Returns what a line is that begins with any kind of `#` and has words after it. */
export function hashedLine(line: string): Hashed | undefined {
  const [, hashes = '', rest = ''] = HASHES.exec(line) ?? [];
  const text = withoutHashesAfter(rest.replace(GAP, ''));
  if (hashes === '' || text === '') return undefined;
  return { text, kind: kindOfName(text), level: hashes.length, isApart: GAP.exec(rest)?.[0] !== '' };
}

/** `## 材料 ##` */
function withoutHashesAfter(text: string): string {
  const end = text.trimEnd();
  let length = end.length;
  while (/[#＃﹟]/.test(end[length - 1] ?? '')) length -= 1;
  return length === 0 || /\s/.test(end[length - 1] ?? '') ? end.slice(0, length).trimEnd() : end;
}

/** Longer than any name of the table with all that may stand around it. */
const LONGEST = 60;
const BOLD = /^(?:\*\*|__)(.+?)(?:\*\*|__)[：:]?$/u;
const BRACKETS = /^(?:【(.+)】|〖(.+)〗|〔(.+)〕|「(.+)」|［(.+)］)[：:]?$/u;

/** Returns what a line is that holds nothing but a name of the table, numbered, in bold or in brackets as people write headings. */
export function namedLine(line: string): Named | undefined {
  if (line.length > LONGEST) return undefined;
  const typed = line.trim();
  const [, inBold] = BOLD.exec(typed) ?? [];
  const whole = inBold ?? typed;
  const mark = markOf(whole);
  if (mark && !isOfHeadings(mark)) return undefined;
  const plain = mark?.rest ?? whole;
  const inner = BOLD.exec(plain)?.[1] ?? (BRACKETS.exec(plain) ?? []).slice(1).find((one) => one !== undefined);
  const text = (inner ?? (mark?.number === undefined ? plain : whole)).replace(/[\s：:]+$/u, '');
  const kind = kindOfName(text);
  if (kind === 'text' || !/\p{Script=Han}/u.test(text)) return undefined;
  return { text, kind, ...(mark ? { mark } : {}), isBold: inBold !== undefined, isQuestion: /[?？]/.test(text) };
}

function kindOfName(text: string): SectionKind {
  return sectionKindOf(trailingBraces(text).text);
}
