/** The transfer and the waiting time of a phone, measured in a real Chromium. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserPage, openChromium, openProfile } from '../sheets/browser/chromium.ts';
import { findOrInstallChromium } from '../sheets/browser/find-or-install-chromium.ts';
import { type Count, countingServer } from './counting-server.ts';

/** A tab of the browser that is measured. */
export type OpenPage = BrowserPage;

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
/** Measures a phone that scans a code of the hall in `out`. `changeOne` changes one guide and builds anew. */
export async function phoneFigures(out: string, changeOne: () => Promise<void>): Promise<PhoneFigures> {
  const profile = mkdtempSync(join(tmpdir(), 'guide-wall-bench-'));
  const server = await countingServer(out);
  let context = await startPhone(profile);
  try {
    const readable = await untilReadable(context, `${server.address}/${GUIDE}`, server.count);
    const page = await context.newPage();
    await page.goto(`${server.address}/${GUIDE}`);
    const kept = await until(page, ['guide', 'event', 'hall'], server.count);
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
    context = await startPhone(profile);
    return { browser, readable, kept, hall, changed, opened: await timeToOpen(await context.newPage(), `${server.address}/${NEIGHBOUR}`) };
  } finally {
    await context.close();
    await server.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Starts a phone's browser on a profile. */
export function startPhone(profile: string): Promise<BrowserContext> {
  return openProfile(findOrInstallChromium(), profile);
}

/** Counts the document alone: a page is readable with it, and scripts wait until it stands. */
async function untilReadable(context: BrowserContext, address: string, count: () => Count): Promise<Count> {
  const browser = context.browser() ?? (await openChromium(findOrInstallChromium()));
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('h1').first().waitFor();
  const counted = count();
  await plain.close();
  if (browser !== context.browser()) await browser.close();
  return counted;
}

async function until(page: BrowserPage, levels: readonly string[], count: () => Count): Promise<Count> {
  const enough = (wanted: readonly string[]) => wanted.includes(document.documentElement.dataset['kept'] ?? '');
  await page.waitForFunction(enough, levels, { timeout: 120_000 });
  return count();
}

/** Asks for the whole hall, where the page offers it. */
export async function askForAll(page: BrowserPage): Promise<void> {
  const button = page.locator('[data-keep-all]:visible').first();
  if ((await button.count()) > 0) await button.click();
}

async function timeToOpen(page: BrowserPage, address: string): Promise<number> {
  const began = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('h1').first().waitFor();
  return performance.now() - began;
}

function sum(a: Count, b: Count): Count {
  return { requests: a.requests + b.requests, bytes: a.bytes + b.bytes };
}
