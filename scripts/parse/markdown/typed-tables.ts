/** Tables as pasted from Excel, where tabs stand between the cells, and pipe tables whose second row is missing or full-width. */

import { type Source, placeIn } from '../../ground/source.ts';
import type { SectionKind } from './headings.ts';
import { inSections } from './in-sections.ts';
import { isNumbering, isTitle } from './table-titles.ts';
import { type Block, type Cell, NO_MARKS, type Row, type Table, type Typed, type TypedLine } from './tree.ts';

/** Returns blocks with a table for each run of at least two such lines. Materials without a head become a line each: `身份证：原件`. */
export function typedTables(blocks: readonly Block<Typed>[], source: Source): Block<Typed>[] {
  return inSections(blocks, (kind, beneath) =>
    beneath.flatMap((block) => (block.type === 'paragraph' ? (withTables(block.content.lines, kind, source) ?? [block]) : [block])),
  );
}

/** The blocks of a paragraph, or undefined where it holds no table. */
function withTables(lines: readonly TypedLine[], kind: SectionKind, source: Source): Block<Typed>[] | undefined {
  const rows = lines.map((line) => cellsOf(line));
  if (!rows.some((cells, index) => cells && rows[index + 1])) return undefined;
  const blocks: Block<Typed>[] = [];
  for (let index = 0; index < lines.length;) {
    let end = index + 1;
    while (end < lines.length && (rows[end] === undefined) === (rows[index] === undefined)) end += 1;
    const run = rows.slice(index, end).filter((cells) => cells !== undefined);
    blocks.push(...(run.length > 1 ? tableOf(run, lines.slice(index, end), kind, source) : [paragraphOf(lines.slice(index, end), source)]));
    index = end;
  }
  return blocks;
}

/** The cells of a line that is a row, each with the place of its text. */
function cellsOf(line: TypedLine): TypedLine[] | undefined {
  const text = line.text.trimEnd();
  const start = text.search(/\S/);
  const bar = /^[|｜]/.exec(text.slice(start))?.[0];
  if (bar !== undefined && /[|｜]$/.test(text) && text.length > start + 1)
    return cut({ ...line, text: text.slice(0, -1) }, /[|｜]/gu, start + 1);
  return start >= 0 && text.includes('\t', start) ? cut({ ...line, text }, /\t/gu, 0) : undefined;
}

function cut({ text, line, unit }: TypedLine, at: RegExp, from: number): TypedLine[] {
  const cells: TypedLine[] = [];
  const piece = (start: number, end: number) => {
    const typed = text.slice(start, end);
    const lead = Math.max(0, typed.search(/\S/));
    cells.push({ text: typed.trim(), line, unit: unit + start + lead });
  };
  let start = from;
  for (const { index } of text.matchAll(at)) {
    if (index < from || text[index - 1] === '\\') continue;
    piece(start, index);
    start = index + 1;
  }
  piece(start, text.length);
  return cells;
}

function tableOf(rows: readonly TypedLine[][], lines: readonly TypedLine[], kind: SectionKind, source: Source): Block<Typed>[] {
  const cells = rows.filter((row) => !row.every(({ text }) => /^[-－:：—]+$/.test(text)));
  const [head = []] = cells;
  // `1<tab>身份证` is an item.
  if (head.length === 2 && isNumbering(head[0]?.text)) return [paragraphOf(lines, source)];
  if (kind === 'materials' && !head.some(({ text }) => isTitle(text))) return [paragraphOf(cells.map(asItem), source)];
  const children = cells.map((row, index) => rowOf(row, index === 0, source));
  const table: Table<Typed> = { type: 'table', at: children[0]?.at ?? { line: 1, column: 1 }, marks: NO_MARKS, children };
  return [table];
}

function rowOf(cells: readonly TypedLine[], isHead: boolean, source: Source): Row<Typed> {
  const children = cells.map((line): Cell<Typed> => {
    const content: Typed = { lines: [line] };
    return { type: 'cell', at: placeIn(source, line.line, line.unit), marks: NO_MARKS, ...(isHead ? { header: true } : {}), content };
  });
  return { type: 'row', at: children[0]?.at ?? { line: 1, column: 1 }, marks: NO_MARKS, children };
}

/** As the item of a list says it: the name, a colon, and the rest. The number before them goes. */
function asItem(cells: readonly TypedLine[]): TypedLine {
  const [name, ...rest] = cells.filter(({ text }, index) => text !== '' && !(index === 0 && isNumbering(text)));
  const more = rest.map(({ text }) => text).join('，');
  return { text: `${name?.text ?? ''}${more && '：'}${more}`, line: name?.line ?? 0, unit: name?.unit ?? 0 };
}

function paragraphOf(lines: readonly TypedLine[], source: Source): Block<Typed> {
  const at = placeIn(source, lines[0]?.line ?? 0, lines[0]?.unit ?? 0);
  return { type: 'paragraph', at, marks: NO_MARKS, content: { lines } };
}
