/** The table of sounds that phones search by: characters of everyday writing, traditional ones, words that sound otherwise. */

import type { SoundTable } from '../../../src/find/sounds.ts';
import { bySyllable, everydayCharacters, syllablesOf } from '../../finish/syllables.ts';
import { TRADITIONAL_PAIRS } from '../../ground/opencc.ts';
import { MANY_SOUNDED } from './many-sounded.ts';

/** The packages whose data is in the table. */
export const SOUND_PACKAGES: readonly string[] = ['opencc-js', 'pinyin-pro'];

/** Returns the table. */
export function makeSoundTable(): SoundTable {
  const characters = everydayCharacters();
  return { syllables: bySyllable(characters), words: manySounded(), traditional: traditionalPairs(new Set(characters)) };
}

/** Only words that do not sound as their characters alone. */
function manySounded(): Record<string, string> {
  const words = [...new Set(MANY_SOUNDED)].map((word) => [word, syllablesOf(word).join(' ')] as const);
  return Object.fromEntries(words.filter(([word, sound]) => sound !== Array.from(word).flatMap(syllablesOf).join(' ')));
}

/** Of several simplified characters the first is the usual one. */
function traditionalPairs(known: ReadonlySet<string>): string {
  const pairs = TRADITIONAL_PAIRS.split('|').map((line) => line.split(' '));
  return pairs
    .flatMap(([traditional = '', simple = '']) => (traditional.length === 1 && known.has(simple) ? [traditional + simple] : []))
    .join('');
}
