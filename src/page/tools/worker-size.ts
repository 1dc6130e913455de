/** Large text in the pages that the worker answers. */

import { cacheName } from '../../guide/cache-name.ts';

/** Tells the worker, by a mark in a cache of this hall, in which size its pages are to be. Never rejects. */
export async function tellWorkerSize(large: boolean, base: string, all: CacheStorage | undefined = globalThis.caches): Promise<void> {
  try {
    const marks = await all?.open(cacheName('reader', base));
    if (large) await marks?.put(`${base}/large-text`, new Response());
    else await marks?.delete(`${base}/large-text`);
  } catch {
    // Refused: then the page's script sets the size, a moment later.
  }
}
