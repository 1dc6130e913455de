/** Every kind of page, on a small phone, a kiosk, with large text, with a keyboard only, and read by axe. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hallForAll, phoneForAll } from './for-each.ts';
import { newPhone } from './phone.ts';

const PAGES = [
  '',
  'A',
  'A1',
  'A1-en',
  'A1-2',
  'D1',
  'F1',
  'F1-table',
  'E9',
  'index-en',
  'kept',
  'points',
  'points-en',
  'class/民政',
  'Q4-en',
  'A4',
  'S2',
  'S1-en',
  'T1',
  'T4-en',
  'B9999',
];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const hall = hallForAll();
const phone = phoneForAll(() => newPhone({ serviceWorkers: 'block', bypassCSP: true }));

describe.each(PAGES)('/%s', (name) => {
  it('has nothing that axe complains of, in normal and in large text, light and dark', async () => {
    const page = await phone.open(`${hall.address}/${name}`);
    await page.locator('.looks button').first().waitFor();
    for (const [size, theme] of [
      ['normal', 'light'],
      ['large', 'light'],
      ['normal', 'dark'],
    ] as const) {
      await page.evaluate(
        ([text, look]) => {
          document.documentElement.setAttribute('data-text', text);
          document.documentElement.setAttribute('data-theme', look);
        },
        [size, theme] as const,
      );
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { violations } = await (
          window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
        ).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(found, `${size} ${theme}`).toEqual([]);
    }
    await page.close();
  });

  it.each([
    ['320 px wide', 320, 640, 'normal'],
    ['390 px wide in large text', 390, 844, 'large'],
    ['a kiosk', 1080, 1920, 'normal'],
  ])('nothing sticks out to the side: %s', async (_, width, height, size) => {
    const page = await phone.open(`${hall.address}/${name}`);
    await page.setViewportSize({ width, height });
    await page.evaluate((text) => document.documentElement.setAttribute('data-text', text), size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.close();
  });

  it.each([
    ['normal', 44],
    ['large', 60],
  ])('in %s text everything to tap is at least %d px', async (size, least) => {
    const page = await phone.open(`${hall.address}/${name}`);
    await page.evaluate((text) => document.documentElement.setAttribute('data-text', text), size);
    expect(await small(page, least)).toEqual([]);
    // Each page has something to tap, and larger than any finger nothing is.
    expect(await small(page, 10_000)).not.toEqual([]);
    await page.close();
  });
});

/** Returns what is to tap and smaller than this, links within a sentence apart (WCAG 2.5.8). */
function small(page: Page, least: number): Promise<string[]> {
  return page.evaluate((px) => {
    const targets = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, summary, label:has(input), input:not(label input), select'),
    ];
    return targets
      .filter((target) => target.offsetParent !== null && getComputedStyle(target).display !== 'inline')
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < px - 0.5 || box.width < px - 0.5))
      .map(({ target, box }) => `${target.outerHTML.slice(0, 80)} ${Math.round(box.width)}×${Math.round(box.height)}`);
  }, least);
}
