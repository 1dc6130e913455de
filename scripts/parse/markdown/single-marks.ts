/** Items with two marks, as when a numbered list of Word is pasted into bullets: `* 1.身份证`, `- ① 户口簿`, `- 1. 照片`. */

import { inSections } from './in-sections.ts';
import { type ItemMark, markOf } from './item-marks.ts';
import type { Block, Item, List, Typed } from './tree.ts';

/** Returns blocks whose items of bullets have lost their numbers, where these count on from 1. */
export function singleMarks(blocks: readonly Block<Typed>[]): Block<Typed>[] {
  return inSections(blocks, (kind, beneath) =>
    kind === 'text' || kind === 'faq' || kind === 'questions'
      ? beneath
      : beneath.map((block) => (block.type === 'list' && !block.ordered ? withOneMark(block) : block)),
  );
}

function withOneMark(list: List<Typed>): List<Typed> {
  const items = list.children.map(innerItem);
  const marks = items.map((item) => markIn(item));
  const [first] = marks;
  const isCounted = marks.every((mark, index) => mark?.number === index + 1 && mark.style === first?.style);
  if (!isCounted || (marks.length === 1 && first?.weak !== false))
    return items.every((item, index) => item === list.children[index]) ? list : { ...list, children: items };
  return { ...list, children: items.map((item, index) => withoutMark(item, marks[index])) };
}

/** To CommonMark `- 1. 照片` is a list of one item in an item. */
function innerItem(item: Item<Typed>): Item<Typed> {
  const [list, ...others] = item.children;
  const [only, ...more] = list?.type === 'list' && list.ordered ? list.children : [];
  return only && others.length + more.length === 0 ? only : item;
}

function markIn({ children: [text] }: Item<Typed>): ItemMark | undefined {
  return text?.type === 'paragraph' ? markOf(text.content.lines[0]?.text ?? '') : undefined;
}

function withoutMark(item: Item<Typed>, mark: ItemMark | undefined): Item<Typed> {
  const [text, ...others] = item.children;
  if (text?.type !== 'paragraph' || !mark) return item;
  const [line, ...lines] = text.content.lines;
  if (!line) return item;
  const first = { ...line, text: mark.rest, unit: line.unit + line.text.length - mark.rest.length };
  return { ...item, children: [{ ...text, content: { lines: [first, ...lines] } }, ...others] };
}
