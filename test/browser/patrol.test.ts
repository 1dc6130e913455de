/** The patrol in a real browser, with a camera that plays a wall: what is wrong is named, what is right is right, with no network too. */

import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { photo, writeFilm } from './film.ts';
import { type TestHall, openHall } from './hall.ts';
import { type Phone, newPhone } from './phone.ts';

const EVIL = 'https://qinghe.example.pay.example/C2';
const wall = (...rows: string[][]) => rows.map((row) => row.map((code) => (/^[A-Z]/.test(code) ? `https://qinghe.example/${code}` : code)));
/** As in the sample hall's north wall, but for C2 (pasted over), F1 and F3 (swapped) and G2 (gone). */
const WRONG = wall(['C1', EVIL, 'C3'], ['F3', 'F2', 'F1'], ['G1', '', 'G3']);
const RIGHT_ONES = ['C1', 'C3', 'F2', 'G1', 'G3'];

const film = mkdtempSync(join(tmpdir(), 'guide-wall-film-'));
const CAMERA = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${join(film, 'wall.y4m')}`];

let hall: TestHall;
let phone: Phone;
/** One that keeps nothing: each visit is its first. */
let stranger: Phone;
let page: Page;

beforeAll(async () => {
  hall = await openHall();
  writeFilm(join(film, 'wall.y4m'), [{ rows: WRONG }, { rows: WRONG, x: 230, y: 10 }]);
  phone = await newPhone({ args: [...CAMERA, '--use-fake-ui-for-media-stream'] });
  const names = '--host-resolver-rules=MAP hall.example 127.0.0.1';
  stranger = await newPhone({ args: [...CAMERA, '--use-fake-ui-for-media-stream', names], serviceWorkers: 'block' });
  await stranger.context.addInitScript(() => Reflect.deleteProperty(window, 'caches'));
  page = await phone.open(`${hall.address}/patrol`);
});

afterAll(async () => {
  await phone.close();
  await stranger.close();
  await hall.remove();
  rmSync(film, { recursive: true });
});

/** The findings of these kinds, as `code: text`. */
function told(on: Page, ...kinds: string[]): Promise<string[]> {
  return on.$$eval(kinds.map((kind) => `.findings .${kind}`).join(','), (lines) =>
    lines.map((line) =>
      [line.querySelector('.tag'), line.querySelector('samp')]
        .map((part) => part?.textContent ?? '')
        .join(' ')
        .trim(),
    ),
  );
}

async function patrol(on: Page): Promise<void> {
  await on.getByLabel('巡查哪里').selectOption('north');
  await on.getByRole('button', { name: '打开摄像头' }).click();
  await on.waitForFunction((count) => document.querySelectorAll('.findings .right').length === count, RIGHT_ONES.length);
}

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

describe('no camera', () => {
  it('that was refused: said with what to do, and a photo still works', async () => {
    // Without the flag that says yes to everything, nobody is there to allow it.
    const refusing = await newPhone({ args: [...CAMERA, '--deny-permission-prompts'] });
    const on = await refusing.open(`${hall.address}/patrol`);
    await on.getByRole('button', { name: '打开摄像头' }).click();
    await on.getByText('没有让这一页用摄像头').waitFor();
    await on.getByLabel('巡查哪里').selectOption('north');
    const buffer = photo({ rows: WRONG }, { width: 1280, height: 720, module: 5, step: 215 });
    await on.getByLabel('用照片').setInputFiles({ name: 'wall.bmp', mimeType: 'image/bmp', buffer });
    await on.waitForSelector('.findings .foreign');
    expect(await told(on, 'right')).toEqual(RIGHT_ONES);
    await refusing.close();
  });

  it('while the phone was locked: it goes on; taken away for good: said, and it can be opened again', async () => {
    const on = await phone.open(`${hall.address}/patrol`);
    await on.getByRole('button', { name: '打开摄像头' }).click();
    await on.getByText('正在看').waitFor();
    await on.evaluate(() => {
      document.querySelector('video')?.pause();
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await on.waitForFunction(() => document.querySelector('video')?.paused === false);
    await on.evaluate(() => {
      const stream = document.querySelector('video')?.srcObject;
      if (stream instanceof MediaStream) for (const track of stream.getTracks()) track.dispatchEvent(new Event('ended'));
    });
    await on.getByText('摄像头断开了').waitFor();
    await on.getByRole('button', { name: '打开摄像头' }).click();
    await on.getByText('正在看').waitFor();
    await on.close();
  });

  it('over plain http: the browser has none to give, and the page says why', async () => {
    const on = await stranger.open(hall.address.replace('localhost', 'hall.example') + '/patrol');
    await on.getByRole('button', { name: '打开摄像头' }).click();
    await on.getByText('网址不是 https 开头').waitFor();
    await on.close();
  });
});

describe('the program that reads', () => {
  it('cannot be had: said with what to do', async () => {
    hall.line.fault = (path) => (path.endsWith('.wasm') ? 'drop' : undefined);
    const on = await stranger.open(`${hall.address}/patrol`);
    await on.getByText('读码的程序打不开').waitFor();
    await on.close();
    hall.line.fault = () => undefined;
  });
  it('runs in the page itself where no worker starts', async () => {
    hall.line.fault = (path) => (path.includes('patrol-reading') ? 'drop' : undefined);
    const on = await stranger.open(`${hall.address}/patrol`);
    await patrol(on);
    expect([on.workers().length, await told(on, 'foreign', 'swapped', 'missing')]).toEqual([0, [`C2 ${EVIL}`, 'F1', 'F3', 'G2']]);
    await on.close();
    hall.line.fault = () => undefined;
  });
});

describe('the register is missing or broken', () => {
  it.each(['{"format":1,"codes":[', '<!doctype html><title>Login</title>'])(
    '%s: the page says so, and compares with nothing',
    async (body) => {
      hall.line.fault = (path) => (path === '/patrol.json' ? { status: 200, headers: {}, body } : undefined);
      const on = await stranger.open(`${hall.address}/patrol`);
      await on.getByText('登记册（patrol.json）打不开').waitFor();
      expect(await on.getByRole('button').count()).toBe(0);
      await on.close();
      hall.line.fault = () => undefined;
    },
  );
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
