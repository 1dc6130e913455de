/** Blocks by the sections that they stand in: the meaning of a paragraph depends on the heading above it. */

import { trailingBraces } from './braces.ts';
import type { SectionKind } from './headings.ts';
import { sectionKindOf } from './section-kind.ts';
import type { Block, Heading, Typed } from './tree.ts';

/** Returns blocks of which those beneath each heading, and those before the first, were changed as `change` says. */
export function inSections(
  blocks: readonly Block<Typed>[],
  change: (kind: SectionKind, blocks: readonly Block<Typed>[]) => readonly Block<Typed>[],
): Block<Typed>[] {
  const changed: Block<Typed>[] = [];
  let [kind, level, start]: [SectionKind, number, number] = ['text', 6, 0];
  for (const [index, block] of [...blocks, undefined].entries()) {
    if (block && block.type !== 'heading') continue;
    for (const one of change(kind, blocks.slice(start, index))) changed.push(one);
    if (!block) break;
    changed.push(block);
    const own = kindOf(block);
    // A heading beneath a section's own that is none of the table's belongs to the section.
    if (block.level <= level || own !== 'text') [kind, level] = [own, block.level];
    start = index + 1;
  }
  return changed;
}

/** Returns the kind of section that a heading begins. */
export function kindOf({ content: { lines } }: Heading<Typed>): SectionKind {
  return sectionKindOf(trailingBraces(lines.map(({ text }) => text).join('\n')).text);
}
