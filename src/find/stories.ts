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

/** In no text, and no syllable. */
const TAKEN = '\uffff';

/** Returns the words that are there, of each part the longest, none in another one; undefined where a part has none. */
export function partsIn(text: string, parts: Parts): string[] | undefined {
  let rest = text;
  const found: string[] = [];
  for (const words of parts) {
    const word = words.reduce((longest, one) => (one.length > longest.length && isSaid(rest, one) ? one : longest), '');
    if (word === '') return undefined;
    found.push(word);
    rest = rest.replace(word, TAKEN);
  }
  return found;
}

/** Returns whether a word stands in a text; of one character not where it is denied: 不开 is not 开. */
function isSaid(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at >= 0 && (word.length > 1 || !'不没冇唔'.includes(text.charAt(at - 1) || ' '));
}
