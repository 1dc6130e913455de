/** 一件事: the guides of a bundle, each with whom it is for and what is known of it. */

import { type Text, characters } from '../../ground/source.ts';
import { trailingBraces } from '../markdown/braces.ts';
import { limitsOf } from './condition.ts';
import type { DraftEntry, DraftLimits } from './draft.ts';

/** Returns the entries of a list, and their limits, whose numbers begin with `first`. `labels` as for `limitsOf`. */
export function entriesOf(
  typed: readonly Text[],
  first: number,
  labels: readonly string[],
): { readonly entries: readonly DraftEntry[]; readonly limits: readonly DraftLimits[] } {
  const limits: DraftLimits[] = [];
  const entries = typed.map(({ text, at }): DraftEntry => {
    const found = trailingBraces(text);
    const braces = found.braces.map((one) => ({
      text: one.text,
      at: { line: at.line, column: at.column + characters(text.slice(0, one.start)) },
    }));
    return braces.length === 0
      ? { text: found.text, at }
      : { text: found.text, at, limits: first + limits.push(limitsOf(braces, labels)) - 1 };
  });
  return { entries, limits };
}
