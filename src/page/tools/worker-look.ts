/** Large text, light and dark in the pages that the worker answers. */

import { cacheName } from '../../guide/cache-name.ts';

/** Tells the worker, by a mark in a cache of this hall, which attribute its pages are to have; none for an empty value. Never rejects. */
export async function tellWorkerLook(
  name: 'text' | 'theme',
  value: string,
  base: string,
  all: CacheStorage | undefined = globalThis.caches,
): Promise<void> {
  try {
    const marks = await all?.open(cacheName('reader', base));
    for (const one of ['large', 'light', 'dark']) {
      const mark = `${base}/data-${name}=${one}`;
      await (one === value ? marks?.put(mark, new Response()) : marks?.delete(mark));
    }
  } catch {
    // Refused: then the page's script sets the look, a moment later.
  }
}
