/** A reader who chose large text gets it before the first paint; nobody else's page is touched. */

import { cacheName } from '../../src/guide/cache-name.ts';
import { describe, expect, it } from 'vitest';
import { inReadersSize } from '../../src/worker/answer/reader-size.ts';
import { newPhone, nothing } from './phone.ts';
import { SCOPE } from './published.ts';

const HTML = '<!doctype html><html lang="zh-CN"><p>&lt;html </p></html>';
const html = (headers = {}) => new Response(HTML, { headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers } });

async function large() {
  const phone = newPhone(nothing);
  await (await phone.caches.open(cacheName('reader', SCOPE))).put(`${SCOPE}large-text`, new Response());
  return phone;
}

describe('inReadersSize(phone, response)', () => {
  it('a cache that cannot be opened: the page as it is', async () => {
    const phone = newPhone(nothing);
    const broken = { ...phone, caches: { open: () => Promise.reject(new Error('refused')) } };
    expect(await (await inReadersSize(broken, Promise.resolve(html()))).text()).toBe(HTML);
  });

  it('nothing chosen: the page as it is', async () => {
    expect(await (await inReadersSize(newPhone(nothing), Promise.resolve(html()))).text()).toBe(HTML);
  });

  it('what is no page goes through, whatever was chosen', async () => {
    const text = new Response('<html lang="zh-CN">', { headers: { 'Content-Type': 'text/plain' } });
    expect(await inReadersSize(await large(), Promise.resolve(text))).toBe(text);
  });

  it('what the network said goes through: a login page is not ours to change', async () => {
    const page = Object.defineProperty(html(), 'type', { value: 'basic' });
    expect(await inReadersSize(await large(), Promise.resolve(page))).toBe(page);
  });

  it('large text chosen: the page says so itself, once, with its headers', async () => {
    const page = await inReadersSize(await large(), Promise.resolve(html({ 'Content-Security-Policy': "default-src 'none'" })));
    expect(await page.text()).toBe(HTML.replace('<html lang', '<html data-text="large" lang'));
    expect(page.headers.get('Content-Security-Policy')).toBe("default-src 'none'");
  });
});
