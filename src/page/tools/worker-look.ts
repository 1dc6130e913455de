/** Large text, light and dark in the pages that the worker answers. */

import { cacheName } from '../../guide/cache-name.ts';

/** Tells the worker, by marks in a cache of this hall, which attributes its pages are to have. Never rejects. */
export async function tellWorkerLook(
  look: { readonly [mark in 'data-text=large' | 'data-theme=light' | 'data-theme=dark']?: boolean },
  base: string,
  all: CacheStorage | undefined = globalThis.caches,
): Promise<void> {
  try {
    const marks = await all?.open(cacheName('reader', base));
    for (const [mark, on] of Object.entries(look)) {
      if (on) await marks?.put(`${base}/${mark}`, new Response());
      else await marks?.delete(`${base}/${mark}`);
    }
  } catch {
    // Refused: then the page's script sets the look, a moment later.
  }
}
