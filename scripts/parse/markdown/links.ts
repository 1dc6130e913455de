/** Links and pictures become numbers (`href="link:3"`), with their place, for `check` to judge and `finish` to write. */

import { type Findings, findingsOf, placeInTyped } from './findings.ts';
import { type StateCore, type StateInline, type Token, markdown, tokensText } from './markdown.ts';

/** Where in its text a link or a picture begins, by its token. */
const offsets = new WeakMap<Token, number>();
/** The same while the text is being read: by the index that the next token will have. */
const starts = new WeakMap<StateInline, Map<number, number>>();

/** Installs the rules. */
export function numberLinks(): void {
  markdown.inline.ruler.before('link', 'start', rememberStart);
  markdown.inline.ruler2.before('balance_pairs', 'start', keepStarts);
  markdown.core.ruler.push('links', numberAll);
}

/** Never matches: it only looks on before the rules of links, pictures and autolinks try. */
function rememberStart(state: StateInline, silent: boolean): boolean {
  const character = state.src[state.pos];
  if (!silent && (character === '[' || character === '!' || character === '<')) {
    const known = starts.get(state) ?? new Map<number, number>();
    starts.set(state, known.set(state.tokens.length + (state.pending ? 1 : 0), state.pos));
  }
  return false;
}

function keepStarts(state: StateInline): void {
  for (const [index, offset] of starts.get(state) ?? []) {
    const token = state.tokens[index];
    if (token) offsets.set(token, offset);
  }
}

function numberAll(state: StateCore): void {
  const findings = findingsOf(state);
  for (const token of state.tokens) {
    if (token.type === 'inline') numberIn(findings, token, token.children ?? []);
  }
}

function numberIn(findings: Findings, inline: Token, tokens: readonly Token[]): void {
  const line: Line = { number: 0, start: 0, end: endOfLine(inline.content, 0) };
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'link_open') add(findings, inline, line, token, 'href', tokensText(linkText(tokens, index)));
    else if (token.type === 'image') add(findings, inline, line, token, 'src', tokensText(token.children ?? []));
  }
}

function linkText(tokens: readonly Token[], open: number): readonly Token[] {
  let close = open + 1;
  while (close < tokens.length && tokens[close]?.type !== 'link_close') close += 1;
  return tokens.slice(open + 1, close);
}

/** A line of an inline text: its number in the text, where it starts and ends. */
interface Line {
  number: number;
  start: number;
  end: number;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/** `line` follows the links of a text from line to line, so that a long text is not counted again for each. */
function add(findings: Findings, inline: Token, line: Line, token: Token, attribute: 'href' | 'src', label: string): void {
  const target = String(token.attrGet(attribute) ?? '');
  const typed = findings.typed.get(inline);
  const offset = offsets.get(token) ?? line.start;
  while (line.end < offset) {
    line.number += 1;
    line.start = line.end + 1;
    line.end = endOfLine(inline.content, line.start);
  }
  const at = typed ? placeInTyped(findings, typed, line.number, offset - line.start) : { line: 1, column: 1 };
  token.attrSet(attribute, `link:${findings.links.length}`);
  findings.links.push({ at, target, label, ...(attribute === 'src' ? { picture: true } : {}) });
}

/** Returns the number of the link that a token opens, or undefined. */
export function linkNumber(token: Token): number | undefined {
  return token.type === 'link_open' ? Number(String(token.attrGet('href')).slice('link:'.length)) : undefined;
}
