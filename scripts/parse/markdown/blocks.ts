/** The tokens of a text's blocks as a tree, each text in it as typed, with the place of each of its lines. */

import type { At } from '../../ground/problem.ts';
import { type Source, placeIn } from '../../ground/source.ts';
import type { Token } from './markdown-it.ts';
import { type Block, type Cell, type Item, NO_MARKS, type Row, type Typed } from './tree.ts';

/** Tokens, read one after the other. */
interface Reading {
  readonly tokens: readonly Token[];
  readonly source: Source;
  next: number;
}

/** Returns the blocks of a text by its tokens. */
export function typedBlocks(tokens: readonly Token[], source: Source): Block<Typed>[] {
  return blocksIn({ tokens, source, next: 0 });
}

/** The blocks up to the token that closes their parent. */
function blocksIn(reading: Reading): Block<Typed>[] {
  const blocks: Block<Typed>[] = [];
  for (let token = reading.tokens[reading.next]; token && token.nesting >= 0; token = reading.tokens[reading.next]) {
    const block = blockOf(reading, token);
    if (block) blocks.push(block);
  }
  return blocks;
}

/** The block that a token begins, all of whose tokens are then read. */
function blockOf(reading: Reading, token: Token): Block<Typed> | undefined {
  const at = lineStart(reading.source, token);
  switch (token.type) {
    case 'heading_open':
      return { type: 'heading', ...textOf(reading, token), level: levelOf(token.markup), ...(token.level > 0 ? { inner: true } : {}) };
    case 'paragraph_open':
      return { type: 'paragraph', ...textOf(reading, token), ...(token.hidden ? { tight: true } : {}) };
    case 'bullet_list_open':
    case 'ordered_list_open':
      return listOf(reading, token);
    case 'table_open':
      return container('table', at, childrenOf(reading, rowsIn));
    case 'blockquote_open':
      return { type: 'quote', at, marks: NO_MARKS, children: childrenOf(reading, blocksIn) };
    default:
      reading.next += 1;
      if (token.type === 'hr') return { type: 'rule', at, marks: NO_MARKS };
      // Else it only defines the targets of links, and nobody sees it.
      return token.tag === 'code' ? { type: 'code', at, marks: NO_MARKS, text: token.content } : undefined;
  }
}

/** Where the first line of a block begins. */
function lineStart(source: Source, { map }: Token): At {
  const line = map?.[0] ?? 0;
  return placeIn(source, line, (source.lines[line] ?? '').search(/\S|$/));
}

function container<Type extends string, Child extends { readonly at: At }>(type: Type, at: At, children: readonly Child[]) {
  return { type, at: children[0]?.at ?? at, marks: NO_MARKS, children };
}

/** Reads the token that opens, what is within, and the token that closes. */
function childrenOf<Child>(reading: Reading, read: (reading: Reading) => Child[]): Child[] {
  reading.next += 1;
  const children = read(reading);
  reading.next += 1;
  return children;
}

function listOf(reading: Reading, token: Token): Block<Typed> {
  const start = token.attrGet('start');
  const list = container('list', lineStart(reading.source, token), childrenOf(reading, itemsIn));
  return { ...list, ordered: token.type === 'ordered_list_open', ...(start === null ? {} : { start: Number(start) }) };
}

function itemsIn(reading: Reading): Item<Typed>[] {
  const items: Item<Typed>[] = [];
  for (let token = reading.tokens[reading.next]; token?.type === 'list_item_open'; token = reading.tokens[reading.next]) {
    const number = token.info === '' ? {} : { number: Number(token.info) };
    items.push({ ...container('item', lineStart(reading.source, token), childrenOf(reading, blocksIn)), ...number });
  }
  return items;
}

/** `##`, or the line drawn beneath it. */
function levelOf(markup: string): number {
  return markup === '=' ? 1 : markup === '-' ? 2 : markup.length;
}

/** Reads a heading or a paragraph: the token that opens it, its text, and the token that closes it. */
function textOf(reading: Reading, { map }: Token): { at: At; marks: typeof NO_MARKS; content: Typed } {
  const text = reading.tokens[reading.next + 1]?.content ?? '';
  reading.next += 3;
  const lines = text.split('\n').map((one, index) => {
    const line = (map?.[0] ?? 0) + index;
    return { text: one, line, unit: unitIn(reading.source.lines[line] ?? '', one) };
  });
  const [first] = lines;
  return { at: placeIn(reading.source, first?.line ?? 0, first?.unit ?? 0), marks: NO_MARKS, content: { lines } };
}

/** Where a text is in its line: mostly it is what the line ends with. */
function unitIn(line: string, text: string): number {
  const unit = line.lastIndexOf(text);
  return unit < 0 ? line.search(/\S|$/) : unit;
}

/** A table's head and body only hold rows. */
function rowsIn(reading: Reading): Row<Typed>[] {
  const rows: Row<Typed>[] = [];
  for (let token = reading.tokens[reading.next]; token && token.type !== 'table_close'; token = reading.tokens[reading.next]) {
    if (token.type === 'tr_open') rows.push(rowOf(reading, token));
    else reading.next += 1;
  }
  return rows;
}

function rowOf(reading: Reading, token: Token): Row<Typed> {
  const line = token.map?.[0] ?? 0;
  return container(
    'row',
    lineStart(reading.source, token),
    childrenOf(reading, (inner) => cellsIn(inner, line)),
  );
}

/** Each cell is looked for after the one before it. */
function cellsIn(reading: Reading, line: number): Cell<Typed>[] {
  const typed = reading.source.lines[line] ?? '';
  const cells: Cell<Typed>[] = [];
  let from = 0;
  for (let token = reading.tokens[reading.next]; token && token.nesting > 0; token = reading.tokens[reading.next]) {
    const text = reading.tokens[reading.next + 1]?.content ?? '';
    const found = typed.indexOf(text, from);
    const unit = found < 0 ? Math.max(from, typed.search(/\S|$/)) : found;
    if (found >= 0) from = found + text.length;
    cells.push(cellOf(token, placeIn(reading.source, line, unit), { lines: [{ text, line, unit }] }));
    reading.next += 3;
  }
  return cells;
}

function cellOf(token: Token, at: At, content: Typed): Cell<Typed> {
  const side = /text-align:(center|right)/.exec(String(token.attrGet('style') ?? ''))?.[1];
  const shown = side === 'center' || side === 'right' ? ({ side } as const) : {};
  return { type: 'cell', at, marks: NO_MARKS, ...(token.type === 'th_open' ? { header: true } : {}), ...shown, content };
}
