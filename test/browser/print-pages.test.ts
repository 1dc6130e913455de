/** The pages of /print in a real browser: proved before they are printed, and printed at their real size. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerPrint } from '../../scripts/serve/answer-print.ts';
import { compile } from '../../scripts/journey/compile.ts';
import { ROOT } from '../../scripts/ground/root.ts';
import { type Serving, serve } from '../../scripts/serve/serve.ts';
import { rasterPages } from '../../scripts/sheets/proof/raster.ts';
import { readInTiles } from '../../scripts/sheets/proof/read-codes.ts';
import { type Phone, newPhone } from './phone.ts';

let dir: string;
let server: Serving;
let browser: Phone;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'guide-wall-print-'));
  cpSync(join(ROOT, 'guides'), dir, { recursive: true });
  server = await serve(join(dir, 'nothing-built'), 0, answerPrint({ dir, compiled: () => compile({ dir }) }));
  browser = await newPhone({ viewport: { width: 1280, height: 900 } });
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Opens the page, and waits until its layout is proved. */
async function open(query: string): Promise<Page> {
  const page = await browser.open(`http://localhost:${server.port}/print${query}`);
  await page.locator('html[data-proved]').waitFor({ state: 'attached' });
  return page;
}

const register = () => readFileSync(join(dir, 'codes.yaml'), 'utf8');

describe('before anything is printed', () => {
  it('text that runs over the edge of the paper is said, its sheet marked, and noting is refused', async () => {
    const page = await browser.open(`http://localhost:${server.port}/print?code=A1&code=B2`);
    await page.route('**/print?*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replace('<h1 style="', '<h1 style="white-space:nowrap;margin-left:100mm;'),
      });
    });
    await page.reload();
    await page.locator('html[data-proved]').waitFor({ state: 'attached' });
    expect(await page.locator('#faults li').allInnerTexts()).toEqual(['第 1 页：“新生儿户口登记”伸到了纸边上，会被切掉。']);
    expect(await page.locator('.sheet.faulty').count()).toBe(1);
    expect(await page.locator('.noting button').isDisabled()).toBe(true);
    await page.close();
  });

  it('the sample hall’s posters have no fault, in a window of any width', async () => {
    for (const width of [1280, 390]) {
      const page = await open('?sheet=poster/a4&all=1');
      await page.setViewportSize({ width, height: 844 });
      expect(await page.locator('.sheet').count()).toBeGreaterThan(20);
      expect(await page.locator('#faults').isVisible()).toBe(false);
      await expect.poll(() => page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await page.close();
    }
  });
});

describe('the desk', () => {
  it('has nothing that axe complains of, chosen or not, its sheets neither', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const reader = await newPhone({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    for (const query of ['', '?sheet=poster/a4&code=A1', '?sheet=channels/a4&all=1']) {
      const page = await reader.open(`http://localhost:${server.port}/print${query}`);
      await page.evaluate(axe);
      const found = await page.evaluate(`axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0]?.html]))`);
      expect(found).toEqual([]);
      await page.close();
    }
    await reader.close();
  });
});

describe('on paper', () => {
  it('there is nothing but the sheets: as many pages, of their size, every code read back', async () => {
    const page = await open('?sheet=poster/a3&code=A1&code=B2');
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const pages: { mm: number[]; says: string[] }[] = [];
    for await (const raster of rasterPages(pdf, 2)) {
      const codes = await readInTiles(raster, 250);
      pages.push({
        mm: [raster.width / 2, raster.height / 2].map(Math.round),
        says: codes.map(({ says }) => says).filter((says) => says.startsWith('http')),
      });
    }
    expect(pages).toEqual(['A1', 'B2'].map((code) => ({ mm: [297, 420], says: [`https://qinghe.example/${code}`] })));
    await page.close();
  });

  it('the shadow and the grey desk are the screen’s only', async () => {
    const page = await open('?code=A1');
    const look = () =>
      page
        .locator('.sheet')
        .evaluate((sheet) => [getComputedStyle(sheet).boxShadow !== 'none', sheet.previousElementSibling?.clientHeight !== 0]);
    expect(await look()).toEqual([true, true]);
    await page.emulateMedia({ media: 'print' });
    expect(await look()).toEqual([false, false]);
    await page.close();
  });
});

describe('“记下并打印”', () => {
  const printed = (page: Page) => page.evaluate('globalThis.printed');

  it('does not print what could not be noted', async () => {
    const page = await open('?code=A1');
    await page.evaluate('globalThis.print = () => { globalThis.printed = true; }');
    const whole = register();
    writeFileSync(join(dir, 'codes.yaml'), `${whole}A1: [birth\n`);
    await page.getByRole('button', { name: '记下并打印' }).click();
    await page.locator('#said.wrong').waitFor();
    writeFileSync(join(dir, 'codes.yaml'), whole);
    expect(await printed(page)).toBeUndefined();
    await page.close();
  });

  it('notes the codes that are shown, then prints', async () => {
    const page = await open('?code=A1&code=B2');
    await page.evaluate('globalThis.print = () => { globalThis.printed = true; }');
    await page.getByRole('button', { name: '记下并打印' }).click();
    await page.locator('#said.good').waitFor();
    expect(await page.locator('#said').innerText()).toBe('记下了 2 个码，从此不再变。');
    await expect.poll(() => printed(page)).toBe(true);
    expect(register().match(/matrix:/g)).toHaveLength(2);
    await page.close();
  });

  it('works without script: the form leads back to the same sheets, noted', async () => {
    const plain = await newPhone({ javaScriptEnabled: false });
    const page = await plain.open(`http://localhost:${server.port}/print?sheet=poster/a4&code=C1`);
    await page.getByRole('button', { name: '记下并打印' }).click();
    await page.locator('#said').waitFor();
    expect(await page.locator('.sheet').count()).toBe(1);
    expect(register()).toMatch(/C1: \{[^}]*matrix:/);
    await plain.close();
  });
});

it('no page asked anybody else for anything', () => {
  expect(
    browser.asked.filter((address) => !address.startsWith(`http://localhost:${server.port}/`) && !/^(data|about):/.test(address)),
  ).toEqual([]);
});
