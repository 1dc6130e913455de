/** The text of a guide line by line, as its readers see it and with the places of its file. */

import { type Text, sourceOf } from '../../ground/source.ts';
import type { Draft, DraftSection } from '../../parse/guide/draft.ts';

export interface GuideLine extends Text {
  /** Absent above the first heading that begins one. */
  readonly section?: DraftSection;
  readonly isHeading: boolean;
}

/**
 * Returns the lines of a guide below its front matter that have words. Conditions, addresses of links and comments are
 * blanks of the same length: what is found in a line has its column there.
 */
export function guideLines(draft: Draft, typed: string): readonly GuideLine[] {
  const before = known.get(draft);
  if (before) return before;
  const lines = linesOf(draft, typed);
  known.set(draft, lines);
  return lines;
}

/** Several rules ask for the same. */
const known = new WeakMap<Draft, readonly GuideLine[]>();

function linesOf(draft: Draft, typed: string): GuideLine[] {
  const { text } = sourceOf(draft.file, typed);
  const lines = withoutComments(text).replace(UNSEEN, blank).split('\n');
  const start = Math.min(...[draft.summary?.at.line, draft.sections[0]?.at.line].map((line) => line ?? lines.length + 1));
  let next = 0;
  return lines.flatMap((line, index) => {
    while ((draft.sections[next]?.at.line ?? Infinity) <= index + 1) next += 1;
    const section = draft.sections[next - 1];
    if (index + 1 < start || !/\p{L}/u.test(line)) return [];
    const isHeading = (section?.at.line === index + 1 && section.heading !== '') || /^\s{0,3}[#＃]/.test(line);
    return [{ text: line, at: { line: index + 1, column: 1 }, isHeading, ...(section ? { section } : {}) }];
  });
}

/** Conditions, where links lead. */
const UNSEEN = /[{｛][^{}｛｝\n]*[}｝]|(?<=\])\([^()\n]*\)/g;

/** One that never ends is text. */
function withoutComments(text: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', start + '<!--'.length);
    if (end < 0) break;
    pieces.push(text.slice(at, start), blank(text.slice(start, end + '-->'.length)));
    at = end + '-->'.length;
  }
  return pieces.join('') + text.slice(at);
}

function blank(unseen: string): string {
  return unseen.replace(/[^\n]/g, ' ');
}
