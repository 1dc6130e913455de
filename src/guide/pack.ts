/**
 * Packs and lines. A guide is a line of JSON; a pack is the lines of a life event as one file, valid JSON
 * all the same; an index is the list of the hashes of its lines. Each is named by its content.
 *
 * Format 1 (phones hold old packs for years: a change here is a new format number in `root.ts`):
 * `[\n` + lines joined by `,\n` + `\n]\n`, UTF-8; a line never holds a line break.
 */

import { codeParts } from './address.ts';
import { byPage } from './entry.ts';
import type { Guide } from './guide.ts';

/** A life event with more guides than this has more than one pack. */
const PACK_GUIDES = 150;

/** How much of a SHA-256, in hex digits, names a line or an index; a pack is named by all 64. */
export const SHORT_HASH = 16;

/** Returns a guide as its line. The same guide gives the same bytes: keys stand in the order of `Guide`'s making. */
export function lineOf(guide: Guide): string {
  return JSON.stringify(guide);
}

/** Returns the guide of a line, unchecked: the line's hash proved it. Undoes `lineOf`. */
export function readLine(line: string): Guide {
  const guide: Guide = JSON.parse(line);
  return guide;
}

/** Returns the text of a pack. */
export function packText(lines: readonly string[]): string {
  return `[\n${lines.join(',\n')}\n]\n`;
}

/** Returns the lines of a pack's text. Undoes `packText`. */
export function packLines(pack: string): string[] {
  return pack
    .split('\n')
    .slice(1, -2)
    .map((line) => line.replace(/,$/, ''));
}

/** Returns the text of an index. */
export function indexText(hashes: readonly string[]): string {
  return `${JSON.stringify(hashes)}\n`;
}

/** Returns the hashes that an index lists. Undoes `indexText`. */
export function readIndex(index: string): string[] {
  const hashes: string[] = JSON.parse(index);
  return hashes;
}

/**
 * Returns guides in packs: by life event, by code, split by the code's number so that a new guide
 * never moves its neighbours into another pack.
 */
export function intoPacks(guides: readonly Guide[]): Guide[][] {
  const packs = new Map<string, Guide[]>();
  for (const guide of [...guides].sort(byPage)) {
    const key = `${guide.event} ${chunkOf(guide.code)}`;
    const pack = packs.get(key);
    if (pack) pack.push(guide);
    else packs.set(key, [guide]);
  }
  return [...packs.values()];
}

function chunkOf(code: string): string {
  const { letters, number } = codeParts(code);
  return letters + Math.floor((number - 1) / PACK_GUIDES);
}
