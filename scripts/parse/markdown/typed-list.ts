/** A list of lines that were typed without its marks. */

import { type Source, placeIn } from '../../ground/source.ts';
import { type Item, type List, NO_MARKS, type Typed, type TypedLine } from './tree.ts';

/** Returns a list without numbers, an item for each run of lines. */
export function typedList(items: readonly (readonly TypedLine[])[], source: Source): List<Typed> {
  const children = items.map((lines): Item<Typed> => {
    const at = placeIn(source, lines[0]?.line ?? 0, lines[0]?.unit ?? 0);
    return { type: 'item', at, marks: NO_MARKS, children: [{ type: 'paragraph', at, marks: NO_MARKS, tight: true, content: { lines } }] };
  });
  return { type: 'list', at: children[0]?.at ?? { line: 1, column: 1 }, marks: NO_MARKS, ordered: false, children };
}
