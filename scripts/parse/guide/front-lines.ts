/** Where the front matter of a guide stands in its lines, as clerks begin a file, and its lines as `key: value`. */

import { sectionKindOf } from '../markdown/section-kind.ts';
import { fieldNamed } from './fields.ts';

interface FrontSpan {
  /** In lines from 0: its first, the one after its last, the first of the body. */
  readonly start: number;
  readonly end: number;
  readonly bodyStart: number;
  readonly closed: boolean;
  readonly toml?: true;
}

/** Returns where the front matter is; undefined where there is none. */
export function frontSpan(lines: readonly string[]): FrontSpan | undefined {
  return betweenFences(lines) ?? betweenPluses(lines) ?? withoutFences(lines);
}

/** `---` is a rule, not front matter, where no key follows it. */
function betweenFences(lines: readonly string[]): FrontSpan | undefined {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0 || !isFence(lines[first])) return undefined;
  const start = first + 1;
  const close = lines.findIndex((line, index) => index >= start && (isFence(line) || line.trimEnd() === '...'));
  const inner = lines.slice(start, close < 0 ? undefined : close).map(asKeyLine);
  const opens = inner.find((line) => line.trim() !== '' && !line.startsWith('#'));
  const isPlain = lines[first]?.startsWith('-') === true;
  if (close >= 0 && ((isPlain && (opens === undefined || (first === 0 && looksLikeYaml(opens)))) || beginsWithKey(opens))) {
    return { start, end: close, bodyStart: close + 1, closed: true };
  }
  if (!beginsWithKey(opens)) return undefined;
  const end = endOf(lines, start, (line) => line.trim() !== '' && !/^#+ /.test(line));
  return { start, end, bodyStart: end, closed: false };
}

/** Where lines end that go on; after empty ones only with a key that is known. */
function endOf(lines: readonly string[], start: number, isOf: (line: string, index: number) => boolean): number {
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

/** Between two lines of `+++`, as Hugo writes it: up to the first table. */
function betweenPluses(lines: readonly string[]): FrontSpan | undefined {
  const close = lines[0]?.trimEnd() === '+++' ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '+++') : -1;
  if (close < 0) return undefined;
  const table = lines.findIndex((line, index) => index > 0 && line.startsWith('['));
  return { start: 1, end: table > 0 && table < close ? table : close, bodyStart: close + 1, closed: true, toml: true };
}

/** The keys with which a clerk begins a file without `---`: Chinese ones, one of which is the title. */
function withoutFences(lines: readonly string[]): FrontSpan | undefined {
  const start = lines.findIndex((line) => line.trim() !== '');
  if (start < 0 || chineseKeyOf(lines[start]) === undefined) return undefined;
  const end = endOf(lines, start, (line, index) => goesOn(line, lines[index - 1]) || isValueOf(lines[index - 1], lines[index + 1]));
  const hasTitle = lines.slice(start, end).some((line) => chineseKeyOf(line) === 'title');
  return hasTitle ? { start, end, bodyStart: end, closed: true } : undefined;
}

function chineseKeyOf(line = ''): string | undefined {
  const key = keyIn(line)?.[2] ?? '';
  return /\p{Script=Han}/u.test(key) ? fieldNamed(key)?.name : undefined;
}

/** A key, known or not, or a line beneath one. */
function goesOn(line: string, before = ''): boolean {
  // Items of a list are a key’s where nothing stands after its colon.
  if (line.startsWith('- ')) return before.startsWith('- ') || isBareKey(before);
  if (isSection(line)) return false;
  return (
    /^ +\S/.test(line) ||
    chineseKeyOf(line) !== undefined ||
    /^\s*[（(]?\p{Script=Han}[\p{Script=Han}（）()]{0,11}\s*[:：﹕]\s*\S/u.test(line)
  );
}

/** `申请材料：身份证` is text: a name of the table of headings, and none of the keys. */
function isSection(line: string): boolean {
  const [, name = ''] = /^\s*([^:：]{1,20})[:：]/.exec(line) ?? [];
  return chineseKeyOf(line) === undefined && sectionKindOf(name) !== 'text';
}

/** A line between a key of which nothing is said and another key, or the end. */
function isValueOf(before: string | undefined, after: string | undefined): boolean {
  return isBareKey(before) && (after === undefined || after.trim() === '' || chineseKeyOf(after) !== undefined);
}

function isBareKey(line = ''): boolean {
  return chineseKeyOf(line) !== undefined && /[:：﹕]\s*$/.test(line);
}

/** A dash of Chinese is two characters. */
function isFence(line: string | undefined): boolean {
  return /^(?:[-－–—﹣−]{3,}|—{2,})\s*$/.test(line ?? '');
}

function looksLikeYaml(line: string): boolean {
  return /^\s*(?:-\s|[^\s:：][^:：]*[:：])|^\t/.test(line);
}

function beginsWithKey(line = ''): boolean {
  return /^\s*["']?[\p{L}_][\p{L}\p{N}_ -]{0,40}["']?\s{0,9}[:：]/u.test(line) && !/^\s*\w+:\/\//.test(line);
}

/** White space that YAML does not know, a number, a bullet or stars, a key, in brackets or not, and the signs between key and value. */
const KEY_LINE =
  /^([\u3000\u00a0]*(?:(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]\s*|\*\*|[•●·]\s*)?【?)([^\s【】:：﹕=＝*"'#{}[\],-][^【】:：﹕=＝*\t]{0,40}?)(】[ \u3000]*[:：﹕]?|\*\*[ \u3000]*[:：﹕]|[:：﹕]\*\*|[ \u3000]*[:：﹕=＝]|[ \u3000]*\t)/;
/** `标题 居住证`: a known key in Chinese, a space, and no colon. */
const SPACED_LINE = /^([\u3000\u00a0]*)(\p{Script=Han}{1,8})([ \u3000]+)(?=[^\s:：][^:：]*$)/u;

function keyIn(line: string): RegExpExecArray | null {
  return KEY_LINE.exec(line) ?? SPACED_LINE.exec(line);
}

/** A line as `key：value` where its key is known, and every character of its value in its place. */
function asKeyLine(line: string): string {
  const [all = '', before = '', key = '', between = ''] = keyIn(line) ?? [];
  if (all === '' || (before === '' && /^ *[:：]$/.test(between)) || !fieldNamed(key)) return line;
  return `${key.padEnd(all.length - 1)}：${line.slice(all.length).trimEnd()}`;
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
