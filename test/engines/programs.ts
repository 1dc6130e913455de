/** Where the engines' programs are, or one line that says how to get them. */

import { existsSync, readdirSync } from 'node:fs';
import { findOrInstall } from '../../scripts/sheets/browser/find-or-install.ts';
import { findOrInstallChromium } from '../../scripts/sheets/browser/find-or-install-chromium.ts';

/** Returns the path of Firefox's program; throws one line. */
export function findOrInstallFirefox(): string {
  const places = () => ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
  return findOrInstall({ name: 'Firefox ESR', variable: 'FIREFOX', places, packages: ['firefox-esr'] });
}

/** Returns the path of WebKitGTK's MiniBrowser; throws one line. */
export function findOrInstallWebKit(): string {
  const places = () =>
    existsSync('/usr/lib') ? readdirSync('/usr/lib').map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`) : [];
  return findOrInstall({ name: "WebKitGTK's MiniBrowser", variable: 'MINIBROWSER', places, packages: ['libwebkit2gtk-4.1-0'] });
}

/** Returns the path of the X server that shows nothing; throws one line. */
export function findOrInstallDisplay(): string {
  return findOrInstall({ name: 'Xvfb', variable: 'XVFB', places: () => ['/usr/bin/Xvfb'], packages: ['xvfb'] });
}

/** Vitest calls it before any engine test. One program after another, since apt-get runs once at a time; a missing engine fails its own tests. */
export function setup(): void {
  for (const find of [findOrInstallChromium, findOrInstallFirefox, findOrInstallWebKit, findOrInstallDisplay]) {
    try {
      find();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
}
