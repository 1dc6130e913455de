/** Tables as pasted from Excel, where tabs stand between the cells, columns set out by spaces, and pipe tables whose second row is missing or full-width. */

import { type Source, placeIn } from '../../ground/source.ts';
import { trailingBraces } from './braces.ts';
import type { SectionKind } from './headings.ts';
import { inSections } from './in-sections.ts';
import { markOf } from './item-marks.ts';
import { isPaper } from './one-line-lists.ts';
import { isNumbering, isTitle } from './table-titles.ts';
import { type Block, type Cell, NO_MARKS, type Row, type Table, type Typed, type TypedLine } from './tree.ts';
import { columnsIn } from './columns.ts';
import { type TypedCell, cellsOf, cutAtTabs, isTabbed, quotedRows } from './typed-cells.ts';
import { typedList } from './typed-list.ts';
import { leadsToWaived, saysWaived } from './waived.ts';

/**
 * Returns blocks with a table for each run of at least two such lines. Materials without a head become a list: `身份证：原件`.
 * In materials an empty line ends no table where the next line has a tab, and a name may stand alone in its row.
 */
export function typedTables(blocks: readonly Block<Typed>[], source: Source): Block<Typed>[] {
  return inSections(blocks, (kind, beneath) =>
    (kind === 'materials' ? withoutGaps(beneath, source) : beneath).flatMap((block, index, all) => {
      if (block.type !== 'paragraph') return [block];
      const row = kind === 'materials' && all[index - 1]?.type === 'table' ? rowAlone(block.content.lines, source) : undefined;
      return row ? [typedList(itemsOf([row]), source)] : (withTables(block.content.lines, kind, source) ?? [block]);
    }),
  );
}

/** The cells of the one row that an empty line parts from its table. */
function rowAlone([line, ...others]: readonly TypedLine[], source: Source): TypedLine[] | undefined {
  return line && others.length === 0 ? cellsOf(line, source) : undefined;
}

/** A paragraph that begins with a row, but with no head, goes on with the rows of the paragraph before it. */
function withoutGaps(blocks: readonly Block<Typed>[], source: Source): Block<Typed>[] {
  const joined: Block<Typed>[] = [];
  let rows: TypedLine[] | undefined;
  for (const block of blocks) {
    const lines = block.type === 'paragraph' ? block.content.lines : [];
    if (rows && (goesOn(lines[0], source) || isLonePaper(lines))) {
      for (const line of lines) rows.push(line);
      continue;
    }
    rows = lines.some((line) => isTabbed(line, source) && cellsOf(line, source)) ? [...lines] : undefined;
    joined.push(block.type === 'paragraph' && rows ? { ...block, content: { lines: rows } } : block);
  }
  return joined;
}

function isLonePaper(lines: readonly TypedLine[]): boolean {
  const [line, ...others] = lines;
  return line !== undefined && others.length === 0 && aloneIn(line) !== undefined && isPaper(line.text.trim());
}

function goesOn(line: TypedLine | undefined, source: Source): boolean {
  return line !== undefined && isTabbed(line, source) && !isTitle(cutAtTabs(line, source).find(({ text }) => text !== '')?.text ?? '');
}

/** The blocks of a paragraph, or undefined where it holds no table. */
function withTables(lines: readonly TypedLine[], kind: SectionKind, source: Source): Block<Typed>[] | undefined {
  const rows = rowsIn(lines, kind, source);
  let hasTable = false;
  const blocks: Block<Typed>[] = [];
  for (let index = 0; index < lines.length;) {
    let end = index + 1;
    while (end < lines.length && (rows[end] === undefined) === (rows[index] === undefined)) end += 1;
    const run = rows
      .slice(index, end)
      .filter((cells) => cells !== undefined)
      .filter(({ length }) => length > 0);
    const isTable = run.filter(({ length }) => length > 1).length > 1;
    blocks.push(...(isTable ? tableOf(run, lines.slice(index, end), kind, source) : [paragraphOf(lines.slice(index, end), source)]));
    hasTable ||= isTable;
    index = end;
  }
  return hasTable ? blocks : undefined;
}

/** The cells of each line that is a row; none where the line only goes on with the row above it. */
function rowsIn(lines: readonly TypedLine[], kind: SectionKind, source: Source): (TypedCell[] | undefined)[] {
  const whole = quotedRows(lines, source) ?? columnsIn(lines, kind, source) ?? lines.map((line) => cellsOf(line, source));
  const last = whole.findLastIndex((cells) => cells !== undefined);
  const open: TypedCell[][] = [];
  return lines.map((line, index) => {
    const cells = whole[index] ?? (open.length > 0 ? furtherCells(line, kind, source) : undefined);
    const above = open.at(-1);
    // The first row may be the head, of which nothing is said.
    const isOfRow =
      above && kind === 'materials' && !leadsToWaived(line.text) && (FORM.test(line.text) || (open.length > 1 && index < last));
    if (cells && cells.length > 0) open.push(cells);
    else if (cells) return cells;
    else if (isOfRow) above.push(line);
    else open.length = 0;
    return cells ?? (isOfRow ? [] : undefined);
  });
}

