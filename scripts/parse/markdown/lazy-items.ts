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
    number = item.number ?? number + 1;
    const [first, ...others] = item.children;
    if (first?.type !== 'paragraph') return [item];
    const pieces: { lines: TypedLine[]; number?: number }[] = [{ lines: [] }];
    for (const line of first.content.lines) {
      const mark = pieces.length > 1 || pieces[0]?.lines.length !== 0 ? itemAt(line, source) : undefined;
      const isNext = mark && (list.ordered ? goesOn(mark, number) : BULLETS.has(mark.style));
      if (isNext) {
        const rest = { ...line, text: mark.rest, unit: line.unit + line.text.length - mark.rest.length };
        pieces.push({ lines: [rest], ...(mark.number === undefined ? {} : { number: mark.number }) });
        number = mark.number ?? number;
      } else pieces.at(-1)?.lines.push(line);
    }
    return pieces.map(({ lines, number: own = item.number }, index) => {
      const at = index === 0 ? item.at : placeIn(source, lines[0]?.line ?? 0, lines[0]?.unit ?? 0);
      const more = index === pieces.length - 1 ? others : [];
      const text = { ...first, at: index === 0 ? first.at : at, content: { lines } };
      return { type: 'item', at, marks: NO_MARKS, ...(own === undefined ? {} : { number: own }), children: [text, ...more] };
    });
  });
  return { ...list, children };
}

function goesOn({ number: typed = 0, weak }: ItemMark, number: number): boolean {
  return weak ? typed === number + 1 : typed > number;
}

const BULLETS: ReadonlySet<string> = new Set(['dash', 'plus', 'star']);

/** The mark of a line that is not set in. */
function itemAt(line: TypedLine, source: Source): ItemMark | undefined {
  const mark = /^\s/.test(source.lines[line.line] ?? '') ? undefined : markOf(line.text);
  return mark?.style === 'digits before a sign' || BULLETS.has(mark?.style ?? '') ? mark : undefined;
}
