/** 要多久, 要多少钱: lines of text, each with its own limits. */

import { endOfPart, htmlOf, inlineHtml } from '../markdown/tree-html.ts';
import type { Block } from '../markdown/tree.ts';
import type { DraftLine } from './draft.ts';
import { itemHtml, limitsIn } from './item.ts';

/** Returns the lines of a section: its list items and paragraphs; anything else is a line as a whole. */
export function readLines(blocks: readonly Block[]): DraftLine[] {
  const lines: DraftLine[] = [];
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index];
    const isLimited = block?.type === 'heading' && block.marks.limits !== undefined;
    const end = isLimited ? endOfPart(blocks, index) : index + 1;
    if (block) lines.push(...linesOf(block, blocks.slice(index, end)));
    index = end;
  }
  return lines.filter(({ html }) => html !== '');
}

function linesOf(block: Block, part: readonly Block[]): DraftLine[] {
  if (block.type === 'list') {
    return block.children.map((item) => ({ at: item.at, ...limitsIn(item), html: itemHtml(item) }));
  }
  if (block.type === 'paragraph') return [{ at: block.at, ...limitsIn(block), html: inlineHtml(block.content) }];
  return [{ at: block.at, html: htmlOf(part) }];
}
