/** Materials written as a table, where its header says which column holds what. */

import { isFormTitle, isNameTitle, isNoteTitle, isNumberTitle } from '../markdown/table-titles.ts';
import { textOfBlock } from '../markdown/text.ts';
import type { Cell, Inline, Row, Table } from '../markdown/tree.ts';
import type { DraftMaterial } from './draft.ts';
import { materialOf } from './material.ts';
import type { Reading } from './tree-reading.ts';

/** Returns the materials of a table's rows, or undefined for a table whose header names no material. */
export function materialsOfTable(reading: Reading, table: Table): DraftMaterial[] | undefined {
  const [header, ...typed] = table.children;
  const rows = typed.map((row) => limitedRow(reading, table, row));
  const columns = (header?.children ?? []).map((cell) => columnOf(textOfBlock(cell)));
  const name = columns.findIndex(({ kind }) => kind === 'name');
  if (name < 0) return undefined;
  return rowsOf(rows, columns, name).map((row) => materialOfRow(reading, columns, row));
}

/** A row under the conditions of its table, its cells under those of their columns. */
function limitedRow({ within }: Reading, table: Table, row: Row): Row {
  const { limits } = row.marks;
  if (limits !== undefined && table.marks.limits !== undefined) within.set(limits, table.marks.limits);
  const children = row.children.map((cell): Cell => {
    if (cell.column === undefined) return cell;
    if (cell.marks.limits === undefined) return { ...cell, marks: { ...cell.marks, limits: cell.column } };
    within.set(cell.marks.limits, cell.column);
    return cell;
  });
  return { ...row, marks: limits === undefined ? table.marks : row.marks, children };
}

interface NamedRow {
  readonly row: Row;
  /** The column of its name. */
  readonly name: number;
  /** Rows without a name beneath it. */
  readonly more: Row[];
}

/** The rows that name a material. What stands in the column of numbers and is none is the name where there is no other. */
function rowsOf(rows: readonly Row[], columns: readonly Column[], name: number): NamedRow[] {
  const named: NamedRow[] = [];
  for (const row of rows) {
    const texts = row.children.map((cell, index) => (isNumber(cell, columns[index]) ? '' : textOfBlock(cell)));
    const filled = texts.findIndex((text) => text !== '');
    if (filled < 0) continue;
    const above = named.at(-1);
    const isName = (columns[filled]?.kind === 'number' && !NOTE.test(texts[filled] ?? '')) || !above;
    if (above && OF_ALL.test(texts[filled] ?? '')) above.more.push(row);
    else if (texts[name]) named.push({ row, name, more: [] });
    else if (isName) named.push({ row, name: filled, more: [] });
    else above.more.push(row);
  }
  return named;
}

