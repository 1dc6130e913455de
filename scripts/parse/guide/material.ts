/** One material: its name, after the colon its form, beneath it its note; links become the blank form and the filled sample. */

import { type Document, htmlOf, joined } from '../markdown/document.ts';
import type { DraftMaterial } from './draft.ts';
import type { Item } from './item.ts';
import { linkNumber } from '../markdown/links.ts';
import { type Token, inlineHtml, tokensText } from '../markdown/markdown.ts';

/** Returns a list item (or a row of a table) as a material. */
export function materialOf(document: Document, item: Item): DraftMaterial {
  const papers: Papers = {};
  const head = linksOf(item.head);
  // A name may itself be a link, and stays the name.
  const kept = withoutPapers(
    document,
    item.head,
    papers,
    head.filter(({ apart }) => apart),
  );
  const inName = head.filter(({ number }) => number !== papers.blank && number !== papers.sample);
  const others = inName.filter((link) => !takePaper(document, papers, link.number));
  const rest = withoutPapers(document, item.rest, papers, linksOf(item.rest));
  const beneath = item.blocks.map((block) => {
    if (block.type !== 'paragraph' && block.type !== 'cell') return htmlOf(document, [block]);
    const links = linksOf(block.inline);
    const before = { ...papers };
    const inline = withoutPapers(document, block.inline, papers, links);
    const isSame = before.blank === papers.blank && before.sample === papers.sample;
    return isSame && block.type === 'paragraph' ? htmlOf(document, [block]) : noteHtml(inline, block.marks.limits);
  });
  const linked = others.map(({ open, close }) => noteHtml(item.head.slice(open, close + 1)));
  const note = joined(noteHtml(rest), ...linked, ...beneath);
  return { at: item.at, ...limited(item.limits), ...nameAndForm(tokensText(kept)), ...(note ? { note } : {}), ...papers };
}

/** The name, and after the first colon the form. The colon of a time of day or an address is none. */
function nameAndForm(text: string): { name: string; form?: string } {
  const line = text.replace(/^\[[ xX]?\]\s+/, '').replace(/\s*[（(][\s、，,/和]*[）)]/g, '');
  const [, name = line, form = ''] = /^(.*?)\s*(?:：|(?<!\d):(?!\/\/)|(?<=\d):(?!\d))\s*(.*)$/.exec(line) ?? [];
  return name === '' ? { name: line } : { name, ...(form ? { form } : {}) };
}

function limited(limits: number | undefined): { limits?: number } {
  return limits === undefined ? {} : { limits };
}

function noteHtml(inline: readonly Token[], limits?: number): string {
  const html = inlineHtml(inline);
  // What is left of links alone is what stood between them.
  if (/^[\s、，,。.;；|/·和及与]*$/.test(html)) return '';
  return limits === undefined ? `<p>${html}</p>` : `<p data-limits="${limits}">${html}</p>`;
}

interface Papers {
  blank?: number;
  sample?: number;
}

interface Link {
  readonly number: number;
  readonly open: number;
  readonly close: number;
  /** It stands after the colon, or apart from the name before it. */
  readonly apart: boolean;
}

function linksOf(inline: readonly Token[]): Link[] {
  const links: Link[] = [];
  let [before, afterColon] = ['', false];
  for (const [open, token] of inline.entries()) {
    const number = linkNumber(token);
    if (number !== undefined) {
      const apart = afterColon || /[\s，,、。；;）)]$/.test(before);
      links.push({ number, open, close: closeOf(inline, open), apart });
    }
    if (token.content !== '') before = token.content.trim() === '' ? before && ' ' : token.content;
    afterColon ||= /[：:]/.test(token.content);
  }
  return links;
}

function closeOf(inline: readonly Token[], open: number): number {
  let close = open;
  while (close < inline.length - 1 && inline[close]?.type !== 'link_close') close += 1;
  return close;
}

/** Makes a link the blank form or the filled sample by its label; returns false for any other, and for a second one. */
function takePaper({ findings }: Document, papers: Papers, number: number): boolean {
  const label = findings.links[number]?.label ?? '';
  const kind = /样|示例|范例|范本|填好|sample|example|filled/i.test(label)
    ? 'sample'
    : /空白|表|下载|模板|blank|form|template|download/i.test(label)
      ? 'blank'
      : undefined;
  if (!kind || papers[kind] !== undefined) return false;
  papers[kind] = number;
  return true;
}

function withoutPapers(document: Document, inline: readonly Token[], papers: Papers, links: readonly Link[]): readonly Token[] {
  const taken = links.filter(({ number }) => takePaper(document, papers, number));
  return taken.length === 0 ? inline : inline.filter((_, index) => !taken.some(({ open, close }) => index >= open && index <= close));
}
