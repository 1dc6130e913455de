/** When the server last said what the newest root is: kept in a cache of its own, since it is no content. */

import { cacheName, type Device } from './store.ts';

const MOMENT = 'checked';

/** Notes that the server was asked just now and answered. What cannot be noted is not. */
export async function noteChecked(device: Device, now: number = Date.now()): Promise<void> {
  try {
    await (await device.caches.open(cacheName('checked', device.scope))).put(device.scope + MOMENT, new Response(String(now)));
  } catch {
    // No room: then it says when it was last noted.
  }
}

/** Returns when the server was last asked and answered, in milliseconds since 1970; null where that is not known. */
export async function lastChecked(device: Device): Promise<number | null> {
  try {
    const found = await (await device.caches.open(cacheName('checked', device.scope))).match(device.scope + MOMENT);
    return Number(await found?.text()) || null;
  } catch {
    return null;
  }
}
