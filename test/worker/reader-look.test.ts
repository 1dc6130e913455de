/** A reader who chose large text, light or dark gets it before the first paint; nobody else's page is touched. */

import { cacheName } from '../../src/guide/cache-name.ts';
import { describe, expect, it } from 'vitest';
import { inReadersLook } from '../../src/worker/answer/reader-look.ts';
import { newPhone, nothing } from './phone.ts';
import { SCOPE } from './published.ts';

const HTML = '<!doctype html><html lang="zh-CN"><p>&lt;html </p></html>';
const html = (headers = {}) => new Response(HTML, { headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers } });

async function chosen(...marks: string[]) {
  const phone = newPhone(nothing);
  const cache = await phone.caches.open(cacheName('reader', SCOPE));
  for (const mark of marks) await cache.put(`${SCOPE}${mark}`, new Response());
  return phone;
}
const large = () => chosen('data-text=large');

describe('inReadersLook(phone, response)', () => {
  it('a cache that cannot be opened: the page as it is', async () => {
    const phone = newPhone(nothing);
    const broken = { ...phone, caches: { open: () => Promise.reject(new Error('refused')) } };
    expect(await (await inReadersLook(broken, Promise.resolve(html()))).text()).toBe(HTML);
  });

  it('nothing chosen: the page as it is', async () => {
    expect(await (await inReadersLook(newPhone(nothing), Promise.resolve(html()))).text()).toBe(HTML);
  });

  it('what is no page goes through, whatever was chosen', async () => {
    const text = new Response('<html lang="zh-CN">', { headers: { 'Content-Type': 'text/plain' } });
    expect(await inReadersLook(await large(), Promise.resolve(text))).toBe(text);
  });

  it('what the network said goes through: a login page is not ours to change', async () => {
    const page = Object.defineProperty(html(), 'type', { value: 'basic' });
    expect(await inReadersLook(await large(), Promise.resolve(page))).toBe(page);
  });

  it('large text chosen: the page says so itself, once, with its headers', async () => {
    const page = await inReadersLook(await large(), Promise.resolve(html({ 'Content-Security-Policy': "default-src 'none'" })));
    expect(await page.text()).toBe(HTML.replace('<html lang', '<html data-text=large lang'));
    expect(page.headers.get('Content-Security-Policy')).toBe("default-src 'none'");
  });

  it.each([
    [['data-theme=dark'], ' data-theme=dark'],
    [['data-theme=light', 'data-text=large'], ' data-theme=light data-text=large'],
  ])('%s chosen: the page never shows another look', async (marks, data) => {
    const page = await inReadersLook(await chosen(...marks), Promise.resolve(html()));
    expect(await page.text()).toBe(HTML.replace('<html lang', `<html${data} lang`));
  });
});
