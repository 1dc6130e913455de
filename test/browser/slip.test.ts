/** A case on paper: one page of A4, or one slip of 80 mm; read back as a phone reads it. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { rasterPages } from '../../scripts/sheets/proof/raster.ts';
import { readInTiles } from '../../scripts/sheets/proof/read-codes.ts';
import { hallForAll, phoneForEach } from './for-each.ts';
import { newPhone } from './phone.ts';

const hall = hallForAll();
const phone = phoneForEach(() => newPhone({ serviceWorkers: 'block' }));

/** Pixels a mm: those of a thermal head. */
const DENSE = 8;

/** Answers every question, each with its first answer or its last, “不清楚”; until what is printed is the slip. */
async function answer(page: Page, how: 'first' | 'last'): Promise<void> {
  await page.locator('[data-turn] input').first().waitFor({ state: 'attached' });
  await expect
    .poll(
      () =>
        page.evaluate((which) => {
          const inputs = [...document.querySelectorAll<HTMLElement>('[data-turn] input')];
          inputs[which === 'first' ? 0 : inputs.length - 1]?.click();
          dispatchEvent(new Event('beforeprint'));
          return document.querySelector('.slip') !== null;
        }, how),
      { timeout: 30_000 },
    )
    .toBe(true);
}

/** Returns the size in mm of each printed page, what its codes say, and whether it is black on white alone. */
async function printed(page: Page, pixels: number): Promise<{ size: number[]; says: string[]; isBlack: boolean }[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, format: 'A4' });
  const pages = [];
  for await (const raster of rasterPages(pdf, pixels)) {
    const { data, width, height } = raster;
    const says = (await readInTiles(raster, 60 * pixels)).map((code) => code.says);
    const isBlack = data.every((value, at) => at % 4 !== 0 || (value === data[at + 1] && value === data[at + 2]));
    pages.push({ size: [width / pixels, height / pixels].map(Math.round), says, isBlack });
  }
  return pages;
}

describe('a guide that nobody answered, or answered in part', () => {
  it('is printed whole: all papers, all questions with a box for each answer', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    const papers = await page.locator('[data-material]').count();
    const isWhole = async () => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.slip').count()).toBe(0);
      const heights = await page
        .locator('.pick:visible')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight)));
      expect(Math.max(...heights)).toBeLessThan(2);
      await page.emulateMedia({ media: 'screen' });
    };
    expect((await printed(page, 2)).length).toBeGreaterThan(2);
    await isWhole();
    await page.locator('[data-turn] label.pick').first().click();
    await page.locator('[data-answered]').waitFor();
    expect((await printed(page, 2)).length).toBeGreaterThan(1);
    await isWhole();
    expect(await page.locator('[data-material]').count()).toBe(papers);
    await page.close();
  });
});

describe('a case that is answered', () => {
  it.each(['A1', 'B4', 'C1-en', 'D2', 'F2', 'H1'])(
    '%s is one page of A4, whatever was answered; its code opens the same case',
    async (name) => {
      for (const how of ['first', 'last'] as const) {
        const page = await phone.open(`${hall.address}/${name}`);
        if (how === 'last') await page.locator('[data-again]').click();
        await answer(page, how);
        const shown = await page.locator('[data-material]:visible label > span > b').allInnerTexts();
        const [only, ...others] = await printed(page, 4);
        expect(others).toEqual([]);
        expect(only?.size).toEqual([210, 297]);
        const letters = await page.locator('.slip').evaluate((slip) => parseFloat(slip.style.fontSize));
        expect(letters).toBeGreaterThanOrEqual(how === 'first' ? 10 : 8.5);
        const [says = ''] = only?.says ?? [];
        const text = (await page.locator('.slip').evaluate((slip) => slip.textContent)) ?? '';
        for (const paper of shown) expect(text).toContain(paper);
        await page.close();
        const other = await phone.open(hall.address + new URL(says).pathname + new URL(says).hash);
        await other.locator('[data-answered]').first().waitFor();
        await expect.poll(() => other.locator('[data-material]:visible label > span > b').allInnerTexts()).toEqual(shown);
        await other.close();
      }
    },
  );

  it('dark, in large text and ticked: the same paper, with the ticks', async () => {
    const page = await phone.open(`${hall.address}/A2`);
    await answer(page, 'first');
    await page.locator('[data-material]:visible input').first().check();
    const plain = await printed(page, 2);
    const size = await page.locator('.slip').evaluate((slip) => slip.style.fontSize);
    await page.evaluate(() => {
      document.documentElement.dataset['theme'] = 'dark';
      document.documentElement.dataset['text'] = 'large';
    });
    expect(await printed(page, 2)).toEqual(plain);
    expect(await page.locator('.slip').evaluate((slip) => slip.style.fontSize)).toBe(size);
    expect(await page.locator('.slip .box').allTextContents()).toContain('✓');
    await page.locator('[data-again]').click();
    await printed(page, 2);
    expect(await page.locator('.slip').count()).toBe(0);
    await page.close();
  });
});

describe('“打印小票”', () => {
  it('where the browser cannot print: the picture', async () => {
    const page = await phone.open(`${hall.address}/A1`);
    await answer(page, 'first');
    await page.evaluate(() => void Object.assign(globalThis, { print: () => undefined }));
    await page.locator('[data-do=roll]').click();
    await page.locator('.picture img').waitFor();
    await page.close();
  });

  it.each(['A1', 'D3'])('%s is one slip of 80 mm, black on white, with a code of 1 mm a module that is read', async (name) => {
    const page = await phone.open(`${hall.address}/${name}`);
    await answer(page, 'last');
    await page.evaluate(() => void Object.assign(globalThis, { print: () => dispatchEvent(new Event('beforeprint')) }));
    await page.locator('[data-do=roll]').click();
    await page.locator('.slip.roll').waitFor({ state: 'attached' });
    const [only, ...others] = await printed(page, DENSE);
    expect(others).toEqual([]);
    expect(only?.size[0]).toBe(80);
    expect(only?.isBlack).toBe(true);
    expect(only?.says).toEqual([expect.stringMatching(new RegExp(`/${name}#.*=unsure`))]);
    const [mm, modules] = await page
      .locator('.slip figure svg')
      .evaluate((svg) => [parseFloat(svg.getAttribute('width') ?? ''), Number(svg.getAttribute('viewBox')?.split(' ')[2])] as const);
    expect(mm / modules).toBe(1);
    // Asked for once: the next page is A4 again.
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect((await printed(page, 2)).map(({ size }) => size)).toEqual([[210, 297]]);
    await page.close();
  });
});
