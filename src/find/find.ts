/** Finds by any word, as a person at the counter would: the guides, why, and the nearest life event where there is none. */

import { compareCodes, pageName } from '../guide/address.ts';
import type { Hall } from '../guide/hall.ts';
import { hallTexts } from '../guide/hall-facts.ts';
import type { Doc } from './documents.ts';
import { nearestEvents } from './nearest.ts';
import { type WordList, plainWordsOf } from './plain-words.ts';
import type { Match } from './closely.ts';
import { searcherOf } from './search.ts';
import type { Sounds } from './sounds.ts';
import { type Why, whyOf } from './why.ts';

export interface Hit {
  /** Its page's name: `A1`, `A1-en`. */
  readonly page: string;
  readonly code: string;
  readonly language: string;
  readonly title: string;
  /** The life event's id; empty for a device or a channel. */
  readonly event: string;
  /** What it is, in a line. */
  readonly second?: string;
  readonly why?: Why;
}

export interface SearchAnswer {
  /** Best first, `MOST` at most. */
  readonly hits: readonly Hit[];
  /** How many were found besides. */
  readonly more: number;
  /** Where nothing was found: guides in whose sentences it is spoken of. */
  readonly mentions: readonly Hit[];
  /** Where nothing was found: the life event that is nearest. */
  readonly nearest?: { readonly id: string; readonly letter: string; readonly name: string; readonly guides: number };
  /** The hall's telephone. */
  readonly phone?: string;
}

/** Nobody reads a longer list. */
const MOST = 30;

/** Returns a function that answers queries. `language`: of the page on which they are typed. */
export function finderOf(
  hall: Hall,
  docs: readonly Doc[],
  sounds: Sounds,
  list: WordList,
): (query: string, language: string) => SearchAnswer {
  const searcher = searcherOf(docs, sounds, plainWordsOf(list, sounds), list.frames);
  const nearestTo = nearestEvents(docs, sounds, list.frames);
  const byCode = docs.map((doc) => doc).sort((a, b) => compareCodes(a.code, b.code));
  return (query, language) => {
    const code = codeTyped(query);
    const exact = byCode.filter((doc) => code === doc.code.toLowerCase());
    const { matches: all, mentions } = searcher.search(query);
    const matches = all.filter(({ doc }) => docs[doc] && !exact.includes(docs[doc]));
    const begun =
      code === ''
        ? []
        : byCode.filter((doc) => doc.kind !== 'situation' && doc !== exact[0] && doc.code.toLowerCase().startsWith(code.replace('-', '')));
    const codes = begun.filter((doc) => !matches.some((match) => docs[match.doc] === doc));
    const found = [...exact, ...matches, ...codes];
    if (found.length > 0) {
      const hits = found.slice(0, MOST).flatMap((one) => ('doc' in one ? matchedHit(one, language) : [hitOf(one, undefined, language)]));
      return { hits, more: found.length - hits.length, mentions: [] };
    }
    const nearest = nearestTo(query, hallTexts(hall, language).events);
    return {
      hits: [],
      more: 0,
      mentions: mentions.slice(0, 5).flatMap((match) => matchedHit(match, language)),
      ...(nearest ? { nearest } : {}),
      ...(hall.phone === undefined ? {} : { phone: hall.phone }),
    };
  };

  function matchedHit(match: Match, language: string): Hit[] {
    const doc = docs[match.doc];
    return doc ? [hitOf(doc, whyOf(match, doc, searcher, sounds), language)] : [];
  }

  function hitOf({ code, event, titles }: Doc, why: Why | undefined, language: string): Hit {
    const own = titles.find((one) => one.language === language) ?? titles.find((one) => one.language === hall.language) ?? titles[0];
    const { title = code, language: spoken = hall.language, second } = own ?? {};
    return {
      page: pageName(code, spoken, hall.language),
      code,
      language: spoken,
      title,
      event,
      ...(second ? { second } : {}),
      ...(why ? { why } : {}),
    };
  }
}

/** Returns what may be a code, in lower case: `a1` of `Ａ 1。`; empty where it is none. */
function codeTyped(query: string): string {
  const typed = query
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]/gu, '');
  return /^[a-z]{1,2}-?(?:\d{1,5}(?:-\d{1,2})?)?$/.test(typed) ? typed.replace(/^([a-z]+)-/, '$1') : '';
}
