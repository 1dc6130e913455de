/** The room on the phone is refused, full, or taken away: the page works, the badge is true, what is missing comes back. */

import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { hallForAll } from './for-each.ts';
import { type Phone, newPhone, until, untilKept } from './phone.ts';

const hall = hallForAll();
let phone: Phone;
let isCut = false;

const cut = async () => {
  await hall.line.cut();
  isCut = true;
};

const mend = async () => {
  if (isCut) await hall.line.mend();
  isCut = false;
};

afterEach(async () => {
  await phone.close();
  await mend();
});

const kept = (page: Page) => page.locator('html').getAttribute('data-kept');

/** Takes entries away, as a browser short of room does, and returns how many they were. */
function evict(page: Page, pattern: string): Promise<number> {
  return page.evaluate(async (source) => {
    let gone = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if (new RegExp(source).test(new URL(request.url).pathname) && (await cache.delete(request))) gone++;
    }
    return gone;
  }, pattern);
}

/** Resolves when something under this path is kept. */
function untilEntry(page: Page, pattern: string) {
  return until(
    page,
    async (source) => {
      for (const name of await caches.keys()) {
        for (const { url } of await (await caches.open(name)).keys()) if (new RegExp(source).test(new URL(url).pathname)) return true;
      }
      return false;
    },
    pattern,
  );
}

/** The page is looked at again, as when the reader comes back to it. */
const lookAgain = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

async function withHall(): Promise<Page> {
  phone = await newPhone();
  const page = await phone.open(`${hall.address}/A1`);
  await untilKept(page, 'hall');
  return page;
}

describe('entries of the cache are gone', () => {
  it.each([
    ['a pack', '^/packs/'],
    ['the hall line', '^/lines/'],
    ['the root', '^/root\\.json$'],
    ['scripts', '^/assets/'],
  ])('%s: the page opens all the same, and it is kept again', async (_, pattern) => {
    const page = await withHall();
    expect(await evict(page, pattern)).toBeGreaterThan(0);
    await page.reload();
    expect(await page.locator('main .code').first().textContent()).toBe('A1');
    await untilKept(page, 'hall');
    await untilEntry(page, pattern);
    await cut();
    await page.goto(`${hall.address}/A2`);
    expect(await page.locator('main .code').first().textContent()).toBe('A2');
  });

  it('all caches, while the page is open: the badge says so when it is looked at again, and it is kept again with the network', async () => {
    const page = await withHall();
    await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
    await lookAgain(page);
    await page.waitForFunction(() => document.documentElement.dataset['kept'] === 'none');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await untilKept(page, 'hall');
  });

  it('all caches, and there is no network: two plain sentences, never an error page without words', async () => {
    const page = await withHall();
    await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
    await cut();
    const answer = await page.goto(`${hall.address}/A1`);
    expect(answer?.status()).toBe(503);
    expect(await page.locator('body').innerText()).toContain('现在没有网');
    await mend();
    await page.reload();
    await untilKept(page, 'hall');
  });
});

describe('the disk is full', () => {
  it('the page works and says what is true; with room again it is kept', async () => {
    phone = await newPhone();
    const page = await phone.open(`${hall.address}/missing-page`);
    await page.waitForLoadState();
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
    const session = await phone.context.newCDPSession(page);
    const origin = new URL(hall.address).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await evict(page, '^/(packs|lines|indexes|root)');
    await page.goto(`${hall.address}/A1`);
    await page.locator('[data-badge]').waitFor();
    await page.waitForFunction(() => !document.querySelector('[data-badge]')?.textContent?.includes('正在存'));
    expect(await kept(page)).toBe('none');
    const left = await page.locator('[data-left]').innerText();
    await page.locator('[data-material] input').first().check({ force: true });
    await expect.poll(() => page.locator('[data-left]').innerText()).not.toBe(left);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await untilKept(page, 'hall');
  });
});

describe('IndexedDB is refused', () => {
  it.each([
    ['throws', 'throw new DOMException("refused", "SecurityError")'],
    ['fails', 'const asking = new EventTarget(); setTimeout(() => asking.dispatchEvent(new Event("error"))); return asking'],
    ['never answers', 'return new EventTarget()'],
  ])('%s: questions, ticks and what follows work as long as the page is open', async (_, body) => {
    phone = await newPhone();
    await phone.context.addInitScript(`IDBFactory.prototype.open = function () { ${body} }`);
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'hall');
    await page.locator('input[name="married"][value="no"]').check({ force: true });
    await page.waitForFunction(() => location.hash === '#married=no');
    const left = await page.locator('[data-left]').innerText();
    await page.locator('[data-material] input').first().check({ force: true });
    await expect.poll(() => page.locator('[data-left]').innerText()).not.toBe(left);
    expect(await page.locator('[data-material] input').first().isChecked()).toBe(true);
    expect(phone.complaints).toEqual([]);
  });
});

describe('the phone is asked to keep it for good', () => {
  it('after a tap, never before', async () => {
    phone = await newPhone();
    await phone.context.addInitScript(() => {
      StorageManager.prototype.persist = () => {
        document.documentElement.dataset['asked'] = 'yes';
        return Promise.resolve(false);
      };
    });
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'hall');
    expect(await page.locator('html').getAttribute('data-asked')).toBeNull();
    await page.locator('[data-material] input').first().check({ force: true });
    await page.locator('html[data-asked=yes]').waitFor({ state: 'attached' });
  });
});

describe('/kept', () => {
  it('with no network: shows what is kept; a second tap deletes all of it, here and in the other tab, the first only asks', async () => {
    const page = await withHall();
    await page.locator('[data-material] input').first().check({ force: true });
    await cut();
    const own = await phone.open(`${hall.address}/kept`);
    await own.getByText('勾过材料的指南').waitFor();
    expect(await own.locator('dl').first().innerText()).toContain('出生');
    expect(await kept(own)).toBe('hall');
    const remove = own.locator('main button').last();
    await remove.click();
    expect(await kept(own)).toBe('hall');
    await expect.poll(() => remove.click().then(() => kept(own))).toBe('none');
    await own.getByText('全部删掉了').waitFor();
    await page.waitForFunction(() => document.documentElement.dataset['kept'] === 'none');
    expect(await evict(own, '^/(packs|lines|indexes|files|root)')).toBe(0);
    await mend();
    const again = await phone.open(`${hall.address}/A1`);
    await untilKept(again, 'hall');
    expect(await again.locator('[data-material] input').first().isChecked()).toBe(false);
  });

  it('is reached from the badge and from the wall', async () => {
    const page = await withHall();
    await page.locator('[data-badge]').click();
    await page.waitForURL('**/kept');
    await page.goto(`${hall.address}/`);
    await page.locator('footer a[href="/kept"]').click();
    await page.waitForURL('**/kept');
  });

  it('without a worker says that nothing is kept', async () => {
    phone = await newPhone({ serviceWorkers: 'block' });
    const page = await phone.open(`${hall.address}/kept-en`);
    await page.getByText('keeps nothing for web pages').waitFor();
    expect(await kept(page)).toBe('none');
  });
});
