/** 要多久, 要多少钱: lines of text, each with its own limits. */

import { type Block, type Document, endOfPart, htmlOf } from '../markdown/document.ts';
import type { DraftLine } from './draft.ts';
import { itemHtml, limitsIn } from './item.ts';
import { inlineHtml } from '../markdown/markdown.ts';

/** Returns the lines of a section: its list items and paragraphs; anything else is a line as a whole. */
export function readLines(document: Document, blocks: readonly Block[]): DraftLine[] {
  const lines: DraftLine[] = [];
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index];
    const isLimited = block?.type === 'heading' && block.marks.limits !== undefined;
    const end = isLimited ? endOfPart(blocks, index) : index + 1;
    if (block) lines.push(...linesOf(document, block, blocks.slice(index, end)));
    index = end;
  }
  return lines.filter(({ html }) => html !== '');
}

function linesOf(document: Document, block: Block, part: readonly Block[]): DraftLine[] {
  if (block.type === 'list') {
    return block.children.map((item) => ({ at: item.at, ...limitsIn(item), html: itemHtml(document, item) }));
  }
  if (block.type === 'paragraph') return [{ at: block.at, ...limitsIn(block), html: inlineHtml(block.inline) }];
  return [{ at: block.at, html: htmlOf(document, part) }];
}
