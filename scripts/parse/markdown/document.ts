/** A text as blocks: headings, paragraphs, lists with their items, tables with their rows. */

import type { At } from '../../ground/problem.ts';
import { dropComments } from './comments.ts';
import { type Findings, type Marked, newFindings, placeInTyped } from './findings.ts';
import { numberLinks } from './links.ts';
import { type Token, blocksHtml, inlineHtml, markdown, tokensText } from './markdown.ts';
import { takeBraces } from './marks.ts';
import { readNotes } from './notes.ts';
import { readNumbered } from './numbered.ts';
import { type Source, placeIn } from '../../ground/source.ts';
import { linkSpacedFiles } from './spaced-links.ts';

takeBraces();
readNumbered();
dropComments();
readNotes();
linkSpacedFiles();
numberLinks();

export interface Document {
  readonly blocks: readonly Block[];
  readonly tokens: readonly Token[];
  readonly findings: Findings;
}

export interface Block {
  readonly type: 'heading' | 'paragraph' | 'list' | 'item' | 'table' | 'row' | 'cell' | 'other';
  /** Where its text begins. */
  readonly at: At;
  /** Of a heading: 1–6. */
  readonly level: number;
  readonly marks: Marked;
  /** Of headings, paragraphs and cells: their inline tokens. */
  readonly inline: readonly Token[];
  /** Of lists, items, tables and rows. */
  readonly children: readonly Block[];
  /** All of it, in the document's tokens. */
  readonly start: number;
  readonly end: number;
}

/** Returns a text as blocks. With `literal`, braces that name answers stay text. */
export function readDocument(body: Source, literal = false): Document {
  const env = {};
  const findings = newFindings(body, env, literal);
  const tokens = markdown.parse(body.text, env);
  return { blocks: blocksIn(tokens, findings, 0, tokens.length), tokens, findings };
}

const TYPES: Readonly<Record<string, Block['type']>> = {
  heading_open: 'heading',
  paragraph_open: 'paragraph',
  bullet_list_open: 'list',
  ordered_list_open: 'list',
  list_item_open: 'item',
  table_open: 'table',
  tr_open: 'row',
  th_open: 'cell',
  td_open: 'cell',
};

function blocksIn(tokens: readonly Token[], findings: Findings, from: number, to: number): Block[] {
  const blocks: Block[] = [];
  for (let start = from; start < to;) {
    const token = tokens[start];
    const end = endOf(tokens, start);
    // A table's head and body only hold rows.
    if (token?.type === 'thead_open' || token?.type === 'tbody_open') blocks.push(...blocksIn(tokens, findings, start + 1, end - 1));
    else if (token) blocks.push(blockOf(tokens, findings, token, start, end));
    start = end;
  }
  return blocks;
}

function endOf(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth <= 0) return index + 1;
  }
  return tokens.length;
}

const NO_MARKS: Marked = { conditions: [] };

function blockOf(tokens: readonly Token[], findings: Findings, open: Token, start: number, end: number): Block {
  const type = TYPES[open.type] ?? 'other';
  const inline = tokens[start + 1]?.type === 'inline' ? tokens[start + 1] : undefined;
  const typed = inline && findings.typed.get(inline);
  const children = inline || type === 'other' ? [] : blocksIn(tokens, findings, start + 1, end - 1);
  const line = open.map?.[0] ?? 0;
  const at =
    (typed && placeInTyped(findings, typed, 0, 0)) ??
    children[0]?.at ??
    placeIn(findings.body, line, (findings.body.lines[line] ?? '').search(/\S|$/));
  return {
    type,
    at,
    level: type === 'heading' ? levelOf(open.markup) : 0,
    marks: findings.marks.get(open) ?? NO_MARKS,
    inline: inline?.children ?? [],
    children,
    start,
    end,
  };
}

/** `##`, or the line drawn beneath it. */
function levelOf(markup: string): number {
  return markup === '=' ? 1 : markup === '-' ? 2 : markup.length;
}

/** Returns the HTML of blocks. A limited heading and all beneath it become one limited element. */
export function htmlOf(document: Document, blocks: readonly Block[]): string {
  const parts: string[] = [];
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index];
    const limits = block?.type === 'heading' ? block.marks.limits : undefined;
    const end = limits === undefined ? index + 1 : endOfPart(blocks, index);
    const html = limits === undefined ? '' : htmlOf(document, blocks.slice(index + 1, end));
    const own = block ? blocksHtml(document.tokens.slice(block.start, block.end)) : '';
    parts.push(limits === undefined ? own : `<section data-limits="${limits}">${own}\n${html}</section>`);
    index = end;
  }
  return parts.filter((part) => part !== '').join('\n');
}

/** Returns where the part that a heading begins ends: at the next heading that is not beneath it. */
export function endOfPart(blocks: readonly Block[], index: number): number {
  const level = blocks[index]?.level ?? 0;
  const end = blocks.findIndex((block, at) => at > index && block.type === 'heading' && block.level <= level);
  return end < 0 ? blocks.length : end;
}

/** Returns the plain text of a heading, a paragraph or a cell. */
export function textOfBlock(block: Block | undefined): string {
  return block ? tokensText(block.inline) : '';
}

/** Returns inline tokens in two: the first line, and the lines after it. */
export function inLines(inline: readonly Token[]): { readonly head: readonly Token[]; readonly rest: readonly Token[] } {
  let depth = 0;
  for (const [index, token] of inline.entries()) {
    depth += token.nesting;
    const isBreak = token.type === 'softbreak' || token.type === 'hardbreak';
    if (isBreak && depth === 0) return { head: inline.slice(0, index), rest: inline.slice(index + 1) };
  }
  return { head: inline, rest: [] };
}

/** Returns inline tokens as the HTML of a paragraph; nothing of nothing. */
export function paragraphHtml(inline: readonly Token[]): string {
  const html = inlineHtml(inline);
  return html === '' ? '' : `<p>${html}</p>`;
}

/** Returns the parts of HTML one below the other, without the empty ones. */
export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
