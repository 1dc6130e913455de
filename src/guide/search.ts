/** Finds guides by any part of their title or other names, or by their code. */

import type { Entry } from './entry.ts';

/**
 * Returns the entries that a query finds, best first: the code itself, a title that begins with it, a title that has it,
 * another name that has it, a code that begins with it. Of several words each must be found. Upper and lower case,
 * full and half width are the same. An empty query finds nothing.
 */
export function search<E extends Entry>(entries: readonly E[], query: string): E[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return entries
    .map((entry) => ({ entry, rank: Math.min(...words.map((word) => rankOf(entry, word))) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ entry }) => entry);
}

function rankOf(entry: Entry, word: string): number {
  const [code, title] = [plain(entry.code), plain(entry.title)];
  if (code === word) return 5;
  if (title.startsWith(word)) return 4;
  if (title.includes(word)) return 3;
  if (entry.aliases.some((alias) => plain(alias).includes(word))) return 2;
  return code.startsWith(word) ? 1 : 0;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
