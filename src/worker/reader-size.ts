/** Large text stands in the page before it is first painted: the page of those who need it does not jump as it opens. */

import { cacheName, type Device } from './store.ts';

/** Returns a page in the size that the reader chose (`src/page/worker-size.ts`); what is not the worker's own goes through as it is. */
export async function inReadersSize(device: Device, response: Promise<Response>): Promise<Response> {
  const [large, page] = await Promise.all([wantsLargeText(device), response]);
  if (!large || page.type !== 'default' || page.headers.get('Content-Type')?.startsWith('text/html') !== true) return page;
  const text = await page.text();
  return new Response(text.replace(/<html(?=[ >])/, '<html data-text="large"'), { status: page.status, headers: page.headers });
}

async function wantsLargeText(device: Device): Promise<boolean> {
  try {
    const marks = await device.caches.open(cacheName('reader', device.scope));
    return (await marks.match(`${device.scope}large-text`)) !== undefined;
  } catch {
    return false;
  }
}
