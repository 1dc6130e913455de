/** The Chromium of paper, of the bench and of the browser tests. */

import { findOrInstall } from './find-or-install.ts';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Returns the path of a Chromium's program, installed by apt-get if need be; throws one line that says how to get one. */
export function findOrInstallChromium(): string {
  return findOrInstall({ name: 'Chromium', variable: 'CHROMIUM', places: () => PLACES, packages: ['chromium', 'fonts-noto-cjk'] });
}
