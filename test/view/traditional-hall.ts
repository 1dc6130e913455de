/** The sample hall in traditional characters: every text of it as OpenCC writes it for Taiwan. */

import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const GUIDES = join(import.meta.dirname, '../../guides');

/** Writes the hall into this folder. */
export function writeTraditionalHall(dir: string): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `require` knows no types
  const { Converter } = createRequire(import.meta.url)('opencc-js/cn2t') as typeof import('opencc-js');
  const convert = Converter({ from: 'cn', to: 'tw' });
  cpSync(GUIDES, dir, { recursive: true });
  for (const path of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:csv|md|yaml|svg)$/.test(path)) continue;
    const text = readFileSync(join(dir, path), 'utf8');
    writeFileSync(join(dir, path), convert(text).replace('language: zh-CN', 'language: zh-TW'));
  }
}
