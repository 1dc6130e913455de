/** A guide with its line: made once, used by pages, packs and `codes.json`. */

import { hash } from 'node:crypto';
import type { NamedGuide } from '../../src/guide/codes.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { SHORT_HASH, lineOf } from '../../src/guide/pack.ts';

export interface Lined extends NamedGuide {
  /** The line itself; `line` is its name. */
  readonly text: string;
}

/** Returns each guide with its line. */
export function linesOfGuides(guides: readonly Guide[]): Lined[] {
  return guides.map((guide) => {
    const text = lineOf(guide);
    return { guide, text, line: shortHash(text) };
  });
}

/** Returns the SHA-256 in 64 hex digits: the name of a pack. */
export function longHash(bytes: string | Uint8Array): string {
  return hash('sha256', bytes);
}

/** Returns the first 16 of them: the name of a line or an index. */
export function shortHash(bytes: string | Uint8Array): string {
  return longHash(bytes).slice(0, SHORT_HASH);
}
