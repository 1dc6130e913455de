/** The texts of blocks become inline trees, and their links and pictures are numbered as they stand in the text. */

import type { At } from '../../ground/problem.ts';
import { type Source, lineAt, placeIn } from '../../ground/source.ts';
import { linesApart } from './apart.ts';
import type { Token } from './markdown-it.ts';
import { swallowedStars } from './swallowed-stars.ts';
import { inlineText, spaced } from './text.ts';
import { type Definitions, inlineTokens, startOf } from './tokens.ts';
import type { Block, Cell, Inline, Item, Leaf, Row, Span, Tree, TreeLink, Typed } from './tree.ts';

/** Returns blocks with their texts read, the links in them, and the places of stars that may be none of markdown's. */
export function readInlines(
  blocks: readonly Block<Typed>[],
  source: Source,
  definitions: Definitions,
): Pick<Tree, 'blocks' | 'links'> & { readonly stars: readonly At[] } {
  const reading: Reading = { source, definitions, links: [], stars: [] };
  return { blocks: blocks.map((block) => inBlock(reading, block)), links: reading.links, stars: reading.stars };
}

interface Reading {
  readonly source: Source;
  readonly definitions: Definitions;
  readonly links: TreeLink[];
  readonly stars: At[];
}

function inBlock(reading: Reading, block: Block<Typed>): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'cell':
      return { ...block, content: contentOf(reading, block.content) };
    case 'list':
      return { ...block, children: block.children.map((item) => inItem(reading, item)) };
    case 'table':
      return { ...block, children: block.children.map((row) => inRow(reading, row)) };
    case 'item':
      return inItem(reading, block);
    case 'row':
      return inRow(reading, block);
    case 'quote':
      return { ...block, children: block.children.map((child) => inBlock(reading, child)) };
    default:
      return block;
  }
}

function inItem(reading: Reading, item: Item<Typed>): Item {
  return { ...item, children: item.children.map((child) => inBlock(reading, child)) };
}

function inRow(reading: Reading, row: Row<Typed>): Row {
  return { ...row, children: row.children.map((cell): Cell => ({ ...cell, content: contentOf(reading, cell.content) })) };
}

function contentOf(reading: Reading, { lines, limited }: Typed): readonly Inline[] {
  const text = lines.map((line) => line.text).join('\n');
  const tokens = inlineTokens(text, reading.definitions);
  const placeOf = placesIn(reading.source, lines);
  const star = swallowedStars(tokens);
  if (star !== undefined) reading.stars.push(placeOf(star));
  const apart = linesApart(lines);
  const inline = nested(apart.size > 0 ? tokens.map((token) => brokenHard(token, text, apart)) : tokens, placeOf, reading.links);
  if (!limited) return inline;
  return limited.part === 'all' ? [limitedAll(inline, limited.limits, placeOf(0))] : limitedRest(inline, limited.limits);
}

/** A break before a line that a person set apart is a hard one. */
function brokenHard(token: Token, text: string, apart: ReadonlySet<number>): Token {
  if (token.type === 'softbreak' && apart.has(text.slice(0, startOf(token) + 1).split('\n').length - 1)) token.type = 'hardbreak';
  return token;
}

type PlaceOf = (offset: number) => At;

/** Returns the place of each offset in a text. */
function placesIn(source: Source, lines: Typed['lines']): PlaceOf {
  const starts: number[] = [];
  let next = 0;
  for (const { text } of lines) {
    starts.push(next);
    next += text.length + 1;
  }
  return (offset) => {
    const index = lineAt({ starts }, offset);
    const { line, unit } = lines[index] ?? { line: 0, unit: 0 };
    return placeIn(source, line, unit + offset - (starts[index] ?? 0));
  };
}

/** Emphasis within more than this many others is text: no stack ends on it. */
const DEEPEST = 100;

/** Returns the tree of the tokens of one text; its links are added to those before them. */
function nested(tokens: readonly Token[], placeOf: PlaceOf, links: TreeLink[]): readonly Inline[] {
  const all: Inline[] = [];
  const within: Inline[][] = [all];
  for (const token of tokens) {
    const last = within.at(-1) ?? all;
    if (token.nesting < 0) {
      within.pop();
      if (token.type === 'link_close') labelLast(within.at(-1) ?? all, links);
    } else if (token.nesting === 0) addLeaf(last, token, placeOf, links);
    else if (within.length > DEEPEST && token.type !== 'link_open') within.push(last);
    else {
      const children: Inline[] = [];
      last.push(spanOf(token, placeOf(startOf(token)), children, links));
      within.push(children);
    }
  }
  return all;
}

function spanOf(token: Token, at: At, children: readonly Inline[], links: TreeLink[]): Span {
  if (token.type !== 'link_open') return { type: token.type === 'strong_open' ? 'strong' : 'emphasis', at, children };
  const number = links.push({ at, target: attribute(token, 'href'), label: '' }) - 1;
  return { type: 'link', at, number, ...titleOf(token), children };
}

/** Once all of a link is read, its label is known. */
function labelLast(siblings: readonly Inline[], links: TreeLink[]): void {
  const link = siblings.at(-1);
  const entry = link?.type === 'link' ? links[link.number] : undefined;
  if (link?.type === 'link' && entry) links[link.number] = { ...entry, label: inlineText(link.children) };
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '');
}

function titleOf(token: Token): { readonly title?: string } {
  const title = attribute(token, 'title');
  return title === '' ? {} : { title };
}

/** Pieces of text that touch become one; of emphasis markdown-it leaves pieces of nothing. */
function addLeaf(siblings: Inline[], token: Token, placeOf: PlaceOf, links: TreeLink[]): void {
  const leaf = leafOf(token, placeOf(startOf(token)), links);
  const before = siblings.at(-1);
  if (leaf.type === 'text' && leaf.text === '') return;
  if (leaf.type !== 'text' || before?.type !== 'text') siblings.push(leaf);
  else siblings[siblings.length - 1] = { ...before, text: before.text + leaf.text };
}

function leafOf(token: Token, at: At, links: TreeLink[]): Leaf {
  switch (token.type) {
    case 'code_inline':
      return { type: 'code', at, text: token.content };
    case 'softbreak':
      return { type: 'break', at };
    case 'hardbreak':
      return { type: 'break', at, hard: true };
    case 'image': {
      const text = descriptionOf(token.children ?? []);
      const number = links.push({ at, target: attribute(token, 'src'), label: spaced(text), picture: true }) - 1;
      return { type: 'picture', at, number, text, ...titleOf(token) };
    }
    default:
      return { type: 'text', at, text: token.content };
  }
}

/** The description of a picture: its text without markup. */
function descriptionOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children }) => (type === 'image' ? descriptionOf(children ?? []) : type.endsWith('break') ? '\n' : content))
    .join('');
}

function limitedAll(children: readonly Inline[], limits: number, at: At): Inline {
  return { type: 'limited', at, limits, children };
}

/** All after the first break, which may stand within emphasis. */
function limitedRest(inline: readonly Inline[], limits: number): readonly Inline[] {
  const index = inline.findIndex(hasBreak);
  const first = inline[index];
  if (!first) return inline;
  const head = 'children' in first ? { ...first, children: limitedRest(first.children, limits) } : first;
  const rest = inline.slice(index + 1);
  return [...inline.slice(0, index), head, limitedAll(rest, limits, rest[0]?.at ?? first.at)];
}

function hasBreak(inline: Inline): boolean {
  return inline.type === 'break' || ('children' in inline && inline.children.some(hasBreak));
}
