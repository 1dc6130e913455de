/** 常见问题: questions that people ask often, and what to tell them. */

import { type Block, type Document, htmlOf, inLines, joined, paragraphHtml } from '../markdown/document.ts';
import type { DraftFaq, DraftSection } from './draft.ts';
import { itemOf, limitsIn, underHead } from './item.ts';
import { tokensText } from '../markdown/markdown.ts';
import { partsOf } from './parts.ts';
import type { Head } from './section-head.ts';

/** Returns the questions of a section: its headings; or paragraphs in bold; or list items with more than one line. */
export function readFaq(document: Document, head: Head, blocks: readonly Block[]): DraftSection {
  const [first, ...parts] = partsOf(blocks);
  const lead = entriesBefore(document, first?.blocks ?? []);
  const entries = parts.flatMap(({ heading, blocks: answer }): DraftFaq[] =>
    heading ? [{ at: heading.at, ...limitsIn(heading), question: tokensText(heading.inline), answer: htmlOf(document, answer) }] : [],
  );
  return { kind: 'faq', ...head, ...(lead.intro ? { intro: lead.intro } : {}), entries: [...lead.entries, ...entries] };
}

function entriesBefore(document: Document, blocks: readonly Block[]): { intro: string; entries: DraftFaq[] } {
  const intro: Block[] = [];
  const entries: { entry: DraftFaq; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const last = entries[entries.length - 1];
    const entry = block.type === 'paragraph' ? boldQuestion(block) : undefined;
    if (entry) entries.push({ entry, blocks: [] });
    else if (block.type === 'list' && !last && block.children.every(isAnswered)) {
      entries.push(...block.children.map((item) => ({ entry: listedQuestion(document, item), blocks: [] })));
    } else if (last) last.blocks.push(block);
    else intro.push(block);
  }
  return {
    intro: htmlOf(document, intro),
    entries: entries.map(({ entry, blocks: more }) => ({ ...entry, answer: joined(entry.answer, htmlOf(document, more)) })),
  };
}

/** A paragraph whose first line is in bold from end to end. */
function boldQuestion(block: Block): DraftFaq | undefined {
  const { head, rest } = inLines(block.inline);
  const tokens = head.filter(({ type, content }) => type !== 'text' || content.trim() !== '');
  const isBold = tokens[0]?.type === 'strong_open' && tokens.findIndex(({ type }) => type === 'strong_close') === tokens.length - 1;
  return isBold ? { at: block.at, ...limitsIn(block), question: tokensText(tokens), answer: paragraphHtml(rest) } : undefined;
}

function isAnswered(item: Block): boolean {
  const { head, rest, blocks } = itemOf(item);
  return head.length > 0 && rest.length + blocks.length > 0;
}

function listedQuestion(document: Document, block: Block): DraftFaq {
  const item = itemOf(block);
  return { at: item.at, ...limitsIn(block), question: tokensText(item.head), answer: underHead(document, item) };
}
