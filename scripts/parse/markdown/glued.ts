/** What stands right beneath a list and is no more text of its last item, as CommonMark takes it: a table, `📍地址：…`. */

import type { StateBlock } from './markdown-it.ts';

const ROW = /^\|.*\|\s*$/;
const UNDER_TITLES = /^\|(?:\s*:?-+:?\s*\|)+\s*$/;
/** A sign, what it stands for, and what follows. */
const SIGNED = /^(?![\d#*])\p{Emoji}\ufe0f?\s*\p{Script=Han}{2,8}[：:]\s*\S/u;

/** A rule of markdown-it that ends an item's text there. */
export function gluedBlock(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const isSetIn = (state.sCount[line] ?? 0) >= state.blkIndent;
  if (!silent || isSetIn) return false;
  const text = lineOf(state, line);
  return SIGNED.test(text) || (ROW.test(text) && line + 1 < end && UNDER_TITLES.test(lineOf(state, line + 1)));
}

function lineOf({ src, bMarks, tShift, eMarks }: StateBlock, line: number): string {
  return src.slice((bMarks[line] ?? 0) + (tShift[line] ?? 0), eMarks[line]);
}
