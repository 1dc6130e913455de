/** Another shell is published while people read; and a broken one is taken back. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hallForEach, phoneForEach } from './for-each.ts';
import { publishNewShell } from './new-shell.ts';
import { until, untilKept } from './phone.ts';

const hall = hallForEach();
const phone = phoneForEach();

const BROKEN = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(new Response('<h1>broken</h1>', { headers: { 'Content-Type': 'text/html' } }));
});`;

const scriptOf = (page: Page) => page.locator('head script[type=module]').getAttribute('src');

/** Resolves when another worker has taken over. Nothing is loaded meanwhile: Playwright loses a navigation that meets an activation. */
async function anotherWorker(page: Page, cause: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => Object.assign(window, { worker: navigator.serviceWorker.controller }));
  await cause();
  await page.waitForFunction(() => {
    const { controller } = navigator.serviceWorker;
    return controller !== (window as { worker?: unknown }).worker && controller?.state === 'activated';
  });
}

/** Returns how much a page says that is kept, once it has been there for a while. */
async function keptAfterReload(page: Page): Promise<string | null> {
  await page.reload();
  await page.waitForFunction(() => document.querySelector('[data-badge]')?.textContent !== '正在存…');
  await page.waitForTimeout(3000);
  return page.locator('html').getAttribute('data-kept');
}

describe('a broken shell is published', () => {
  it('build --kill-worker brings every phone back to the network, without a reload of what is open; the next build keeps again', async () => {
    const open = await phone.open(`${hall.address}/A1`);
    await untilKept(open, 'hall');
    const other = await phone.open(`${hall.address}/A2`);
    await untilKept(other, 'hall');
    hall.line.fault = (path) =>
      path === '/sw.js' ? { status: 200, headers: { 'content-type': 'text/javascript' }, body: BROKEN } : undefined;
    await anotherWorker(open, () => other.reload());
    await other.reload();
    expect(await other.locator('h1').textContent()).toBe('broken');

    hall.line.fault = () => undefined;
    hall.build('--kill-worker');
    // The browser itself asks for the worker after a navigation, whatever the page is.
    await anotherWorker(open, () => other.reload());
    await until(open, async () => (await caches.keys()).length === 0);
    await until(open, async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    await open.waitForFunction(() => document.documentElement.dataset['kept'] === 'none');
    expect(await open.evaluate(() => 'worker' in window)).toBe(true);
    await other.reload();
    expect(await other.locator('main .code').first().textContent()).toBe('A2');
    await open.close();
    await other.close();

    hall.line.forget();
    const fresh = await phone.open(`${hall.address}/A3`);
    await fresh.waitForFunction(() => /存不住|还没存好/.test(document.querySelector('[data-badge]')?.textContent ?? ''));
    await fresh.waitForTimeout(1000);
    expect(hall.line.asked.filter((path) => path === '/A3')).toHaveLength(1);
    await until(fresh, async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    expect(await fresh.evaluate(() => caches.keys())).toEqual([]);

    hall.build();
    // The worker that goes may still be there for one more visit: a page that registers meanwhile brings it back.
    await expect.poll(() => keptAfterReload(fresh), { timeout: 90_000 }).toBe('hall');
    await hall.line.cut();
    await fresh.goto(`${hall.address}/A1`);
    expect(await fresh.locator('main .code').first().textContent()).toBe('A1');
  }, 240_000);
});

describe('another shell is published', () => {
  it('one of its files is a lie: it is not installed, and the old shell goes on', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'hall');
    const before = await scriptOf(page);
    publishNewShell(hall.out);
    hall.line.fault = (path) =>
      path.startsWith('/assets/frame-') ? { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>login</h1>' } : undefined;
    const failed = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return new Promise((resolve) => {
        registration.addEventListener('updatefound', () => {
          const { installing } = registration;
          installing?.addEventListener('statechange', () => resolve(installing.state));
        });
        void registration.update();
      });
    });
    expect(await failed).toBe('redundant');
    await hall.line.cut();
    await page.goto(`${hall.address}/A2`);
    expect([await page.locator('main .code').first().textContent(), await scriptOf(page)]).toEqual(['A2', before]);
  });

  it('the page that is open works on, parts that it never loaded included; the next navigation has the new shell', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'hall');
    const before = await scriptOf(page);
    publishNewShell(hall.out);
    await anotherWorker(page, async () => (await phone.open(`${hall.address}/A2`)).waitForLoadState());
    await page.locator('[data-do=share]').click();
    await page.locator('[data-news] .alert').waitFor();
    await page.locator('[data-material] input').first().check({ force: true });
    await untilKept(page, 'hall');
    expect(await scriptOf(page)).toBe(before);
    await hall.line.cut();
    await page.reload();
    expect(await scriptOf(page)).toContain('-another-');
    await untilKept(page, 'hall');
    await page.locator('[data-do=share]').click();
    await page.locator('[data-news] .alert').waitFor();
  });
});
