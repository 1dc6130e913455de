/** Plain words of several parts, between which people say other things, in any order: `工资|工钱 没|不`. */

/** Of a text, or of a plain word, so many meanings are tried. */
export const MOST_MEANINGS = 4;

/** Of each part one of its words is said. */
type Parts = readonly (readonly string[])[];

/** A plain word of several parts. */
export interface ToldWord {
  readonly parts: Parts;
  readonly meant: readonly string[];
}

/** Returns whether a plain word has parts with other things in between. */
export function isStory(word: string): boolean {
  return /\p{Script=Han} \p{Script=Han}/u.test(word);
}

/** Returns the parts of a plain word. */
export function toldParts(word: string): Parts {
  return word.split(' ').map((part) => part.split('|'));
}

/** Returns the words that are there, one a part; undefined where a part has none. */
export function partsIn(text: string, parts: Parts): string[] | undefined {
  const found: string[] = [];
  for (const words of parts) {
    const word = words.find((one) => text.includes(one));
    if (word === undefined) return undefined;
    found.push(word);
  }
  return found;
}
