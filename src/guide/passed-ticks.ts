/**
 * Ticks in the fragment of an address, beside the answers: `#married=no&~=3fKx9`. A tick is five characters made from its
 * material's name: of another version of the guide nothing is ticked but what has the same name. Nothing of it reaches a server.
 */

import { percentDecoded } from './address.ts';

/** Who an address with ticks is for: the family, who go on with it, or the window, where it is only looked at. */
export type PassedTo = 'family' | 'window';

/** No question is called so. */
const KEYS: Readonly<Record<PassedTo, string>> = { family: '~', window: '~~' };

const LENGTH = 5;
/** Nothing that a chat would take for the end of an address. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Returns the part of a fragment that says these materials ticked, of none too. */
export function writePassedTicks(names: Iterable<string>, to: PassedTo): string {
  return `${KEYS[to]}=${[...new Set(names)].map(signOf).join('')}`;
}

/**
 * Returns which of these materials a fragment says ticked, and for whom it was made; undefined where it says nothing of
 * ticks. What it says of other materials is left out.
 */
export function readPassedTicks(
  fragment: string,
  names: ReadonlySet<string>,
): { readonly to: PassedTo; readonly ticked: readonly string[] } | undefined {
  for (const part of fragment.replace(/^#/, '').split('&')) {
    const [key, value = ''] = part.split('=').map(percentDecoded);
    if (key !== KEYS.family && key !== KEYS.window) continue;
    const signs = new Set(value.match(/[0-9A-Za-z]{5}/g));
    return { to: key === KEYS.window ? 'window' : 'family', ticked: [...names].filter((name) => signs.has(signOf(name))) };
  }
  return undefined;
}

/** FNV-1a over UTF-16 units. Of a thousand guides with thirty materials each, two of one guide meet once in two thousand such halls. */
function signOf(name: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193) >>> 0;
  let sign = '';
  while (sign.length < LENGTH) {
    sign += DIGITS.charAt(hash % DIGITS.length);
    hash = Math.floor(hash / DIGITS.length);
  }
  return sign;
}
