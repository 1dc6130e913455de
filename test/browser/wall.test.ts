/** The wall: its parts stay in their places, and a search is found again. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hallForAll, phoneForEach } from './for-each.ts';
import { untilKept } from './phone.ts';

const hall = hallForAll();
const phone = phoneForEach();

describe('the very first visit', () => {
  it('the offer to keep all is not made while all is being kept anyway', async () => {
    await phone.context.addInitScript(() => {
      const offers: string[] = [];
      Object.assign(window, { offers });
      new MutationObserver(() => {
        const offer = document.querySelector<HTMLElement>('[data-keep-all]');
        if (offer && !offer.hidden) offers.push(offer.innerText);
      }).observe(document, { subtree: true, attributes: true, childList: true });
    });
    const page = await phone.open(`${hall.address}/`);
    await untilKept(page, 'hall');
    const offers = () => page.evaluate(() => (window as unknown as { offers: string[] }).offers);
    expect(await offers()).toEqual([]);
    await page.locator('[data-keep-all]').evaluate((offer) => offer.removeAttribute('hidden'));
    expect(await offers()).toHaveLength(1);
  });
});

describe('a hall that is not kept unasked', () => {
  it.each(['', 'kept'])('can be kept whole from /%s: one tap, and it says so', async (name) => {
    await phone.context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } }));
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'guide');
    expect(await page.locator('[data-badge]').getAttribute('href')).toBe('/kept');
    await page.goto(`${hall.address}/${name}`);
    const inventory = page.locator('[data-inventory] dd');
    const before = name === 'kept' ? await inventory.count() : 0;
    await page.locator('[data-keep-all] button:visible').click();
    await untilKept(page, 'hall');
    await page.locator('[data-keep-all]').waitFor({ state: 'hidden' });
    if (name === 'kept') await expect.poll(() => inventory.count()).toBeGreaterThan(before);
    await page.close();
  });
});

const results = (page: Page) => page.locator('[data-results] a').allInnerTexts();

describe('a search', () => {
  it('by its address: nothing jumps when the list comes', async () => {
    await phone.context.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const page = await phone.open(`${hall.address}/?q=${encodeURIComponent('社保')}`);
    await page.locator('[data-results] a').first().waitFor();
    await page.locator('.events').first().waitFor();
    await untilKept(page, 'hall');
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.02);
  });

  it('by its address, with a list that does not come: the wall is there all the same', async () => {
    await phone.context.route('**/assets/finder-*', () => {});
    const page = await phone.open(`${hall.address}/?q=${encodeURIComponent('社保')}`);
    await page.locator('.events').first().waitFor();
    await page.waitForTimeout(4500);
    expect(await page.locator('.events').first().isVisible()).toBe(true);
  });

  it('whose result was opened is there again on coming back', async () => {
    const page = await phone.open(`${hall.address}/`);
    await page.locator('[data-do=share]:visible').waitFor();
    await page.locator('[role=search] input').click();
    await page.keyboard.type('公积金');
    await page.locator('[data-results] a').first().waitFor();
    const found = await results(page);
    await page.locator('[data-results] a').first().click();
    await page.locator('html[data-kind=guide]').waitFor();
    await page.goBack();
    await page.locator('[data-results] a').first().waitFor();
    expect(await page.locator('[role=search] input').inputValue()).toBe('公积金');
    expect(await results(page)).toEqual(found);
  });

  it('whose words were taken back leaves the address clean', async () => {
    const page = await phone.open(`${hall.address}/?q=A1`);
    await page.locator('[data-results] a').first().waitFor();
    await page.locator('[role=search] input').fill('');
    await page.waitForFunction(() => location.search === '');
  });
});
