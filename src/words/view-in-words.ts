/** What a page's markup says: the words of its language, and counts in them. */

import type { HallFacts } from '../guide/hall-facts.ts';
import { viewWords } from './view-words.ts';
import { fill, type Said, tongueOf, wordsIn } from './words.ts';

export type Words = Said<typeof viewWords.zh>;

/** Returns the words of the markup on a hall's page in a language. */
export function pageWordsOf(hall: Pick<HallFacts, 'language' | 'words'>, language: string): Words {
  return wordsIn(viewWords, tongueOf(hall, language));
}

/** Returns a number of guides in words. */
export function guidesInWords(count: number, words: Words): string {
  return count === 1 ? words.oneGuide : fill(words.guides, count);
}

/** Returns windows by their numbers: `12、13 号窗口`. */
function windowsInWords(numbers: readonly string[], words: Words): string {
  return numbers.length === 1 ? fill(words.oneWindow, numbers.join('')) : fill(words.someWindows, numbers.join(words.list));
}

/** Returns the names of windows, by numbers where all have one. */
export function windowNames(keys: readonly string[], words: Words): string {
  return keys.every((key) => /^\d+$/.test(key)) ? windowsInWords(keys, words) : keys.join(words.and);
}

/** Returns the number of visits: a mere number gets its unit, a text stays as the clerk wrote it. */
export function tripsInWords(visits: string, words: Words): string {
  return /^\d+$/.test(visits) ? fill(words.trips, visits) : visits;
}
