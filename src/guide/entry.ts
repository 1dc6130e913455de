/** A guide in a list: what a life event's page, the wall's search and `codes.json` say of it. */

import type { Guide } from './guide.ts';

export interface Entry {
  readonly code: string;
  readonly language: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly event: string;
  readonly also: readonly string[];
}

/** Returns a guide's entry. */
export function entryOf(guide: Guide): Entry {
  const { code, language, title, event } = guide;
  return { code, language, title, aliases: guide.aliases ?? [], event, also: guide.also ?? [] };
}

/** Returns the entries that a life event's page or the wall in `language` lists: one a code, in that language where it exists. */
export function entriesIn(entries: readonly Entry[], language: string, hallLanguage: string): Entry[] {
  const best = new Map<string, Entry>();
  for (const entry of entries) {
    const known = best.get(entry.code);
    if (!known || entry.language === language || (entry.language === hallLanguage && known.language !== language))
      best.set(entry.code, entry);
  }
  return [...best.values()];
}
