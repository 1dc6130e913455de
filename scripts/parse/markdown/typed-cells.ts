/** The cells of a line that is the row of a table, each with the place of its text. */

import type { Source } from '../../ground/source.ts';
import type { TypedLine } from './tree.ts';

export interface TypedCell extends TypedLine {
  /** Further lines of a cell of several. */
  readonly more?: readonly TypedLine[];
}

/** Returns the cells of a line with tabs, or with bars at both ends; undefined of any other. */
export function cellsOf(line: TypedLine, source: Source): TypedCell[] | undefined {
  const text = line.text.trimEnd();
  const start = text.search(/\S/);
  const bar = /^[|｜]/.exec(text.slice(start))?.[0];
  if (bar !== undefined && /[|｜]$/.test(text) && text.length > start + 1)
    return cellsBetween({ ...line, text: text.slice(0, -1) }, /[|｜]/gu, start + 1);
  return start >= 0 && text.includes('\t', start) ? cutAtTabs(line, source) : undefined;
}

/** Returns whether a line has words, and a tab anywhere. */
export function isTabbed({ text, line }: TypedLine, source: Source): boolean {
  return text.trim() !== '' && (source.lines[line] ?? '').includes('\t');
}

/** Returns the cells between the tabs of a line as typed, of which the first or the last may be empty. */
export function cutAtTabs({ line }: TypedLine, source: Source): TypedCell[] {
  return cellsBetween({ text: source.lines[line] ?? '', line, unit: 0 }, /\t/gu, 0);
}

/** Returns the pieces of a line between the signs of `at`, from `from` on. */
export function cellsBetween({ text, line, unit }: TypedLine, at: RegExp, from: number): TypedCell[] {
  const cells: TypedCell[] = [];
  const piece = (start: number, end: number) => {
    const typed = text.slice(start, end);
    const lead = Math.max(0, typed.search(/\S/));
    cells.push({ text: typed.trim(), line, unit: unit + start + lead });
  };
  let start = from;
  for (const { index, 0: sign } of text.matchAll(at)) {
    if (index < from || text[index - 1] === '\\') continue;
    piece(start, index);
    start = index + sign.length;
  }
  piece(start, text.length);
  return cells;
}

/** Lines of one cell; more are no cell that was never closed. */
const LONGEST = 30;

/**
 * Returns the cells of each line with tabs where some cell is of several lines, in the quotes that Excel puts around it; no
 * cells for the lines that go on with such a cell.
 */
export function quotedRows(lines: readonly TypedLine[], source: Source): (TypedCell[] | undefined)[] | undefined {
  if (!lines.some(({ line }) => OPEN.test(source.lines[line] ?? ''))) return undefined;
  const rows: (TypedCell[] | undefined)[] = [];
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    const row = line && quotedRow(lines, index, source);
    if (row) rows.push(row.cells, ...Array.from({ length: row.end - index }, () => []));
    else rows.push(line && cellsOf(line, source));
    index = row ? row.end + 1 : index + 1;
  }
  return rows.some((cells) => cells?.length === 0) ? rows : undefined;
}

/** A quote that begins the last cell of a line, and does not end in it. */
const OPEN = /(?:^|\t) *"(?:[^"\t]|"")+$/;
const CLOSE = /^((?:[^"]|"")*)"(?=\t|\s*$)/;

/** The row that begins in a line, and the last of its lines; undefined where no cell of it goes over lines. */
function quotedRow(lines: readonly TypedLine[], first: number, source: Source): { cells: TypedCell[]; end: number } | undefined {
  let end = first;
  let cells = rawCells(lines[first], source);
  for (;;) {
    const last = cells.at(-1);
    if (!last || !OPEN.test(last.text)) break;
    const more: TypedLine[] = [];
    let closed: RegExpExecArray | null = null;
    while (!closed) {
      end += 1;
      const line = lines[end];
      if (!line || more.length > LONGEST) return undefined;
      const text = source.lines[line.line] ?? '';
      closed = CLOSE.exec(text);
      more.push(unquoted({ text: closed?.[1] ?? text, line: line.line, unit: 0 }));
    }
    const { line = 0 } = more.at(-1) ?? {};
    const rest = (source.lines[line] ?? '').slice(closed[0].length);
    const head = last.text.search(/"/) + 1;
    const cell = { ...unquoted({ ...last, text: last.text.slice(head), unit: last.unit + head }), more };
    const beside = rest.startsWith('\t') ? cellsBetween({ text: rest.slice(1), line, unit: closed[0].length + 1 }, /\t/gu, 0) : [];
    cells = [...cells.slice(0, -1), cell, ...beside];
  }
  return end > first ? { cells, end } : undefined;
}

function rawCells(line: TypedLine | undefined, source: Source): TypedCell[] {
  return line ? cellsBetween({ text: source.lines[line.line] ?? '', line: line.line, unit: 0 }, /\t/gu, 0) : [];
}

function unquoted(line: TypedLine): TypedLine {
  const lead = Math.max(0, line.text.search(/\S/));
  return { text: line.text.trim().replaceAll('""', '"'), line: line.line, unit: line.unit + lead };
}
