/** Materials written as a table, where its header says which column holds what. */

import { type Block, type Document, textOfBlock } from './document.ts';
import type { DraftMaterial } from './draft.ts';
import { materialOf } from './material.ts';
import { textToken } from './markdown.ts';

/** Returns the materials of a table's rows, or undefined for a table whose header names no material. */
export function materialsOfTable(document: Document, table: Block): DraftMaterial[] | undefined {
  const [header, ...rows] = table.children;
  const columns = (header?.children ?? []).map((cell) => columnOf(textOfBlock(cell)));
  const name = columns.findIndex(({ kind }) => kind === 'name');
  if (name < 0) return undefined;
  return rows.filter((row) => textOfBlock(row.children[name]) !== '').map((row) => materialOfRow(document, columns, name, row));
}

interface Column {
  readonly title: string;
  readonly kind: 'name' | 'form' | 'number' | 'papers' | 'note';
}

function columnOf(title: string): Column {
  if (/^(?:材料|材料名称|申请材料|所需材料|资料名称|名称|materials?|documents?|name)$/i.test(title)) return { title, kind: 'name' };
  if (/形式|份数|数量|原件|复印件|要求|form|copies|originals?/i.test(title)) return { title, kind: 'form' };
  if (/^(?:序号|编号|no\.?|#)$/i.test(title)) return { title, kind: 'number' };
  return { title, kind: /样表|样本|空白|表格|下载|sample|blank|download/i.test(title) ? 'papers' : 'note' };
}

/** As the list item that would say the same. */
function materialOfRow(document: Document, columns: readonly Column[], name: number, row: Block): DraftMaterial {
  const cells = row.children.map((cell, index) => ({ cell, column: columns[index] }));
  const forms = cells.filter(({ column, cell }) => column?.kind === 'form' && textOfBlock(cell) !== '');
  const notes = cells.filter(
    ({ column, cell }, index) => index !== name && cell.inline.length > 0 && !['form', 'number'].includes(column?.kind ?? ''),
  );
  const named = row.children[name];
  const head = [...(named?.inline ?? [])];
  const form = forms.map(({ cell, column }) => formIn(textOfBlock(cell), column?.title ?? '')).join('，');
  const material = materialOf(document, {
    at: named?.at ?? row.at,
    ...(row.marks.limits === undefined ? {} : { limits: row.marks.limits }),
    head,
    rest: [],
    blocks: notes.map(({ cell, column }) =>
      isPlain(column) ? cell : { ...cell, inline: [textToken(`${column?.title ?? ''}：`), ...cell.inline] },
    ),
  });
  return { ...material, ...(form ? { form } : {}) };
}

/** A note needs no name before it. */
function isPlain(column: Column | undefined): boolean {
  return column?.kind !== 'note' || /^(?:备注|说明|notes?|remarks?|)$/i.test(column.title);
}

/** `1` under 原件 is `原件 1 份`. */
function formIn(text: string, title: string): string {
  return /^\d+$/.test(text) ? `${title.replace(/份数$|数量$/, '')} ${text} 份`.trim() : text;
}
