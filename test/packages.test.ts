/** The packages that `npm ci` brings: pinned, used, few, and none that runs on its own. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { hasInstallScript?: boolean; optional?: boolean }>;
};
const own: Record<string, string> = { ...dependencies, ...devDependencies };

/** Packages that are used under another word. */
const USED_AS: Record<string, string> = {
  typescript: 'tsc',
  'oxlint-tsgolint': '--type-aware',
  '@types/node': 'node:fs',
  'workbox-precaching': 'precaching',
};

it('each package is pinned to one version', () => {
  expect(Object.entries(own).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

it('each package is named where it is used', () => {
  const files = ['scripts', 'src', 'test'].flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' }).map((name) => `${top}/${name}`),
  );
  const sources = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file) && file !== 'test/packages.test.ts');
  const text = sources.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');
  const isNamed = (name: string) => {
    const word = USED_AS[name] ?? name.replace(/^@types\//, '');
    return [`'${word}'`, `'${word}/`, `/${word}/`, `@vitest-environment ${word}`].some((way) => text.includes(way));
  };
  expect(Object.keys(own).filter((name) => !isNamed(name))).toEqual([]);
});

it('at most 280 are installed, and none runs a script of its own', () => {
  const always = Object.entries(packages).filter(([path, { optional }]) => path !== '' && !optional);
  expect(always.length).toBeLessThanOrEqual(280);
  expect(always.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
});
