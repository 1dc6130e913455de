/** Notes as `[^1]` and `[^1]: 见《办法》第三条。`: text in its place. To CommonMark the second is where a link leads. Rules of markdown-it. */

import type { StateBlock, StateInline, Token } from './markdown-it.ts';

const DEFINITION = /\[\^([^\s\]^[]{1,40})\]:/y;
const MENTION = /\[\^([^\s\]^[]{1,40})\](:\s*)?/y;

/** Returns the name of the note that a block's token opens, or undefined. */
export function noteName({ meta }: Token): string | undefined {
  const name = meta?.['note'];
  return typeof name === 'string' ? name : undefined;
}

/** A note is a paragraph of its own, also where no empty line is before it. */
export function noteBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  DEFINITION.lastIndex = start;
  const name = DEFINITION.exec(state.src)?.[1];
  if (name === undefined || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  if (silent) return true;
  const end = paragraphEnd(state, startLine, endLine);
  state.line = end;
  const open = state.push('paragraph_open', 'p', 1);
  open.map = [startLine, end];
  open.meta = { note: name };
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

/** A mention, where the text has such a note. */
export function noteInline(state: StateInline, silent: boolean): boolean {
  MENTION.lastIndex = state.pos;
  const [all = '', name, colon = ''] = MENTION.exec(state.src) ?? [];
  const { notes } = state.env;
  if (name === undefined || !(notes instanceof Set) || !notes.has(name)) return false;
  if (!silent) state.pending += `〔${name}〕`;
  state.pos += state.pos === 0 ? all.length : all.length - colon.length;
  return true;
}
