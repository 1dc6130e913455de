/** A tapped answer stays under the finger, whatever opens and closes around it. */

import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hallForAll, phoneForAll } from './for-each.ts';

const hall = hallForAll();
const phone = phoneForAll();

/** Taps, and returns by how many pixels the tapped element has moved, up or down, once all has settled. */
async function movedBy(label: Locator): Promise<number> {
  const before = await label.evaluate((element) => element.getBoundingClientRect().top);
  await label.evaluate((element) => element instanceof HTMLElement && element.click());
  const after = await label.evaluate(
    (element) =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => resolve(element.getBoundingClientRect().top)), 50)),
      ),
  );
  return Math.abs(after - before);
}

/** Taps every answer that is there, up and down, and returns what has moved by more than a person sees. */
async function allMoved(page: Page): Promise<string[]> {
  await page.locator('[data-do=share]:visible').waitFor();
  const moved: string[] = [];
  let tapped = 0;
  for (const set of await page.locator('[data-question]').all()) {
    const picks = await set.locator('label').all();
    for (const pick of [...picks, ...picks.toReversed()]) {
      if (!(await pick.isVisible())) continue;
      await pick.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      const pixels = await movedBy(pick);
      tapped++;
      if (pixels > 2) moved.push(`${await pick.innerText()}: ${pixels}`);
    }
    await picks.at(-1)?.click();
  }
  expect(tapped, 'answers that were tapped').toBeGreaterThan(3);
  return moved;
}

describe('an answer', () => {
  it.each(['A1', 'D1', 'E1'])('of /%s, each after each, stays where it was tapped', async (name) => {
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
    const room = () => page.evaluate(() => document.querySelector('footer')?.getBoundingClientRect().bottom ?? 0);
    await page.locator('[data-do=share]:visible').waitFor();
    const picks = page.locator('[data-question]').first().locator('label');
    await picks.last().click();
    await page.evaluate(() => scrollTo(0, 100_000));
    const height = await page.evaluate(() => document.documentElement.scrollHeight - scrollY);
    expect(height - (await room())).toBeLessThan(120);
    await page.close();
  });
});
