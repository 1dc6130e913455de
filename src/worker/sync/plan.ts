/** The plan of an update: pure, so that a table can list every case. */

import { compareCodes } from '../../guide/address.ts';
import { type PackEntry, packPath, type Root } from '../../guide/root.ts';

/**
 * Returns the packs of the next root to keep whole: all packs where the whole hall is kept, the packs of each life event
 * that is kept whole, and else each pack whose codes overlap with those of a kept pack.
 */
export function packsToKeep(inUse: Root, next: Root, paths: ReadonlySet<string>): PackEntry[] {
  const isKept = (entry: PackEntry) => paths.has(packPath(entry));
  if (inUse.packs.length > 0 && inUse.packs.every(isKept)) return [...next.packs];
  return next.packs.filter((entry) => {
    const before = inUse.packs.filter(({ event }) => event === entry.event);
    return (before.length > 0 && before.every(isKept)) || before.some((old) => isKept(old) && overlaps(old, entry));
  });
}

function overlaps(a: PackEntry, b: PackEntry): boolean {
  return compareCodes(a.first, b.last) <= 0 && compareCodes(b.first, a.last) <= 0;
}

/**
 * Returns whether the missing lines of a pack cost less, one by one, than the pack. A line alone compresses about half
 * as well as in its pack (measured: 2.1 against 1.1 kB).
 */
export function linesAreCheaper(missing: number, entry: PackEntry): boolean {
  return missing * 2 < entry.lines;
}

/** More lines than this are not asked for to find one. */
const FEW = 5;

/**
 * Returns whether a pack of which so many lines are kept singly was cut off while it came, so that the rest is brought
 * line by line, whatever that costs: begun anew it would be cut off again. A reader who opens guides has fewer.
 */
export function wasCutOff(singles: number): boolean {
  return singles > FEW;
}

/**
 * Returns the names in an index among which the successors of old lines must be. Both lists are in the order of codes,
 * so they lie between the nearest neighbours that did not change. Undefined where there are too many to try.
 * `mine`: positions of the old lines within `old`.
 */
export function successors(old: readonly string[], mine: readonly number[], index: readonly string[]): readonly string[] | undefined {
  const [first, last] = [Math.min(...mine), Math.max(...mine)];
  const before = old.slice(0, first).filter((name) => index.includes(name));
  const after = old.slice(last + 1).find((name) => index.includes(name));
  const lastBefore = before[before.length - 1];
  const from = lastBefore === undefined ? 0 : index.indexOf(lastBefore) + 1;
  const to = after === undefined ? index.length : index.indexOf(after);
  const between = index.slice(from, to);
  if (between.length <= FEW) return between;
  const oldFrom = lastBefore === undefined ? 0 : old.indexOf(lastBefore) + 1;
  const oldTo = after === undefined ? old.length : old.indexOf(after);
  // As many as before: most likely each is at its old place.
  return oldTo - oldFrom === between.length ? between.slice(first - oldFrom, last - oldFrom + 1) : undefined;
}
