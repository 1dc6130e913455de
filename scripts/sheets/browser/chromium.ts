/** Drives a Chromium, for paper and for the bench. */

import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';

export type { BrowserContext, Page as BrowserPage };

/** Without these Chromium asks its maker's hosts for things at every start. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the Chromium of this path, with nothing remembered. */
export function openChromium(program: string, args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: program, args: [...QUIET, ...args] });
}

/** Starts it with its profile in a folder, in a window of a phone's size in px. */
export function openProfile(program: string, profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, { executablePath: program, args: QUIET, viewport: { width: 390, height: 844 } });
}
