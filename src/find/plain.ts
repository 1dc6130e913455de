/** A text as it is compared: simplified, lower case, half width; letters, characters and digits, one space between others. */

import type { Sounds } from './sounds.ts';

type Simplify = Sounds['simplify'];

/** Returns a text as it is compared. Spaces at its ends are left out. */
export function plainOf(text: string, simplify: Simplify): string {
  return simplify(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\p{Cf}\p{M}'’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A plain text that knows where each of its units stands in the text as written. */
interface Traced {
  readonly plain: string;
  readonly at: readonly number[];
}

/** Returns a text as it is compared, with the way back to the text as written. */
export function tracedOf(text: string, simplify: Simplify): Traced {
  let plain = '';
  const at: number[] = [];
  let place = 0;
  for (const character of text) {
    const own = plainOf(character, simplify);
    const units = own === '' && !/[\p{Cf}\p{M}'’]/u.test(character) ? ' ' : own;
    for (const unit of units) {
      if (unit === ' ' && (plain === '' || plain.endsWith(' '))) continue;
      plain += unit;
      for (let count = 0; count < unit.length; count++) at.push(place);
    }
    place += character.length;
  }
  return { plain, at };
}
