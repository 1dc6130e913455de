/** A guide in a list: its facts on a life event's page, in the wall's search and in `codes.json`. */

import { compareCodes } from './address.ts';
import type { Guide } from './guide.ts';

export interface Entry {
  readonly code: string;
  readonly language: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly event: string;
  readonly also: readonly string[];
}

/** An entry that names its guide by its id: `birth/hukou`. */
export interface GuideEntry extends Entry {
  readonly id: string;
}

/** Returns a guide's entry. */
export function entryOf(guide: Guide): GuideEntry {
  const { code, id, language, title, event } = guide;
  return { code, id, language, title, aliases: guide.aliases ?? [], event, also: guide.also ?? [] };
}

/** Orders by code, then language: the build and a phone hold guides in different orders; a page lists them in one. */
export function byPage(a: Pick<Entry, 'code' | 'language'>, b: Pick<Entry, 'code' | 'language'>): number {
  return compareCodes(a.code, b.code) || (a.language < b.language ? -1 : a.language > b.language ? 1 : 0);
}

/** Returns the entries that a life event's page or the wall in `language` lists: one a code, in that language where it exists. */
export function entriesIn<E extends Pick<Entry, 'code' | 'language'>>(entries: readonly E[], language: string, hallLanguage: string): E[] {
  const best = new Map<string, E>();
  for (const entry of entries) {
    const known = best.get(entry.code);
    if (!known || entry.language === language || (entry.language === hallLanguage && known.language !== language))
      best.set(entry.code, entry);
  }
  return [...best.values()];
}
