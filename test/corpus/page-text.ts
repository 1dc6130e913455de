/** The text of a page, as somebody reads it: from its markup, without a browser. */

import { guideFacts } from '../../src/guide/facts.ts';
import type { Guide } from '../../src/guide/guide.ts';
import type { Hall } from '../../src/guide/hall.ts';
import { pageText } from '../../src/view/document.tsx';

const FRAME = { html: '<!--body-->', style: '', styleHash: '' };
const BLOCK =
  /<(?:br|hr|\/?(?:p|div|section|h\d|ul|ol|table|tr|pre|blockquote|details|summary|fieldset|legend|label|footer|dl|dt|dd))\b[^>]*>|<\/li>/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0', amp: '&' };

/** Returns the markup of a guide's page, from `<body>` on. */
export function markupOfPage(hall: Hall, guide: Guide): string {
  return pageText(guideFacts(hall, guide, '0'), FRAME);
}

/**
 * Returns the text of markup, a line for each block: `# ` before a heading, `• ` or its number before an item,
 * two spaces deeper for each list, a tab after a cell, four spaces before a line of code.
 */
export function textOf(markup: string): string {
  const code: string[] = [];
  return withItems(markup)
    .replace(/<pre><code>([^]*?)<\/code><\/pre>/g, (_, inner: string) => `<p>\ue000${code.push(inner) - 1}\ue001<p>`)
    .replace(/\s+/g, ' ')
    .replace(/<\/t[dh]>\s*/g, '\t')
    .replace(/<h\d\b[^>]*>/g, '$&# ')
    .replace(BLOCK, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/[ \t]*\n[ \n]*/g, '\n')
    .replace(/\ue002\n?/g, ' ')
    .trim()
    .replace(/\ue003/g, '  ')
    .replace(/\ue000(\d+)\ue001/g, (_, at: string) => (code[Number(at)] ?? '').trimEnd().replace(/^/gm, '    '))
    .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** Puts before each item what a browser draws there; `\ue002` holds the item's first line to it, `\ue003` is the depth of a list. */
function withItems(markup: string): string {
  const next: number[] = [];
  return markup.replace(/<(\/?)(ol|ul|li)\b([^>]*)>/g, (tag, closing: string, name: string, rest: string) => {
    if (name !== 'li') {
      if (closing) next.pop();
      else next.push(name === 'ul' ? Number.NaN : Number(/\bstart="(\d+)"/.exec(rest)?.[1] ?? 1));
      return tag;
    }
    if (closing) return tag;
    const number = next.pop() ?? Number.NaN;
    next.push(number + 1);
    return `<br>${'\ue003'.repeat(next.length - 1)}${Number.isNaN(number) ? '•' : `${number}.`}\ue002`;
  });
}
