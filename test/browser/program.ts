/** The browser of the browser tests. */

import { findOrInstallChromium } from '../../scripts/sheets/browser/find-or-install-chromium.ts';

/** Vitest calls it before any browser test: without a Chromium none of them runs, and one line says how to get it. */
export function setup(): void {
  findOrInstallChromium();
}
