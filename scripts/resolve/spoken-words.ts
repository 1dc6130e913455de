/** How the program speaks on each page of a hall, where it does not with its own words. */

import type { Hall, OwnWords } from '../../src/guide/hall.ts';
import { COMMON, interfaceLanguage, isChinese, isTraditional } from '../../src/guide/language.ts';
import type { TypedWord } from '../parse/hall/typed-words.ts';
import { type Tongue, tongueOf } from '../../src/words/words.ts';
import { isWhole, ownWords } from './own-words.ts';
import { pagesInTraditional, patrolInTraditional } from './traditional-words.ts';

interface SpeakingHall extends Pick<Hall, 'language' | 'translations'> {
  readonly typedWords: readonly TypedWord[];
}

interface Written {
  /** The language of a translation; absent in the hall's own. */
  readonly language?: string;
}

/** Returns the words of a hall's pages, by language: traditional characters, and what the hall says itself; undefined where all are the program's own. */
export function spokenWords(hall: SpeakingHall, guides: readonly Written[]): Hall['words'] {
  const languages = [hall.language, ...Object.keys(hall.translations), ...guides.flatMap(({ language }) => language ?? [])];
  // A hall that is written in neither speaks its own Chinese where it has one: 繁體 in Macau.
  const common = languages.find(isChinese) ?? COMMON;
  const main = interfaceLanguage(hall.language, common);
  const spoken = [...new Set(languages)].flatMap((language): [string, OwnWords][] => {
    const speaks = interfaceLanguage(language, main);
    const typed = hall.typedWords.filter((one) => [language, speaks].includes(one.language ?? hall.language));
    const own = spokenIn(language, speaks, ownWords(typed));
    return own ? [[language, own]] : [];
  });
  return spoken.length > 0 ? Object.fromEntries(spoken) : undefined;
}

function spokenIn(language: string, speaks: string, own: OwnWords['said']): OwnWords | undefined {
  if (isWhole(own)) return { speaks: language, said: own };
  if (!isTraditional(speaks)) return Object.keys(own).length > 0 ? { speaks, said: own } : undefined;
  const { characters, said } = pagesInTraditional();
  const tables = new Set([...Object.keys(said), ...Object.keys(own)]);
  return { speaks, characters, said: Object.fromEntries([...tables].map((table) => [table, { ...said[table], ...own[table] }])) };
}

/** Returns the words of a hall's patrol, which is in the hall's own language; undefined where the program's own are said. */
export function spokenPatrol({ language }: Pick<Hall, 'language'>): OwnWords | undefined {
  return isTraditional(language) ? { speaks: language, ...patrolInTraditional() } : undefined;
}

/** Returns the way in which the program speaks on a page of this hall. */
export function tongueIn({ language, words }: Pick<Hall, 'language' | 'words'>, page: string): Tongue {
  return tongueOf({ language, words: words?.[page] }, page);
}
