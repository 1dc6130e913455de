/** The floor plan at a tap: on the whole screen, with letters as large as in the large edition. */

import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { hallForEach, phoneForEach } from './for-each.ts';
import { untilKept } from './phone.ts';

const hall = hallForEach();
const phone = phoneForEach();

const dialog = (page: Page) => page.locator('dialog.large-plan');

/** Returns the size of the smallest letters on the large plan, in CSS pixels, to one decimal. */
async function smallestLetters(page: Page): Promise<number> {
  await dialog(page).waitFor();
  return dialog(page)
    .locator('svg text')
    .evaluateAll((texts) => {
      const sizes = texts.map((text) => {
        const scale = text instanceof SVGGraphicsElement ? (text.getScreenCTM()?.a ?? 0) : 0;
        return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      });
      return Math.round(Math.min(...sizes) * 10) / 10;
    });
}

describe('the large plan', () => {
  it('comes with no network, its windows in view; Escape closes it, and the focus is where it was', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await untilKept(page, 'hall');
    await hall.line.cut();
    await page.locator('.plan').click();
    expect(await smallestLetters(page)).toBeGreaterThanOrEqual(24);
    const box = await dialog(page).locator('#window-12').boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
    await page.keyboard.press('Escape');
    expect(await dialog(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-do'))).toBe('plan');
  });

  it('opens by the keyboard, moves by the arrow keys, and fills a large screen', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await page.locator('[data-do=plan]:visible').focus();
    await page.keyboard.press('Enter');
    expect(await smallestLetters(page)).toBeGreaterThanOrEqual(24);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('返回');
    await page.keyboard.press('Shift+Tab');
    const view = dialog(page).locator('.plan');
    await view.evaluate((element) => (element.scrollLeft = 0));
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => view.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    await page.setViewportSize({ width: 1080, height: 1920 });
    expect((await dialog(page).boundingBox())?.height).toBe(1920);
    await page.getByRole('button', { name: '返回' }).click();
    expect(await dialog(page).count()).toBe(0);
    expect(phone.complaints).toEqual([]);
  });

  it('draws the nearest way or the one without steps, as is chosen', async () => {
    hall.edit('plan.svg', (text) => text.replace('</svg>', '<path id="stairs-a" d="M180 70v16"/></svg>'));
    hall.build();
    const page = await phone.open(`${hall.address}/A1`);
    await page.locator('.plan').click();
    const drawn = () =>
      dialog(page)
        .locator('.way')
        .evaluateAll((ways) => ways.filter((way) => way.getBoundingClientRect().width > 0).map((way) => way.classList.contains('free')));
    await expect.poll(drawn).toEqual([false]);
    await page.getByRole('button', { name: '不走台阶' }).click();
    expect(await drawn()).toEqual([true]);
    expect(await dialog(page).getByRole('button', { pressed: true }).innerText()).toBe('不走台阶');
  });
});
