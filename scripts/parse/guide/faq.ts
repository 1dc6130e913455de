/** 常见问题: questions that people ask often, and their answers. */

import { htmlOf, joined, paragraphHtml } from '../markdown/tree-html.ts';
import { inLines, inlineText } from '../markdown/text.ts';
import type { Block, Item, Paragraph } from '../markdown/tree.ts';
import type { DraftFaq, DraftSection } from './draft.ts';
import { itemOf, limitsIn, underHead } from './item.ts';
import { partsOf } from './parts.ts';
import { type Head, anchorIn } from './section-head.ts';

/** Returns the questions of a section: its headings; or paragraphs in bold; or list items with more than one line. */
export function readFaq(head: Head, blocks: readonly Block[]): DraftSection {
  const [first, ...parts] = partsOf(blocks);
  const lead = entriesBefore(first?.blocks ?? []);
  const entries = parts.flatMap(({ heading, blocks: answer }): DraftFaq[] =>
    heading
      ? [{ at: heading.at, ...anchorIn(heading), ...limitsIn(heading), question: inlineText(heading.content), answer: htmlOf(answer) }]
      : [],
  );
  return { kind: 'faq', ...head, ...(lead.intro ? { intro: lead.intro } : {}), entries: [...lead.entries, ...entries] };
}

function entriesBefore(blocks: readonly Block[]): { intro: string; entries: DraftFaq[] } {
  const intro: Block[] = [];
  const entries: { entry: DraftFaq; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const last = entries[entries.length - 1];
    const entry = block.type === 'paragraph' ? boldQuestion(block) : undefined;
    if (entry) entries.push({ entry, blocks: [] });
    else if (block.type === 'list' && !last && block.children.every(isAnswered)) {
      entries.push(...block.children.map((item) => ({ entry: listedQuestion(item), blocks: [] })));
    } else if (last) last.blocks.push(block);
    else intro.push(block);
  }
  return {
    intro: htmlOf(intro),
    entries: entries.map(({ entry, blocks: more }) => ({ ...entry, answer: joined(entry.answer, htmlOf(more)) })),
  };
}

/** A paragraph whose first line is in bold from end to end. */
function boldQuestion(block: Paragraph): DraftFaq | undefined {
  const { head, rest } = inLines(block.content);
  const [first, ...others] = head.filter((one) => one.type !== 'text' || one.text.trim() !== '');
  const isBold = first?.type === 'strong' && others.length === 0;
  return isBold ? { at: block.at, ...limitsIn(block), question: inlineText(first.children), answer: paragraphHtml(rest) } : undefined;
}

function isAnswered(item: Item): boolean {
  const { head, rest, blocks } = itemOf(item);
  return head.length > 0 && rest.length + blocks.length > 0;
}

function listedQuestion(block: Item): DraftFaq {
  const item = itemOf(block);
  return { at: item.at, ...limitsIn(block), question: inlineText(item.head), answer: underHead(item) };
}
