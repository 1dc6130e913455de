/** How the program speaks on each page of a hall, where it does not with its own words. */

import type { Hall, OwnWords } from '../../src/guide/hall.ts';
import { interfaceLanguage } from '../../src/guide/language.ts';
import { type Tongue, tongueOf } from '../../src/words/words.ts';
import { pagesInTraditional, patrolInTraditional } from './traditional-words.ts';

interface Written {
  /** The language of a translation; absent in the hall's own. */
  readonly language?: string;
}

/** Returns the words of a hall's pages, by language: those in traditional characters; undefined where there are no such pages. */
export function spokenWords(hall: Pick<Hall, 'language' | 'translations'>, guides: readonly Written[]): Hall['words'] {
  const languages = [hall.language, ...Object.keys(hall.translations), ...guides.flatMap(({ language }) => language ?? [])];
  const spoken = [...new Set(languages)].flatMap((language): [string, OwnWords][] => {
    const speaks = interfaceLanguage(language, hall.language);
    return isTraditional(speaks) ? [[language, { speaks, ...pagesInTraditional() }]] : [];
  });
  return spoken.length > 0 ? Object.fromEntries(spoken) : undefined;
}

/** Returns the words of a hall's patrol, which is in the hall's own language; undefined where the program's own are said. */
export function spokenPatrol({ language }: Pick<Hall, 'language'>): OwnWords | undefined {
  return isTraditional(language) ? { speaks: language, ...patrolInTraditional() } : undefined;
}

/** Returns the way in which the program speaks on a page of this hall. */
export function tongueIn({ language, words }: Pick<Hall, 'language' | 'words'>, page: string): Tongue {
  return tongueOf({ language, words: words?.[page] }, page);
}

/** `zh-Hant`, and places where Chinese is written so: `zh-TW`, `zh-HK`, `zh-MO`. */
function isTraditional(language: string): boolean {
  const { language: name, script } = new Intl.Locale(language).maximize();
  return name === 'zh' && script === 'Hant';
}
