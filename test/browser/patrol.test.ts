/** The patrol in a real browser, with a camera that plays a wall: wrong codes are named, right ones are right, with no network too. */

import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { photo } from './film.ts';
import { hallForAll, phoneForAll } from './for-each.ts';
import { ALLOWED, EVIL, RIGHT_ONES, cameraForAll, hallOfNine, patrol, told, wall } from './patrol-wall.ts';
import { newPhone } from './phone.ts';

const CAMERA = cameraForAll();
const hall = hallForAll();
hallOfNine(hall);
const phone = phoneForAll(() => newPhone({ args: [...CAMERA, ALLOWED] }));
let page: Page;

beforeAll(async () => {
  page = await phone.open(`${hall.address}/patrol`);
});

describe('a wall with a pasted-over code, two swapped ones and a missing one', () => {
  it('all of them are found and named, the worst first; the right ones are right', async () => {
    await patrol(page);
    expect(await told(page, 'foreign')).toEqual([`C2 ${EVIL}`]);
    expect(await told(page, 'swapped')).toEqual(['F1', 'F3']);
    expect(await told(page, 'missing')).toEqual(['G2']);
    expect(await told(page, 'right')).toEqual(RIGHT_ONES);
    expect(await page.locator('.findings li').first().getAttribute('class')).toBe('foreign');
    expect(page.workers()).toHaveLength(1);
    await page.getByRole('button', { name: '停下' }).click();
  });

  it('a foreign address is text: nothing leads to it, and nothing was asked of it', async () => {
    expect(await page.locator('main a').count()).toBe(0);
    expect(phone.asked.filter((address) => !address.startsWith(hall.address) && !address.startsWith('blob:'))).toEqual([]);
    expect(phone.complaints).toEqual([]);
  });

  it('the table and the paper say all of it, with who and where', async () => {
    await page.getByLabel('巡查人').fill('李四');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载表格' }).click()]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(1 + 9);
    expect(lines[1]).toContain('北墙，社保、退休和就医');
    expect(lines[1]).toContain('李四,C2,');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.on-paper').innerText()).toMatch(/^青禾县政务服务大厅 · 北墙.* · \d{4}-\d\d-\d\d \d\d:\d\d · 李四$/);
    expect(await page.getByRole('button').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  });

  it('in the next place the codes of this one are not in the way, and they come back', async () => {
    await page.getByLabel('巡查哪里').selectOption('south');
    expect(await told(page, 'elsewhere', 'foreign', 'right')).toEqual([]);
    expect(await page.locator('.sum').innerText()).toBe('3 个码，看到 0 个是对的。');
    await page.getByLabel('巡查哪里').selectOption('north');
    expect(await told(page, 'right')).toEqual(RIGHT_ONES);
  });

  it('an unfinished patrol survives a reload; nobody’s name does', async () => {
    await page.reload();
    await page.waitForSelector('.findings .foreign');
    expect(await told(page, 'right')).toEqual(RIGHT_ONES);
    expect(await page.getByLabel('巡查哪里').inputValue()).toBe('north');
    expect(await page.getByLabel('巡查人').inputValue()).toBe('');
    expect(await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]))).not.toContain('李四');
  });
});

