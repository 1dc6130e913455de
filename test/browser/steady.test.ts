/** Nothing jumps under a thumb: not when the scripts come, not with large text, not when there is something new. */

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { hallForAll, phoneForAll } from './for-each.ts';
import { until, untilKept } from './phone.ts';

interface Shift {
  readonly value: number;
  readonly sources: readonly { readonly node?: Node }[];
}

const hall = hallForAll();
const phone = phoneForAll();

beforeAll(async () => {
  await phone.context.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & Shift)[]) {
        // A tenth of what browsers call good. On a loaded machine the dock was seen once to move by 0.006, and why was not found.
        if (entry.value > 0.01)
          shifts.push(`${entry.value}: ${entry.sources.map(({ node }) => node?.textContent?.slice(0, 40)).join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
});

/** Returns what has moved without a tap: by how much (browsers call 0.1 in all good), and what. */
async function moved(page: Page): Promise<string[]> {
  await untilKept(page, 'hall');
  return page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
}

describe('the line of “open now”', () => {
  const MOMENTS = ['10:20', '11:45', '11:59', '12:30', '16:50', '20:00'];

  it.each(['A1', 'A1-en', 'K2', 'C2-en', 'P1'])('of /%s has its room from the start, at every moment of the day', async (name) => {
    for (const time of MOMENTS) {
      await phone.context.clock.setFixedTime(new Date(`2026-12-01T${time}:00+08:00`));
      const page = await phone.open(`${hall.address}/${name}`);
      await page.locator('[data-glance=open] .open').waitFor();
      expect(await moved(page), time).toEqual([]);
      await page.close();
    }
  });

  it('leaves the way on where it is while the reader looks elsewhere and comes back, in large letters too', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    const said = page.locator('[data-glance=open] .open');
    for (const large of [false, true]) {
      if (large) await page.locator('[data-do=text-size]').click();
      const tops = new Map<string, number | undefined>();
      for (const time of MOMENTS) {
        await page.clock.setFixedTime(new Date(`2026-12-01T${time}:00+08:00`));
        await page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
        tops.set(await said.innerText(), (await page.locator('[data-glance=todo]').boundingBox())?.y);
      }
      expect([tops.size, new Set(tops.values()).size]).toEqual([6, 1]);
    }
    await page.locator('[data-do=text-size]').click();
    await page.close();
    await phone.context.clock.setFixedTime(new Date('2026-12-01T10:20:00+08:00'));
  });
});

describe('a page that wakes up', () => {
  it('and jumps is seen to jump: these tests can fail', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'hall');
    await page.evaluate(() => document.body.prepend(Object.assign(document.createElement('p'), { style: 'height:200px' })));
    await expect.poll(() => moved(page)).toHaveLength(1);
    await page.close();
  });

  it('with large text chosen before: it comes large, and stays where it is', async () => {
    const first = await phone.open(`${hall.address}/A1`);
    await untilKept(first, 'hall');
    await first.locator('[data-do=text-size]').click();
    await until(first, async () => (await caches.match('/data-text=large')) !== undefined);
    const page = await phone.open(`${hall.address}/A1`);
    expect(await (await page.request.get(`${hall.address}/A1`)).text()).not.toContain('<html data-text');
    expect(await page.locator('html').getAttribute('data-text')).toBe('large');
    expect(await moved(page)).toEqual([]);
    await page.locator('[data-do=text-size]').click();
    await until(page, async () => (await caches.match('/data-text=large')) === undefined);
    const normal = await phone.open(`${hall.address}/A1`);
    expect(await normal.locator('html').getAttribute('data-text')).toBeNull();
  });

  it('with dark chosen before: it comes dark; with light chosen after that, light', async () => {
    const first = await phone.open(`${hall.address}/A1`);
    await untilKept(first, 'hall');
    for (const [name, theme, other] of [
      ['暗', 'dark', 'light'],
      ['亮', 'light', 'dark'],
    ] as const) {
      await first.getByRole('button', { name, exact: true }).click();
      await until(first, async (mark) => (await caches.match(mark)) !== undefined, `/data-theme=${theme}`);
      await until(first, async (mark) => (await caches.match(mark)) === undefined, `/data-theme=${other}`);
      const page = await phone.context.newPage();
      await page.addInitScript(() => {
        const seen = ((window as unknown as { seen: string[] }).seen = []) as string[];
        new MutationObserver(() => seen.push(document.documentElement.dataset['theme'] ?? '')).observe(document, { childList: true });
      });
      await page.goto(`${hall.address}/A1`);
      // Before any script of the page: the document itself says it.
      expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen.at(-1))).toBe(theme);
      await page.close();
    }
    await first.getByRole('button', { name: '跟随手机' }).click();
    await until(first, async (mark) => (await caches.match(mark)) === undefined, '/data-theme=light');
    await first.close();
  });

  it.each(['A1', 'A1-2', 'A', 'D1', 'A1-en'])('/%s stays where it is', async (name) => {
    const page = await phone.open(`${hall.address}/${name}`);
    expect(await moved(page)).toEqual([]);
    await page.close();
  });

  it('what a screen reader hears of the keeping is nothing; of what comes later, all', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await page.waitForFunction(() => document.querySelector('.kept')?.getAttribute('role') === 'status');
    expect(await page.locator('[data-badge]').textContent()).toContain('✓');
    await page.close();
  });
});
