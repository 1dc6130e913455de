/** “出示给窗口”: the code on one phone’s screen, read as the clerk’s phone reads it, and what it opens there. */

import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { readPng } from '../../scripts/sheets/proof/read-codes.ts';
import { writePassedTicks } from '../../src/guide/passed-ticks.ts';
import { hallForAll, phoneForAll } from './for-each.ts';
import { newPhone, newInAppPhone, type Phone, untilKept } from './phone.ts';

const hall = hallForAll();
const phone = phoneForAll();

const ANSWERS = 'married=no&born=paper&follow=mother&where=family&late=intime';
const PLAIN = '---\n标题: 住房公积金\n---\n\n## 要带的材料\n- 身份证：原件 1 份\n';
const passed = (page: Page) => page.locator('.passed [role=status]');
const ticks = (page: Page) =>
  page
    .locator('[data-material]:not([hidden])')
    .evaluateAll((items) => items.map((item) => [item.getAttribute('data-material'), item.querySelector('input')?.checked]));

/** Returns what the code on the screen says. */
async function showCode(page: Page): Promise<string> {
  await page.locator('[data-do=window]').click();
  await page.locator('dialog img').waitFor();
  await page.waitForTimeout(200);
  const [says, ...others] = await readPng(await page.screenshot());
  expect(others).toEqual([]);
  return says ?? '';
}

async function openElsewhere(other: Phone, says: string): Promise<Page> {
  const { pathname, hash } = new URL(says);
  const page = await other.open(hall.address + pathname + hash);
  return page;
}

describe('the code for the window', () => {
  it('of a guide that is answered and ticked is read from the screen and opens what is missing, on any phone, offline', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'hall');
    expect(await page.locator('[data-do=window]:visible').count()).toBe(0);
    await page.goto('about:blank');
    await hall.line.cut();
    await page.goto(`${hall.address}/A1#${ANSWERS}`);
    await page.locator('[data-do=window]:visible').waitFor();
    await page.locator('[data-material]:visible input').first().check();
    const says = await showCode(page);
    expect(says).toMatch(/^https:\/\/[^#]+\/A1#married=no&.*&~~=[0-9A-Za-z]{5}$/);
    const mine = await ticks(page);
    const missing = mine.flatMap(([name, on]) => (on ? [] : [name]));
    expect(missing.length).toBeGreaterThan(0);

    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-do'))).toBe('window');
    await page.locator('[data-do=window]').click();
    await page.locator('dialog button').click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-do'))).toBe('window');
    await page.close();
    await hall.line.mend();

    for (const make of [newPhone, newInAppPhone]) {
      const clerk = await make();
      const theirs = await openElsewhere(clerk, says);
      await passed(theirs).waitFor();
      await theirs.waitForFunction(() => document.querySelector('.passed [role=status]')?.textContent?.startsWith('1 样已备好'));
      expect(await passed(theirs).textContent()).toBe(`1 样已备好，还缺 ${missing.length} 样：${missing.join('、')}。`);
      expect(await ticks(theirs)).toEqual(mine);
      await theirs.waitForTimeout(300);
      await theirs.goto(`${hall.address}/A2`);
      await theirs.goto(`${hall.address}/A1`);
      await theirs.waitForTimeout(500);
      expect(await theirs.locator('[data-material] :checked').count()).toBe(0);
      expect(clerk.asked.filter((address) => /married|~/.test(address.replace(/#.*/, '')))).toEqual([]);
      await clerk.close();
    }
  });

  it('opened without script: the whole list with its conditions, nothing ticked, nothing said to be complete', async () => {
    const plain = await newPhone({ javaScriptEnabled: false });
    const page = await plain.open(`${hall.address}/A1#${ANSWERS}&~~=abcde`);
    expect(await page.locator('[data-material]').count()).toBe(await page.locator('[data-material]:visible').count());
    expect(await page.locator('[data-material] :checked').count()).toBe(0);
    expect(await page.locator('body').innerText()).not.toMatch(/都齐了|备好了/);
    await plain.close();
  });

  it('of a guide without questions is there at once', async () => {
    hall.edit('company/seed.md', () => PLAIN);
    hall.build();
    const page = await phone.open(`${hall.address}/H10`);
    expect(await page.locator('[data-question]').count()).toBe(0);
    expect(await showCode(page)).toMatch(/\/H10#~~=$/);
    await page.close();
  });
});

describe('“转给家人” with ticks', () => {
  it('a phone with nothing of its own goes on with the list; one with its own keeps it until the reader says so', async () => {
    const mother = await newPhone();
    const first = await mother.open(`${hall.address}/A1`);
    const names = (await ticks(first)).map(([name]) => name);
    await first.close();
    const [own = '', sent = ''] = names.filter((name) => typeof name === 'string');
    const address = (name: string) => `${hall.address}/A1#${ANSWERS}&${writePassedTicks([name], 'family')}`;
    let page = await mother.open(address(own));
    await passed(page).waitFor();
    await page.waitForFunction(() => !location.hash.includes('~'));
    await page.waitForTimeout(300);
    await page.close();
    page = await mother.open(`${hall.address}/A1`);
    await page.locator(`[data-material="${own}"] :checked`).waitFor({ state: 'attached' });
    await page.goto(address(sent));
    await page.getByText('看我自己的').waitFor();
    expect(await page.locator(`[data-material="${own}"] :checked`).count()).toBe(0);
    await page.getByText('看我自己的').click();
    await page.locator(`[data-material="${own}"] :checked`).waitFor({ state: 'attached' });
    expect(await page.locator('.passed').count()).toBe(0);
    await page.goto('about:blank');
    await page.goto(`${hall.address}/A1#${writePassedTicks([sent], 'window')}`);
    await page.locator(`[data-material="${sent}"] :checked`).waitFor({ state: 'attached' });
    expect(await page.locator('[data-question] :checked').count()).toBe(0);
    await mother.close();
  });
});
