/** Firefox ESR, driven over WebDriver BiDi. */

import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { type Engine, REFUSE_DATABASE } from './engine.ts';
import { findOrInstallFirefox } from './programs.ts';
import { until } from './until.ts';

export const FIREFOX: Engine = {
  name: 'Firefox',
  find: findOrInstallFirefox,
  start: async ({ profile, worker, database }) => {
    const browser = await launch({
      browser: 'firefox',
      executablePath: findOrInstallFirefox(),
      headless: true,
      userDataDir: profile,
      extraPrefsFirefox: {
        'dom.serviceWorkers.enabled': worker,
        // On a busy disk the network would race the cache.
        'network.http.rcwn.enabled': false,
      },
    });
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    if (!database) await page.evaluateOnNewDocument(REFUSE_DATABASE);
    return {
      go: async (address) => void page.goto(address).catch(() => undefined),
      reload: async () => void page.reload().catch(() => undefined),
      evaluate: (expression) => page.evaluate(expression),
      close: async () => {
        const program = browser.process();
        const end = program && program.exitCode === null ? once(program, 'exit') : undefined;
        await browser.close();
        await end;
        // Then Puppeteer puts the profile's settings back, and tells nobody when it has.
        await until(async () => !existsSync(join(profile, 'prefs.js.puppeteer')), 'the settings are put back');
      },
    };
  },
};
