/** Tables of materials with a column 是否需要 in which some cells say 是 and others nothing. */

import { type Source, placeIn } from '../../ground/source.ts';
import { inSections } from './in-sections.ts';
import { isNameTitle } from './table-titles.ts';
import type { Block, Row, Table, Typed, Unread } from './tree.ts';
import { asksNeed, saysYes } from './waived.ts';

/** Returns the first material of each such table of which nothing is said. */
export function unclearNeeds(blocks: readonly Block<Typed>[], source: Source): Unread[] {
  const unclear: Unread[] = [];
  inSections(blocks, (kind, beneath) => {
    for (const block of kind === 'materials' ? beneath : []) if (block.type === 'table') unclear.push(...unclearIn(block, source));
    return beneath;
  });
  return unclear;
}

function unclearIn({ children: [head, ...rows] }: Table<Typed>, source: Source): Unread[] {
  const titles = textsOf(head);
  const [need, name] = [titles.findIndex(asksNeed), titles.findIndex(isNameTitle)];
  if (need < 0 || name < 0) return [];
  const named = rows.filter((row) => textsOf(row)[name]);
  const open = named.find((row) => (textsOf(row)[need] ?? '') === '');
  const line = open?.children[name]?.content.lines[0];
  if (!line || !named.some((row) => saysYes(textsOf(row)[need] ?? ''))) return [];
  return [{ as: 'need', text: line.text.trim(), at: placeIn(source, line.line, line.unit), rest: titles[need] ?? '' }];
}

function textsOf(row: Row<Typed> | undefined): string[] {
  return (row?.children ?? []).map(({ content }) => content.lines.map(({ text }) => text.trim()).join(''));
}
