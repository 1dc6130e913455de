/** A line of front matter as clerks type it: its key, the signs between key and value, and further keys on the same line. */

import type { FieldName } from './draft.ts';
import { fieldNamed } from './fields.ts';

/** Returns the field that the key of a line names in Chinese, or undefined. */
export function chineseKeyOf(line = ''): FieldName | undefined {
  const key = keyIn(line)?.[2] ?? '';
  return /\p{Script=Han}/u.test(key) ? fieldNamed(key)?.name : undefined;
}

/** Returns whether a line is a key of which nothing is said. */
export function isBareKey(line = ''): boolean {
  return chineseKeyOf(line) !== undefined && /[:：﹕]\s*$/.test(line);
}

/** Returns where lines end that go on; after empty ones only with a key that is known. */
export function endOfKeys(lines: readonly string[], start: number, isOf: (line: string, index: number) => boolean): number {
  let end = start;
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '') continue;
    if (end < index && chineseKeyOf(line) === undefined) break;
    if (!isOf(line, index)) break;
    end = index + 1;
  }
  return end;
}

/** White space that YAML does not know, a number, a bullet or stars, a key, in brackets or not, and the signs between key and value. */
const KEY_LINE =
  /^([\u3000\u00a0]*(?:(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]\s*|\*\*|[•●·]\s*)?【?)([^\s【】:：﹕=＝*"'#{}[\],-][^【】:：﹕=＝*\t]{0,40}?)(】[ \u3000]*[:：﹕]?|\*\*[ \u3000]*[:：﹕]|[:：﹕]\*\*|[ \u3000]*[:：﹕=＝]|[ \u3000]*\t)/;
/** `标题 居住证`: a known key in Chinese, a space, and no colon. */
const SPACED_LINE = /^([\u3000\u00a0]*)(\p{Script=Han}{1,8})([ \u3000]+)(?=[^\s:：][^:：]*$)/u;

function keyIn(line: string): RegExpExecArray | null {
  return KEY_LINE.exec(line) ?? SPACED_LINE.exec(line);
}

/** Returns a line as `key：value` where its key is known, and every character of its value in its place. */
export function asKeyLine(line: string): string {
  const [all = '', before = '', key = '', between = ''] = keyIn(line) ?? [];
  if (all === '' || (before === '' && /^ *[:：]$/.test(between)) || !fieldNamed(key)) return line;
  const value = line.slice(all.length).trimEnd();
  // `**标题：居住证**` is bold as a whole.
  const isBold = before.endsWith('**') && !between.includes('**') && value.endsWith('**');
  return `${key.padEnd(all.length - 1)}：${isBold ? value.slice(0, -2) : value}`;
}

/** Where on a line another key may begin. */
const NEXT_KEY = /(?:(?<![ \u3000])[ \u3000]{2,}|\u3000|\t|[；;，,]\s*)(?=【?[\p{L}_][\p{L}\p{N}_ ]{0,20}?】?\s?[:：﹕])/gu;

/**
 * Returns the lines of front matter as `key：value`, and further keys on them as lines of their own, set in so far that each
 * character keeps its place: `标题：甲  窗口：5`.
 */
export function keyLines(lines: readonly string[]): { readonly lines: readonly string[]; readonly more: readonly FurtherKey[] } {
  const more: FurtherKey[] = [];
  const first = lines.map((line, index) => {
    const [head = '', ...others] = keysIn(line);
    for (const text of others) more.push({ line: index, text });
    // YAML wants what stands beneath a key set in.
    return asKeyLine(isBareKey(lines[index - 1]) && chineseKeyOf(line) === undefined && /^[^\s-]/.test(head) ? ` ${head}` : head);
  });
  return { lines: first, more };
}

interface FurtherKey {
  /** In lines of the front matter, from 0. */
  readonly line: number;
  readonly text: string;
}

/** The line up to its second key, and from each further one, with as many spaces before it. */
function keysIn(line: string): string[] {
  const name = chineseKeyOf(line) ?? fieldNamed(KEY_LINE.exec(line)?.[2] ?? '')?.name;
  if (name === undefined || /^[^:：﹕]*[:：﹕]\s*["'[{]/.test(line)) return [line];
  const starts = [...line.matchAll(NEXT_KEY)].flatMap(({ index, 0: gap }) => {
    const key = KEY_LINE.exec(line.slice(index + gap.length))?.[2] ?? '';
    const isSaid = /^[，,]/.test(gap) && name !== 'title';
    return fieldNamed(key) && !isSaid && line.slice(0, index).trim() !== '' ? [{ end: index, start: index + gap.length }] : [];
  });
  const ends = [...starts.map(({ end }) => end), line.length];
  return [0, ...starts.map(({ start }) => start)].map((start, at) =>
    at === 0 ? line.slice(0, ends[0]) : ' '.repeat(start) + asKeyLine(line.slice(start, ends[at])),
  );
}
