/** Where the engines' programs are, or one line that says how to get them. */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

/** Returns the path of Firefox's program; throws one line. */
export function findFirefox(): string {
  return findProgram('Firefox ESR', 'FIREFOX', ['firefox-esr'], () => ['/usr/bin/firefox-esr', '/usr/bin/firefox']);
}

/** Returns the path of WebKitGTK's MiniBrowser; throws one line. */
export function findWebKit(): string {
  return findProgram("WebKitGTK's MiniBrowser", 'MINIBROWSER', ['libwebkit2gtk-4.1-0', 'xvfb'], () =>
    existsSync('/usr/lib') ? readdirSync('/usr/lib').map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`) : [],
  );
}

/** Returns the path of the X server that shows nothing; throws one line. */
export function findDisplay(): string {
  return findProgram('Xvfb', 'XVFB', ['xvfb'], () => ['/usr/bin/Xvfb']);
}

function findProgram(name: string, variable: string, packages: readonly string[], places: () => string[]): string {
  const there = () => [process.env[variable] ?? '', ...places()].find((place) => place !== '' && existsSync(place));
  const found = there() ?? (install(packages) ? there() : undefined);
  if (found) return found;
  throw new Error(
    `No ${name} found for the engine tests: install it (Debian: apt-get install ${packages.join(' ')}) or set ${variable} to its path.`,
  );
}

const tried = new Set<string>();

function install(packages: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || tried.has(packages.join())) return false;
  tried.add(packages.join());
  const apt = (...words: string[]) =>
    spawnSync('apt-get', ['-qq', ...words], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}