describe('a photo', () => {
  it('of a dense wall: every code of it is read', async () => {
    const rows = Array.from({ length: 9 }, (_, r) => Array.from({ length: 12 }, (_, c) => `https://qinghe.example/Z${r * 12 + c + 1}`));
    const on = await phone.open(`${hall.address}/patrol`);
    await on.getByLabel('巡查哪里').selectOption('');
    const buffer = photo({ rows }, { width: 1600, height: 1200, module: 3, step: 125 });
    await on.getByLabel('用照片').setInputFiles({ name: 'wall.bmp', mimeType: 'image/bmp', buffer });
    await on.waitForSelector('.findings .unknown');
    expect((await told(on, 'unknown')).toSorted()).toEqual(
      rows
        .flat()
        .map((text) => `? ${text}`)
        .toSorted(),
    );
    await on.close();
  });
  it('and another: both are read, and what is none is said', async () => {
    const on = await phone.open(`${hall.address}/patrol`);
    await on.getByLabel('巡查哪里').selectOption('east');
    const photos = [[wall(['B1', 'B2'])], [wall(['D2', 'D3'])]].map(([rows = []], index) => ({
      name: `${index}.bmp`,
      mimeType: 'image/bmp',
      buffer: photo({ rows }, { width: 640, height: 320, module: 5, step: 215 }),
    }));
    await on.getByLabel('用照片').setInputFiles([{ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('no picture') }, ...photos]);
    await on.getByText('这个文件不是照片').waitFor();
    await expect.poll(() => told(on, 'right')).toEqual(['B1', 'B2', 'D2', 'D3']);
    await on.close();
  });
  it('that is none is refused in words', async () => {
    const on = await phone.open(`${hall.address}/patrol`);
    await on.getByLabel('用照片').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await on.getByText('这个文件不是照片').waitFor();
    await on.close();
  });
});

describe('the page', () => {
  it('has nothing that axe complains of, nothing sticks out, everything to tap is at least 44 px', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const reader = await newPhone({ bypassCSP: true, serviceWorkers: 'block' });
    const on = await reader.open(`${hall.address}/patrol`);
    await on.waitForSelector('.sum');
    await on.evaluate(axe);
    const found = await on.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run();
      return violations.map(({ id }) => id);
    });
    expect(found).toEqual([]);
    for (const width of [320, 390, 1080]) {
      await on.setViewportSize({ width, height: 844 });
      expect(await on.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    const boxes = await on.$$eval('button, select, input:not([type=file]), label.button, summary, a', (all) =>
      all.map((one) => [one.textContent, one.getBoundingClientRect().height] as const),
    );
    expect(boxes.length).toBeGreaterThan(3);
    expect(boxes.filter(([, height]) => height < 43.5)).toEqual([]);
    await reader.close();
  });

  it('is the only one that may run a program for reading codes, in header and in itself', async () => {
    const pages = readdirSync(hall.out).filter((name) => name.endsWith('.html'));
    expect(pages.filter((name) => hall.read(name).includes('wasm-unsafe-eval'))).toEqual(['patrol.html']);
    const policy = async (path: string) => (await fetch(`${hall.address}/${path}`)).headers.get('content-security-policy') ?? '';
    expect(await policy('patrol')).toContain("script-src 'self' 'wasm-unsafe-eval';");
    for (const path of ['', 'A1', 'kept', 'A', 'nothing']) expect(await policy(path)).toMatch(/script-src 'self';/);
    expect(pages.filter((name) => name !== 'patrol.html' && /patrol/.test(hall.read(name)))).toEqual([]);
    expect(hall.read('sw.js')).not.toMatch(/patrol-(main|reading|reader|zxing)/);
  });

  it('a citizen’s phone gets nothing of it', async () => {
    const reader = await newPhone();
    const on = await reader.open(`${hall.address}/A1`);
    await on.waitForFunction(() => document.documentElement.dataset['kept'] === 'hall');
    expect(reader.asked.filter((address) => /patrol/.test(address))).toEqual([]);
    expect(await on.evaluate(async () => (await caches.keys()).filter((name) => name.includes('patrol')))).toEqual([]);
    await reader.close();
  });
});

// Last: the server stays away.
it('the server is gone: /patrol opens on a cold start, says since when it knows the register, and reads', async () => {
  await page.getByText('没网也能巡查').waitFor();
  await hall.line.cut();
  await phone.restart();
  page = await phone.open(`${hall.address}/patrol`);
  await page.getByText(/没有网，用的是 \d{4}-\d\d-\d\d \d\d:\d\d 的登记/).waitFor();
  await patrol(page);
  expect(await told(page, 'foreign', 'swapped', 'missing')).toEqual([`C2 ${EVIL}`, 'F1', 'F3', 'G2']);
});
