/** Keys with which clerks begin a guide without `---`: at the top or beneath its title, as lines, as a list, as a table. */

import type { Text } from '../../ground/source.ts';
import { hashedLine, namedLine } from '../markdown/heading-lines.ts';
import { unwrapped } from '../markdown/heading-marks.ts';
import { markOf } from '../markdown/item-marks.ts';
import { sectionKindOf } from '../markdown/section-kind.ts';
import type { FieldName } from './draft.ts';
import { chineseKeyOf, endOfKeys, isBareKey } from './key-lines.ts';

export interface UnfencedKeys {
  /** In lines from 0: its first, the one after its last, the first of the body. */
  readonly start: number;
  readonly end: number;
  readonly bodyStart: number;
  /** All lines of the file with these as `key：value`, every character of a value in its place; where they were typed otherwise. */
  readonly plain?: readonly string[];
  /** Of the line above them that is their title. */
  readonly title?: Pick<Text, 'text'> & { readonly line: number; readonly unit: number };
  /** The line above them that is no title, since they have one. */
  readonly above?: number;
}

/** Returns the keys with which a file begins; undefined where it begins with something else. */
export function unfencedKeys(lines: readonly string[]): UnfencedKeys | undefined {
  const first = filledFrom(lines, 0);
  const atTop = withFenced(lines, keysAt(lines, first));
  if (!atTop) return beneathTitle(lines, first);
  const isAboveTitle = areKeys(atTop.names) && hashedLine(lines[filledFrom(lines, atTop.end)] ?? '')?.level === 1;
  return atTop.names.includes('title') || isAboveTitle ? atTop : undefined;
}

/** `标题：…` above the line across that the other keys stand beneath. */
function withFenced(lines: readonly string[], keys: Keys | undefined): Keys | undefined {
  const below = keys && DRAWN.test(lines[keys.end] ?? '') ? keysAt(lines, keys.end + 1) : undefined;
  if (!keys || !below || keys.plain || below.plain) return keys;
  const plain = lines.map((line, index) => (index === keys.end ? '' : line));
  const bodyStart = DRAWN.test(lines[below.end] ?? '') ? below.end + 1 : below.end;
  return { start: keys.start, end: below.end, bodyStart, plain, names: [...keys.names, ...below.names] };
}

function beneathTitle(lines: readonly string[], line: number): UnfencedKeys | undefined {
  const title = titleIn(lines[line] ?? '');
  if (title === undefined) return undefined;
  const below = filledFrom(lines, line + 1);
  const keys = keysAt(lines, DRAWN.test(lines[below] ?? '') ? filledFrom(lines, below + 1) : below);
  if (!keys || !areKeys(keys.names)) return undefined;
  const bodyStart = DRAWN.test(lines[keys.end] ?? '') ? keys.end + 1 : keys.end;
  const own = keys.names.includes('title');
  return { ...keys, bodyStart, ...(own ? { above: line } : { title: { text: title, line, unit: lines[line]?.indexOf(title) ?? 0 } }) };
}

/** A line across, beneath a title or around its keys. */
const DRAWN = /^\s*(?:[-－–—﹣−]{2,}|[=＝]{2,})\s*$/;

function filledFrom(lines: readonly string[], start: number): number {
  const at = lines.findIndex((line, index) => index >= start && line.trim() !== '');
  return at < 0 ? lines.length : at;
}

/** Longer is a sentence. */
const LONGEST_TITLE = 40;

