/** A finder over guides of a test, with the sounds that phones get. */

import { documentsOf } from '../../src/find/documents.ts';
import { type SearchAnswer, finderOf } from '../../src/find/find.ts';
import type { WordList } from '../../src/find/plain-words.ts';
import { soundsOf } from '../../src/find/sounds.ts';
import type { Guide } from '../../src/guide/guide.ts';
import type { Hall } from '../../src/guide/hall.ts';
import { once } from '../../scripts/ground/once.ts';
import { wordListOf } from '../../scripts/finish/search-words.ts';
import { makeSoundTable } from '../../scripts/make/shell/sound-table.ts';
import { HALL } from '../worker/published.ts';

export const sounds = once(() => soundsOf(makeSoundTable()));

/** Returns a finder; `own`: lines of the hall's words.yaml. */
export function finder(
  guides: readonly Guide[],
  own: Readonly<Record<string, string>> = {},
  hall: Hall = HALL,
): (query: string, language?: string) => SearchAnswer {
  const words: WordList = wordListOf(guides, Object.entries(own));
  const find = finderOf(hall, documentsOf(hall, guides), sounds(), words);
  return (query, language = hall.language) => find(query, language);
}
