/** HTML comments are dropped. One that never ends is text, so that nothing after it is lost. Rules of markdown-it. */

import type { StateBlock, StateInline } from './markdown-it.ts';
import { countBelow } from '../../ground/sorted.ts';

/** Where in the text that is being read comments may end: looked for once, or many openings would each look as far. */
interface WithEnds {
  readonly commentEnds: readonly number[];
}

/** Returns where each `-->` of a text stands. */
export function commentEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (let at = text.indexOf('-->'); at >= 0; at = text.indexOf('-->', at + 1)) ends.push(at);
  return ends;
}

/** A comment with whole lines to itself. */
export function commentBlock(state: StateBlock & WithEnds, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4 || !state.src.startsWith('<!--', start)) return false;
  const end = commentEnd(state, start);
  // It leaves the list or the quote that it began in.
  if (end < 0 || (state.eMarks[endLine - 1] ?? 0) < end) return false;
  const lineEnd = state.src.indexOf('\n', end);
  if (state.src.slice(end, lineEnd < 0 ? undefined : lineEnd).trim() !== '') return false;
  let next = startLine + 1;
  while (next < endLine && (state.bMarks[next] ?? 0) < end) next += 1;
  if (!silent) state.line = next;
  return true;
}

/** A comment within a text, and the white space before it. */
export function commentInline(state: StateInline & WithEnds, silent: boolean): boolean {
  if (!state.src.startsWith('<!--', state.pos)) return false;
  const end = commentEnd(state, state.pos);
  if (end < 0 || end > state.posMax) return false;
  if (!silent && /\s$/.test(state.pending)) state.pending = state.pending.trimEnd();
  state.pos = end;
  return true;
}

/** Where a comment ends, or -1. */
function commentEnd({ commentEnds: ends }: WithEnds, start: number): number {
  const at = ends[countBelow(ends, start + '<!--'.length)];
  return at === undefined ? -1 : at + '-->'.length;
}
