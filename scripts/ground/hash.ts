/** Names made of content. */

import { hash } from 'node:crypto';
import { SHORT_HASH } from '../../src/guide/pack.ts';

/** Returns the SHA-256 in 64 hex digits: the name of a pack. */
export function longHash(bytes: string | Uint8Array): string {
  return hash('sha256', bytes);
}

/** Returns the first 16 of them: the name of a line, an index or a file. */
export function shortHash(bytes: string | Uint8Array): string {
  return longHash(bytes).slice(0, SHORT_HASH);
}
