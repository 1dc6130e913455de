/** The one importer of markdown-it: a reader of CommonMark with tables, to which `tokens.ts` adds. */

import MarkdownIt, { type StateBlock, type StateInline, type Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';

export type { StateBlock, StateInline, Token };

/** Returns a reader of its own. HTML is text; addresses are text: `check` judges them, `finish` writes them. */
export function commonMark() {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: false }).use(cjkFriendly);
  markdown.validateLink = () => true;
  markdown.normalizeLink = (address) => address;
  // Not in CommonMark.
  markdown.disable('strikethrough');
  return markdown;
}
