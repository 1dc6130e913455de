/** A phone that has been offline all the time, on another day; and one whose clock is wrong. */

import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { hallForAll, phoneForAll } from './for-each.ts';
import { untilKept } from './phone.ts';

const hall = hallForAll();
const phone = phoneForAll();

beforeAll(async () => {
  hall.edit('birth/hukou.md', (text) =>
    text.replace('## 怎么办\n', '## 怎么办\n1. **旧办法**：旧的。 {至 2026-12-31}\n1. **新办法**：新的。 {自 2027-01-01}\n'),
  );
  hall.build();
  const page = await phone.open(`${hall.address}/A1`);
  await untilKept(page, 'hall');
  await page.close();
  await hall.line.cut();
});

/** Opens the guide on this day. */
async function openOn(day: string): Promise<Page> {
  const page = await phone.context.newPage();
  await page.clock.setFixedTime(new Date(`${day}T10:00:00+08:00`));
  await page.goto(`${hall.address}/A1`);
  await untilKept(page, 'hall');
  return page;
}

const shown = async (page: Page) => [await page.getByText('旧办法').isVisible(), await page.getByText('新办法').isVisible()];

describe('with no network since the first scan', () => {
  it.each([
    ['2026-12-31', [true, false], false],
    ['2027-01-01', [false, true], false],
    ['2027-04-13', [false, true], true],
  ] as const)('on %s what is in force is shown, and what is overdue is said', async (day, expected, overdue) => {
    const page = await openOn(day);
    expect(await shown(page)).toEqual(expected);
    expect(await page.locator('.alert[data-alert-after]').isVisible()).toBe(overdue);
    expect(await page.locator('[data-clock]').count()).toBe(0);
    await page.close();
  });

  it('a page that stays open into the next day follows it', async () => {
    const page = await openOn('2026-12-31');
    await page.clock.setFixedTime(new Date('2027-01-01T10:00:00+08:00'));
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await shown(page)).toEqual([false, true]);
    await page.close();
  });
});

describe('a clock that cannot be right', () => {
  it.each([
    ['2015-01-01', '2015 年 1 月 1 日'],
    ['2036-01-01', '2036 年 1 月 1 日'],
  ])('%s: nothing vanishes, the dates stand there in words, and the reader is told', async (day, words) => {
    const page = await openOn(day);
    await page.locator('[data-clock]').waitFor();
    expect(await page.locator('[data-clock]').innerText()).toContain(`显示 ${words}`);
    expect(await shown(page)).toEqual([true, true]);
    for (const [step, date] of [
      ['旧办法', '到 2026 年 12 月 31 日止'],
      ['新办法', '2027 年 1 月 1 日起'],
    ] as const) {
      const line = page.locator('.steps > li', { hasText: step });
      expect(await line.locator('.when').innerText()).toContain(date);
    }
    expect(await page.locator('.alert[data-alert-after]').isVisible()).toBe(false);
    await page.close();
  });
});
