/** Answers what the patrol page has kept on a device of the staff (`src/patrol/keep.ts`): its document and its files. */

import { cacheName, type Device } from './store.ts';

/** Returns what is kept under a path, else the network's. The page brings what is newer, for the next time. */
export async function answerPatrol(device: Device, path: string, network: () => Promise<Response>): Promise<Response> {
  const cache = await device.caches.open(cacheName('patrol', device.scope));
  return (await cache.match(device.scope + path)) ?? network();
}
