/**
 * Step 2: lists as people number them in Word: `1、`, `（一）`, `①`, `•`. To CommonMark they are one paragraph; under the
 * headings that hold lists they are what a person sees, the items of a list.
 */

import { type Source, placeIn } from '../../ground/source.ts';
import { trailingBraces } from './braces.ts';
import { type SectionKind, sectionKindOf } from './headings.ts';
import { type Block, type Heading, type Item, NO_MARKS, type Paragraph, type Typed, type TypedLine } from './tree.ts';

const LISTED: ReadonlySet<SectionKind> = new Set(['questions', 'materials', 'steps', 'time', 'fee']);

/** Returns blocks with such lists for the paragraphs that they were. Paragraphs that follow one another go on with one list. */
export function listNumbered(blocks: readonly Block<Typed>[], source: Source): Block<Typed>[] {
  const listed: Block<Typed>[] = [];
  let section: Section = { kind: 'text', level: 6, begun: new Set() };
  let open: Item<Typed>[] | undefined;
  for (const block of blocks) {
    if (block.type === 'heading') section = sectionAt(section, block);
    const { lead, items } = block.type === 'paragraph' && LISTED.has(section.kind) ? itemsIn(section, block) : NO_ITEMS;
    const [first] = items;
    if (lead.length > 0 || !first) open = undefined;
    if (!first) listed.push(block);
    else if (block.type === 'paragraph' && lead.length > 0) listed.push({ ...block, content: { lines: lead } });
    if (first && !open) listed.push(listOf(first, source, (open = [])));
    for (const item of items) open?.push(itemOf(item, source));
  }
  return listed;
}

interface Section {
  readonly kind: SectionKind;
  readonly level: number;
  /** The ways of numbering that began with their first number. */
  readonly begun: Set<string>;
}

/** A heading beneath a section's own that is none of the table's belongs to the section. */
function sectionAt(before: Section, { level, content: { lines } }: Heading<Typed>): Section {
  const kind = sectionKindOf(trailingBraces(lines.map(({ text }) => text).join('\n')).text);
  return level <= before.level || kind !== 'text' ? { kind, level, begun: new Set() } : { ...before, begun: new Set() };
}

interface Numbered {
  readonly number: number;
  /** Without the number before the first. */
  readonly lines: TypedLine[];
}

const NO_ITEMS: ReturnType<typeof itemsIn> = { lead: [], items: [] };

/** Returns the items of a paragraph, and its lines before them. A list begins with its first number. */
function itemsIn({ begun }: Section, { content }: Paragraph<Typed>): { lead: TypedLine[]; items: Numbered[] } {
  const [lead, items]: [TypedLine[], Numbered[]] = [[], []];
  let style: string | undefined;
  for (const line of content.lines) {
    const mark = markOf(line.text);
    const begins = mark && (style === undefined ? mark.number === 1 || begun.has(mark.style) : mark.style === style);
    if (begins) {
      style = mark.style;
      begun.add(style);
      const unit = line.unit + line.text.length - mark.rest.length;
      items.push({ number: mark.number, lines: [{ ...line, text: mark.rest, unit }] });
    } else (items.at(-1)?.lines ?? lead).push(line);
  }
  return { lead: items.length > 0 ? lead : [], items };
}

const NUMBER = '[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}';
const MARK = new RegExp(`^\\s*(?:([•●▪■◆·])|([①-⑳])|[（(](${NUMBER})[）)]|(${NUMBER})[、．.）)])\\s*(?![0-9０-９])(?=\\S)`, 'u');

function markOf(line: string): { style: string; number: number; rest: string } | undefined {
  const [mark, bullet, circled, inBrackets, before] = MARK.exec(line) ?? [];
  if (mark === undefined) return undefined;
  const rest = line.slice(mark.length);
  if (bullet !== undefined) return { style: 'bullet', number: 1, rest };
  const number = circled ?? inBrackets ?? before ?? '';
  const script = /^[一二三四五六七八九十]/.test(number) ? 'Chinese' : 'digits';
  const style = circled ? 'circled' : `${script} ${inBrackets ? 'in brackets' : 'before a sign'}`;
  return { style, number: numberOf(number), rest };
}

function numberOf(typed: string): number {
  const text = typed.normalize('NFKC');
  if (/^\d/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['〇', text];
  return digitOf(tens || '一') * 10 + digitOf(ones || '〇');
}

function digitOf(character = ''): number {
  return '〇一二三四五六七八九'.indexOf(character);
}

function listOf({ number, lines: [line] }: Numbered, source: Source, children: readonly Item<Typed>[]): Block<Typed> {
  const at = placeIn(source, line?.line ?? 0, line?.unit ?? 0);
  return { type: 'list', at, marks: NO_MARKS, ordered: true, ...(number > 1 ? { start: number } : {}), children };
}

/** As in any list without empty lines. */
function itemOf({ lines }: Numbered, source: Source): Item<Typed> {
  const at = placeIn(source, lines[0]?.line ?? 0, lines[0]?.unit ?? 0);
  const text: Paragraph<Typed> = { type: 'paragraph', at, marks: NO_MARKS, tight: true, content: { lines } };
  return { type: 'item', at, marks: NO_MARKS, children: [text] };
}
