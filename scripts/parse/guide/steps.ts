/** 怎么办: the steps, in order. */

import { htmlOf, inlineHtml, joined } from '../markdown/tree-html.ts';
import { inlineText } from '../markdown/text.ts';
import type { Block, Inline, Item } from '../markdown/tree.ts';
import type { DraftSection, DraftStep } from './draft.ts';
import { limitsIn } from './item.ts';
import { aroundLists } from './parts.ts';
import type { Head } from './section-head.ts';
import { textSection } from './text-section.ts';

/** Returns the steps of a section, and the blocks after them. Text between two lists belongs to the step before it. */
export function readSteps(head: Head, blocks: readonly Block[]): DraftSection[] {
  const { before, middle, after } = aroundLists(blocks);
  const steps: DraftStep[] = [];
  for (const block of middle) {
    const last = steps[steps.length - 1];
    if (block.type === 'list') steps.push(...block.children.map((item) => stepOf(item)));
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
