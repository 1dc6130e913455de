/** HTML comments are dropped. One that never ends is text, so that nothing after it is lost. */

import { type StateBlock, type StateInline, markdown } from './markdown.ts';

/** Installs the rules. */
export function dropComments(): void {
  markdown.block.ruler.before('html_block', 'comment', commentBlock, { alt: ['paragraph', 'reference', 'blockquote'] });
  markdown.inline.ruler.before('autolink', 'comment', commentInline);
}

/** A comment with whole lines to itself. */
function commentBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4 || !state.src.startsWith('<!--', start)) return false;
  const end = commentEnd(state, state.src, start);
  // It leaves the list or the quote that it began in.
  if (end < 0 || (state.eMarks[endLine - 1] ?? 0) < end) return false;
  const lineEnd = state.src.indexOf('\n', end);
  if (state.src.slice(end, lineEnd < 0 ? undefined : lineEnd).trim() !== '') return false;
  let next = startLine + 1;
  while (next < endLine && (state.bMarks[next] ?? 0) < end) next += 1;
  if (!silent) state.line = next;
  return true;
}

function commentInline(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('<!--', state.pos)) return false;
  const end = commentEnd(state, state.src, state.pos);
  if (end < 0 || end > state.posMax) return false;
  if (!silent && /\s$/.test(state.pending)) state.pending = state.pending.trimEnd();
  state.pos = end;
  return true;
}

/** Where, in the text that is being read, the last end was looked for, and where it was found. */
const ends = new WeakMap<object, { readonly text: string; readonly from: number; readonly at: number }>();

/** Returns where a comment ends, or -1. What was found is remembered, or many openings would each look as far. */
function commentEnd({ env }: { readonly env: object }, text: string, start: number): number {
  const known = ends.get(env);
  const isKnown = known?.text === text && start >= known.from && (known.at < 0 || start + 4 <= known.at);
  const at = isKnown ? known.at : text.indexOf('-->', start + 4);
  if (!isKnown) ends.set(env, { text, from: start, at });
  return at < 0 ? -1 : at + 3;
}
