/** Several tabs, one of them from last week: each page is whole and from one version. */

import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { hallForEach, phoneForEach } from './for-each.ts';
import { untilKept, versionOn } from './phone.ts';

const hall = hallForEach();
const phone = phoneForEach();

/** The same sentence in two guides: a page of a mixture would have the new one beside the old number of another. */
const publish = (sentence: string) => {
  for (const file of ['birth/hukou.md', 'birth/certificate.md'])
    hall.edit(file, (text) => text.replace(/\n(第.版的话。\n\n)?## /, `\n${sentence}\n\n## `));
  hall.build();
};

const lead = (page: Page) => page.locator('main').innerText();
const builtVersion = (page: string) => /data-version="([^"]+)"/.exec(hall.read(`${page}.html`))?.[1] ?? '';

describe('a tab from last week, and two newer ones', () => {
  it('each is whole and from one version, the old ones are told, and their lazy parts still load', async () => {
    publish('第一版的话。');
    const old = await phone.open(`${hall.address}/A1`);
    await untilKept(old, 'hall');
    const first = builtVersion('A1');
    const before = await lead(old);

    publish('第二版的话。');
    const second = builtVersion('A1');
    const middle = await phone.open(`${hall.address}/A1`);
    await old.locator('[data-news] button').waitFor();
    expect([await versionOn(old), await versionOn(middle)]).toEqual([first, second]);

    publish('第三版的话。');
    const newest = await phone.open(`${hall.address}/A2`);
    await middle.locator('[data-news] button').waitFor();
    expect(await versionOn(newest)).toBe(builtVersion('A2'));
    expect(await lead(newest)).toContain('第三版的话。');
    expect(await lead(middle)).toContain('第二版的话。');
    expect((await lead(old)).replace(/有新内容.*/s, '').startsWith(before.slice(0, 200))).toBe(true);
    expect(await lead(old)).not.toMatch(/第[二三]版的话/);

    await hall.line.cut();
    // A part that is loaded on a tap, in the oldest tab, with the server gone.
    await old.evaluate(() => {
      Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('refused')) },
        configurable: true,
      });
    });
    await old.locator('[data-do=share]').click();
    await old.getByText('把这个网址发给家人').waitFor();
    // A tab that asks again gets the one newest version.
    for (const page of [old, middle]) {
      await page.goto(`${hall.address}/A1`);
      expect(await versionOn(page)).toBe(builtVersion('A1'));
      expect(await lead(page)).toContain('第三版的话。');
    }
  });
});
