/** Notes as `[^1]` and `[^1]: 见《办法》第三条。`: text in its place. To CommonMark the second is where a link leads. */

import { type StateBlock, type StateInline, markdown } from './markdown.ts';

/** Installs the rules. */
export function readNotes(): void {
  markdown.block.ruler.before('reference', 'footnote', noteBlock, { alt: ['paragraph', 'reference'] });
  markdown.inline.ruler.before('link', 'footnote', noteInline);
}

const DEFINITION = /\[\^([^\s\]^[]{1,40})\]:/y;
const MENTION = /\[\^([^\s\]^[]{1,40})\](:\s*)?/y;

/** The names of the notes that a text has. */
const notes = new WeakMap<object, Set<string>>();

/** A note is a paragraph of its own, also where no empty line is before it. */
function noteBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  DEFINITION.lastIndex = start;
  const name = DEFINITION.exec(state.src)?.[1];
  if (name === undefined || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  if (silent) return true;
  notes.set(state.env, (notes.get(state.env) ?? new Set()).add(name));
  const end = paragraphEnd(state, startLine, endLine);
  state.line = end;
  state.push('paragraph_open', 'p', 1).map = [startLine, end];
  const inline = state.push('inline', '', 0);
  inline.content = state.getLines(startLine, end, state.blkIndent, false).trim();
  inline.map = [startLine, end];
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
  return true;
}

function paragraphEnd(state: StateBlock, startLine: number, endLine: number): number {
  const others = state.md.block.ruler.getRules('paragraph');
  const outer = state.parentType;
  // As the rule for paragraphs says, or a list might not end it.
  state.parentType = 'paragraph';
  let end = startLine + 1;
  while (end < endLine && !state.isEmpty(end) && !others.some((rule) => rule(state, end, endLine, true))) end += 1;
  state.parentType = outer;
  return end;
}

function noteInline(state: StateInline, silent: boolean): boolean {
  MENTION.lastIndex = state.pos;
  const [all = '', name, colon = ''] = MENTION.exec(state.src) ?? [];
  if (name === undefined || !notes.get(state.env)?.has(name)) return false;
  if (!silent) state.pending += `〔${name}〕`;
  state.pos += state.pos === 0 ? all.length : all.length - colon.length;
  return true;
}