/** The cells of a line beneath a row, which alone would be none. */
function furtherCells(line: TypedLine, kind: SectionKind, source: Source): TypedCell[] | undefined {
  if (isTabbed(line, source)) return cutAtTabs(line, source);
  return kind === 'materials' ? aloneIn(line) : undefined;
}

/** What a paper is to be, and no paper. */
const FORM = /^\s*(?:原件|复印件|正本|副本|一式|各[0-9一二两三四五六])/u;
/** What is said of the rows above. */
const SAID = /^[\s*＊※（(]*(?:以上|上述|上列|均|都|请|须|需|凡|如|若|注|备注|说明|提示|温馨|另附?[：:])|[，,。；;！!？?]|[：:]$/u;

/** The one cell of a line that only names a paper. */
function aloneIn(line: TypedLine): TypedLine[] | undefined {
  const rest = markOf(line.text)?.rest ?? line.text.trimStart();
  if (rest.length > LONGEST || saysWaived(rest) || FORM.test(rest) || SAID.test(trailingBraces(rest).text.trim())) return undefined;
  return [{ ...line, text: rest.trimEnd(), unit: line.unit + line.text.length - rest.length }];
}

/** Characters: longer is a sentence, not the name of a paper. */
const LONGEST = 24;

function tableOf(rows: readonly TypedCell[][], lines: readonly TypedLine[], kind: SectionKind, source: Source): Block<Typed>[] {
  const typed = rows.filter((row) => !row.every(({ text }) => /^[-－:：—]+$/.test(text)));
  // A table may be set in by tabs.
  const cells = typed.every(([first]) => first?.text === '') ? typed.map((row) => row.slice(1)) : typed;
  const [head = []] = cells;
  // `1<tab>身份证` is an item, as is `•<tab>身份证`.
  const [mark, ...others] = head;
  if (others.length === 1 && (isNumbering(mark?.text) || markOf(`${mark?.text}\t甲`)?.rest === '甲')) return [paragraphOf(lines, source)];
  if (kind === 'materials' && !head.some(({ text }) => isTitle(text))) return [typedList(itemsOf(cells), source)];
  const children = cells.map((row, index) => rowOf(row, index === 0, source));
  const table: Table<Typed> = { type: 'table', at: children[0]?.at ?? { line: 1, column: 1 }, marks: NO_MARKS, children };
  return [table];
}

function rowOf(cells: readonly TypedCell[], isHead: boolean, source: Source): Row<Typed> {
  const children = cells.map(({ more = [], ...line }): Cell<Typed> => {
    const content: Typed = { lines: [line, ...more] };
    return { type: 'cell', at: placeIn(source, line.line, line.unit), marks: NO_MARKS, ...(isHead ? { header: true } : {}), content };
  });
  return { type: 'row', at: children[0]?.at ?? { line: 1, column: 1 }, marks: NO_MARKS, children };
}

/** The lines of each item. A row without a name goes on with the item above it. */
function itemsOf(rows: readonly TypedCell[][]): TypedLine[][] {
  const isNumbered = rows.some(([first]) => isNumbering(first?.text));
  const items: TypedLine[][] = [];
  for (const row of rows) {
    const named = isNumbered && row.length > 1 ? row.slice(1) : row;
    const lines = itemLines(row);
    const open = named[0]?.text === '' ? items.at(-1) : undefined;
    if (open) open.push(...lines);
    else items.push(lines);
  }
  return items;
}

/** As the item of a list says it: the name, a colon, and the rest; then further lines of its cells. The number before them goes. */
function itemLines(cells: readonly TypedCell[]): TypedLine[] {
  const [name, ...rest] = cells.filter(({ text }, index) => text !== '' && !(index === 0 && isNumbering(text)));
  const more = rest.map(({ text }) => text.trim()).join('，');
  const line = { text: `${name?.text ?? ''}${more && '：'}${more}`, line: name?.line ?? 0, unit: name?.unit ?? 0 };
  return [line, ...cells.flatMap((cell) => cell.more ?? [])];
}

function paragraphOf(lines: readonly TypedLine[], source: Source): Block<Typed> {
  const at = placeIn(source, lines[0]?.line ?? 0, lines[0]?.unit ?? 0);
  return { type: 'paragraph', at, marks: NO_MARKS, content: { lines } };
}
