/** Markdown to tokens and tokens to safe HTML. The one importer of markdown-it; one instance reads every file. */

import { escapeHtml } from '../../../src/guide/html.ts';
import MarkdownIt, { type StateBlock, type StateCore, type StateInline, type Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';

export type { StateBlock, StateCore, StateInline, Token };

/** HTML is text, addresses are text; `check` judges the links and `finish` writes them. */
export const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: false }).use(cjkFriendly);
markdown.validateLink = () => true;
markdown.normalizeLink = (address) => address;
// Not in CommonMark.
markdown.disable('strikethrough');

for (const code of ['fence', 'code_block']) {
  // Without a class from the info string: nothing here is coloured.
  markdown.renderer.rules[code] = (tokens, index) => `<pre><code>${escapeHtml(tokens[index]?.content ?? '')}</code></pre>\n`;
}
markdown.renderer.rules['table_open'] = (tokens, index) => {
  // A wide one is scrolled, with keys too: it is named by its columns.
  const head = tokens.slice(
    index,
    tokens.findIndex(({ type }, at) => at > index && type === 'thead_close'),
  );
  const columns = head.filter(({ type }) => type === 'inline').map(({ children }) => tokensText(children ?? []));
  return `<table tabindex="0" aria-label="${escapeHtml(columns.filter(Boolean).join(' | '))}">\n`;
};
for (const cell of ['th_open', 'td_open']) {
  // The page's policy drops style attributes: a column's side becomes a class.
  markdown.renderer.rules[cell] = (tokens, index) => {
    const side = /text-align:(center|right)/.exec(String(tokens[index]?.attrGet('style') ?? ''))?.[1];
    return `<${cell.slice(0, 2)}${side ? ` class="${side}"` : ''}>`;
  };
}

/** Returns the HTML of block tokens. */
export function blocksHtml(tokens: readonly Token[]): string {
  return markdown.renderer.render([...tokens], markdown.options, {}).trim();
}

/** Returns the HTML of inline tokens, without white space or line breaks around it. */
export function inlineHtml(tokens: readonly Token[]): string {
  let html = markdown.renderer.renderInline([...tokens], markdown.options, {}).trim();
  while (html.endsWith('<br>')) html = html.slice(0, -'<br>'.length).trimEnd();
  return html;
}

/** Returns the plain text of inline tokens; a picture's is its description. */
export function tokensText(tokens: readonly Token[]): string {
  return tokens.map(textOf).join('').replace(/\s+/g, ' ').trim();
}

function textOf(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
  if (token.type === 'image') return tokensText(token.children ?? []);
  return token.content;
}

const { Token: NewToken } = new markdown.core.State('', markdown, {});

/** Returns the inline token of a plain text. */
export function textToken(content: string): Token {
  return Object.assign(new NewToken('text', '', 0), { content });
}
