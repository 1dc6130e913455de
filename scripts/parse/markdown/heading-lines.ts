/** A line as a heading: with marks that an input method typed for `##`, or with none, where the table of headings knows it. */

import { trailingBraces } from './braces.ts';
import type { SectionKind } from './headings.ts';
import { sectionKindOf } from './section-kind.ts';
import type { ItemMark } from './item-marks.ts';
import { headingMark, unwrapped } from './heading-marks.ts';

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
const BOLD = /^(?:\*{2,3}|_{2,3})(?![\s*_]).+(?:\*\*|__)[：:]?$/u;

/** Returns what a line is that holds nothing but a name of the table, numbered, in bold or in brackets as people write headings. */
export function namedLine(line: string): Named | undefined {
  if (line.length > LONGEST) return undefined;
  const typed = line.trim();
  if (/^(?:[-+*]\s|>)/.test(typed)) return undefined;
  const kind = kindOfName(typed);
  if (kind === 'text' || !/\p{Script=Han}/u.test(typed)) return undefined;
  const whole = unwrapped(typed);
  const mark = headingMark(typed) ?? headingMark(whole);
  const inner = headingMark(whole);
  const words =
    inner === undefined
      ? whole
      : inner.number === undefined
        ? unwrapped(inner.rest)
        : whole.slice(0, -inner.rest.length) + unwrapped(inner.rest);
  const text = words.replace(/[\s：:。]+$/u, '');
  return { text, kind, ...(mark ? { mark } : {}), isBold: BOLD.test(typed), isQuestion: /[?？]/.test(typed) };
}

/** A name of the table, and on the same line what it is about. */
interface Labelled extends Named {
  /** Where in the line that begins. */
  readonly start: number;
}

/** Names that are shorter may be a label of anything, unless they have a number: `材料：低筋面粉`. */
const SHORTEST = 3;

/** `申请材料：`, `**申请材料：**`, `**申请材料**：`, `【申请材料】`, `申请材料——` */
const LABEL =
  /^(?:(?:\*\*|__)([^*_：:]{2,30})(?:[：:](?:\*\*|__)|(?:\*\*|__)\s?[：:])|(【[^【】]{2,20}】)[：:]?|([^：:*【】]{2,30}?)(?:[：:]|——))\s*(?=\S)/u;
const SPACED_LABEL = /^(\p{Script=Han}{4,12})[ \t\u3000]+(?=\S)/u;

/** Returns what a line is that begins with a name of the table and a colon: `申请材料：身份证、户口簿`. */
export function labelledLine(line: string): Labelled | undefined {
  return labelledBy(LABEL, line);
}

/** Returns what a line is that begins with a name of the table and a space or a tab, which may be a sentence. */
export function spacedLabel(line: string): Labelled | undefined {
  return labelledBy(SPACED_LABEL, line);
}

function labelledBy(label: RegExp, line: string): Labelled | undefined {
  const [all, ...names] = label.exec(line) ?? [];
  const name = names.find((one) => one !== undefined) ?? '';
  const named = all === undefined || /[?？]/.test(name) ? undefined : namedLine(name);
  if (!all || !named) return undefined;
  const plain = unwrapped(headingMark(named.text)?.rest ?? named.text);
  return plain.length < SHORTEST && named.mark?.number === undefined ? undefined : { ...named, start: all.length };
}

function kindOfName(text: string): SectionKind {
  return sectionKindOf(trailingBraces(text).text);
}
