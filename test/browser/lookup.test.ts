/** A month of birth is looked up on the phone: with no network, by keyboard, in an address, on paper; and it never leaves the phone. */

import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { monthAt, ordinalOf } from '../../src/guide/lookup.ts';
import { hallForAll, phoneForEach } from './for-each.ts';
import { newInAppPhone, newPhone, untilKept } from './phone.ts';

const hall = hallForAll();
const phone = phoneForEach(newPhone);

const found = (page: Page) => page.locator('.found');
const type = async (page: Page, year: string, month: string) => {
  await page.locator('fieldset .asks input').fill(year);
  await page.locator('fieldset .asks select').selectOption(month);
};
const born = (page: Page, month: string) => page.evaluate((fragment) => void (location.hash = fragment), `kind=woman55&born=${month}`);

it('without script: the question, no field that does nothing, and the whole table behind its link', async () => {
  const plain = await newPhone({ javaScriptEnabled: false });
  const page = await plain.open(`${hall.address}/F1`);
  expect(await page.locator('fieldset .asks:visible').count()).toBe(0);
  await page.getByRole('link', { name: '退休年龄对照表' }).click();
  expect(new URL(page.url()).pathname).toBe('/F1-table');
  expect(await page.locator('table').allInnerTexts()).toEqual([
    expect.stringMatching(/1965\.1–4\s+60岁1个月\s+2025\.2–5/),
    expect.stringMatching(/≤2029\s+15年[^]*≥2039\s+20年/),
  ]);
  await plain.close();
});

describe('kept, and the server is gone', () => {
  afterEach(() => hall.line.mend());

  it('a year alone is no answer; month by month the law’s own; what the table lacks it says; nothing was sent', async () => {
    const page = await phone.open(`${hall.address}/F1`);
    await untilKept(page, 'hall');
    await hall.line.cut();
    const before = phone.asked.length;
    await page.locator('label:has([name=kind][value=woman55])').click();
    await page.locator('fieldset .asks input').fill('1981');
    await page.locator('fieldset .asks input').press('Tab');
    expect(await found(page).innerText()).toBe('');
    await page.locator('fieldset .asks select').selectOption('12');
    await page.getByText('2039 年 12 月').waitFor();
    expect(page.url()).toContain('#kind=woman55&born=1981-12');
    expect((await found(page).innerText()).split(/\n/)).toEqual([
      '退休年龄',
      '58岁',
      '什么时候退休',
      '2039 年 12 月',
      '缴费最少多少年',
      '20年',
    ]);
    for (let at = 0; at < 36; at += 1) {
      const month = monthAt(ordinalOf('1970-01', 'month') + at * 4);
      const [delay, retired] = [at + 1, ordinalOf(month, 'month') + 55 * 12 + at + 1];
      const age = `${55 + Math.floor(delay / 12)}岁${delay % 12 ? `${delay % 12}个月` : ''}`;
      await born(page, month);
      await expect
        .poll(() => found(page).innerText())
        .toContain(`${age}\n什么时候退休\n${Math.floor(retired / 12)} 年 ${(retired % 12) + 1} 月`);
    }
    await born(page, '1982-01');
    await page.getByText('“退休年龄对照表”里没有 1982 年 1 月').waitFor();
    expect(await page.locator('.found dd').count()).toBe(0);
    expect(phone.asked.slice(before).filter((address) => /born|19\d\d|woman/.test(address))).toEqual([]);
    await page.close();
  });

  it('the whole table opens too, and the answer of another day is there again', async () => {
    const page = await phone.open(`${hall.address}/F1`);
    await untilKept(page, 'hall');
    await page.locator('label:has([name=kind][value=man])').click();
    await type(page, '1970', '03');
    await page.getByText('2031 年 7 月').waitFor();
    await hall.line.cut();
    await page.goto(`${hall.address}/F1-table`);
    expect(await page.locator('td').first().innerText()).toBe('1965.1–4');
    await page.goto(`${hall.address}/F1`);
    await page.getByText('2031 年 7 月').waitFor();
    expect(await page.locator('.given').allInnerTexts()).toEqual([
      expect.stringContaining('男职工'),
      expect.stringContaining('1970 年 3 月'),
    ]);
    await page.getByRole('button', { name: '从头再答' }).click();
    await expect.poll(() => found(page).innerText()).toBe('');
    expect(await page.locator('fieldset .asks input').inputValue()).toBe('');
    await page.close();
  });
});

it('with a keyboard: typed, looked up, changed, and “不清楚” takes it back', async () => {
  const page = await phone.open(`${hall.address}/F1#kind=man`);
  await page.locator('fieldset .asks input').focus();
  await page.keyboard.type('1965');
  await page.keyboard.press('Tab');
  await page.keyboard.type('01');
  await page.getByText('2025 年 2 月').waitFor();
  // It stays open as long as the keyboard is in it.
  expect(await page.locator('fieldset .asks').isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect.poll(() => found(page).innerText()).toBe('');
  expect(page.url()).toContain('born=unsure');
  await page.close();
});

it('on paper stands what was found, and no field', async () => {
  const page = await phone.open(`${hall.address}/F1#kind=man&born=1970-03`);
  await page.getByText('2031 年 7 月').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect([await found(page).isVisible(), await page.locator('fieldset .asks').isVisible()]).toEqual([true, false]);
  await page.close();
});

it('in an in-app browser on an iPhone, which has no worker', async () => {
  const inApp = await newInAppPhone();
  const page = await inApp.open(`${hall.address}/F1#kind=man&born=1970-03`);
  await page.getByText('2031 年 7 月').waitFor();
  await inApp.close();
});
