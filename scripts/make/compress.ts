/** Files as a server sends them: `.br` and `.gz` beside the file, for servers that take them from the disk. */

import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type Made, bytesOf } from './made.ts';

/** The largest page without a warning, in bytes as sent: as many as the first round trips of a slow connection carry (contract §4). */
export const PAGE_BUDGET = 14_000;

/** Returns bytes with brotli: quality 9, since 11 takes ten times as long for 3 % less. */
export function brotli(bytes: Uint8Array, quality = 9): Uint8Array {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** Returns bytes with gzip, the same on every machine and day. */
export function gzip(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9 });
}

/** Returns a file and its two compressed siblings. */
export function withCompressed(file: Made): Made[] {
  const key = file.key;
  return [
    file,
    // Of so little 9 takes ten times as long for 0.1 % less.
    { path: `${file.path}.br`, key, body: () => brotli(bytesOf(file), 8) },
    { path: `${file.path}.gz`, key, body: () => gzip(bytesOf(file)) },
  ];
}

/**
 * Returns a function that gives a page's bytes with gzip when they are more than the budget, else undefined.
 * `shared`: a part of every page.
 */
export function budgetOf(shared: string): (page: string) => number | undefined {
  const left = PAGE_BUDGET - gzip(Buffer.from(shared)).length;
  return (page) => {
    // Apart, and at the fastest level, proves most pages light; only the others are weighed as a server would send them.
    if (gzipSync(page.replace(shared, ''), { level: 1 }).length <= left) return undefined;
    const sent = gzip(Buffer.from(page)).length;
    return sent > PAGE_BUDGET ? sent : undefined;
  };
}
