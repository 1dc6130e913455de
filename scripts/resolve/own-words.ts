/** The sentences of the program by which a hall names them, and what it says in their place. */

import type { OwnWords } from '../../src/guide/hall.ts';
import { TABLES } from '../../src/words/tables.ts';
import { wordsIn } from '../../src/words/words.ts';
import { once } from '../ground/once.ts';
import { plainName } from '../ground/nearest.ts';
import type { TypedWord } from '../parse/hall/typed-words.ts';
import { pagesInTraditional } from './traditional-words.ts';

type Name = readonly [table: string, name: string];
type Texts = Readonly<Record<string, string>>;

/** The same sentence may stand in several places of the program: all of them are meant. */
const CHINESE = namesBy(({ zh }) => zh);
const ENGLISH = namesBy(({ en }) => en);
const TRADITIONAL = once(() => {
  const tongue = { language: 'zh-Hant', own: { speaks: 'zh-Hant', ...pagesInTraditional() } };
  return namesBy((table) => wordsIn<Texts>(table, tongue));
});

/** All sentences of the program, Chinese first. */
export const ALL_SENTENCES: readonly string[] = [
  ...new Set([...TABLES.flatMap(({ zh }) => Object.values(zh)), ...TABLES.flatMap(({ en }) => Object.values(en))]),
];

/** How many words of the program there are. */
const ALL = TABLES.reduce((sum, { zh }) => sum + Object.keys(zh).length, 0);

/** Returns where the program says a sentence, given in Chinese of either writing, or in English; nowhere for any other text. */
export function placesOfWord(sentence: string): readonly Name[] {
  const name = plainName(sentence);
  return CHINESE.get(name) ?? ENGLISH.get(name) ?? TRADITIONAL().get(name) ?? [];
}

/** Returns the places `{1}`, `{2}`, `{3}` that a sentence has and the other does not. */
export function placesBeside(sentence: string, other: string): string[] {
  return [...new Set(sentence.match(/\{\d\}/g))].filter((place) => !other.includes(place)).sort();
}

/** Returns what is said instead, by table and name; sentences that are none, and those with other places, are left out. */
export function ownWords(typed: readonly TypedWord[]): OwnWords['said'] {
  const said: Record<string, Record<string, string>> = {};
  for (const { word, say } of typed) {
    if (placesBeside(word.text, say.text).length + placesBeside(say.text, word.text).length > 0) continue;
    for (const [table, name] of placesOfWord(word.text)) (said[table] ??= {})[name] = say.text;
  }
  return said;
}

/** Returns whether nothing is left that the program would say with its own words. */
export function isWhole(said: OwnWords['said']): boolean {
  return Object.values(said).reduce((sum, texts) => sum + Object.keys(texts).length, 0) === ALL;
}

function namesBy(textsOf: (table: (typeof TABLES)[number]) => Texts): Map<string, Name[]> {
  const names = new Map<string, Name[]>();
  for (const table of TABLES) {
    for (const [name, text] of Object.entries(textsOf(table))) {
      names.set(plainName(text), [...(names.get(plainName(text)) ?? []), [table.table, name]]);
    }
  }
  return names;
}
