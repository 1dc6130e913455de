/** Large text, light and dark stand in the page before it is first painted: it neither jumps nor flashes as it opens. */

import { cacheName } from '../../guide/cache-name.ts';
import type { Phone } from '../store/store.ts';

/** Returns a page in the look that the reader chose; a page that the worker did not draw goes through as it is. */
export async function inReadersLook(phone: Phone, response: Promise<Response>): Promise<Response> {
  const [look, page] = await Promise.all([lookOf(phone), response]);
  if (look === '' || page.type !== 'default' || page.headers.get('Content-Type')?.startsWith('text/html') !== true) return page;
  const text = await page.text();
  return new Response(text.replace(/<html(?=[ >])/, `<html${look}`), { status: page.status, headers: page.headers });
}

/** Returns the attributes that pages left as the names of marks (`src/page/tools/worker-look.ts`). */
async function lookOf(phone: Phone): Promise<string> {
  try {
    const marks = await (await phone.caches.open(cacheName('reader', phone.scope))).keys();
    return marks.map(({ url }) => ` ${url.slice(phone.scope.length)}`).join('');
  } catch {
    return '';
  }
}
