/** Letters that are typed with a slip: the ways in which they were most likely meant. */

import { asTyped, areSyllables, readingsOf, slipsOf } from './pinyin.ts';
import { type Postings, pairKey } from './postings.ts';
import type { Unit, Way } from './grams.ts';
import type { Sounds } from './sounds.ts';

/** Fewer letters are too few to tell what was meant, more are not typed in one go. */
const [LEAST, MOST] = [4, 24];
/** So many of the likeliest ways are tried. */
const TRIED = 4;

/** Returns the likeliest ways, one slip away, in which letters read as syllables that this hall has side by side. */
export function slippedWays(text: string, sounds: Sounds, { count }: Postings): Way[] {
  const letters = asTyped(text);
  if (!/^[a-z]+$/.test(letters) || letters.length < LEAST || letters.length > MOST) return [];
  const readable = slipsOf(letters).filter((taken) => areSyllables(taken, sounds));
  const ways = readable.flatMap((taken) => {
    const [reading] = readingsOf(taken, sounds).filter(({ rest, syllables }) => rest === '' && syllables.length > 1);
    if (!reading) return [];
    const { syllables } = reading;
    const pairs = syllables.slice(1).map((second, at) => [syllables[at] ?? 0, second] as const);
    const known = pairs.filter(([a, b]) => count(pairKey(sounds.folded[a] ?? 0, sounds.folded[b] ?? 0)) > 0).length;
    return known === pairs.length ? [{ taken, pairs, syllables: syllables.length }] : [];
  });
  return ways
    .sort((a, b) => a.syllables - b.syllables)
    .slice(0, TRIED * 10)
    .map(({ taken, pairs }) => ({
      taken,
      trust: 0.8,
      grams: pairs.map(([a, b]) => ({ kind: 'pair', first: letter(a), second: letter(b), common: 0, around: { pairs: pairs.length } })),
    }));
}

function letter(syllable: number): Unit {
  return { character: '', syllable };
}
