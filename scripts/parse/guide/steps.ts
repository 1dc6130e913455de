/** 怎么办: what to do, in order. */

import { type Block, type Document, htmlOf, joined } from '../markdown/document.ts';
import type { DraftSection, DraftStep } from './draft.ts';
import { limitsIn } from './item.ts';
import { type Token, inlineHtml, tokensText, textToken } from '../markdown/markdown.ts';
import { aroundLists } from './parts.ts';
import type { Head } from './section-head.ts';
import { textSection } from './text-section.ts';

/** Returns the steps of a section, and what stands after them. Text between two lists belongs to the step before it. */
export function readSteps(document: Document, head: Head, blocks: readonly Block[]): DraftSection[] {
  const { before, middle, after } = aroundLists(blocks);
  const steps: DraftStep[] = [];
  for (const block of middle) {
    const last = steps[steps.length - 1];
    if (block.type === 'list') steps.push(...block.children.map((item) => stepOf(document, item)));
    else if (last) steps[steps.length - 1] = { ...last, html: joined(last.html, htmlOf(document, [block])) };
  }
  const intro = htmlOf(document, before);
  const section: DraftSection = {
    kind: 'steps',
    ...head,
    ...(intro ? { intro } : {}),
    steps: steps.filter(({ title, html }) => title || html),
  };
  return [section, ...textSection(document, after, head.limits)];
}

function stepOf(document: Document, item: Block): DraftStep {
  const [first, ...others] = item.children;
  const isText = first?.type === 'paragraph';
  const { title, rest } = titleOf(isText ? first.inline : []);
  const html = joined(inlineHtml(rest), htmlOf(document, isText ? others : item.children));
  return { at: item.at, ...limitsIn(item), ...(title ? { title } : {}), html };
}

/** Bold words at the start are the title, where a colon or the end of the sentence or line follows, and not more text. */
function titleOf(inline: readonly Token[]): { title?: string; rest: readonly Token[] } {
  const start = inline.findIndex(({ type, content }) => type !== 'text' || content.trim() !== '');
  const end = inline.findIndex(({ type }) => type === 'strong_close');
  if (inline[start]?.type !== 'strong_open' || end < 0) return { rest: inline };
  const title = tokensText(inline.slice(start + 1, end)).replace(/\s*[：:。.]$/, '');
  const isClosed = /[：:。.]$/.test(tokensText(inline.slice(start + 1, end)));
  const [next, ...others] = inline.slice(end + 1).filter(({ type, content }) => type !== 'text' || content !== '');
  if (!next || next.type === 'softbreak' || next.type === 'hardbreak') return { title, rest: next ? others : [] };
  if (next.type !== 'text' || !(isClosed || /^\s*[：:。—–-]|^\s/.test(next.content))) return { rest: inline };
  return { title, rest: [textToken(next.content.replace(/^\s*[：:。]?\s*/, '')), ...others] };
}
