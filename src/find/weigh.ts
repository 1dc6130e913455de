/** How much each part of a query says. */

import { likeness } from './evidence.ts';
import { type Postings, pairKey, singleKey, wordKey } from './postings.ts';
import type { Gram } from './grams.ts';

export interface Weigher {
  /** How much a gram says. */
  readonly weigh: (gram: Gram) => number;
  /** The keys under which a gram is listed. */
  readonly keysOf: (gram: Gram) => readonly number[];
}

/** How much a gram says that has one, or two, of the characters of which every text is full. */
const COMMON = [1, 0.3, 0.1];
/** A word of letters that the hall nowhere has says that it is not here. */
const UNKNOWN_WORD = 2;

/** Rare sounds say more than frequent ones; what the hall nowhere has counts as an ordinary one. */
export function weigherOf({ size, count, words }: Postings, folded: Uint16Array): Weigher {
  const most = Math.log(1 + size / 0.5);
  const known = new Map<Gram, { weight: number; keys: readonly number[] }>();
  const find = (gram: Gram) => {
    const before = known.get(gram);
    if (before) return before;
    const keys = listedUnder(gram);
    const counts = Math.max(0, ...keys.map(count));
    const rarity = counts === 0 ? 0 : Math.max(0, Math.log(1 + (size - counts + 0.5) / (counts + 0.5)) / most);
    const unknown =
      gram.kind === 'word' && counts === 0
        ? UNKNOWN_WORD
        : counts > 0 || gram.kind === 'letters'
          ? 1
          : gram.kind === 'pair'
            ? unknownPair(gram)
            : 0.8;
    const weight = KIND[gram.kind] * unknown * (1 + 0.8 * rarity) * (COMMON[gram.common] ?? 1);
    const found = { weight, keys };
    known.set(gram, found);
    return found;
  };
  return { weigh: (gram) => find(gram).weight, keysOf: (gram) => find(gram).keys };

  function listedUnder(gram: Gram): number[] {
    const fold = (syllable: number) => folded[syllable] ?? 0;
    if (gram.kind === 'pair') return [pairKey(fold(gram.first.syllable), fold(gram.second.syllable))];
    if (gram.kind === 'single') return [singleKey(fold(gram.first.syllable))];
    if (gram.kind === 'letters') return [];
    return [gram.word, ...[...words].filter((own) => own !== gram.word && likeness(own, gram.word) > 0)].map(wordKey);
  }
}

const FEW_PAIRS = 3;

/** In a few words each counts, but letters may be two words side by side; in a sentence many say nothing. */
function unknownPair({ first, second, around }: Gram & { kind: 'pair' }): number {
  if (around.pairs > FEW_PAIRS) return 0.4;
  return first.character === '' && second.character === '' ? 0.7 : 1.5;
}

const KIND: Readonly<Record<Gram['kind'], number>> = { letters: 1.5, single: 0.7, pair: 1, word: 1 };
