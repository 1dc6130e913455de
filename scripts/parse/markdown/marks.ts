/** The braces at the ends of headings, paragraphs, list items and table rows become their marks and limits. */

import { type Source, type Text, placeIn } from '../../ground/source.ts';
import { type Braces, isStop, loneBraces, marksOf, trailingBraces } from './braces.ts';
import type { Block, Cell, Heading, Item, TreeLimits, Marked, Paragraph, Row, Table, Tree, Typed, TypedLine } from './tree.ts';

type Taken = Pick<Tree, 'limits' | 'strays' | 'lone'> & { readonly blocks: readonly Block<Typed>[] };

/** Returns blocks without the braces that say something of them. With `literal`, braces that name answers stay text. */
export function takeBraces(blocks: readonly Block<Typed>[], source: Source, literal: boolean): Taken {
  const taking: Taking = { source, literal, limits: [], strays: [], lone: [] };
  const { limits, strays, lone } = taking;
  return { blocks: blocks.map((block) => fromBlock(taking, block)), limits, strays, lone };
}

/** The marks taken so far. */
interface Taking {
  readonly source: Source;
  readonly literal: boolean;
  readonly limits: TreeLimits[];
  readonly strays: Braces[];
  readonly lone: Text[];
}

function fromBlock(taking: Taking, block: Block<Typed>): Block<Typed> {
  switch (block.type) {
    case 'heading':
      return fromHeading(taking, block);
    case 'paragraph':
      return fromParagraph(taking, block);
    case 'item':
      return fromItem(taking, block);
    case 'row':
      return fromRow(taking, block);
    case 'list':
      return { ...block, children: block.children.map((item) => fromItem(taking, item)) };
    case 'table':
      return fromTable(taking, block);
    case 'quote':
      return { ...block, children: block.children.map((child) => fromBlock(taking, child)) };
    default:
      return block;
  }
}

function fromHeading(taking: Taking, heading: Heading<Typed>): Heading<Typed> {
  const { lines, braces } = fromLastLine(taking, heading.content.lines);
  noteLeft(taking, lines);
  return { ...heading, content: { lines }, ...(braces.length > 0 ? { marks: marked(taking, braces) } : {}) };
}

/** Braces that are all of a paragraph are its text. */
function fromParagraph(taking: Taking, paragraph: Paragraph<Typed>): Paragraph<Typed> {
  const { lines, braces } = fromLastLine(taking, paragraph.content.lines);
  if (braces.length === 0 || (lines.length === 1 && lines[0]?.text === '')) {
    noteLeft(taking, paragraph.content.lines);
    return paragraph;
  }
  noteLeft(taking, lines);
  if (paragraph.tight) return { ...paragraph, content: limitedPart(taking, lines, braces, 'all') };
  return { ...paragraph, content: { lines }, marks: marked(taking, braces) };
}

function fromItem(taking: Taking, item: Item<Typed>): Item<Typed> {
  const [first, ...others] = item.children;
  if (first?.type !== 'paragraph') return { ...item, children: item.children.map((child) => fromBlock(taking, child)) };
  const { content, braces } = fromItemText(taking, first.content.lines);
  const marks = braces.length > 0 ? marked(taking, braces) : item.marks;
  noteLeft(taking, content.lines);
  return { ...item, marks, children: [{ ...first, content }, ...others.map((child) => fromBlock(taking, child))] };
}

/** Braces after the first line speak for the item; after the last, too, unless the first has its own. */
function fromItemText(taking: Taking, lines: readonly TypedLine[]): { content: Typed; braces: readonly Braces[] } {
  const end = fromLastLine(taking, lines);
  const [first, ...rest] = end.lines;
  const head = first && rest.length > 0 ? fromLine(taking, first) : undefined;
  if (!head || head.braces.length === 0) return { content: { lines: end.lines }, braces: end.braces };
  const both = [head.line, ...rest];
  const content = end.braces.length > 0 ? limitedPart(taking, both, end.braces, 'rest') : { lines: both };
  // A stop, wherever it stands in the item, is a mark of the item.
  return { content, braces: [...head.braces, ...end.braces.filter(({ text }) => isStop(text))] };
}

