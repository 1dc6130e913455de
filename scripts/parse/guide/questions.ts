/** 您的情况: questions whose answers tailor the guide. */

import type { At } from '../../ground/problem.ts';
import { htmlOf, joined } from '../markdown/tree-html.ts';
import { inlineText, linksIn, textOfBlock } from '../markdown/text.ts';
import type { Block, Heading, Item, List } from '../markdown/tree.ts';
import type { Html } from '../../../src/guide/guide.ts';
import type { DraftAnswer, DraftQuestion, DraftSection } from './draft.ts';
import { itemOf, limitsIn, underHead } from './item.ts';
import { aroundLists, partsOf } from './parts.ts';
import type { Reading } from './tree-reading.ts';
import { type Head, anchorIn } from './section-head.ts';

/** Returns the questions of a section, one a heading. A list with no heading answers the paragraph before it. */
export function readQuestions(reading: Reading, head: Head, blocks: readonly Block[]): DraftSection {
  const [first, ...parts] = partsOf(blocks);
  const lead = leadOf(head, first?.blocks ?? []);
  const asked = parts.flatMap(({ heading, blocks: beneath }) => (heading ? [underHeading(reading, heading, beneath)] : []));
  return { kind: 'questions', ...head, ...(lead.intro ? { intro: lead.intro } : {}), questions: [...lead.questions, ...asked] };
}

function underHeading(reading: Reading, heading: Heading, blocks: readonly Block[]): DraftQuestion {
  const { id, ask } = heading.marks;
  const tables = tablesIn(reading, blocks);
  for (const number of tables) reading.tables.add(number);
  const marks = { ...(id === undefined ? {} : { id }), ...(ask ? { ask } : {}), ...(tables.length > 0 ? { tables } : {}) };
  return { at: heading.at, ...anchorIn(heading), ...limitsIn(heading), ...marks, text: textOfBlock(heading), ...bodyOf(blocks) };
}

function tablesIn({ tree }: Reading, blocks: readonly Block[]): number[] {
  return blocks.flatMap(linksIn).filter((number) => /\.csv$/i.test(tree.links[number]?.target ?? ''));
}

/** The lists are the answers; all else is the note. */
function bodyOf(blocks: readonly Block[]): { note?: Html; answers: DraftAnswer[] } {
  const { before, middle, after } = aroundLists(blocks);
  const between = middle.filter(({ type }) => type !== 'list');
  const note = joined(htmlOf(before), htmlOf(between), htmlOf(after));
  const answers = middle.flatMap((block) => (block.type === 'list' ? block.children : [])).map(answerOf);
  return { ...(note ? { note } : {}), answers: answers.filter(({ label, said }) => label || said) };
}

function answerOf(block: Item): DraftAnswer {
  const item = itemOf(block);
  const { id } = block.marks;
  const stop = block.marks.stop ?? block.children.find(({ marks }) => marks.stop)?.marks.stop;
  const said = underHead(item);
  const marks = { ...(id === undefined ? {} : { id }), ...(stop ? { stop } : {}) };
  return { at: item.at, ...limitsIn(block), ...marks, label: inlineText(item.head), ...(said ? { said } : {}) };
}

function leadOf(head: Head, blocks: readonly Block[]): { intro: Html; questions: DraftQuestion[] } {
  const intro: Block[] = [];
  const questions: DraftQuestion[] = [];
  for (const block of blocks) {
    const asked = intro[intro.length - 1];
    if (block.type !== 'list') intro.push(block);
    else if (asked?.type === 'paragraph') questions.push(questionOf(intro.pop()?.at ?? head.at, textOfBlock(asked), block));
    else questions.push(questionOf(head.at, head.heading, block));
  }
  return { intro: htmlOf(intro), questions };
}

function questionOf(at: At, text: string, list: List): DraftQuestion {
  return { at, text: text.replace(/[：:]$/, ''), ...bodyOf([list]) };
}
