/** Large text, as this phone's reader chose it on a page of the hall. */

import { cacheName } from '../../guide/cache-name.ts';
import type { Keeping } from './keep-patrol.ts';

/** Returns whether large text was chosen: by the mark that `src/page/tools/worker-look.ts` leaves. Never rejects. */
export async function wantsLargeText({ base, caches }: Pick<Keeping, 'base' | 'caches'>): Promise<boolean> {
  try {
    const marks = await caches?.open(cacheName('reader', base));
    return (await marks?.match(`${base}data-text=large`)) !== undefined;
  } catch {
    return false;
  }
}
