/** Letters, read as pinyin. */

import type { Sounds } from './sounds.ts';

interface LettersRead {
  /** Numbers of syllables. */
  readonly syllables: readonly number[];
  /** The letters of a syllable that is only begun: `l` of `yangl`. */
  readonly rest: string;
}

/** Of ambiguous letters (`xian`, `jine`) so many readings are tried. */
const MOST = 4;
const LONGEST = 6;

/** Returns the ways to read letters as syllables, those with the fewest first; none where they cannot be read so. */
export function readingsOf(letters: string, sounds: Sounds): LettersRead[] {
  const from: LettersRead[][] = [];
  from[letters.length] = [{ syllables: [], rest: '' }];
  for (let at = letters.length - 1; at >= 0; at--) {
    const ways: LettersRead[] = [];
    for (let end = Math.min(letters.length, at + LONGEST); end > at; end--) {
      const number = sounds.numberOf(letters.slice(at, end));
      if (number === undefined) continue;
      for (const { syllables, rest } of from[end] ?? []) ways.push({ syllables: [number, ...syllables], rest });
    }
    const tail = letters.slice(at);
    if (sounds.begins(tail) && sounds.numberOf(tail) === undefined) ways.push({ syllables: [], rest: tail });
    from[at] = ways.sort((a, b) => lengthOf(a) - lengthOf(b)).slice(0, MOST);
  }
  return from[0] ?? [];
}

function lengthOf({ syllables, rest }: LettersRead): number {
  return syllables.length + (rest === '' ? 0 : 1.5);
}

/** Returns whether letters can be read as whole syllables: far sooner than their readings. */
export function areSyllables(letters: string, { numberOf, begins }: Sounds): boolean {
  const reached = [true];
  for (let at = 0; at < letters.length; at++) {
    if (!reached[at]) continue;
    for (let end = at + 1; end <= letters.length; end++) {
      const part = letters.slice(at, end);
      if (!begins(part)) break;
      if (numberOf(part) !== undefined) reached[end] = true;
    }
  }
  return reached[letters.length] === true;
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** Returns all texts that are one slip away: a letter left out, doubled, wrong, too many, or two in each other’s place. */
export function slipsOf(letters: string): string[] {
  const slips = new Set<string>();
  for (let at = 0; at <= letters.length; at++) {
    const [before, after] = [letters.slice(0, at), letters.slice(at)];
    const [first = '', second = ''] = after;
    if (first !== '') slips.add(before + after.slice(1));
    if (second !== '') slips.add(before + second + first + after.slice(2));
    for (const letter of ALPHABET) {
      slips.add(before + letter + after);
      if (first !== '') slips.add(before + letter + after.slice(1));
    }
  }
  slips.delete(letters);
  return [...slips];
}

/** Returns whether two words differ by one slip at most. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === right.charAt(1) + right.charAt(0));
}

/** Returns letters as pinyin is typed: without tones, `v` for ü. */
export function asTyped(letters: string): string {
  return letters
    .replace(/[üǖǘǚǜ]/g, 'v')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}
