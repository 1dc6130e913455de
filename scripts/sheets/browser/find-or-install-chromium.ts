/** Finds a Chromium for paper, the browser tests and the bench, installs one where that is possible, or says in one line how. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Returns the path of a Chromium's program, installed by apt-get if need be; throws one line that says how to get one. */
export function findBrowser(): string {
  const found = PLACES.find((place) => place && existsSync(place)) ?? installed();
  if (!found) {
    throw new Error(
      '没有找到 Chromium。 No Chromium found: install one (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM to its path.',
    );
  }
  return found;
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  const apt = (...words: string[]) =>
    spawnSync('apt-get', ['-qq', ...words], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  return existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined;
}
