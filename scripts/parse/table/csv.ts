/** A CSV as Excel and WPS write it: cells between commas, semicolons or tabs, in quotes where they hold one. */

import { type At, START } from '../../ground/problem.ts';
import { type Text, characters } from '../../ground/source.ts';

/** A table as typed, its cells with their places. */
export interface DraftTable {
  readonly file: string;
  readonly head: readonly Text[];
  /** Without rows that are empty. */
  readonly rows: readonly (readonly Text[])[];
}

/** Returns the table that a text holds; a cell's text is trimmed. */
export function parseTable(file: string, text: string): DraftTable {
  const first = text.slice(0, /\n|$/.exec(text)?.index);
  const between = [',', '\t', ';', '，'].find((one) => first.includes(one)) ?? ',';
  const [head = [], ...rows] = rowsOf(text, between).filter((row) => row.some((cell) => cell.text !== ''));
  return { file, head, rows };
}

function rowsOf(text: string, between: string): Text[][] {
  const rows: Text[][] = [];
  let row: Text[] = [];
  let at = 0;
  let place: At = START;
  while (at <= text.length) {
    const { content, end } = text[at] === '"' ? quoted(text, at, between) : plain(text, at, between);
    row.push({ text: content.trim(), at: place });
    if (text[end] !== between) {
      rows.push(row);
      row = [];
    }
    place = behind(place, text.slice(at, end + 1));
    at = end + 1;
  }
  return rows;
}

function behind({ line, column }: At, text: string): At {
  const lines = text.split('\n');
  const last = characters(lines.at(-1) ?? '');
  return lines.length === 1 ? { line, column: column + last } : { line: line + lines.length - 1, column: last + 1 };
}

function plain(text: string, start: number, between: string): { content: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== between) end += 1;
  return { content: text.slice(start, end), end };
}

/** `"a ""b"""`; what stands behind the closing quote belongs to the cell, too. A quote that is never closed is a character. */
function quoted(text: string, start: number, between: string): { content: string; end: number } {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return plain(text, start, between);
  const rest = plain(text, close + 1, between);
  return { content: text.slice(start + 1, close).replaceAll('""', '"') + rest.content, end: rest.end };
}
