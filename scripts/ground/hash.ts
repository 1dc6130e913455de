/** Hashes of bytes and texts: names of files, and proofs of their content. */

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

/** Returns the first 8 of them: enough to tell the versions of one file of the shell, or of one key, apart. */
export function versionHash(bytes: string | Uint8Array): string {
  return longHash(bytes).slice(0, 8);
}

/** Returns `sha256-…` in base64: as policies name a style, and as scripts prove a file before they keep it. */
export function integrityHash(bytes: string | Uint8Array, algorithm: 'sha256' | 'sha384' = 'sha256'): string {
  return `${algorithm}-${hash(algorithm, bytes, 'base64')}`;
}
