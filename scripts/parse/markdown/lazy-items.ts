/** A list in which not every mark has its space: `- 身份证`, then `-户口簿`. To CommonMark the second is more text of the first item. */

import { type Source, placeIn } from '../../ground/source.ts';
import { inSections } from './in-sections.ts';
import { type ItemMark, markOf } from './item-marks.ts';
import { type Block, type Item, type List, NO_MARKS, type Typed, type TypedLine } from './tree.ts';

/** Returns blocks in whose lists such lines are items of their own. */
export function splitLazyItems(blocks: readonly Block<Typed>[], source: Source): Block<Typed>[] {
  return inSections(blocks, (kind, beneath) =>
    kind === 'text' ? beneath : beneath.map((block) => (block.type === 'list' ? split(block, source) : block)),
  );
}

function split(list: List<Typed>, source: Source): List<Typed> {
  let number = (list.start ?? 1) - 1;
  const children = list.children.flatMap((item): Item<Typed>[] => {
    number += 1;
    const [first, ...others] = item.children;
    if (first?.type !== 'paragraph') return [item];
    const pieces: TypedLine[][] = [[]];
    for (const line of first.content.lines) {
      const mark = pieces.length > 1 || pieces[0]?.length !== 0 ? itemAt(line, source) : undefined;
      const isNext = mark && (list.ordered ? mark.number === number + 1 : BULLETS.has(mark.style));
      if (isNext) pieces.push([{ ...line, text: mark.rest, unit: line.unit + line.text.length - mark.rest.length }]);
      else pieces.at(-1)?.push(line);
      if (isNext && list.ordered) number += 1;
    }
    return pieces.map((lines, index) => {
      const at = index === 0 ? item.at : placeIn(source, lines[0]?.line ?? 0, lines[0]?.unit ?? 0);
      const more = index === pieces.length - 1 ? others : [];
      return { type: 'item', at, marks: NO_MARKS, children: [{ ...first, at: index === 0 ? first.at : at, content: { lines } }, ...more] };
    });
  });
  return { ...list, children };
}

const BULLETS: ReadonlySet<string> = new Set(['dash', 'plus', 'star']);

/** The mark of a line that is not set in. */
function itemAt(line: TypedLine, source: Source): ItemMark | undefined {
  const mark = /^\s/.test(source.lines[line.line] ?? '') ? undefined : markOf(line.text);
  return mark?.style === 'digits before a sign' || BULLETS.has(mark?.style ?? '') ? mark : undefined;
}
