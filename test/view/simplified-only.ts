/** Characters that no text in traditional characters has. */

import PAIRS from 'opencc-js/dict/STCharacters';

/** Those that are in no case their own traditional one: `发` is one of them, `后` and `里` are not. */
const SIMPLIFIED = new Set(
  PAIRS.split('|')
    .map((line) => line.split(' '))
    .flatMap(([simple = '', ...traditional]) => (traditional.includes(simple) ? [] : [simple])),
);
/** Traditional to OpenCC, and everyday writing wherever traditional characters are read. */
const EVERYDAY = '台';

/** Returns the characters of a text that only simplified writing has. */
export function simplifiedOnly(text: string): string[] {
  return [...new Set(Array.from(text).filter((character) => SIMPLIFIED.has(character) && character !== EVERYDAY))];
}
