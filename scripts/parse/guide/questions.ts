/** 您的情况: questions whose answers tailor the guide. */

import type { At } from '../../ground/problem.ts';
import { type Block, type Document, htmlOf, joined, textOfBlock } from '../markdown/document.ts';
import type { Html } from '../../../src/guide/guide.ts';
import type { DraftAnswer, DraftQuestion, DraftSection } from './draft.ts';
import { itemOf, limitsIn, underHead } from './item.ts';
import { linkNumber } from '../markdown/links.ts';
import { tokensText } from '../markdown/markdown.ts';
import { aroundLists, partsOf } from './parts.ts';
import type { Head } from './section-head.ts';

/** Returns the questions of a section, one a heading. A list with no heading answers the paragraph before it. */
export function readQuestions(document: Document, head: Head, blocks: readonly Block[]): DraftSection {
  const [first, ...parts] = partsOf(blocks);
  const lead = leadOf(document, head, first?.blocks ?? []);
  const asked = parts.flatMap(({ heading, blocks: beneath }) => (heading ? [underHeading(document, heading, beneath)] : []));
  return { kind: 'questions', ...head, ...(lead.intro ? { intro: lead.intro } : {}), questions: [...lead.questions, ...asked] };
}

function underHeading(document: Document, heading: Block, blocks: readonly Block[]): DraftQuestion {
  const { id, ask } = heading.marks;
  if (ask) markTables(document, blocks);
  const marks = { ...(id === undefined ? {} : { id }), ...(ask ? { ask } : {}) };
  return { at: heading.at, ...limitsIn(heading), ...marks, text: textOfBlock(heading), ...bodyOf(document, blocks) };
}

function markTables({ findings, tokens }: Document, blocks: readonly Block[]): void {
  const numbers = blocks.flatMap(({ start, end }) => tokens.slice(start, end)).flatMap(({ children }) => (children ?? []).map(linkNumber));
  for (const number of numbers) {
    const link = number === undefined ? undefined : findings.links[number];
    if (number !== undefined && link && /\.csv$/i.test(link.target)) findings.links[number] = { ...link, table: true };
  }
}

/** The lists are the answers; all else is the note. */
function bodyOf(document: Document, blocks: readonly Block[]): { note?: Html; answers: DraftAnswer[] } {
  const { before, middle, after } = aroundLists(blocks);
  const between = middle.filter(({ type }) => type !== 'list');
  const note = joined(htmlOf(document, before), htmlOf(document, between), htmlOf(document, after));
  const answers = middle.flatMap(({ type, children }) => (type === 'list' ? children : [])).map((item) => answerOf(document, item));
  return { ...(note ? { note } : {}), answers: answers.filter(({ label, said }) => label || said) };
}

function answerOf(document: Document, block: Block): DraftAnswer {
  const item = itemOf(block);
  const { id } = block.marks;
  const stop = block.marks.stop ?? block.children.find(({ marks }) => marks.stop)?.marks.stop;
  const said = underHead(document, item);
  const marks = { ...(id === undefined ? {} : { id }), ...(stop ? { stop } : {}) };
  return { at: item.at, ...limitsIn(block), ...marks, label: tokensText(item.head), ...(said ? { said } : {}) };
}

function leadOf(document: Document, head: Head, blocks: readonly Block[]): { intro: Html; questions: DraftQuestion[] } {
  const intro: Block[] = [];
  const questions: DraftQuestion[] = [];
  for (const block of blocks) {
    const asked = intro[intro.length - 1];
    if (block.type !== 'list') intro.push(block);
    else if (asked?.type === 'paragraph') questions.push(questionOf(document, intro.pop()?.at ?? head.at, textOfBlock(asked), block));
    else questions.push(questionOf(document, head.at, head.heading, block));
  }
  return { intro: htmlOf(document, intro), questions };
}

function questionOf(document: Document, at: At, text: string, list: Block): DraftQuestion {
  return { at, text: text.replace(/[：:]$/, ''), ...bodyOf(document, [list]) };
}
