/**
 * Lists as people number them in Word: `1、`, `（一）`, `①`, `•`. To CommonMark they are one paragraph; under the headings
 * that hold lists they are what a person sees, the items of a list.
 */

import { trailingBraces } from './braces.ts';
import { type SectionKind, sectionKindOf } from './headings.ts';
import { type StateCore, type Token, markdown } from './markdown.ts';

/** Installs the rule: after those that take braces, since each of them goes before the ones there are. */
export function readNumbered(): void {
  markdown.core.ruler.after('block', 'numbered', listAll);
}

const LISTED: ReadonlySet<SectionKind> = new Set(['questions', 'materials', 'steps', 'time', 'fee']);

function listAll(state: StateCore): void {
  const tokens: Token[] = [];
  let section: Section = { kind: 'text', level: 6, begun: new Set() };
  let isOpen = false;
  const close = () => {
    if (isOpen) tokens.push(new state.Token('ordered_list_close', 'ol', -1));
    isOpen = false;
  };
  for (let index = 0; index < state.tokens.length; index += 1) {
    const [token, inline] = state.tokens.slice(index, index + 2);
    if (!token) continue;
    if (token.type === 'heading_open' && token.level === 0) section = sectionAt(section, token, inline);
    const isText = token.type === 'paragraph_open' && token.level === 0 && inline && LISTED.has(section.kind);
    const { lead, items } = isText ? itemsIn(section, inline) : { lead: 0, items: [] };
    if (!inline || items.length === 0) {
      close();
      tokens.push(token);
      continue;
    }
    if (lead > 0) {
      close();
      tokens.push(...paragraph(state, inline, { line: 0, text: inline.content.split('\n').slice(0, lead).join('\n') }, 0));
    }
    if (!isOpen) tokens.push(listOpen(state, items[0]?.number ?? 1));
    isOpen = true;
    tokens.push(...items.flatMap((item) => listItem(state, inline, item)));
    index += 2;
  }
  close();
  state.tokens = tokens;
}

interface Section {
  readonly kind: SectionKind;
  readonly level: number;
  /** The ways of numbering that began with their first number. */
  readonly begun: Set<string>;
}

/** A heading beneath a section's own that is none of the table's belongs to the section. */
function sectionAt(before: Section, heading: Token, inline: Token | undefined): Section {
  const level = Number(heading.tag.slice(1));
  const kind = sectionKindOf(trailingBraces(inline?.content ?? '').text);
  return level <= before.level || kind !== 'text' ? { kind, level, begun: new Set() } : { ...before, begun: new Set() };
}

interface Item {
  /** Within its paragraph, from 0. */
  readonly line: number;
  readonly number: number;
  text: string;
}

/** Returns the items of a paragraph, and how many of its lines stand before them. A list begins with its first number. */
function itemsIn(section: Section, { content }: Token): { lead: number; items: Item[] } {
  const items: Item[] = [];
  let style: string | undefined;
  for (const [line, text] of content.split('\n').entries()) {
    const mark = markOf(text);
    const last = items.at(-1);
    const begins = mark && (style === undefined ? mark.number === 1 || section.begun.has(mark.style) : mark.style === style);
    if (begins) {
      style = mark.style;
      section.begun.add(style);
      items.push({ line, number: mark.number, text: mark.rest });
    } else if (last) last.text += `\n${text}`;
  }
  return { lead: items[0]?.line ?? 0, items };
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

function listOpen(state: StateCore, first: number): Token {
  const open = new state.Token('ordered_list_open', 'ol', 1);
  if (first > 1) open.attrSet('start', String(first));
  return open;
}

function listItem(state: StateCore, typed: Token, item: Item): Token[] {
  const [open, close] = [new state.Token('list_item_open', 'li', 1), new state.Token('list_item_close', 'li', -1)];
  open.level = close.level = 1;
  return [open, ...paragraph(state, typed, item, 2), close];
}

/** Some lines of a paragraph as one of its own; within an item without its element, as in any list without empty lines. */
function paragraph(state: StateCore, typed: Token, { line, text }: { line: number; text: string }, level: number): Token[] {
  const open = new state.Token('paragraph_open', 'p', 1);
  const inline = new state.Token('inline', '', 0);
  const close = new state.Token('paragraph_close', 'p', -1);
  const start = (typed.map?.[0] ?? 0) + line;
  open.map = inline.map = [start, start + text.split('\n').length];
  open.level = close.level = level;
  inline.level = level + 1;
  open.hidden = close.hidden = level > 0;
  inline.content = text;
  inline.children = [];
  return [open, inline, close];
}
