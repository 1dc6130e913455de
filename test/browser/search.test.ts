/** The search without network: as one types, on the whole hall; and what it sends. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { hallForAll, phoneForAll } from './for-each.ts';
import { untilKept } from './phone.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const hall = hallForAll();
const phone = phoneForAll();

async function wall(path = '') {
  const page = await phone.open(`${hall.address}/${path}`);
  await page.locator('[data-do=share]:visible').waitFor();
  return page;
}

describe('the server is gone', () => {
  beforeAll(async () => {
    const page = await wall();
    await untilKept(page, 'hall');
    await page.close();
    await phone.restart();
    await hall.line.cut();
  });

  it.each([
    ['a sentence', '社保卡丢了怎么办', '/C2'],
    ['letters', 'gongjijin', '/D1'],
    ['wrong characters', '结昏证', '/E1'],
    ['a plain word', '扯红本本', '/E1'],
  ])('%s finds its guide as one types, and by its address', async (_, query, href) => {
    const page = await wall();
    await page.locator('[role=search] input').click();
    await page.keyboard.type(query);
    await page.waitForFunction((typed) => document.title.startsWith(typed), query);
    const typed = await page
      .locator('[role=search] ol a')
      .evaluateAll((links) => links.slice(0, 6).map((link) => link.getAttribute('href')));
    expect(typed[0]).toBe(href);
    await page.goto(`${hall.address}/?q=${encodeURIComponent(query)}`);
    await page.locator('[role=search] ol a').first().waitFor();
    expect(
      await page.locator('[role=search] ol a').evaluateAll((links) => links.slice(0, 6).map((link) => link.getAttribute('href'))),
    ).toEqual(typed);
    await page.close();
  });

  it('starts when its box is touched, before the first letter, and not sooner', async () => {
    const page = await wall();
    await untilKept(page, 'hall');
    const isStarted = () => page.workers().some((worker) => worker.url().includes('finder'));
    expect(isStarted()).toBe(false);
    await page.locator('[role=search] input').dispatchEvent('pointerdown');
    await expect.poll(isStarted).toBe(true);
    await page.close();
  });

  it('what is not there is said, and a list with reasons is read well', async () => {
    const page = await wall(`?q=${encodeURIComponent('婚前财产公证')}`);
    await page.locator('[data-none] a[href^="tel:"]').waitFor();
    expect(await page.locator('[role=search] ol a').count()).toBe(0);
    expect(await page.locator('[data-none] a').first().getAttribute('href')).toBe('/E');
    await page.locator('[role=search] input').fill('小孩');
    await page.locator('[role=search] ol mark').first().waitFor();
    await page.evaluate(axe);
    const { violations } = await page.evaluate<{ violations: { id: string }[] }>('axe.run()');
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.close();
  });
});

describe('the network', () => {
  it('hears nothing of what is searched, and sends no index', () => {
    const asked = phone.asked.map((address) => decodeURIComponent(new URL(address).pathname + new URL(address).search));
    expect(asked.filter((path) => /丢了|结昏|gongjijin/.test(path) && !path.startsWith('/?q='))).toEqual([]);
    expect(asked.filter((path) => /index(?!es\/)/.test(path))).toEqual([]);
  });
});
