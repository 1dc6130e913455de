/** A new version is published while people read. */

import { describe, expect, it } from 'vitest';
import { hallForEach, phoneForEach } from './for-each.ts';
import { newPhone, untilKept, untilRoot, versionOn } from './phone.ts';

const hall = hallForEach();

const publish = (sentence: string) => {
  hall.edit('birth/hukou.md', (text) => text.replace(/\n## /, `\n${sentence}\n\n## `));
  hall.build();
};

describe('a phone that has kept the hall', () => {
  const phone = phoneForEach();

  it('the network dies in the middle of the update: the old version, whole; later the new one, whole', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'hall');
    publish('新的一句话。');
    // Everything but the root is lost on the way.
    hall.line.fault = (path) => (/^\/(lines|packs|indexes)\//.test(path) ? 'drop' : undefined);
    await page.reload();
    await page.waitForTimeout(1500);
    await hall.line.cut();
    await page.goto(`${hall.address}/A1`);
    expect(await page.locator('main').innerText()).not.toContain('新的一句话。');
    expect(await page.locator('main .code').first().textContent()).toBe('A1');
    await untilKept(page, 'hall');
    hall.line.fault = () => undefined;
    await hall.line.mend();
    await page.goto(`${hall.address}/A1`);
    await page.getByText('新的一句话。').first().waitFor();
  });

  it('shows the new text on the first load, and keeps it', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'hall');
    publish('新的一句话。');
    const next = hall.read('root.json');
    hall.line.forget();
    await page.goto(`${hall.address}/A1`);
    expect(await page.locator('main').innerText()).toContain('新的一句话。');
    await untilRoot(page, next);
    expect(hall.line.asked.filter((path) => path.startsWith('/packs/'))).toEqual([]);
    await hall.line.cut();
    await phone.restart();
    const offline = await phone.open(`${hall.address}/A1`);
    expect(await offline.locator('main').innerText()).toContain('新的一句话。');
    await untilKept(offline, 'hall');
  });

  it('a page that stays open is told, and shows the new text when asked', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'hall');
    publish('新的一句话。');
    const other = await phone.open(`${hall.address}/A2`);
    await other.waitForLoadState();
    const offer = page.locator('[data-news] button');
    await offer.first().waitFor();
    await offer.first().click();
    await page.getByText('新的一句话。').first().waitFor();
  });

  it('a captive portal answers its login page to everything: the kept page is shown, the lie is not kept', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'hall');
    const login = '<!doctype html><title>Wi-Fi</title><h1>请登录</h1>';
    hall.line.fault = () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: login });
    await page.goto(`${hall.address}/A2`);
    expect(await page.locator('main .code').first().textContent()).toBe('A2');
    await page.waitForTimeout(500);
    hall.line.fault = () => undefined;
    await hall.line.cut();
    await phone.restart();
    for (const name of ['A1', 'A2', 'G1']) {
      const kept = await phone.open(`${hall.address}/${name}`);
      expect(await kept.locator('main .code').first().textContent()).toBe(name);
      await untilKept(kept, 'hall');
    }
  });
});

describe('a phone without a service worker', () => {
  const phone = phoneForEach(() => newPhone({ serviceWorkers: 'block' }));

  it('a document two builds old, online, is marked and offers the new text', async () => {
    const old = hall.read('A1.html');
    publish('第二版的话。');
    publish('第三版的话。');
    let stale = true;
    await phone.context.route('**/A1', (route) =>
      stale ? route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: old }) : route.continue(),
    );
    const page = await phone.open(`${hall.address}/A1`);
    expect(await page.locator('main').innerText()).not.toContain('第三版的话。');
    const offer = page.locator('[data-news] button');
    await offer.first().waitFor();
    stale = false;
    await offer.first().click();
    await page.getByText('第三版的话。').first().waitFor();
    expect(await versionOn(page)).not.toBe(/data-version="([^"]+)"/.exec(old)?.[1]);
  });

  it('a document that is current is left alone', async () => {
    hall.line.forget();
    const page = await phone.open(`${hall.address}/A1`);
    await page.waitForLoadState('networkidle');
    expect(hall.line.asked.filter((path) => /^\/(root\.json|indexes\/|lines\/)/.test(path))).toHaveLength(2);
    expect(await page.locator('[data-news] button').count()).toBe(0);
    expect(await page.locator('html').getAttribute('data-kept')).toBe('none');
  });
});
