/** Large text stands in the page before it is first painted: the page of those who need it does not jump as it opens. */

import { cacheName } from '../../guide/cache-name.ts';
import type { Phone } from '../store/store.ts';

/** Returns a page in the size that the reader chose (`src/page/tools/worker-size.ts`); a page that the worker did not draw goes through as it is. */
export async function inReadersSize(phone: Phone, response: Promise<Response>): Promise<Response> {
  const [large, page] = await Promise.all([wantsLargeText(phone), response]);
  if (!large || page.type !== 'default' || page.headers.get('Content-Type')?.startsWith('text/html') !== true) return page;
  const text = await page.text();
  return new Response(text.replace(/<html(?=[ >])/, '<html data-text="large"'), { status: page.status, headers: page.headers });
}

async function wantsLargeText(phone: Phone): Promise<boolean> {
  try {
    const marks = await phone.caches.open(cacheName('reader', phone.scope));
    return (await marks.match(`${phone.scope}large-text`)) !== undefined;
  } catch {
    return false;
  }
}
