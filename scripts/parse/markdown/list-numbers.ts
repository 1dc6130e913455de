/** Numbers of items that do not count on: `1、` and then `3、`. In a text they are shown as typed; where the page counts by itself they are told. */

import { type Source, placeIn } from '../../ground/source.ts';
import type { SectionKind } from './headings.ts';
import { inSections } from './in-sections.ts';
import type { Block, Item, List, Misnumbered, Typed } from './tree.ts';

/** In these no item has a number of its own on the page. */
const COUNTED: ReadonlySet<SectionKind> = new Set(['questions', 'materials', 'steps', 'time', 'fee']);

/** Returns blocks whose items keep only the numbers that are shown as typed, and the first of each list that the page counts otherwise. */
export function listNumbers(blocks: readonly Block<Typed>[], source: Source): { blocks: Block<Typed>[]; misnumbered: Misnumbered[] } {
  const misnumbered: Misnumbered[] = [];
  const inBlock = (block: Block<Typed>): Block<Typed> => {
    if (block.type === 'list') return inList(block, ascends(block.children) ? undefined : (block.start ?? 1));
    return block.type === 'quote' ? { ...block, children: block.children.map(inBlock) } : block;
  };
  /** `first`: the number that it is to begin with; undefined where its numbers are shown. */
  const inList = (list: List<Typed>, first: number | undefined): List<Typed> => {
    const odd = oddIn(list, first ?? list.start);
    if (odd[0] && first !== undefined) misnumbered.push(told(odd[0], source));
    const shown = new Map(first === undefined ? odd.map(({ item, typed }) => [item, typed]) : []);
    const children = list.children.map((item): Item<Typed> => {
      const { number: _, ...rest } = item;
      const number = shown.get(item);
      return { ...rest, ...(number === undefined ? {} : { number }), children: item.children.map(inBlock) };
    });
    return { ...list, children };
  };
  const read = inSections(blocks, (kind, beneath) => {
    let next = 1;
    return beneath.map((block) => {
      if (block.type !== 'list' || !COUNTED.has(kind)) return inBlock(block);
      const list = inList(block, block.start === undefined ? 1 : next);
      next = (block.children.at(-1)?.number ?? 0) + 1;
      return list;
    });
  });
  return { blocks: read, misnumbered };
}

interface Odd {
  readonly item: Item<Typed>;
  readonly typed: number;
  /** The number that would go on. */
  readonly next: number;
}

/** Items whose number is not the one after the number before. `1. 1. 1.` is how markdown says 1, 2, 3. */
function oddIn({ ordered, children }: List<Typed>, first = 1): Odd[] {
  const [{ number } = { number: first }, ...others] = children;
  if (!ordered || (others.length > 0 && others.every((item) => item.number === number))) return [];
  let next = first;
  return children.flatMap((item): Odd[] => {
    const { number: typed = next } = item;
    const odd = typed === next ? [] : [{ item, typed, next }];
    next = typed + 1;
    return odd;
  });
}

function ascends(items: readonly Item<Typed>[]): boolean {
  return items.every(({ number = Infinity }, index) => index === 0 || number > (items[index - 1]?.number ?? -Infinity));
}

function told({ item, typed, next }: Odd, source: Source): Misnumbered {
  const line = item.at.line - source.firstLine;
  const text = source.lines[line] ?? '';
  return { at: placeIn(source, line, text.search(/\S|$/)), text: text.trim(), typed, next };
}
