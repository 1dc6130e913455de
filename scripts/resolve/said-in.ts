/** What the program says to the staff of a hall on a page: problems, the desk of `/print`. */

import { inLanguage, isTraditional } from '../../src/guide/language.ts';
import type { Wording } from '../ground/problem.ts';
import { writeTraditional } from './traditional-words.ts';

/** Returns the program's own words, which quote nothing that was typed, for a hall's language. */
export function ownSaidIn(wording: Wording, language: string): string {
  return isTraditional(language) ? writeTraditional()(wording.zh) : inLanguage(wording, language);
}

/** Returns a wording for a hall's language; in traditional characters what it quotes stays as typed. */
export function saidIn(wording: Wording, language: string): string {
  if (!isTraditional(language)) return inLanguage(wording, language);
  return wording.zh
    .split(/(“[^”]*”)/)
    .map((part) => (part.startsWith('“') ? `「${part.slice(1, -1)}」` : writeTraditional()(part)))
    .join('');
}