/** A condition in the header speaks for its column; the only one, over the names of the rows, for the table. */
function fromTable(taking: Taking, table: Table<Typed>): Table<Typed> {
  const [header, ...rows] = table.children;
  if (!header) return table;
  const typed = header.children.map(({ content }) => fromLastLine(taking, content.lines));
  const columns = typed.map(({ braces }) => marksOf(braces).conditions);
  if (columns.every((conditions) => conditions.length === 0))
    return { ...table, children: table.children.map((row) => fromRow(taking, row)) };
  for (const { content } of header.children) noteLone(taking, content.lines);
  const isAll = columns.slice(1).every((conditions) => conditions.length === 0);
  const head = header.children.map((cell, index): Cell<Typed> => ({ ...cell, content: { lines: typed[index]?.lines ?? [] } }));
  if (isAll) {
    const conditions = columns[0] ?? [];
    const marks = { conditions, limits: newLimits(taking, conditions) };
    return { ...table, marks, children: [{ ...header, children: head }, ...rows.map((row) => fromRow(taking, row))] };
  }
  const limited = (row: Row<Typed>): Row<Typed> => ({
    ...row,
    children: row.children.map((cell, index) => {
      const conditions = columns[index] ?? [];
      return conditions.length > 0 ? { ...cell, column: newLimits(taking, conditions) } : cell;
    }),
  });
  return { ...table, children: [limited({ ...header, children: head }), ...rows.map((row) => limited(fromRow(taking, row)))] };
}

/** The first cell of a row and the last speak for the row, any other for itself. Where both speak, both must hold. */
function fromRow(taking: Taking, row: Row<Typed>): Row<Typed> {
  let { marks } = row;
  const children = row.children.map((cell, index): Cell<Typed> => {
    const { lines, braces } = fromLastLine(taking, cell.content.lines);
    noteLone(taking, cell.content.lines);
    const { conditions } = marksOf(braces);
    if (conditions.length === 0) return { ...cell, content: { lines } };
    if (index === 0 || index === row.children.length - 1) {
      marks = { conditions: [], limits: newLimits(taking, conditions, marks.limits) };
      return { ...cell, content: { lines } };
    }
    const limits = newLimits(taking, conditions);
    return { ...cell, content: { lines, limited: { part: 'all', limits } }, marks: { conditions, limits } };
  });
  return { ...row, marks, children };
}

/** Lines without the braces at the end of the last one. */
function fromLastLine(taking: Taking, lines: readonly TypedLine[]): { lines: readonly TypedLine[]; braces: readonly Braces[] } {
  const last = lines.at(-1);
  const { line, braces } = last ? fromLine(taking, last) : { line: last, braces: [] };
  return { lines: line === last || !line ? lines : [...lines.slice(0, -1), line], braces };
}

/** A line without the braces at its end. Braces that are never closed stay in it, and are reported as a condition that is broken. */
function fromLine({ source, literal }: Taking, line: TypedLine): { line: TypedLine; braces: readonly Braces[] } {
  const trailing = trailingBraces(line.text);
  const found = trailing.open ? [trailing.open] : trailing.braces;
  if (found.length === 0 || (literal && !found.every(meansWithoutAnswers))) return { line, braces: [] };
  const braces = found.map(({ start, text }) => ({
    text: trailing.open ? `{${text}` : text,
    at: placeIn(source, line.line, line.unit + start),
  }));
  return { line: trailing.open ? line : { ...line, text: trailing.text }, braces };
}

/** An id, or a date. */
function meansWithoutAnswers({ text }: { readonly text: string }): boolean {
  return /^\s*(?:[#＃]\S|(?:[自至从到]|from|until)\s*\d)/i.test(text);
}

function marked(taking: Taking, braces: readonly Braces[]): Marked {
  const marks = marksOf(braces);
  return marks.conditions.length > 0 ? { ...marks, limits: newLimits(taking, marks.conditions) } : marks;
}

function newLimits({ limits }: Taking, braces: readonly Braces[], within?: number): number {
  return limits.push({ braces, ...(within === undefined ? {} : { within }) }) - 1;
}

function limitedPart(taking: Taking, lines: readonly TypedLine[], braces: readonly Braces[], part: 'all' | 'rest'): Typed {
  const { conditions } = marksOf(braces);
  return conditions.length > 0 ? { lines, limited: { part, limits: newLimits(taking, conditions) } } : { lines };
}

/** Braces left in a text. */
function noteLeft(taking: Taking, lines: readonly TypedLine[]): void {
  noteStrays(taking, lines);
  noteLone(taking, lines);
}

/** Code may hold any brace. */
function isWithout(lines: readonly TypedLine[], braces: RegExp): boolean {
  return !lines.some(({ text }) => braces.test(text)) || lines.some(({ text }) => text.includes('`'));
}

function noteStrays({ source, strays }: Taking, lines: readonly TypedLine[]): void {
  if (isWithout(lines, /[{｛]/)) return;
  for (const { text, line, unit } of lines) {
    for (const match of text.matchAll(/(?<![\\{｛])[{｛]([^{}｛｝]+)[}｝](?![}｝])/g)) {
      strays.push({ text: match[1] ?? '', at: placeIn(source, line, unit + match.index) });
    }
  }
}

function noteLone({ source, literal, lone }: Taking, lines: readonly TypedLine[]): void {
  if (literal || isWithout(lines, /[}｝]/)) return;
  for (const { line: index, start, text } of loneBraces(lines.map((line) => line.text))) {
    const line = lines[index];
    if (line) lone.push({ text, at: placeIn(source, line.line, line.unit + start) });
  }
}
