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

interface Told<S> {
  readonly story: S;
  /** A word of each part. */
  readonly said: readonly string[];
}

/** Returns a function that returns which of these stories a text tells. The last text is remembered: it is asked about more than once. */
export function storyFinder<S extends { readonly parts: Parts }>(stories: readonly S[]): (text: string) => readonly Told<S>[] {
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const numbered = stories.map((story) => ({ story, parts: story.parts.map((words) => words.map(numberOf)) }));
  const longest = Math.max(0, ...[...numbers.keys()].map((word) => word.length));
  let last: { readonly text: string; readonly told: readonly Told<S>[] } | undefined;
  return (text) => {
    if (last?.text === text) return last.told;
    const isThere = new Uint8Array(numbers.size);
    for (let from = 0; from < text.length; from++) {
      for (let to = Math.min(text.length, from + longest); to > from; to--) {
        const number = numbers.get(text.slice(from, to));
        if (number !== undefined) isThere[number] = 1;
      }
    }
    const told = numbered.flatMap(({ story, parts }) => {
      const said = parts.every((words) => words.some((number) => isThere[number] === 1)) ? partsIn(text, story.parts) : undefined;
      return said ? [{ story, said }] : [];
    });
    last = { text, told };
    return told;
  };
}

/** Returns the words that are there, of each part the longest, none in another one; undefined where a part has none. */
function partsIn(text: string, parts: Parts): string[] | undefined {
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
