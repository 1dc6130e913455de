/** Every tap counts: before the script came, in another language, in another tab, and after coming back. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { databaseName } from '../../src/saved/database.ts';
import { hallForAll, phoneForAll } from './for-each.ts';
import { newPhone, untilKept } from './phone.ts';

const hall = hallForAll();
const phone = phoneForAll(() => newPhone({ ignoreDefaultArgs: ['--disable-back-forward-cache'] }));

const material = (page: Page, at: number) => page.locator('[data-material] input').nth(at);
const ticked = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-material]')].map((item, at) => (item.querySelector(':checked') ? at : -1)).filter((at) => at >= 0),
  );

/** Returns the value that the phone saved under this key. */
function saved(page: Page, key: string): Promise<unknown> {
  return page.evaluate(
    async ([saved, name]) => {
      // Opened sooner than by the page, it would have no table.
      if (!(await indexedDB.databases()).some(({ name: one }) => one === saved)) return undefined;
      const opening = indexedDB.open(saved);
      const database = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)));
      const reading = database.transaction('saved').objectStore('saved').get(name);
      await new Promise((resolve) => (reading.onsuccess = resolve));
      database.close();
      return reading.result;
    },
    [databaseName(''), key] as const,
  );
}

/** Resolves when so many materials of a guide are remembered as ticked. */
async function untilTicked(page: Page, guide: string, count: number): Promise<void> {
  await expect.poll(() => saved(page, `ticks ${guide}`), { timeout: 5000 }).toHaveLength(count);
}

/** Marks a page, goes on, and later back to it: the same one, held in memory. */
const hold = (page: Page) => page.evaluate(() => Object.assign(window, { held: true }));
async function back(page: Page, path: string): Promise<void> {
  await page.evaluate(() => history.back());
  await page.waitForURL(hall.address + path, { waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => 'held' in window)).toBe(true);
}

describe('a slow line', () => {
  it('what was answered and ticked before the script came is shown, and remembered', async () => {
    let come = () => {};
    const late = new Promise<void>((resolve) => (come = resolve));
    await phone.context.route('**/assets/*.js', async (route) => {
      await late;
      await route.continue();
    });
    const page = await phone.context.newPage();
    await page.goto(`${hall.address}/A1`, { waitUntil: 'commit' });
    await page.locator('label:has([name=married][value=no])').click();
    await material(page, 0).check();
    come();
    await expect.poll(() => saved(page, 'answers A1')).toEqual({ married: 'no' });
    await untilTicked(page, 'A1', 1);
    expect(await page.locator('[name=married][value=no]').isChecked()).toBe(true);
    expect(await page.locator('[data-material][data-when="married=yes"]:visible').count()).toBe(0);
    expect(await ticked(page)).toEqual([0]);
    expect(new URL(page.url()).hash).toBe('#married=no');
    await phone.context.unroute('**/assets/*.js');
    await page.close();
  });
});

describe('the same guide twice', () => {
  it('a tick in one language takes none of another away', async () => {
    const chinese = await phone.open(`${hall.address}/A1`);
    await material(chinese, 0).check();
    await untilTicked(chinese, 'A1', 1);
    const english = await phone.open(`${hall.address}/A1-en`);
    await material(english, 1).check();
    await untilTicked(english, 'A1', 2);
    await chinese.reload();
    await chinese.locator('[data-material] :checked').waitFor();
    expect(await ticked(chinese)).toEqual([0]);
    await english.close();
    await chinese.close();
  });

  it('a tick in one tab takes none of another tab away', async () => {
    const one = await phone.open(`${hall.address}/E1`);
    const two = await phone.open(`${hall.address}/E1`);
    await material(two, 2).check();
    await untilTicked(two, 'E1', 1);
    await material(one, 0).check();
    await untilTicked(one, 'E1', 2);
    await material(two, 1).check();
    await untilTicked(two, 'E1', 3);
    await one.close();
    await two.close();
  });
});

describe('back, to a page that the browser held in memory', () => {
  it('text size, ticks and what was read last are as they are now', async () => {
    const page = await phone.open(`${hall.address}/`);
    await untilKept(page, 'hall');
    await hold(page);
    await page.goto(`${hall.address}/D1`);
    await hold(page);
    await page.locator('[data-left]').filter({ hasText: /./ }).waitFor();
    const other = await phone.open(`${hall.address}/D1`);
    await material(other, 2).check();
    await untilTicked(other, 'D1', 1);
    await page.goto(`${hall.address}/D2`);
    await page.locator('[data-do=text-size]').click();
    await expect.poll(() => saved(page, 'large-text')).toBe(true);
    await back(page, '/D1');
    await page.locator('html[data-text=large]').waitFor();
    await page.locator('[data-material] :checked').waitFor();
    expect(await ticked(page)).toEqual([2]);
    await material(other, 2).uncheck();
    await untilTicked(other, 'D1', 0);
    await back(page, '/');
    await page.locator('html[data-text=large]').waitFor();
    await page.locator('[data-last-read] a[href$="/D1"]').waitFor();
    await page.evaluate(() => history.forward());
    await page.waitForURL(`${hall.address}/D1`, { waitUntil: 'commit' });
    await expect.poll(() => ticked(page)).toEqual([]);
    await page.locator('[data-do=text-size]').click();
    await page.close();
    await other.close();
  });

  it('the badge says what is kept now', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'hall');
    await hold(page);
    await page.goto(`${hall.address}/kept`);
    await page.getByRole('button', { name: '只删存好的指南' }).click();
    await page.getByText('存好的指南删掉了').waitFor();
    await back(page, '/A1');
    await page.waitForFunction(() => document.documentElement.dataset['kept'] === 'none');
    await page.close();
  });
});
