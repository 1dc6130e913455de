/** Characters as pinyin. The one importer of `pinyin-pro` in the build, which is loaded only where it is needed. */

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../ground/root.ts';

/** Returns the toneless syllable of each character of a text, `v` for ü; empty where it has none. A word decides how its characters sound. */
export function syllablesOf(text: string): string[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `require` knows no types
  const { pinyin } = createRequire(join(ROOT, 'package.json'))('pinyin-pro') as typeof import('pinyin-pro');
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' });
  return syllables.map((syllable) => (/^[a-z]+$/.test(syllable) ? syllable : ''));
}

/** Returns the 6,763 characters of GB 2312, in which newspapers are printed. */
export function everydayCharacters(): string[] {
  const rows = Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, row) => 0xb0 + row);
  const cells = Array.from({ length: 94 }, (_, cell) => 0xa1 + cell);
  const bytes = Uint8Array.from(rows.flatMap((row) => cells.flatMap((cell) => [row, cell])));
  return Array.from(new TextDecoder('gbk').decode(bytes)).filter((character) => /\p{Script=Han}/u.test(character));
}

/** Returns characters by their syllable, in the order of the alphabet. */
export function bySyllable(characters: Iterable<string>): Record<string, string> {
  const table: Record<string, string> = {};
  for (const character of characters) {
    const [syllable = ''] = syllablesOf(character);
    if (syllable !== '') table[syllable] = (table[syllable] ?? '') + character;
  }
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
}
