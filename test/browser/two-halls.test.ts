/** Two halls under one origin, `/east` and `/west`: a reader's deeds in one do not touch the other. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerFrom, listen } from '../../scripts/serve/serve.ts';
import { databaseName, SHARED_DATABASE } from '../../src/saved/database.ts';
import { type Phone, newPhone, untilKept } from './phone.ts';

const ROOT = join(import.meta.dirname, '../..');
const HALLS = ['/east', '/west'];
let dir: string;
let server: Server;
let port: number;
let phone: Phone;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'guide-wall-two-halls-'));
  const answers = HALLS.map((hall) => {
    const out = join(dir, hall);
    const words = [join(ROOT, 'scripts/run.mjs'), 'build', '--out', out, '--address', `https://halls.example${hall}`];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
    return answerFrom(out);
  });
  server = createServer((request, response) => {
    const place = HALLS.findIndex((hall) => `${request.url}/`.startsWith(`${hall}/`));
    if (place < 0) response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>neither</title>');
    else answers[place]?.(request, response);
  });
  port = await listen(server, 0);
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(dir, { recursive: true, force: true });
});

beforeEach(async () => {
  phone = await newPhone();
});

afterEach(() => phone.close());

const open = async (path: string) => phone.open(`http://localhost:${port}${path}`);
const boxes = (page: Page) => page.locator('[data-material] input[type=checkbox]');
const ticked = (page: Page) => boxes(page).evaluateAll((all) => all.filter((box) => (box as HTMLInputElement).checked).length);
const lastRead = (page: Page) => page.locator('[data-last-read] a').count();
const databases = async (page: Page) =>
  (await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''))).sort();

describe('a reader of both', () => {
  it('ticks, what was read last and what was seen stay in their hall, with and without network', async () => {
    const east = await open('/east/A1');
    await untilKept(east, 'hall');
    await boxes(east).first().check({ force: true });
    const west = await open('/west/A1');
    await untilKept(west, 'hall');
    expect(await ticked(west)).toBe(0);
    await expect.poll(() => databases(west)).toEqual([databaseName('/east'), databaseName('/west')]);
    await west.goto(`http://localhost:${port}/west/A2`);
    await untilKept(west, 'hall');
    const wall = await open('/east/');
    await expect.poll(() => lastRead(wall)).toBe(1);
    await wall.goto(`http://localhost:${port}/west/`);
    await expect.poll(() => lastRead(wall)).toBe(2);
    await phone.context.setOffline(true);
    await east.reload();
    await expect.poll(() => ticked(east)).toBeGreaterThan(0);
    await west.goto(`http://localhost:${port}/west/A1`);
    await expect.poll(() => west.locator('html').getAttribute('data-kept')).toBe('hall');
    expect(await ticked(west)).toBe(0);
    expect(phone.complaints.filter((words) => !words.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });

  it('who deletes everything in one still has the other', async () => {
    for (const path of ['/east/A1', '/west/A1']) {
      const page = await open(path);
      await untilKept(page, 'hall');
      await boxes(page).first().check({ force: true });
    }
    const kept = await open('/west/kept');
    const everything = kept.getByText('全部删掉，连我勾的、答的也删');
    await everything.click();
    await kept.waitForTimeout(800);
    await kept.getByText('真的全部删掉？再点一下就删').click();
    await kept.getByText('全部删掉了').waitFor();
    const east = await open('/east/A1');
    await untilKept(east, 'hall');
    await expect.poll(() => ticked(east)).toBeGreaterThan(0);
    expect(await ticked(await open('/west/A1'))).toBe(0);
  });
});

describe('a phone of the last release, which had one database for all halls of an origin', () => {
  /** The last release kept these halls, and its reader ticked a material of A1. */
  async function lastRelease(material: string, kept: readonly string[]): Promise<void> {
    const page = await open('/neither');
    await page.evaluate(
      async ([shared, name, halls]) => {
        for (const hall of halls) await caches.open(`guide-wall-content-v1${hall}`);
        await new Promise<void>((resolve) => {
          const asked = indexedDB.open(shared, 1);
          asked.onupgradeneeded = () => asked.result.createObjectStore('saved');
          asked.onsuccess = () => {
            const done = asked.result.transaction('saved', 'readwrite');
            done.objectStore('saved').put([name], 'ticks A1');
            done.oncomplete = () => resolve(asked.result.close());
          };
        });
      },
      [SHARED_DATABASE, material, kept] as const,
    );
    await page.close();
  }

  async function firstMaterial(): Promise<string> {
    const other = await newPhone();
    const page = await other.open(`http://localhost:${port}/east/A1`);
    const name = await page.locator('[data-material]').first().getAttribute('data-material');
    await other.close();
    return name ?? '';
  }

  it('what is saved moves once to the hall that was read; the other, never opened before, gets nothing', async () => {
    await lastRelease(await firstMaterial(), ['/east']);
    const west = await open('/west/A1');
    await untilKept(west, 'guide');
    expect(await ticked(west)).toBe(0);
    const east = await open('/east/A1');
    await expect.poll(() => ticked(east)).toBeGreaterThan(0);
    await boxes(east).first().uncheck({ force: true });
    await untilKept(east, 'hall');
    await east.reload();
    await untilKept(east, 'hall');
    expect(await ticked(east)).toBe(0);
  });

  it('the only hall of its origin takes the old database away', async () => {
    await lastRelease(await firstMaterial(), ['/east']);
    const east = await open('/east/A1');
    await expect.poll(() => ticked(east)).toBeGreaterThan(0);
    await expect.poll(() => databases(east)).toEqual([databaseName('/east')]);
    await east.reload();
    await expect.poll(() => ticked(east)).toBeGreaterThan(0);
  });
});
