/** One material: its name, after the colon its form, beneath it its note; links become the blank form and the filled sample. */

import { withoutBrackets } from '../markdown/brackets.ts';
import { htmlOf, inlineHtml, joined } from '../markdown/tree-html.ts';
import { inlineText } from '../markdown/text.ts';
import type { Inline } from '../markdown/tree.ts';
import type { DraftMaterial } from './draft.ts';
import type { ItemParts } from './item.ts';

/** Returns a list item (or a row of a table) as a material. */
export function materialOf(item: ItemParts): DraftMaterial {
  const papers: Papers = {};
  const head = linksOf(item.head);
  // A name may itself be a link, and stays the name.
  const kept = withoutPapers(
    item.head,
    head.filter(({ apart }) => apart),
    papers,
  );
  const inName = head.filter(({ link }) => link.number !== papers.blank && link.number !== papers.sample);
  const others = inName.filter(({ link }) => !takePaper(papers, link));
  const rest = withoutPapers(item.rest, linksOf(item.rest), papers);
  const beneath = item.blocks.map((block) => {
    if (block.type !== 'paragraph' && block.type !== 'cell') return htmlOf([block]);
    const content = withoutPapers(block.content, linksOf(block.content), papers);
    return content === block.content && block.type === 'paragraph' ? htmlOf([block]) : noteHtml(content, block.marks.limits);
  });
  const linked = others.map(({ link }) => noteHtml([link]));
  const note = joined(noteHtml(rest), ...linked, ...beneath);
  return { at: item.at, ...limited(item.limits), ...nameAndForm(inlineText(kept)), ...(note ? { note } : {}), ...papers };
}

/** `身份证 原件 1 份`: no colon, but what follows the space can only be a form. */
const SPACED = /^(\S+)\s+((?:原件|复印件|正本|副本|[0-9０-９]{1,2}\s*[份张本套]).{0,40})$/u;

/** The name, and after the first colon the form. The colon of a time of day, of an address or in brackets is none. */
function nameAndForm(text: string): { name: string; form?: string } {
  const line = text
    .replace(/^(?:\[[\s xX]?\]\s+|\[[√✓✔☑]\]\s*)/u, '')
    .replace(/\s*[（(][\s、，,/和]*[）)]/g, '')
    .replace(/(?<=\S)[；;。，、]$/u, '');
  const [colon = '', named = line] = /^(.*?)\s*(?:：|(?<!\d):(?!\/\/)|(?<=\d):(?!\d))\s*(?=.*$)/.exec(withoutBrackets(line)) ?? [];
  const [name, form] = [line.slice(0, named.length), colon && line.slice(colon.length)];
  const [, before = '', after] = form === '' ? (SPACED.exec(name) ?? []) : [];
  if (after !== undefined) return { name: before, form: after };
  return name === '' ? { name: line } : { name, ...(form ? { form } : {}) };
}

function limited(limits: number | undefined): { limits?: number } {
  return limits === undefined ? {} : { limits };
}

function noteHtml(inline: readonly Inline[], limits?: number): string {
  const html = inlineHtml(inline);
  // Of links alone, only the separators between them are left.
  if (/^[\s、，,。.;；|/·和及与]*$/.test(html)) return '';
  return limits === undefined ? `<p>${html}</p>` : `<p data-limits="${limits}">${html}</p>`;
}

interface Papers {
  blank?: number;
  sample?: number;
}

type Link = Extract<Inline, { type: 'link' }>;

interface PlacedLink {
  readonly link: Link;
  /** It stands after the colon, or apart from the name before it. */
  readonly apart: boolean;
}

function linksOf(content: readonly Inline[]): PlacedLink[] {
  const links: PlacedLink[] = [];
  let [before, afterColon] = ['', false];
  const visit = (inline: Inline): void => {
    if (inline.type === 'link') links.push({ link: inline, apart: afterColon || /[\s，,、。；;）)]$/.test(before) });
    if ('children' in inline) for (const child of inline.children) visit(child);
    if (!('text' in inline) || inline.text === '') return;
    before = inline.text.trim() === '' ? before && ' ' : inline.text;
    afterColon ||= /[：:]/.test(inline.text);
  };
  for (const inline of content) visit(inline);
  return links;
}

/** Makes a link the blank form or the filled sample by its label; returns false for any other, and for a second one. */
function takePaper(papers: Papers, { number, children }: Link): boolean {
  const label = inlineText(children);
  const kind = /样|示例|范例|范本|填好|sample|example|filled/i.test(label)
    ? 'sample'
    : /空白|表|下载|模板|blank|form|template|download/i.test(label)
      ? 'blank'
      : undefined;
  if (!kind || papers[kind] !== undefined) return false;
  papers[kind] = number;
  return true;
}

/** Returns the same content where it loses none. */
function withoutPapers(content: readonly Inline[], links: readonly PlacedLink[], papers: Papers): readonly Inline[] {
  const taken = new Set<Inline>(links.filter(({ link }) => takePaper(papers, link)).map(({ link }) => link));
  return taken.size === 0 ? content : without(content, taken);
}

function without(content: readonly Inline[], taken: ReadonlySet<Inline>): readonly Inline[] {
  return content
    .filter((one) => !taken.has(one))
    .map((one) => ('children' in one ? { ...one, children: without(one.children, taken) } : one));
}