/** The words of a line that may be the title of a guide: after one `#`, or short, in Chinese, and no sentence, item or section. */
function titleIn(line: string): string | undefined {
  const hashed = hashedLine(line);
  const typed = hashed?.text ?? line.trim();
  const isTitle = hashed ? hashed.level === 1 && hashed.kind === 'text' : !markOf(line) && !namedLine(line);
  const text = unwrapped(typed);
  return isTitle && text.length <= LONGEST_TITLE && /\p{Script=Han}/u.test(text) && !/[。！？；;，,：:!?{}｛｝`<>|｜[\]]/u.test(text)
    ? text
    : undefined;
}

/** Two known keys are front matter, unless they only say where a place is, as any text may. */
export function areKeys(names: readonly FieldName[]): boolean {
  return new Set(names).size > 1 && names.some((name) => name !== 'phone' && name !== 'place' && name !== 'hours');
}

type Keys = Pick<UnfencedKeys, 'start' | 'end' | 'bodyStart' | 'plain'> & { readonly names: readonly FieldName[] };

/** The keys that begin in a line. In a list and in a table each line is one. */
function keysAt(lines: readonly string[], start: number): Keys | undefined {
  const marked = markedKeys(lines, start);
  if (marked) return marked;
  if (chineseKeyOf(lines[start]) === undefined) return undefined;
  const end = endOfKeys(lines, start, (line, index) => goesOn(line, lines[index - 1]) || isValueOf(lines[index - 1], lines[index + 1]));
  return { start, end, bodyStart: end, names: namesIn(lines.slice(start, end)) };
}

function namesIn(lines: readonly string[]): FieldName[] {
  return lines.flatMap((line) => chineseKeyOf(line) ?? []);
}

function markedKeys(lines: readonly string[], start: number): Keys | undefined {
  const isMarked = BAR.test(lines[start] ?? '') ? BAR : BULLET;
  let end = start;
  while (isMarked.test(lines[end] ?? '')) end += 1;
  const typed = lines.slice(start, end);
  // A table may have a head.
  const second = RULE.test(typed[1] ?? '') ? 1 : -1;
  const isHead = second === 1 && chineseKeyOf(unmarked(typed[0] ?? '')) === undefined;
  const plain = typed.map((line, index) => (index === second || (isHead && index === 0) ? '' : unmarked(line)));
  const names = namesIn(plain);
  if (names.length < 2 || plain.some((line) => line !== '' && chineseKeyOf(line) === undefined)) return undefined;
  return { start, end, bodyStart: end, names, plain: [...lines.slice(0, start), ...plain, ...lines.slice(end)] };
}

const BULLET = /^[ \u3000]*[-*+－＊＋•●·]\s*(?=\S)/;
const BAR = /^\s*[|｜].*[|｜]\s*$/;
/** The second row of a table. */
const RULE = /^\s*[|｜][\s|｜:：\-－—]+$/;

/** Characters: a longer row is none of keys. */
const LONGEST_ROW = 500;

/** Returns a line without the mark of an item, or the bars of a row, each character in its place: `- 部门：甲`, `| 部门 | 甲 | 窗口 | 5 |`. */
export function unmarked(line: string): string {
  const mark = BULLET.exec(line)?.[0] ?? '';
  if (mark !== '') return '\u3000'.repeat(mark.length) + line.slice(mark.length);
  if (line.length > LONGEST_ROW || !BAR.test(line)) return line;
  const cells = line
    .trim()
    .slice(1, -1)
    .trimEnd()
    .replace(/[|｜][\s|｜]*$/u, '');
  const lead = line.search(/\S/) + 1;
  let bars = 0;
  return (
    '\u3000'.repeat(lead) +
    cells.replace(/^\s+/u, (gap) => '\u3000'.repeat(gap.length)).replace(/[|｜]/gu, () => (bars++ % 2 === 0 ? '：' : '\u3000'))
  );
}

/** A key, known or not, or a line beneath one. */
function goesOn(line: string, before = ''): boolean {
  // Items of a list are a key’s where nothing stands after its colon.
  if (line.startsWith('- ')) return before.startsWith('- ') || isBareKey(before);
  if (isSection(line)) return false;
  return (
    /^ +\S/.test(line) ||
    chineseKeyOf(line) !== undefined ||
    /^\s*[（(]?\p{Script=Han}[\p{Script=Han}（）()]{0,11}(?:\s*[:：﹕]\s*|\t)\S/u.test(line)
  );
}

/** `申请材料：身份证` is text: a name of the table of headings, and none of the keys. */
function isSection(line: string): boolean {
  const [, name = ''] = /^\s*([^:：\t]{1,20})[:：\t]/.exec(line) ?? [];
  return chineseKeyOf(line) === undefined && sectionKindOf(name) !== 'text';
}

/** A line between a key of which nothing is said and another key, or the end. */
function isValueOf(before: string | undefined, after: string | undefined): boolean {
  return isBareKey(before) && (after === undefined || after.trim() === '' || chineseKeyOf(after) !== undefined);
}
