/** A choice typed as a line above its papers, `二选一：` and beneath it `1. 身份证`: among materials it is one item, its papers within. */

import type { Source } from '../../ground/source.ts';
import { inSections } from './in-sections.ts';
import type { Block, Item, List, Paragraph, Typed, TypedLine } from './tree.ts';
import { typedList } from './typed-list.ts';

/** Begins a line that asks for one of those beneath it. */
export const CHOICE =
  /^(?:(?:以下|下列)(?:材料|证件)?)?(?:任[选選]|任一|[二两三四五]选一)|^(?:(?:any|one|either) of|any one|choose one|either)/i;

/** A choice of ways, which all papers need. */
const NO_PAPERS = /方式|渠道|途径|地点|窗口/;

/** Returns blocks in whose materials such a line and the list right beneath it are one item. */
export function choicesAbove(blocks: readonly Block<Typed>[], source: Source): Block<Typed>[] {
  return inSections(blocks, (kind, beneath) => {
    if (kind !== 'materials') return beneath;
    const parts = beneath.flatMap((block) => (block.type === 'list' ? cutAtChoice(block) : [block]));
    return parts.flatMap((block, at) => {
      const [before, next] = [parts[at - 1], parts[at + 1]];
      if (block.type === 'paragraph' && next?.type === 'list' && choiceOf(block)) return withoutChoice(block);
      const line = block.type === 'list' && before?.type === 'paragraph' ? choiceOf(before) : undefined;
      return line && block.type === 'list' ? [asItem(line, block, source)] : [block];
    });
  });
}

/** To CommonMark a choice beneath an item is more text of it: the list ends there, and what follows is another. */
function cutAtChoice(list: List<Typed>): Block<Typed>[] {
  const at = list.children.findIndex(({ children: [text, ...others] }) => {
    return others.length === 0 && text?.type === 'paragraph' && text.content.lines.length > 1 && choiceOf(text) !== undefined;
  });
  const item = list.children[at];
  const [text] = item?.children ?? [];
  const line = text?.type === 'paragraph' ? choiceOf(text) : undefined;
  if (!item || text?.type !== 'paragraph' || !line) return [list];
  const own: Item<Typed> = { ...item, children: withoutChoice(text) };
  const following = list.children.slice(at + 1);
  return [
    { ...list, children: [...list.children.slice(0, at), own] },
    { ...text, content: { lines: [line] } },
    ...(following.length > 0 ? cutAtChoice({ ...list, children: following }) : []),
  ];
}

/** Its last line, where that asks for one of those beneath it. */
function choiceOf({ content: { lines } }: Paragraph<Typed>): TypedLine | undefined {
  const line = lines.at(-1);
  return line && CHOICE.test(line.text) && !NO_PAPERS.test(line.text) && /[：:]\s*(?:\{[^{}]*\})?\s*$/.test(line.text) ? line : undefined;
}

function withoutChoice(paragraph: Paragraph<Typed>): Paragraph<Typed>[] {
  const lines = paragraph.content.lines.slice(0, -1);
  return lines.length > 0 ? [{ ...paragraph, content: { lines } }] : [];
}

function asItem(line: TypedLine, list: List<Typed>, source: Source): List<Typed> {
  const choice = typedList([[line]], source);
  return { ...choice, children: choice.children.map((item) => ({ ...item, children: [...item.children, list] })) };
}
