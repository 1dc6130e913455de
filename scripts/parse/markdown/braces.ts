/** Finds `{…}` at the end of a line, and what is a mark in it: an id, a stop, what a question asks for. */

import type { AskedFor } from '../../../src/guide/typed.ts';
import type { At } from '../../ground/problem.ts';
import { type Text, characters } from '../../ground/source.ts';

/** The text between a pair of braces; `at` is the place of the opening one. */
export type Braces = Text;

/** Braces at the end of a line of text, and where they begin in it. */
interface Trailing {
  /** The line without them. */
  readonly text: string;
  readonly braces: readonly { readonly start: number; readonly text: string }[];
  /** An opening brace that is never closed. */
  readonly open?: { readonly start: number; readonly text: string };
}

/** The meaning of the braces after a heading or in a list item. */
export interface Marks {
  readonly id?: string;
  /** `{#born 月份}`, `{#born 日期}`, `{#income 数字}`. */
  readonly ask?: AskedFor;
  readonly stop?: true;
  /** Its limits, each as typed. */
  readonly conditions: readonly Braces[];
}

/** Longer than any condition: an opening brace with more after it is text. */
const LONGEST_OPEN = 80;
/** Braces with more between them are text: it bounds the time that a line of nothing but braces takes. */
const LONGEST = 2000;

/** Returns the braces at the end of a line, in the order they stand. `\{` is text, as are `{{…}}`, `{.class}` and `{}`. */
export function trailingBraces(line: string): Trailing {
  let text = withoutComments(line);
  const braces: { start: number; text: string }[] = [];
  for (let found = lastBraces(text); found; found = lastBraces(text)) {
    braces.push({ start: found.start, text: text.slice(found.start + 1, -1) });
    text = text.slice(0, found.start).trimEnd();
  }
  const open = braces.length === 0 ? openBrace(text) : undefined;
  return { text, braces: braces.toReversed(), ...(open ? { open } : {}) };
}

/** `text` ends without white space; so does the result. */
function withoutComments(line: string): string {
  let text = line.trimEnd();
  while (text.endsWith('-->')) {
    const start = text.lastIndexOf('<!--');
    if (start < 0) break;
    text = text.slice(0, start).trimEnd();
  }
  return text;
}

function lastBraces(text: string): { start: number } | undefined {
  const last = text.length - 1;
  if (!isClosing(text[last]) || isEscaped(text, last)) return undefined;
  for (let index = last - 1; index >= Math.max(0, last - LONGEST); index -= 1) {
    if (isClosing(text[index]) && !isEscaped(text, index)) return undefined;
    if (!isOpening(text[index])) continue;
    const inner = text.slice(index + 1, last).trim();
    const isText = inner === '' || isEscaped(text, index) || isOpening(text[index - 1]) || /^[.:%]/.test(inner);
    return isText ? undefined : { start: index };
  }
  return undefined;
}

function openBrace(text: string): Trailing['open'] {
  const start = Math.max(text.lastIndexOf('{'), text.lastIndexOf('｛'));
  const inner = text.slice(start + 1);
  // Code may hold any brace.
  if (start < 0 || isEscaped(text, start) || inner.trim() === '' || inner.length > LONGEST_OPEN || /[}｝`;(]/.test(inner)) return undefined;
  return text.includes('`') || isOpening(text[start - 1]) ? undefined : { start, text: inner };
}

/** A closing brace at the end of a line that nothing before it opened. */
interface LoneBrace {
  readonly line: number;
  readonly start: number;
  /** The line up to it. */
  readonly text: string;
}

/** Returns the closing braces at the ends of these lines, which are one text, that nothing before them opened. `\}` is text. */
export function loneBraces(lines: readonly string[]): LoneBrace[] {
  let depth = 0;
  return lines.flatMap((typed, line) => {
    const text = withoutComments(typed);
    for (let at = 0; at < text.length; at += 1) {
      if (isEscaped(text, at)) continue;
      if (isOpening(text[at])) depth += 1;
      if (!isClosing(text[at])) continue;
      if (depth === 0 && at === text.length - 1 && !isClosing(text[at - 1])) return [{ line, start: at, text: text.slice(0, at) }];
      depth = Math.max(0, depth - 1);
    }
    return [];
  });
}

function isOpening(character: string | undefined): boolean {
  return character === '{' || character === '｛';
}

function isClosing(character: string | undefined): boolean {
  return character === '}' || character === '｝';
}

function isEscaped(text: string, index: number): boolean {
  let slashes = 0;
  while (text[index - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

/** Returns the meaning of braces. An id may be followed by a condition: `{#married 国内出生}`. */
export function marksOf(braces: readonly Braces[]): Marks {
  const marks: { id?: string; ask?: AskedFor; stop?: true; conditions: Braces[] } = { conditions: [] };
  for (const one of braces) {
    const [, head = '', id, rest = ''] = /^(\s*[#＃]\s*([^\s]+)\s*)(.*)$/s.exec(one.text) ?? [];
    const condition = id ? within(one, head.length, rest) : one;
    if (id) marks.id = id;
    const said = condition.text.trim();
    if (isStop(said)) marks.stop = true;
    else if (id && /^(?:月份|month)$/i.test(said)) marks.ask = 'month';
    else if (id && /^(?:日期|date|day)$/i.test(said)) marks.ask = 'day';
    else if (id && /^(?:数字|數字|number)$/i.test(said)) marks.ask = 'number';
    else if (said) marks.conditions.push(condition);
  }
  return marks;
}

/** Returns whether braces say that it ends here. */
export function isStop(text: string): boolean {
  return /^(?:到此[为為]止|stop)$/i.test(text.trim());
}

/** The rest of the braces as braces of their own, `at` such that `insideOf` stays true. */
function within(braces: Braces, unit: number, text: string): Braces {
  return { text, at: { line: braces.at.line, column: braces.at.column + characters(braces.text.slice(0, unit)) } };
}

/** Returns the place of a code unit of the text between braces. */
export function insideOf(braces: Braces, unit: number): At {
  return { line: braces.at.line, column: braces.at.column + 1 + characters(braces.text.slice(0, unit)) };
}
