/** A guide in a list: its facts on a life event's page, in the wall's search and in `codes.json`. */

import { compareCodes } from './address.ts';
import type { Guide } from './guide.ts';
import { plainText } from './html.ts';

export interface Entry {
  readonly code: string;
  readonly language: string;
  readonly title: string;
  /** What it is, in a line. */
  readonly about?: string;
  readonly aliases: readonly string[];
  readonly event: string;
  readonly also: readonly string[];
  /** A bundle (一件事): of how many guides. */
  readonly bundle?: number;
}

/** An entry that names its guide by its id: `birth/hukou`. */
export interface GuideEntry extends Entry {
  readonly id: string;
}

/** Returns a guide's entry. */
export function entryOf(guide: Guide): GuideEntry {
  const { code, id, language, title, event } = guide;
  const about = aboutOf(guide);
  const entry = { code, id, language, title, ...(about ? { about } : {}), aliases: guide.aliases ?? [], event, also: guide.also ?? [] };
  return guide.bundle ? { ...entry, bundle: guide.bundle.length } : entry;
}

/** A line of a list has room for so many characters. */
const LINE = 60;

/** Returns what a guide is about: the first sentence of its summary; undefined where it has none. */
export function aboutOf({ summary }: Pick<Guide, 'summary'>): string | undefined {
  const [sentence = ''] = plainText(summary ?? '').split(/(?<=[。！？；]|[.!?;]\s)/);
  const trimmed = sentence.trim().replace(/[。；;.]$/, '');
  return trimmed.length > LINE ? `${trimmed.slice(0, LINE)}…` : trimmed || undefined;
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
