/** A published hall hands on other people's code: each package in its scripts comes with its licence. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { licencesText } from '../../scripts/make/shell/licences.ts';
import { makeShell } from '../../scripts/make/shell/shell.ts';

const KEYS = ['A'.repeat(43) + '=', 'B'.repeat(43) + '='];

const titles = (text: string) => [...text.matchAll(/^-{72}\n(\S+)/gm)].map(([, name]) => name);

it('a package without a licence of its own is not bundled', () => {
  expect(() => licencesText(['.bin'])).toThrow();
});

it('every package that the bundler put into a script is there, the verifier of signed roots only where it is loaded', async () => {
  const bundled = [
    'dijkstrajs',
    'opencc-js',
    'OpenCC,',
    'pinyin-pro',
    'qrcode',
    'workbox-window',
    'zxing-wasm',
    'ZXing-C++,',
    '@fontsource/noto-sans-sc',
  ];
  expect(titles((await makeShell()).licences)).toEqual(bundled);
  expect(titles((await makeShell(KEYS)).licences)).toEqual(['@noble/ed25519', ...bundled]);
});

it('whatever one package of the browser says of its licence is said word for word', async () => {
  const { licences } = await makeShell(KEYS);
  for (const name of ['workbox-window', '@noble/ed25519', '@fontsource/noto-sans-sc']) {
    const own = readFileSync(join(import.meta.dirname, '../../node_modules', name, 'LICENSE'), 'utf8');
    expect(licences).toContain(own.replace(/\r\n/g, '\n').trim());
  }
  expect(licences).toMatch(/^This hall is made with the guide wall\. Its scripts contain these packages, each under its own licence\.\n/);
  for (const words of ['Apache License', 'Version 2.0, January 2004', 'SIL OPEN FONT LICENSE', 'Copyright 2018 Google LLC'])
    expect(licences).toContain(words);
});

it('the same packages give the same bytes, in whatever order they were found', () => {
  expect(licencesText(['preact', 'workbox-window', 'preact'])).toBe(licencesText(['workbox-window', 'preact']));
});
