/** Where the front matter of a guide stands in its lines, as clerks begin a file, and its lines as `key: value`. */

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
  const blank = lines.findIndex((line, index) => index >= start && (line.trim() === '' || /^#+ /.test(line)));
  const end = blank < 0 ? lines.length : blank;
  return { start, end, bodyStart: end, closed: false };
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
  const after = lines.findIndex((line, index) => index > start && !goesOn(line));
  const end = after < 0 ? lines.length : after;
  const hasTitle = lines.slice(start, end).some((line) => chineseKeyOf(line) === 'title');
  return hasTitle ? { start, end, bodyStart: end, closed: true } : undefined;
}

function chineseKeyOf(line = ''): string | undefined {
  const key = KEY_LINE.exec(line)?.[2] ?? '';
  return /\p{Script=Han}/u.test(key) ? fieldNamed(key)?.name : undefined;
}

/** A key, known or not, or a line beneath one. */
function goesOn(line: string): boolean {
  return /^(?: +|- )\S/.test(line) || chineseKeyOf(line) !== undefined || /^\s*\p{Script=Han}{1,8}\s*[:：﹕]\s*\S/u.test(line);
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

/** White space that YAML does not know, a key, in brackets or not, and the signs between key and value. */
const KEY_LINE =
  /^([\u3000\u00a0]*【?)([^\s【】:：﹕=＝"'#{}[\],-][^【】:：﹕=＝\t]{0,40}?)(】[ \u3000]*[:：﹕]?|[ \u3000]*[:：﹕=＝]|[ \u3000]*\t)/;

/** Returns a line as `key：value` where its key is known, and every character of its value in its place. */
export function asKeyLine(line: string): string {
  const [all = '', before = '', key = '', between = ''] = KEY_LINE.exec(line) ?? [];
  if (all === '' || (before === '' && /^ *[:：]$/.test(between)) || !fieldNamed(key)) return line;
  return `${key.padEnd(all.length - 1)}：${line.slice(all.length).trimEnd()}`;
}
