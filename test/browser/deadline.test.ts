/** A deadline becomes a day on the phone: by keyboard, remembered, in a calendar, and never sent. */

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hallForAll, phoneForEach } from './for-each.ts';
import { newPhone } from './phone.ts';

const hall = hallForAll();
const phone = phoneForEach(() => newPhone({ serviceWorkers: 'block', acceptDownloads: true }));

async function open(): Promise<Page> {
  const page = await phone.context.newPage();
  await page.clock.setFixedTime(new Date('2026-11-24T10:20:00+08:00'));
  await page.goto(`${hall.address}/A1`);
  return page;
}

/** Returns how many fields for a date stand open after a reload: what was typed is saved beside the typing. */
async function afterReload(page: Page): Promise<number> {
  await page.reload();
  await page.locator('[data-question][data-turn], [data-answered]').first().waitFor();
  await page.waitForTimeout(100);
  return page.locator('.latest input').count();
}

describe('最晚', () => {
  it('without script the words stand as typed', async () => {
    const plain = await newPhone({ javaScriptEnabled: false });
    const page = await plain.open(`${hall.address}/A1`);
    expect((await page.locator('.latest').innerText()).trim()).toBe('最晚 出生后 1 个月内');
    await page.locator('.latest summary').click();
    expect(await page.locator('.latest p').innerText()).toBe('超过一个月也能补报，不要因为晚了就不来');
    await plain.close();
  });

  it('with a keyboard: from the date to the day, and what to do when it is over', async () => {
    const page = await open();
    await page.locator('.latest summary').focus();
    await page.keyboard.press('Enter');
    const date = page.getByLabel('出生是哪天？');
    await date.fill('2026-11-10');
    const due = page.locator('.latest [role=status]');
    await due.getByText('2026 年 12 月 10 日前办').waitFor();
    expect(await due.innerText()).toMatch(/星期四 · 还有 16 天 · 法定节假日没算进去，别等到这一天/);
    await date.fill('2026-10-24');
    await due.getByText('今天是最后一天').waitFor();
    await date.fill('2026-09-10');
    await due.getByText('2026 年 10 月 12 日已经过了').waitFor();
    expect(await page.locator('.latest').innerText()).toContain('超过一个月也能补报');
    await date.fill('');
    await expect.poll(() => due.innerText()).toBe('');
    await page.close();
  });

  it('is remembered here, and forgotten for the next reader; no request ever carries it', async () => {
    const page = await open();
    await page.locator('.latest summary').click();
    await page.getByLabel('出生是哪天？').fill('2026-11-10');
    await page.getByText('2026 年 12 月 10 日前办').waitFor();
    await expect.poll(() => afterReload(page)).toBe(1);
    await page.getByText('2026 年 12 月 10 日前办').waitFor();
    expect(await page.getByLabel('出生是哪天？').inputValue()).toBe('2026-11-10');
    await page.locator('label:has([name=married][value=no])').click();
    await page.locator('[data-again]').click();
    expect(await page.getByLabel('出生是哪天？').inputValue()).toBe('');
    await expect.poll(() => afterReload(page)).toBe(0);
    expect(phone.asked.filter((address) => /11-10|1110/.test(address) && !address.startsWith('blob:'))).toEqual([]);
    await page.close();
  });

  it('goes into the calendar as a file that is made here, without a word on the console', async () => {
    const page = await open();
    await page.locator('.latest summary').click();
    await page.getByLabel('出生是哪天？').fill('2026-11-10');
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: '放进日历' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('A1.ics');
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('\r\nDTSTART;VALUE=DATE:20261210\r\n');
    expect(text).toContain('\r\nUID:A1-2026-12-10@qinghe.example\r\n');
    expect(phone.complaints.filter((words) => !words.includes('Service Worker'))).toEqual([]);
    await page.close();
  });
});
