/** Finds guides by any part of their title or other names, or by their code. */

import type { Entry } from './entry.ts';

/**
 * Returns the entries that a query finds, best first: the code itself, a title that begins with it, a title that has it,
 * another name that has it, a code that begins with it. Of several words each must be found, or all of them as one. Upper
 * and lower case, full and half width are the same, spaces, punctuation and invisible characters are none. A situation (`A1-2`) is found by its
 * whole code only. An empty query finds nothing.
 */
export function search<E extends Entry>(entries: readonly E[], query: string): E[] {
  const words = query.normalize('NFKC').split(/\s+/).filter(plain);
  if (words.length === 0) return [];
  return entries
    .map((entry) => ({ entry, rank: Math.max(rankOf(entry, words.join('')), Math.min(...words.map((word) => rankOf(entry, word)))) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ entry }) => entry);
}

function rankOf({ code, title, aliases }: Entry, query: string): number {
  const word = plain(query);
  // A12 is not A1-2.
  if (code.toLowerCase() === query.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, '')) return 6;
  if (code.includes('-')) return 0;
  if (code.toLowerCase() === word) return 5;
  if (plain(title).startsWith(word)) return 4;
  if (plain(title).includes(word)) return 3;
  if (aliases.some((alias) => plain(alias).includes(word))) return 2;
  return code.toLowerCase().startsWith(word) ? 1 : 0;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '');
}
