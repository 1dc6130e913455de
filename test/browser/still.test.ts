/** An answered question stays where it was, whatever opens and closes around it. */

import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hallForAll, phoneForEach } from './for-each.ts';

const hall = hallForAll();
const phone = phoneForEach();

const topOf = (set: Locator) => set.evaluate((element) => element.getBoundingClientRect().top);

/** Answers each question in its turn, changes each answer once, and returns what has moved by more than a person sees. */
async function allMoved(page: Page): Promise<string[]> {
  await page.locator('[data-do=share]:visible').waitFor();
  const moved: string[] = [];
  let tapped = 0;
  const tap = async (set: Locator, label: Locator) => {
    await label.scrollIntoViewIfNeeded();
    const before = await topOf(set);
    await label.click();
    await page.waitForTimeout(100);
    const pixels = Math.abs((await topOf(set)) - before);
    if (pixels > 2) moved.push(`${(await set.getAttribute('data-question')) ?? ''}: ${pixels}`);
    tapped++;
  };
  for (const set of await page.locator('[data-question]').all()) {
    if (!(await set.isVisible())) continue;
    await tap(set, set.locator('label').first());
    for (const label of await set.locator('label').all()) {
      await set.locator('.change').click();
      await tap(set, label);
    }
  }
  expect(tapped, 'answers that were tapped').toBeGreaterThan(3);
  return moved;
}

describe('a question', () => {
  it.each(['A1', 'D1', 'E1'])('of /%s, answered so and so, stays where it is', async (name) => {
    const page = await phone.open(`${hall.address}/${name}`);
    expect(await allMoved(page)).toEqual([]);
    await page.close();
  });

  it('on a public screen, where there is nothing to scroll by, stays too', async () => {
    const page = await phone.open(`${hall.address}/D1`);
    await page.setViewportSize({ width: 900, height: 4000 });
    expect(await allMoved(page)).toEqual([]);
    await page.close();
  });

  it('leaves no room behind where there was none', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    const room = () => page.evaluate(() => document.querySelector('.looks')?.getBoundingClientRect().bottom ?? 0);
    await page.locator('[data-do=share]:visible').waitFor();
    const picks = page.locator('[data-question]').first().locator('label');
    await picks.last().click();
    await page.evaluate(() => scrollTo(0, 100_000));
    const height = await page.evaluate(() => document.documentElement.scrollHeight - scrollY);
    expect(height - (await room())).toBeLessThan(120);
    await page.close();
  });
});
