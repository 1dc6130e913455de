/** A phone: Chromium with a profile of its own, 390×844. */

import { expect } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { findOrInstallChromium } from '../../scripts/sheets/browser/find-or-install-chromium.ts';

/** Without these Chromium asks its maker's hosts for things at every start. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Phone {
  readonly context: BrowserContext;
  /** Errors in any page: of scripts, and on the console. */
  readonly complaints: readonly string[];
  /** Every address asked for by any page, workers included. */
  readonly asked: readonly string[];
  /** Opens an address in a new tab. */
  open(address: string): Promise<Page>;
  /** The browser is closed and started again with the same profile: every worker is cold. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Returns a phone that has never seen anything. `args`: further words for the browser's command line. */
export async function newPhone({
  args = [],
  ...options
}: BrowserContextOptions & { args?: readonly string[]; ignoreDefaultArgs?: string[] } = {}): Promise<Phone> {
  const profile = mkdtempSync(join(tmpdir(), 'guide-wall-phone-'));
  const complaints: string[] = [];
  const asked: string[] = [];
  let context = await start();
  return {
    get context() {
      return context;
    },
    complaints,
    asked,
    open: async (address) => {
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    restart: async () => {
      await context.close();
      context = await start();
    },
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };

  async function start(): Promise<BrowserContext> {
    const started = await chromium.launchPersistentContext(profile, {
      executablePath: findOrInstallChromium(),
      args: [...QUIET, ...args],
      viewport: { width: 390, height: 844 },
      locale: 'zh-CN',
      ...options,
    });
    started.on('request', (request) => asked.push(request.url()));
    started.on('weberror', (error) => complaints.push(String(error.error())));
    started.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    return started;
  }
}

/** Returns a phone that has never seen anything and browses as WeChat on an iPhone does: touch, `standalone`, no service worker, no clipboard, no sharing. */
export async function newInAppPhone(): Promise<Phone> {
  const made = await newPhone({ hasTouch: true });
  await made.context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    Reflect.deleteProperty(Navigator.prototype, 'clipboard');
    Object.defineProperty(Navigator.prototype, 'standalone', { value: false });
    Object.defineProperty(Navigator.prototype, 'maxTouchPoints', { value: 5 });
  });
  return made;
}

/** Waits until the page says that at least this much is kept. */
export async function untilKept(page: Page, kept: 'guide' | 'event' | 'hall'): Promise<void> {
  const enough = { guide: ['guide', 'event', 'hall'], event: ['event', 'hall'], hall: ['hall'] }[kept];
  await page.waitForFunction((levels) => levels.includes(document.documentElement.dataset['kept'] ?? ''), enough);
}

/** Waits until this holds in a page. The wait of Playwright takes the promise of an async function for a yes. */
export async function until(page: Page, holds: (given: string) => Promise<boolean>, given = ''): Promise<void> {
  await expect.poll(() => page.evaluate(holds, given), { timeout: 30_000 }).toBe(true);
}

/** Waits until this root is the one in use: a hall that was kept before says so already. */
export async function untilRoot(page: Page, root: string): Promise<void> {
  await until(
    page,
    async (text) => {
      for (const name of await caches.keys()) {
        const found = await (await caches.open(name)).match('/root.json');
        if (found && (await found.text()) === text) return true;
      }
      return false;
    },
    root,
  );
}

/** Returns the version of what a page shows. */
export function versionOn(page: Page): Promise<string | null> {
  return page.locator('html').getAttribute('data-version');
}
