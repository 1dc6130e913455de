/** Finds by any word, as a person at the counter would: the guides, why, and the nearest life event where there is none. */

import { compareCodes, pageName } from '../guide/address.ts';
import type { Hall } from '../guide/hall.ts';
import { hallTexts } from '../guide/hall-facts.ts';
import type { Doc } from './documents.ts';
import { nearestEvent } from './nearest.ts';
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
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Where nothing was found: guides in whose sentences it is spoken of. */
  readonly mentions: readonly Hit[];
  /** Where nothing was found: the life event that is nearest. */
  readonly nearest?: { readonly id: string; readonly letter: string; readonly name: string; readonly guides: number };
  /** The hall's telephone. */
  readonly phone?: string;
}

/** Returns a function that answers queries. `language`: of the page on which they are typed. */
export function finderOf(
  hall: Hall,
  docs: readonly Doc[],
  sounds: Sounds,
  list: WordList,
): (query: string, language: string) => SearchAnswer {
  const searcher = searcherOf(docs, sounds, plainWordsOf(list, sounds), list.frames);
  const byCode = docs.map((doc) => doc).sort((a, b) => compareCodes(a.code, b.code));
  return (query, language) => {
    const code = codeTyped(query);
    const exact = byCode.filter((doc) => code === doc.code.toLowerCase());
    const matches = searcher.search(query).filter(({ doc }) => docs[doc] && !exact.includes(docs[doc]));
    const begun =
      code === ''
        ? []
        : byCode.filter((doc) => doc.kind !== 'situation' && doc !== exact[0] && doc.code.toLowerCase().startsWith(code.replace('-', '')));
    const hits = [
      ...exact.map((doc) => hitOf(doc, undefined, language)),
      ...matches.flatMap((match) => matchedHit(match, language)),
      ...begun.filter((doc) => !matches.some((match) => docs[match.doc] === doc)).map((doc) => hitOf(doc, undefined, language)),
    ];
    if (hits.length > 0) return { hits, mentions: [] };
    const mentions = searcher
      .mentions(query)
      .slice(0, 5)
      .flatMap((match) => matchedHit(match, language));
    const nearest = nearestEvent(query, hallTexts(hall, language).events, docs, sounds, list.frames);
    return { hits, mentions, ...(nearest ? { nearest } : {}), ...(hall.phone === undefined ? {} : { phone: hall.phone }) };
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
