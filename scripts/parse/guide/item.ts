/** A list item: its first line, the lines that follow it, and the blocks beneath it. */

import type { At } from '../../ground/problem.ts';
import { type Block, type Document, htmlOf, inLines, joined, paragraphHtml } from '../markdown/document.ts';
import { type Token, inlineHtml } from '../markdown/markdown.ts';

export interface Item {
  readonly at: At;
  readonly limits?: number;
  readonly head: readonly Token[];
  readonly rest: readonly Token[];
  readonly blocks: readonly Block[];
}

/** Returns a list item in its parts. An item that begins with no text has an empty first line. */
export function itemOf(item: Block): Item {
  const [first, ...others] = item.children;
  const isText = first?.type === 'paragraph';
  const { head, rest } = inLines(isText ? first.inline : []);
  const { limits } = item.marks;
  return { at: item.at, ...(limits === undefined ? {} : { limits }), head, rest, blocks: isText ? others : item.children };
}

/** Returns what stands under an item's first line, as HTML. */
export function underHead(document: Document, item: Item): string {
  return joined(paragraphHtml(item.rest), htmlOf(document, item.blocks));
}

/** Returns all of an item as HTML, its text without a paragraph around it. */
export function itemHtml(document: Document, block: Block): string {
  const [first, ...others] = block.children;
  if (first?.type !== 'paragraph') return htmlOf(document, block.children);
  return joined(inlineHtml(first.inline), htmlOf(document, others));
}

/** Returns a block's limits as a part of what is made of it. */
export function limitsIn(block: Block): { readonly limits?: number } {
  return block.marks.limits === undefined ? {} : { limits: block.marks.limits };
}
