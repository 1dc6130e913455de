/**
 * Lists as people type them in Word, WPS, WeChat: `1、`, `（一）`, `①`, `第一步：`, `□`, `-` with no space after it. To CommonMark
 * they are one paragraph; a person sees the items of a list.
 */

import { type Source, placeIn } from '../../ground/source.ts';
import type { SectionKind } from './headings.ts';
import { inSections } from './in-sections.ts';
import { type ItemMark, markOf } from './item-marks.ts';
import { isPaper } from './one-line-lists.ts';
import { type Block, type Item, type List, NO_MARKS, type Paragraph, type Typed, type TypedLine } from './tree.ts';
import { typedList } from './typed-list.ts';

/** In these one item is a list. */
const LISTED: ReadonlySet<SectionKind> = new Set(['questions', 'materials', 'steps', 'time', 'fee']);

/**
 * Returns blocks with such lists for the paragraphs that they were. Paragraphs that follow one another go on with one list.
 * Under a heading that the table does not know nothing changes: there `（一）` may be an article's, and is shown as typed.
 */
export function listNumbered(blocks: readonly Block<Typed>[], source: Source): Block<Typed>[] {
  return inSections(blocks, (kind, beneath) =>
    kind === 'text'
      ? beneath
      : listedIn({ source, isListed: LISTED.has(kind), hasGroups: kind === 'materials', outer: new Set(), last: new Map() }, beneath),
  );
}

interface Listing {
  readonly source: Source;
  readonly isListed: boolean;
  /** Items that all have lists beneath them are names of groups. */
  readonly hasGroups: boolean;
  /** The styles of the lists around it. */
  readonly outer: ReadonlySet<string>;
  /** By style: the last number, of those that began with their first. */
  readonly last: Map<string, number>;
}

function listedIn(listing: Listing, blocks: readonly Block<Typed>[]): Block<Typed>[] {
  const listed: Block<Typed>[] = [];
  let open: Item<Typed>[] | undefined;
  blocks.forEach((block, index) => {
    const { lead, items } = block.type === 'paragraph' ? itemsIn(listing, block, blocks[index + 1]) : NO_ITEMS;
    const [first] = items;
    if (lead.length > 0 || !first) open = undefined;
    if (!first) listed.push(block);
    else if (block.type === 'paragraph' && lead.length > 0) listed.push({ ...block, content: { lines: lead } });
    const read = items.map((item) => itemOf(listing, item));
    if (listing.hasGroups && !open && read.length > 0 && read.every((item) => isGroup(item, read.length > 1))) {
      listed.push(...items.flatMap((item, at) => groupOf(listing, item, read[at])));
      return;
    }
    if (first && !open) listed.push(listOf(first, listing.source, (open = [])));
    for (const item of read) open?.push(item);
  });
  return listed;
}

interface Marked {
  readonly mark: ItemMark;
  /** Without the mark before the first. */
  readonly lines: TypedLine[];
}

const NO_ITEMS: ReturnType<typeof itemsIn> = { lead: [], items: [] };

/** Returns the items of a paragraph, and its lines before them. */
function itemsIn(listing: Listing, { content }: Paragraph<Typed>, next: Block<Typed> | undefined): { lead: TypedLine[]; items: Marked[] } {
  const [lead, items]: [TypedLine[], Marked[]] = [[], []];
  const marks = content.lines.map(({ text }) => markOf(text)).map((mark) => (mark && listing.outer.has(mark.style) ? undefined : mark));
  const ends = new Map(marks.flatMap((mark, index) => (mark ? [[mark.style, index] as const] : [])));
  const nextStyle = firstMark(next)?.style;
  let style: string | undefined;
  content.lines.forEach((line, index) => {
    const mark = marks[index];
    const goesOn = mark && (index < (ends.get(mark.style) ?? 0) || nextStyle === mark.style);
    if (mark && (style === undefined ? begins(listing, mark, goesOn === true) : continues(listing, mark, style))) {
      style = mark.style;
      listing.last.set(style, mark.number ?? 1);
      items.push({ mark, lines: [{ ...line, text: mark.rest, unit: line.unit + line.text.length - mark.rest.length }] });
    } else (items.at(-1)?.lines ?? lead).push(line);
  });
  return { lead: items.length > 0 ? lead : [], items };
}

