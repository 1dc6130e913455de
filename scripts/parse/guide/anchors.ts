/** The headings of a guide, each with the id by which links lead to it. */

import type { SectionKind } from '../markdown/headings.ts';
import { textOfBlock } from '../markdown/text.ts';
import type { Block, Heading } from '../markdown/tree.ts';
import type { DraftAnchor, DraftSection } from './draft.ts';

type MakeAnchor = (heading: string) => string;

/** Returns blocks whose headings have anchors, but `title`, which is no heading of a section. */
export function withAnchors(blocks: readonly Block[], title: Block | undefined, make: MakeAnchor): Block[] {
  return blocks.map((block) => (block.type === 'heading' && block !== title ? { ...block, anchor: make(textOfBlock(block)) } : block));
}

/** Returns sections whose questions have anchors, too, where they are no headings: paragraphs, bold words, list items. */
export function withAskedAnchors(sections: readonly DraftSection[], make: MakeAnchor): DraftSection[] {
  return sections.map((section): DraftSection => {
    if (section.kind === 'questions') {
      return { ...section, questions: section.questions.map((one) => ({ ...one, anchor: one.anchor ?? make(one.text) })) };
    }
    if (section.kind !== 'faq') return section;
    return { ...section, entries: section.entries.map((one) => ({ ...one, anchor: one.anchor ?? make(one.question) })) };
  });
}

/** Returns all anchors of a guide: of headings in their order, then of questions that are no headings. */
export function anchorsOf(
  blocks: readonly Block[],
  sections: readonly DraftSection[],
  kinds: ReadonlyMap<Heading, SectionKind>,
): DraftAnchor[] {
  // Time and fee are lines of the guide itself: without one there is nothing of them on the page.
  const empty = new Set(sections.flatMap((section) => ('lines' in section && section.lines.length === 0 ? [section.anchor] : [])));
  const headings = blocks.flatMap((block): DraftAnchor[] => {
    if (block.type !== 'heading' || block.anchor === undefined || empty.has(block.anchor)) return [];
    const { id } = block.marks;
    return [{ anchor: block.anchor, text: textOfBlock(block), kind: kinds.get(block) ?? 'text', ...(id === undefined ? {} : { id }) }];
  });
  const known = new Set(headings.map(({ anchor }) => anchor));
  return [...headings, ...sections.flatMap(askedIn).filter(({ anchor }) => !known.has(anchor))];
}

function askedIn(section: DraftSection): DraftAnchor[] {
  const asked =
    section.kind === 'questions'
      ? section.questions
      : section.kind === 'faq'
        ? section.entries.map((one) => ({ ...one, text: one.question }))
        : [];
  return asked.flatMap(({ anchor, text }) => (anchor === undefined ? [] : [{ anchor, text, kind: 'text' }]));
}
