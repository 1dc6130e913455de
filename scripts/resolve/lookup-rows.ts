/** The rows of a table for the same answers: which of them contradict, what is missing between them, which are said in one. */

import type { FromTo } from '../../src/guide/lookup.ts';
import type { At } from '../ground/problem.ts';

/** A row as it was understood. */
export interface LookupRow {
  readonly at: At;
  /** By key that is no answer. */
  readonly spans: readonly FromTo[];
  /** By line: its text, or the months that it says. */
  readonly lines: readonly (string | FromTo)[];
}

/** Returns the first two rows that hold for the same, if there are such. */
export function overlapIn(rows: readonly LookupRow[]): readonly [LookupRow, LookupRow] | undefined {
  const sorted = inOrder(rows);
  for (const [index, row] of sorted.entries())
    for (let at = index + 1; at < sorted.length; at += 1) {
      const next = sorted[at];
      if (!next || startOf(next) > (row.spans[0]?.[1] ?? Infinity)) break;
      if (row.spans.every((span, key) => meets(span, next.spans[key]))) return [row, next];
    }
  return undefined;
}

function meets([from, to]: FromTo, other: FromTo | undefined): boolean {
  return other === undefined || (from <= other[1] && other[0] <= to);
}

/** Returns what no row says between the first and the last, with the row behind it. Only of one key. */
export function gapsIn(rows: readonly LookupRow[]): { readonly row: LookupRow; readonly gap: FromTo }[] {
  const sorted = inOrder(rows);
  return sorted.flatMap((row, index) => {
    const before = sorted[index - 1]?.spans[0];
    const from = startOf(row);
    return before && before[1] + 1 < from ? [{ row, gap: [before[1] + 1, from - 1] as const }] : [];
  });
}

/** Returns the rows with those in one that follow each other and say the same, or months that follow each other as well. */
export function mergedRows(rows: readonly LookupRow[]): LookupRow[] {
  const merged: LookupRow[] = [];
  for (const row of rows) {
    const before = merged.at(-1);
    const both = before && asOne(before, row);
    if (both) merged[merged.length - 1] = both;
    else merged.push(row);
  }
  return merged;
}

function asOne(a: LookupRow, b: LookupRow): LookupRow | undefined {
  const [first, second] = [a.spans[0], b.spans[0]];
  if (a.spans.length !== 1 || !first || !second || first[1] + 1 !== second[0]) return undefined;
  const lines = a.lines.map((line, at) => lineAsOne(line, b.lines[at], lengthOf(first), lengthOf(second)));
  if (lines.includes(undefined)) return undefined;
  return { at: a.at, spans: [[first[0], second[1]]], lines: lines.filter((line) => line !== undefined) };
}

function lineAsOne(a: string | FromTo, b: string | FromTo | undefined, ofA: number, ofB: number): string | FromTo | undefined {
  if (b === undefined || typeof a === 'string' || typeof b === 'string') return a === b ? a : undefined;
  if (lengthOf(a) === 1 && a.join() === b.join()) return a;
  return lengthOf(a) === ofA && lengthOf(b) === ofB && a[1] + 1 === b[0] ? [a[0], b[1]] : undefined;
}

function lengthOf([from, to]: FromTo): number {
  return to - from + 1;
}

function inOrder(rows: readonly LookupRow[]): LookupRow[] {
  return rows.toSorted((a, b) => startOf(a) - startOf(b));
}

function startOf({ spans }: LookupRow): number {
  return spans[0]?.[0] ?? -Infinity;
}
