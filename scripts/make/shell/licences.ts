/** `licences.txt`: the notices that the licences of the code in an output require with it, from the packages' own files. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../ground/root.ts';

/** The font that the PDFs of `npm run print` embed. */
const FONT = '@fontsource/noto-sans-sc';

/** Has the text of the Apache License 2.0, to the letter, as its own licence. */
const APACHE = 'playwright-core';

const HEAD = `This hall is made with the guide wall. Its scripts contain these packages, each under its own licence.
Sheets printed with it embed the font at the end of this list.
`;

/** Returns the notices for these packages and for the font of the sheets. The same packages give the same bytes. */
export function licencesText(packages: readonly string[]): string {
  const names = [...new Set(packages)].sort();
  return [HEAD, ...[...names, FONT].flatMap((name) => [notice(titleOf(name), licenceOf(name)), ...withinOf(name)])].join('\n');
}

/** What is within a package under a licence of its own that its file does not hold. */
const WITHIN: Readonly<Record<string, string>> = {
  'zxing-wasm': 'ZXing-C++, the program of zxing-wasm: https://github.com/zxing-cpp/zxing-cpp · Apache-2.0',
  'opencc-js': 'OpenCC, the lists of opencc-js: https://github.com/BYVoid/OpenCC · Apache-2.0',
};

function withinOf(name: string): string[] {
  const title = WITHIN[name];
  return title === undefined ? [] : [notice(title, licenceOf(APACHE))];
}

function notice(title: string, licence: string): string {
  return `${'-'.repeat(72)}\n${title}\n\n${licence}\n`;
}

function titleOf(name: string): string {
  const { version, license }: { version: string; license: string } = JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8'));
  return `${name} ${version} · ${license}`;
}

/** Throws for a package without a file of its licence: it must not be bundled before somebody has looked for one. */
function licenceOf(name: string): string {
  const file = readdirSync(folderOf(name)).find((one) => /^licen[cs]e(\.\w+)?$/i.test(one));
  if (file === undefined) throw new Error(`${name} is bundled and has no file of its licence.`);
  return readFileSync(join(folderOf(name), file), 'utf8')
    .replace(/\r\n/g, '\n')
    .trim();
}

function folderOf(name: string): string {
  return join(ROOT, 'node_modules', name);
}
