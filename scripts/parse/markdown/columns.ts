/** Columns set out by spaces, as a table looks when it is pasted as text. */

import type { Source } from '../../ground/source.ts';
import type { SectionKind } from './headings.ts';
import { isStepTitle, isTitle } from './table-titles.ts';
import type { TypedLine } from './tree.ts';
import { type TypedCell, cellsBetween } from './typed-cells.ts';

const GAP = /(?: {2,}|[ ]?\u3000[ \u3000]*)/gu;
/** Characters: a longer cell is a sentence. */
const LONGEST = 24;

/**
 * Returns the cells of the lines that are such rows: at least two beneath a head that titles materials or steps, at least three
 * of anything else. Undefined where there are none.
 */
export function columnsIn(lines: readonly TypedLine[], kind: SectionKind, source: Source): (TypedCell[] | undefined)[] | undefined {
  const titles = kind === 'materials' ? inColumns(lines[0], source, / +/gu) : undefined;
  const gap = titles && titles.length > 1 && titles.every(({ text }) => isTitle(text)) ? / +/gu : GAP;
  const cells = lines.map((line) => inColumns(line, source, gap));
  const start = cells.findIndex((row) => row !== undefined);
  const after = cells.findIndex((row, index) => index > start && row === undefined);
  const rows = cells.slice(start, after < 0 ? undefined : after).filter((row) => row !== undefined);
  const [head] = rows;
  if (start < 0 || !head || !isTable(head, rows, kind)) return undefined;
  const starts = head.map((cell) => widthBefore(cell, source));
  return cells.map((row, index) => (index < start || (after >= 0 && index >= after) ? undefined : row && beneath(row, starts, source)));
}

function inColumns(typed: TypedLine | undefined, source: Source, gap: RegExp): TypedCell[] | undefined {
  const { line = 0 } = typed ?? {};
  const text = source.lines[line] ?? '';
  const from = text.search(/\S|$/);
  const cells = cellsBetween({ text: text.trimEnd(), line, unit: 0 }, gap, from);
  const isRow =
    cells.length > 1 && cells.every((cell) => cell.text !== '' && cell.text.length <= LONGEST && !/[。！？!?]/u.test(cell.text));
  return isRow && !text.includes('\t') ? cells : undefined;
}

function isTable(head: readonly TypedCell[], rows: readonly TypedCell[][], kind: SectionKind): boolean {
  const full = rows.filter(({ length }) => length === head.length);
  if (rows.some(({ length }) => length > head.length) || full.length * 2 <= rows.length) return false;
  if (!head.every(({ text }) => /\p{Script=Han}/u.test(text))) return false;
  if (kind === 'materials') return rows.length > 1 && head.some(({ text }) => isTitle(text));
  return kind === 'steps' ? rows.length > 1 && isStepTitle(head[0]?.text ?? '') : rows.length > 2;
}

/** A row with fewer cells than the head: each beneath the title that it stands next to, those that are not there empty. */
function beneath(row: readonly TypedCell[], starts: readonly number[], source: Source): TypedCell[] {
  if (row.length >= starts.length) return [...row];
  const cells = starts.map((): TypedCell => ({ text: '', line: row[0]?.line ?? 0, unit: row[0]?.unit ?? 0 }));
  let next = 0;
  for (const [index, cell] of row.entries()) {
    const at = widthBefore(cell, source);
    const last = starts.length - (row.length - index);
    while (next < last && Math.abs((starts[next + 1] ?? Infinity) - at) < Math.abs((starts[next] ?? 0) - at)) next += 1;
    cells[next] = cell;
    next += 1;
  }
  return cells;
}

/** How wide the line is before a cell, in half characters: a Chinese one takes two. */
function widthBefore({ line, unit }: TypedCell, source: Source): number {
  const before = (source.lines[line] ?? '').slice(0, unit);
  return before.length + (before.match(/[\u0100-\uffff]/g) ?? []).length;
}
