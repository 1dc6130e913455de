/** Chromium, driven over its own protocol. */

import { chromium } from 'playwright-core';
import { findOrInstallChromium } from '../../scripts/sheets/browser/find-or-install-chromium.ts';
import { type Engine, REFUSE_DATABASE } from './engine.ts';

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'];

export const CHROMIUM: Engine = {
  name: 'Chromium',
  find: findOrInstallChromium,
  start: async ({ profile, worker, database }) => {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: findOrInstallChromium(),
      args: ARGUMENTS,
      viewport: { width: 390, height: 844 },
      locale: 'zh-CN',
      serviceWorkers: worker ? 'allow' : 'block',
    });
    if (!database) await context.addInitScript(REFUSE_DATABASE);
    const page = context.pages()[0] ?? (await context.newPage());
    return {
      go: async (address) => void page.goto(address).catch(() => undefined),
      reload: async () => void page.reload().catch(() => undefined),
      evaluate: (expression) => page.evaluate(expression),
      close: () => context.close(),
    };
  },
};