const NOTE = /^[\s*＊※（(]*(?:注|备注|附注|说明|提示|注意|以上|上述|notes?\b|remarks?\b)/iu;

/** No material: what the rows above come to, or what is said of them. */
const OF_ALL = /^(?:小计|合计|总计|共计)[：:]?$|^(?:注|备注|附注|说明|提示|注意)[：:]/u;

/** Returns whether a cell counts its row, and says nothing. */
function isNumber(cell: Cell, column: Column | undefined): boolean {
  return column?.kind === 'number' && /^[（(]?(?:[\d０-９.．-]+|[一二三四五六七八九十]{1,3}|[①-⑳])[）)、.．]?$/u.test(textOfBlock(cell));
}

interface Column {
  readonly title: string;
  readonly kind: 'name' | 'form' | 'number' | 'papers' | 'note';
}

function columnOf(title: string): Column {
  if (isNameTitle(title)) return { title, kind: 'name' };
  if (isFormTitle(title)) return { title, kind: 'form' };
  if (isNumberTitle(title)) return { title, kind: 'number' };
  return { title, kind: /样表|样本|空白|表格|下载|sample|blank|download/i.test(title) ? 'papers' : 'note' };
}

interface Filled {
  readonly cell: Cell;
  readonly column: Column;
}

/** As the list item that would say the same. */
function materialOfRow(reading: Reading, columns: readonly Column[], { row, name, more }: NamedRow): DraftMaterial {
  const filled = filledIn(row, columns).filter(({ cell }) => cell !== row.children[name]);
  const saysForm = filled.filter(
    ({ column, cell }) => column.kind === 'form' && textOfBlock(cell) !== '' && !NO_FORM.test(textOfBlock(cell)),
  );
  // One form of several may have a condition of its own, which only a note can have; so has a column of forms.
  const isOfRow = (cell: Cell) => cell.column === undefined && (saysForm.length === 1 || cell.marks.limits === undefined);
  const forms = saysForm.filter(({ cell }) => isOfRow(cell));
  const notes = filled.filter((one) => !forms.includes(one) && !(one.column.kind === 'form' && NO_FORM.test(textOfBlock(one.cell))));
  const further = more.flatMap((one) =>
    filledIn(one, columns).map(({ cell, column }) => ({ cell: limitedBy(reading, one, cell), column })),
  );
  const named = row.children[name];
  const limits = limitsOfRow(reading, row, [...(named ? [named] : []), ...forms.map(({ cell }) => cell)]);
  const form = forms.map(({ cell, column }) => formIn(textOfBlock(cell), column.title)).join('，');
  const material = materialOf({
    at: named?.at ?? row.at,
    ...(limits === undefined ? {} : { limits }),
    head: named?.content ?? [],
    rest: [],
    blocks: [...notes, ...further].map(noteOf),
  });
  return { ...material, ...(form ? { form } : {}) };
}

/** The cells of a row with something in them, but for its number. A cell beyond the head is a note. */
function filledIn(row: Row, columns: readonly Column[]): Filled[] {
  return row.children.flatMap((cell, index): Filled[] => {
    const column = columns[index] ?? BEYOND;
    return cell.content.length > 0 && !isNumber(cell, column) ? [{ cell, column }] : [];
  });
}

const BEYOND: Column = { title: '', kind: 'note' };

/** A cell of a row without a name, under the condition of that row. */
function limitedBy(reading: Reading, row: Row, cell: Cell): Cell {
  const limits = limitsOfRow(reading, row, [cell]);
  return limits === undefined ? cell : { ...cell, marks: { ...cell.marks, limits } };
}

/** The row's own, and those of the cells that are the material: all must hold. */
function limitsOfRow({ within }: Reading, row: Row, cells: readonly Cell[]): number | undefined {
  let { limits } = row.marks;
  for (const { marks } of cells) {
    if (marks.limits !== undefined && limits !== undefined) within.set(marks.limits, limits);
    limits = marks.limits ?? limits;
  }
  return limits;
}

/** With the column's title where it needs one; a condition of the cell is one of all that. */
function noteOf({ cell, column }: Filled): Cell {
  if (column.kind === 'form') return { ...cell, content: [textAt(cell, formIn(textOfBlock(cell), column.title))] };
  const content = cell.content.flatMap((one) => (one.type === 'limited' ? one.children : [one]));
  return { ...cell, content: isPlain(column) ? content : [textAt(cell, `${column.title}：`), ...content] };
}

function textAt({ at }: Cell, text: string): Inline {
  return { type: 'text', at, text };
}

/** A note needs no name before it. */
function isPlain(column: Column): boolean {
  return column.kind !== 'note' || isNoteTitle(column.title);
}

/** A cell of a form that a paper does not need. */
const NO_FORM = /^(?:[-－—–/／×✗✘]|——|无|否)$/u;

/** `1` under 原件 is `原件 1 份`, and `√` is `原件`. */
function formIn(text: string, title: string): string {
  if (/^[√✓✔是有]$/u.test(text) && /^(?:纸质|电子)?(?:原件|复印件|正本|副本)$/u.test(title)) return title;
  return /^\d+$/.test(text) ? `${title.replace(/份数$|数量$/, '')} ${text} 份`.trim() : text;
}
