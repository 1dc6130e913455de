/** A list item: its first line, the lines that follow it, and the blocks beneath it. */

import type { At } from '../../ground/problem.ts';
import { htmlOf, inlineHtml, joined, paragraphHtml } from '../markdown/tree-html.ts';
import { inLines } from '../markdown/text.ts';
import type { Block, Inline, Item } from '../markdown/tree.ts';

export interface ItemParts {
  readonly at: At;
  readonly limits?: number;
  readonly head: readonly Inline[];
  readonly rest: readonly Inline[];
  readonly blocks: readonly Block[];
}

/** Returns a list item in its parts. An item that begins with no text has an empty first line. */
export function itemOf(item: Item): ItemParts {
  const [first, ...others] = item.children;
  const isText = first?.type === 'paragraph';
  const { head, rest } = inLines(isText ? first.content : []);
  const { limits } = item.marks;
  return { at: item.at, ...(limits === undefined ? {} : { limits }), head, rest, blocks: isText ? others : item.children };
}

/** Returns everything under an item's first line, as HTML. */
export function underHead(item: ItemParts): string {
  return joined(paragraphHtml(item.rest), htmlOf(item.blocks));
}

/** Returns all of an item as HTML, its text without a paragraph around it. */
export function itemHtml(item: Item): string {
  const [first, ...others] = item.children;
  if (first?.type !== 'paragraph') return htmlOf(item.children);
  return joined(inlineHtml(first.content), htmlOf(others));
}

/** Returns a block's limits, to be spread into its result. */
export function limitsIn(block: Block): { readonly limits?: number } {
  return block.marks.limits === undefined ? {} : { limits: block.marks.limits };
}
