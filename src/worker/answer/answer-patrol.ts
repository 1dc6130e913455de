/** Answers with the files that the patrol page has kept on a phone of the staff (`src/patrol/keep/keep-patrol.ts`): its document and its files. */

import { cacheName } from '../../guide/cache-name.ts';
import type { Phone } from '../store/store.ts';

/** Returns the file kept under a path, else the network's. The page brings newer files, for the next time. */
export async function answerPatrol(phone: Phone, path: string, network: () => Promise<Response>): Promise<Response> {
  const cache = await phone.caches.open(cacheName('patrol', phone.scope));
  return (await cache.match(phone.scope + path)) ?? network();
}