function firstMark(block: Block<Typed> | undefined): ItemMark | undefined {
  const line = block?.type === 'paragraph' ? block.content.lines[0] : undefined;
  return line && markOf(line.text);
}

/** A list begins with its first number; where one item alone may be anything, with a second item. */
function begins({ isListed, last }: Listing, { style, number = 1, weak }: ItemMark, goesOn: boolean): boolean {
  if (style === 'digits before a space' && !isListed) return false;
  const before = last.get(style);
  if (before !== undefined) return !weak || number === 1 || number === before + 1;
  return number === 1 && (goesOn || (isListed && !weak));
}

function continues({ last }: Listing, mark: ItemMark, style: string): boolean {
  if (mark.style !== style) return false;
  return !mark.weak || mark.number === undefined || mark.number === (last.get(style) ?? 0) + 1;
}

function listOf({ mark, lines: [line] }: Marked, source: Source, children: readonly Item<Typed>[]): List<Typed> {
  const at = placeIn(source, line?.line ?? 0, line?.unit ?? 0);
  const { number } = mark;
  return { type: 'list', at, marks: NO_MARKS, ordered: number !== undefined, ...(number && number > 1 ? { start: number } : {}), children };
}

/** As in any list without empty lines. Lines beneath its own may be a list of another style. */
function itemOf(listing: Listing, { mark: { number, style }, lines: [line, ...more] }: Marked): Item<Typed> {
  const at = placeIn(listing.source, line?.line ?? 0, line?.unit ?? 0);
  const inner: Listing = {
    ...listing,
    isListed: listing.hasGroups,
    hasGroups: false,
    outer: new Set([...listing.outer, style]),
    last: new Map(),
  };
  const beneath: Paragraph<Typed> = { type: 'paragraph', at, marks: NO_MARKS, tight: true, content: { lines: more } };
  const areNamed =
    listing.hasGroups && more.length > 0 && /[：:]\s*$/u.test(line?.text ?? '') && more.every(({ text }) => isPaper(text.trim()));
  if (areNamed && line) {
    const head: Paragraph<Typed> = { ...beneath, content: { lines: [line] } };
    const list = typedList(
      more.map((one) => [one]),
      listing.source,
    );
    return { type: 'item', at, marks: NO_MARKS, ...(number === undefined ? {} : { number }), children: [head, list] };
  }
  const [first, ...others] = more.length > (listing.hasGroups ? 0 : 1) ? listedIn(inner, [beneath]) : [beneath];
  const lead = first?.type === 'paragraph' ? first.content.lines : [];
  const text: Paragraph<Typed> = { ...beneath, content: { lines: [...(line ? [line] : []), ...lead] } };
  const blocks = first?.type === 'paragraph' ? others : first ? [first, ...others] : [];
  return { type: 'item', at, marks: NO_MARKS, ...(number === undefined ? {} : { number }), children: [text, ...blocks] };
}

/** One line, and a list beneath it; not one of what the paper is to be. One alone is a group only by its name. */
function isGroup({ children: [text, list, ...others] }: Item<Typed>, isOneOfMany: boolean): boolean {
  if (text?.type !== 'paragraph' || text.content.lines.length > 1 || list?.type !== 'list' || others.length > 0) return false;
  if (!isOneOfMany && !/(?:的|类|材料|证件|资料)[：:]?$/u.test(text.content.lines[0]?.text ?? '')) return false;
  return !list.children.some(({ children: [first] }) => first?.type === 'paragraph' && FORM.test(first.content.lines[0]?.text ?? ''));
}

const FORM = /^\s*(?:原件|复印件|正本|副本|一式)/u;

/** The name of a group as typed, and its list. */
function groupOf({ source }: Listing, { lines: [line] }: Marked, item: Item<Typed> | undefined): Block<Typed>[] {
  const list = item?.children[1];
  if (!line || !list) return [];
  const typed = source.lines[line.line] ?? '';
  const unit = typed.search(/\S|$/);
  const at = placeIn(source, line.line, unit);
  return [{ type: 'paragraph', at, marks: NO_MARKS, content: { lines: [{ text: typed.trim(), line: line.line, unit }] } }, list];
}
