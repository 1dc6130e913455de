/** A browser that can be killed: Chromium as a process group of its own, on a profile that outlives it. */

import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, chromium } from 'playwright-core';
import { findOrInstallChromium } from '../../scripts/sheets/browser/find-or-install-chromium.ts';

/** Without these Chromium asks its maker's hosts for things at every start. */
const QUIET = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-extensions',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--password-store=basic',
];

export interface BrowserProcess {
  /** Opens an empty tab. */
  tab(): Promise<Page>;
  /** Every process of it ends at once, as when the battery is taken out. Resolves when they are gone. */
  kill(): Promise<void>;
}

/** Starts a browser on a profile; an empty folder is a phone that has never seen anything. */
export async function startBrowser(profile: string): Promise<BrowserProcess> {
  // The locks of a killed browser would keep the next one from starting.
  for (const name of readdirSync(profile).filter((name) => name.startsWith('Singleton'))) rmSync(join(profile, name), { force: true });
  const words = [...QUIET, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(findOrInstallChromium(), words, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const [context] = browser.contexts();
  if (!context || child.pid === undefined) throw new Error('Chromium has no window');
  const group = -child.pid;
  return {
    tab: () => context.newPage(),
    kill: async () => {
      process.kill(group, 'SIGKILL');
      await gone;
      await browser.close().catch(() => undefined);
    },
  };
}

/** Chromium says on stderr where it can be spoken to. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (data: Buffer) => {
      said += data.toString();
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`Chromium did not start:\n${said}`)));
  });
}
