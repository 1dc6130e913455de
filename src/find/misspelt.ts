/** Words of characters with one wrong, missing, doubled, or two in each other’s place: the words that were most likely meant. */

import { isOneSlip } from './pinyin.ts';

/** Of fewer characters one is too much of the word; more are a sentence. */
const [LEAST, MOST] = [4, 12];
/** So many of the words that may be meant are tried. */
const TRIED = 4;

/**
 * Returns a function that returns the words one slip away from a text. `known`: all words that are. What stands side by
 * side in one of them is no slip: 离婚登记 is not meant for 结婚登记.
 */
export function misspeltIn(known: () => readonly string[]): (text: string, names: readonly string[]) => string[] {
  let words: readonly string[] | undefined;
  let pairs: ReadonlySet<string> | undefined;
  return (text, names) => {
    if (text.length < LEAST || text.length > MOST || !/^\p{Script=Han}+$/u.test(text)) return [];
    const all = (words ??= known());
    const together = (pairs ??= new Set(all.flatMap(pairsOf)));
    const isSound = (word: string) => pairsOf(text).every((pair) => word.includes(pair) || together.has(pair));
    const found = new Set<string>();
    for (const word of all) if (isOneSlip(word, text)) found.add(word);
    for (const name of names) for (const part of partsOf(name, text.length)) if (isOneSlip(part, text)) found.add(part);
    return [...found].filter((word) => word.length >= LEAST && !isSound(word)).slice(0, TRIED);
  };
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

/** Parts of a name as long as what was typed, and one longer or shorter. */
function partsOf(name: string, length: number): string[] {
  return [length - 1, length, length + 1].flatMap((size) =>
    Array.from({ length: Math.max(0, name.length - size + 1) }, (_, at) => name.slice(at, at + size)),
  );
}
