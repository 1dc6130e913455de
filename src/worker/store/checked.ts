/** The time of the server's last answer about the newest root: in a cache of its own, since it is no content. */

import { cacheName } from '../../guide/cache-name.ts';
import type { Phone } from './store.ts';

const MOMENT = 'checked';

/** Notes that the server was asked just now and answered. Does nothing where there is no room. */
export async function noteChecked(phone: Phone, now: number = Date.now()): Promise<void> {
  try {
    await (await phone.caches.open(cacheName('checked', phone.scope))).put(phone.scope + MOMENT, new Response(String(now)));
  } catch {
    // No room: then it says when it was last noted.
  }
}

/** Returns when the server was last asked and answered, in milliseconds since 1970; null where that is not known. */
export async function lastChecked(phone: Phone): Promise<number | null> {
  try {
    const found = await (await phone.caches.open(cacheName('checked', phone.scope))).match(phone.scope + MOMENT);
    return Number(await found?.text()) || null;
  } catch {
    return null;
  }
}
