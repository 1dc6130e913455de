/** 要带的材料: names with form, note, blank form and filled sample; and choices of any one. */

import { CHOICE } from '../markdown/choices.ts';
import { htmlOf } from '../markdown/tree-html.ts';
import { inLines, inlineText, textOfBlock } from '../markdown/text.ts';
import { isFormTitle, isNoteTitle, isNumbering } from '../markdown/table-titles.ts';
import type { Block, Row } from '../markdown/tree.ts';
import { isPaper } from '../markdown/one-line-lists.ts';
import { endsWaived, isWaivedBy, isWaivedLead, leadsToWaived, namesWaived, saysWaived } from '../markdown/waived.ts';
import type { DraftChoice, DraftMaterial, DraftSection } from './draft.ts';
import { type ItemParts, itemOf, limitsIn } from './item.ts';
import { materialOf } from './material.ts';
import { materialsOfTable } from './material-table.ts';
import type { Reading } from './tree-reading.ts';
import type { Head } from './section-head.ts';
import { textSection } from './text-section.ts';

type Listed = readonly (DraftMaterial | DraftChoice)[];

/** Returns the materials of a section. Text between two lists begins a section without heading, so that it stays in its place. */
export function readMaterials(reading: Reading, head: Head, blocks: readonly Block[]): DraftSection[] {
  if (namesWaived(head.heading)) return [sectionOf(head, blocks, [])];
  const parts: Part[] = [{ before: [], materials: [] }];
  blocks.forEach((whole, index) => {
    const [block, waived] = withoutWaived(whole, blocks[index - 1]);
    const own = block && listed(reading, block);
    if (own) parts.at(-1)?.materials.push(...own);
    for (const text of [own ? undefined : block, waived]) {
      if (text && parts.at(-1)?.materials.length !== 0) parts.push({ before: [], materials: [] });
      const last = parts.at(-1);
      if (text) last?.before.push(text);
      if (last && text && text === waived) last.isWaived = true;
    }
  });
  return parts.flatMap(({ before, materials, isWaived }, index) => {
    if (index > 0 && materials.length === 0 && !isWaived) return textSection(before, head.limits);
    const { anchor: _, ...unnamed } = head;
    return [sectionOf(index === 0 ? head : { ...unnamed, heading: '', at: before[0]?.at ?? head.at }, before, materials)];
  });
}

interface Part {
  readonly before: Block[];
  readonly materials: (DraftMaterial | DraftChoice)[];
  /** Some of the text before them is what need not be brought: it stays among the materials. */
  isWaived?: true;
}

/** A block, and what of it is text since it need not be brought: all that follows `以下不用带：`, and items that say so. */
function withoutWaived(block: Block, before: Block | undefined): [block: Block | undefined, waived: Block | undefined] {
  if (before?.type === 'paragraph' && leadsToWaived(textOfBlock(before))) return [undefined, block];
  if (block.type === 'paragraph') {
    const first = inlineText(inLines(block.content).head);
    return saysWaived(first) || isWaivedLead(first) ? [undefined, block] : [block, undefined];
  }
  if (block.type === 'table') {
    const [header, ...rows] = block.children;
    const titles = (header?.children ?? []).map(textOfBlock);
    const [others, waived] = apart(rows, (row) => isWaivedRow(row, titles));
    const table = (some: readonly Row[]) => ({ ...block, children: header ? [header, ...some] : some });
    return [table(others), waived.length > 0 ? table(waived) : undefined];
  }
  if (block.type !== 'list') return [block, undefined];
  const [others, waived] = apart(block.children, (one) => {
    const item = itemOf(one);
    // “任选一样，能联网查到的不用带：” asks for one of those beneath it.
    return !isChoice(item) && isWaivedName(inlineText(item.head));
  });
  if (waived.length === 0) return [block, undefined];
  return [others.length > 0 ? { ...block, children: others } : undefined, { ...block, ordered: false, children: waived }];
}

function isWaivedName(text: string): boolean {
  return saysWaived(text) || endsWaived(text) || leadsToWaived(text) || /[：:]\s*[×✗✘]\s*$/u.test(text);
}

/** Its first cell after the number, its note, or a column for that says so; or each of its forms. */
function isWaivedRow({ children }: Row, titles: readonly string[]): boolean {
  const texts = children.map(textOfBlock);
  const at = texts.findIndex((text) => !isNumbering(text));
  const forms = texts.filter((text, index) => text !== '' && isFormTitle(titles[index] ?? ''));
  return (
    isWaivedName(texts[at] ?? '') ||
    texts.some(
      (text, index) => isWaivedBy(titles[index] ?? '', text) || (index > at && isNoteTitle(titles[index] ?? '') && endsWaived(`：${text}`)),
    ) ||
    (forms.length > 0 && forms.every((text) => endsWaived(`：${text}`)))
  );
}

function apart<One>(all: readonly One[], isWaived: (one: One) => boolean): [others: One[], waived: One[]] {
  return [all.filter((one) => !isWaived(one)), all.filter(isWaived)];
}

function sectionOf(head: Head, before: readonly Block[], materials: Listed): DraftSection {
  const intro = htmlOf(before);
  return { kind: 'materials', ...head, ...(intro ? { intro } : {}), materials };
}

function listed(reading: Reading, block: Block): Listed | undefined {
  if (block.type === 'table') return materialsOfTable(reading, block);
  if (block.type !== 'list') return undefined;
  const items = block.children.filter(({ children }) => children.length > 0).map((item) => ({ ...itemOf(item), own: limitsIn(item) }));
  const isWrapped = areWrapped(items);
  return items.map((item) => materialOrChoice(isWrapped && item.blocks.length === 0 ? unwrappedItem(item) : item, item.own));
}

/** Lines of a PDF: each item ends with a sign, and a line that is not set in goes on with one of which it breaks a word. */
function areWrapped(items: readonly ItemParts[]): boolean {
  const isEnded = ({ head, rest }: ItemParts) => /[；;。]$/u.test(inlineText(rest.length > 0 ? rest : head));
  const broken = items.filter(({ rest }) => rest.length > 0);
  return items.length > 1 && broken.length > 0 && items.every(isEnded) && broken.every(isCut);
}

function isCut({ head, rest: [next] }: ItemParts): boolean {
  const text = inlineText(head);
  return next?.at.column === 1 && !/[。；;：:，,、！!？?）)]$/u.test(text) && (!isPaper(text) || /[一二两三四五六七八九十\d]$/u.test(text));
}

function unwrappedItem(item: ItemParts): ItemParts {
  return { ...item, head: [...item.head, ...item.rest].filter(({ type }) => type !== 'break'), rest: [] };
}

function isChoice({ head, blocks }: ItemParts): boolean {
  return CHOICE.test(inlineText(head)) && blocks.some(({ type }) => type === 'list');
}

function materialOrChoice(item: ItemParts, limits: ReturnType<typeof limitsIn>): DraftMaterial | DraftChoice {
  const head = inlineText(item.head);
  if (!isChoice(item)) return materialOf(item);
  const lists = item.blocks.filter((one) => one.type === 'list');
  const others = item.blocks.filter(({ type }) => type === 'paragraph').map(textOfBlock);
  const more = [inlineText(item.rest), ...others].filter((text) => text !== '').join(' ');
  const label = head.replace(/\s*[：:]$/, '');
  const anyOf = lists.flatMap(({ children }) => children).filter(({ children }) => children.length > 0);
  return {
    at: item.at,
    ...limits,
    label: more === '' ? label : `${label}（${more}）`,
    anyOf: anyOf.map((one) => materialOf(itemOf(one))),
  };
}
