/** 怎么办: the steps, in order. */

import { escapeHtml } from '../../../src/guide/html.ts';
import { htmlOf, inlineHtml, joined } from '../markdown/tree-html.ts';
import { isStepNumber, isStepTitle } from '../markdown/table-titles.ts';
import { inlineText, textOfBlock } from '../markdown/text.ts';
import type { Block, Inline, Item, Row } from '../markdown/tree.ts';
import type { DraftSection, DraftStep } from './draft.ts';
import { limitsIn } from './item.ts';
import { aroundLists } from './parts.ts';
import type { Head } from './section-head.ts';
import { textSection } from './text-section.ts';

/** Returns the steps of a section, and the blocks after them. Text between two lists belongs to the step before it. */
export function readSteps(head: Head, blocks: readonly Block[]): DraftSection[] {
  const { before, middle, after } = aroundLists(blocks, (block) => block.type === 'list' || stepsOfTable(block) !== undefined);
  const steps: DraftStep[] = [];
  for (const block of middle) {
    const last = steps[steps.length - 1];
    const rows = stepsOfTable(block);
    if (block.type === 'list') steps.push(...block.children.map((item) => stepOf(item)));
    else if (rows) steps.push(...rows);
    else if (last) steps[steps.length - 1] = { ...last, html: joined(last.html, htmlOf([block])) };
  }
  const intro = htmlOf(before);
  const section: DraftSection = {
    kind: 'steps',
    ...head,
    ...(intro ? { intro } : {}),
    steps: steps.filter(({ title, html }) => title || html),
  };
  return [section, ...textSection(after, head.limits)];
}

/** A row each, where the first column of a table is titled as one of steps. */
function stepsOfTable(block: Block): DraftStep[] | undefined {
  if (block.type !== 'table') return undefined;
  const [head, ...rows] = block.children;
  const titles = (head?.children ?? []).map(textOfBlock);
  return isStepTitle(titles[0] ?? '') && titles.length > 1 ? rows.map((row) => stepOfRow(row, titles)) : undefined;
}

/** The name of a step is its title, and what stands in further columns is told by theirs. */
function stepOfRow(row: Row, titles: readonly string[]): DraftStep {
  const [first, ...others] = row.children;
  const name = textOfBlock(first);
  const isNamed = name !== '' && !isStepNumber(name);
  const said = others.filter(({ content }) => content.length > 0);
  const html = said.map((cell) => {
    const title = titles[row.children.indexOf(cell)] ?? '';
    return cell === others[0] || title === '' ? inlineHtml(cell.content) : `${escapeHtml(title)}：${inlineHtml(cell.content)}`;
  });
  return { at: first?.at ?? row.at, ...limitsIn(row), ...(isNamed ? { title: name } : {}), html: html.join('<br>\n') };
}

function stepOf(item: Item): DraftStep {
  const [first, ...others] = item.children;
  const isText = first?.type === 'paragraph';
  const { title, rest } = titleOf(isText ? first.content : []);
  const html = joined(inlineHtml(rest), htmlOf(isText ? others : item.children));
  return { at: item.at, ...limitsIn(item), ...(title ? { title } : {}), html };
}

/** Bold words at the start are the title, where a colon or the end of the sentence or line follows, and not more text. */
function titleOf(content: readonly Inline[]): { title?: string; rest: readonly Inline[] } {
  const start = content.findIndex((one) => one.type !== 'text' || one.text.trim() !== '');
  const bold = content[start];
  if (bold?.type !== 'strong') return { rest: content };
  const said = inlineText(bold.children);
  const title = said.replace(/\s*[：:。.]$/, '');
  const isClosed = /[：:。.]$/.test(said);
  const [next, ...others] = content.slice(start + 1);
  if (!next || next.type === 'break') return { title, rest: others };
  if (next.type !== 'text' || !(isClosed || /^\s*[：:。—–-]|^\s/.test(next.text))) return { rest: content };
  return { title, rest: [{ ...next, text: next.text.replace(/^\s*[：:。]?\s*/, '') }, ...others] };
}
