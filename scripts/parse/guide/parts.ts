/** Blocks in parts, by the headings among them, and by the lists among them. */

import type { Block, Heading } from '../markdown/tree.ts';

interface Part {
  readonly heading?: Heading;
  readonly blocks: readonly Block[];
}

/** Returns blocks by their headings of the highest level there is; the first part has none. */
export function partsOf(blocks: readonly Block[]): Part[] {
  const level = blocks.reduce<number>((least, block) => (block.type === 'heading' ? Math.min(least, block.level) : least), 7);
  const parts: { heading?: Heading; blocks: Block[] }[] = [{ blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === level) parts.push({ heading: block, blocks: [] });
    else parts[parts.length - 1]?.blocks.push(block);
  }
  return parts;
}

/** Blocks around lists: those before the first, the lists with the blocks between them, and those after the last. */
interface AroundLists {
  readonly before: readonly Block[];
  readonly middle: readonly Block[];
  readonly after: readonly Block[];
}

/** Returns blocks around the lists (or what `isList` takes for one) among them. */
export function aroundLists(blocks: readonly Block[], isList: (block: Block) => boolean = ({ type }) => type === 'list'): AroundLists {
  const first = blocks.findIndex(isList);
  if (first < 0) return { before: blocks, middle: [], after: [] };
  const last = blocks.length - 1 - blocks.toReversed().findIndex(isList);
  return { before: blocks.slice(0, first), middle: blocks.slice(first, last + 1), after: blocks.slice(last + 1) };
}
