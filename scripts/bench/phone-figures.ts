/** What a phone fetches and how long it waits, measured in a real Chromium. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page, chromium } from 'playwright-core';
import { findBrowser } from '../../test/find-browser.ts';
import { type Count, countingServer } from './counting-server.ts';

export interface PhoneFigures {
  readonly browser: string;
  /** From nothing until the guide is readable. */
  readonly readable: Count;
  /** From nothing until the guide is kept, and until the whole hall is. */
  readonly kept: Count;
  readonly hall: Count;
  /** On the next visit, after one guide changed. */
  readonly changed: Count;
  /** Milliseconds until a kept guide that was never opened stands there, with the server gone and the worker cold. */
  readonly opened: number;
}

const GUIDE = 'A1';
const NEIGHBOUR = 'A2';
/** Without these Chromium asks its maker's hosts for things at every start. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Measures a phone that scans a code of the hall in `out`. `changeOne` changes one guide and builds anew. */
export async function phoneFigures(out: string, changeOne: () => Promise<void>): Promise<PhoneFigures> {
  const profile = mkdtempSync(join(tmpdir(), 'guide-wall-bench-'));
  const server = await countingServer(out);
  let context = await start(profile);
  try {
    const page = await context.newPage();
    await page.goto(`${server.address}/${GUIDE}`, { waitUntil: 'commit' });
    await page.locator('h1').first().waitFor();
    const readable = server.count();
    const kept = sum(readable, await until(page, ['guide', 'event', 'hall'], server.count));
    // A hall above 2 MB is kept when asked for.
    await askForAll(page);
    const hall = sum(kept, await until(page, ['hall'], server.count));
    await changeOne();
    server.count();
    await page.goto(`${server.address}/${GUIDE}`);
    await page.waitForTimeout(3000);
    const changed = server.count();
    const browser = context.browser()?.version() ?? '';
    await context.close();
    await server.stop();
    context = await start(profile);
    return { browser, readable, kept, hall, changed, opened: await timeToOpen(await context.newPage(), `${server.address}/${NEIGHBOUR}`) };
  } finally {
    await context.close();
    await server.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function start(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, { executablePath: findBrowser(), args: QUIET, viewport: { width: 390, height: 844 } });
}

async function until(page: Page, levels: readonly string[], count: () => Count): Promise<Count> {
  const enough = (wanted: readonly string[]) => wanted.includes(document.documentElement.dataset['kept'] ?? '');
  await page.waitForFunction(enough, levels, { timeout: 120_000 });
  return count();
}

async function askForAll(page: Page): Promise<void> {
  const button = page.locator('[data-keep-all]:visible').first();
  if ((await button.count()) > 0) await button.click();
}

async function timeToOpen(page: Page, address: string): Promise<number> {
  const began = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('h1').first().waitFor();
  return performance.now() - began;
}

function sum(a: Count, b: Count): Count {
  return { requests: a.requests + b.requests, bytes: a.bytes + b.bytes };
}
