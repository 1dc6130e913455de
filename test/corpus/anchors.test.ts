/** On every page, of the sample hall and of foreign files, each id is one element's, each heading has one, and each link to a heading finds it. */

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compile, isReadable } from '../../scripts/journey/compile.ts';
import { guideFacts } from '../../src/guide/facts.ts';
import { compiledFiles } from './compiled-files.ts';
import { foreignDocuments } from './foreign/documents.ts';
import { markupOfPage } from './page-text.ts';

const HEADING = /<(h2|h3|h4|h5|h6|legend|summary)\b([^>]*)>([^]*?)<\/\1>/g;
/** Of the program, which no writer links to. */
const OWN =
  /<div class="latest"><details[^>]*><summary>[^]*?<\/div>|<section class="stuck">[^]*?<\/section>|<dl class="facts">[^]*?<\/dl>|<h2>(?:还想知道|More)<\/h2>|<summary>[^<]*<\/summary>(?=<dl class="rows">)|<summary>(?:相关的事|Related)<\/summary>/g;

it.each([
  ['the sample hall', () => compile({ dir: join(import.meta.dirname, '../../guides') }), 20],
  ['foreign files', () => compiledFiles(foreignDocuments()), 300],
])(
  '%s',
  (_, made, least) => {
    const compiled = made();
    if (!isReadable(compiled)) throw new Error('not readable');
    const { hall, guides } = compiled;
    const pages = new Map(guides.map((guide) => [`/${guideFacts(hall, guide, '0').page}`, markupOfPage(hall, guide)]));
    const ids = new Map([...pages].map(([path, markup]) => [path, idsIn(markup)]));
    expect(pages.size).toBeGreaterThan(least);
    for (const [path, markup] of pages) {
      expect([path, doubles(ids.get(path) ?? [])]).toEqual([path, []]);
      const nameless = Array.from(markup.replace(OWN, '').matchAll(HEADING)).filter(
        ([, , attributes = '', inner = '']) => !/ id="/.test(attributes) && !/^(?:<small data-left|\s*$)/.test(inner),
      );
      expect([path, nameless.map(([all]) => all).filter((all) => !isInList(all, markup))]).toEqual([path, []]);
      const dead = Array.from(markup.matchAll(/ href="([^"#]*)#([^"=&]+)"/g)).filter(
        ([, page = '', id = '']) => id !== 'top' && !ids.get(page || path)?.includes(id) && (page === '' || ids.has(page)),
      );
      expect([path, dead.map(([all]) => all)]).toEqual([path, []]);
    }
  },
  120_000,
);

const idsIn = (markup: string) => Array.from(markup.matchAll(/ id="([^"]*)"/g), ([, id = '']) => id);
const doubles = (all: readonly string[]) => all.filter((id, at) => all.indexOf(id) !== at);

/** Headings in lists and quotes are small ones, none of the page's own. */
function isInList(heading: string, markup: string): boolean {
  const before = markup.slice(0, markup.indexOf(heading));
  return ['ul', 'ol', 'blockquote'].some((tag) => before.split(`<${tag}`).length > before.split(`</${tag}`).length);
}
