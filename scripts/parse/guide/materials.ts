/** 要带的材料: names with form, note, blank form and filled sample; and choices of any one. */

import { type Block, type Document, htmlOf } from '../markdown/document.ts';
import type { DraftChoice, DraftMaterial, DraftSection } from './draft.ts';
import { itemOf, limitsIn } from './item.ts';
import { tokensText } from '../markdown/markdown.ts';
import { materialOf } from './material.ts';
import { materialsOfTable } from './material-table.ts';
import type { Head } from './section-head.ts';
import { textSection } from './text-section.ts';

type Listed = readonly (DraftMaterial | DraftChoice)[];

/** Returns the materials of a section. Text between two lists begins a section without heading, so that it stays in its place. */
export function readMaterials(document: Document, head: Head, blocks: readonly Block[]): DraftSection[] {
  const parts: { before: Block[]; materials: (DraftMaterial | DraftChoice)[] }[] = [{ before: [], materials: [] }];
  for (const block of blocks) {
    const own = listed(document, block);
    const last = parts[parts.length - 1];
    if (own) last?.materials.push(...own);
    else if (last && last.materials.length === 0) last.before.push(block);
    else parts.push({ before: [block], materials: [] });
  }
  return parts.flatMap(({ before, materials }, index) => {
    if (index > 0 && materials.length === 0) return textSection(document, before, head.limits);
    return [sectionOf(document, index === 0 ? head : { ...head, heading: '', at: before[0]?.at ?? head.at }, before, materials)];
  });
}

function sectionOf(document: Document, head: Head, before: readonly Block[], materials: Listed): DraftSection {
  const intro = htmlOf(document, before);
  return { kind: 'materials', ...head, ...(intro ? { intro } : {}), materials };
}

function listed(document: Document, block: Block): Listed | undefined {
  if (block.type === 'table') return materialsOfTable(document, block);
  if (block.type !== 'list') return undefined;
  return block.children.filter(({ children }) => children.length > 0).map((item) => materialOrChoice(document, item));
}

function materialOrChoice(document: Document, block: Block): DraftMaterial | DraftChoice {
  const item = itemOf(block);
  const head = tokensText(item.head);
  const lists = item.blocks.filter(({ type }) => type === 'list');
  if (lists.length === 0 || !/^(?:任选|任一|(?:any|one|either) of|any one|choose one|either)/i.test(head))
    return materialOf(document, item);
  const others = item.blocks.filter(({ type }) => type === 'paragraph').map(({ inline }) => tokensText(inline));
  const more = [tokensText(item.rest), ...others].filter((text) => text !== '').join(' ');
  const label = head.replace(/\s*[：:]$/, '');
  const anyOf = lists.flatMap(({ children }) => children).filter(({ children }) => children.length > 0);
  return {
    at: item.at,
    ...limitsIn(block),
    label: more === '' ? label : `${label}（${more}）`,
    anyOf: anyOf.map((one) => materialOf(document, itemOf(one))),
  };
}
