/** The plain text of inline trees, and their lines. */

import type { Block, Inline, Leaf } from './tree.ts';

/** Returns the text of inline trees, in the order it is read, without markup. */
export function leavesOf(inline: readonly Inline[]): Leaf[] {
  return inline.flatMap((one) => ('children' in one ? leavesOf(one.children) : [one]));
}

/** Returns the plain text of inline trees; a picture's is its description. */
export function inlineText(inline: readonly Inline[]): string {
  return spaced(
    leavesOf(inline)
      .map((leaf) => (leaf.type === 'break' ? ' ' : leaf.text))
      .join(''),
  );
}

/** Returns a text with one space for all white space, and none around it. */
export function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Returns the plain text of a heading, a paragraph or a cell; nothing of any other block. */
export function textOfBlock(block: Block | undefined): string {
  return block && 'content' in block ? inlineText(block.content) : '';
}

/** Returns inline trees in two: the first line, and the lines after it. */
export function inLines(inline: readonly Inline[]): { readonly head: readonly Inline[]; readonly rest: readonly Inline[] } {
  const index = inline.findIndex(({ type }) => type === 'break');
  return index < 0 ? { head: inline, rest: [] } : { head: inline.slice(0, index), rest: inline.slice(index + 1) };
}

/** Returns the numbers of the links in a block, without those of pictures. */
export function linksIn(block: Block): number[] {
  if ('content' in block) return linksWithin(block.content);
  return 'children' in block ? block.children.flatMap((child) => linksIn(child)) : [];
}

function linksWithin(inline: readonly Inline[]): number[] {
  return inline.flatMap((one) => (one.type === 'link' ? [one.number] : 'children' in one ? linksWithin(one.children) : []));
}
