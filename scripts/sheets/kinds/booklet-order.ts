/** In which order the booklet's contents name guides: by the letter their title begins with, as it is pronounced. */

import { isChinese } from '../../../src/guide/language.ts';

/** The first character of each letter in the order of pinyin; no syllable begins with I, U or V. */
const FIRST = '阿A八B嚓C哒D妸E发F旮G哈H讥J咔K垃L妈M拏N噢O妑P七Q呥R仨S他T屲W夕X丫Y帀Z';

const PINYIN = new Intl.Collator('zh-u-co-pinyin', { ignorePunctuation: true, numeric: true });
const ALPHABET = new Intl.Collator('en', { ignorePunctuation: true, numeric: true });

/** Returns the letter under which a title stands: of its pinyin, or its own; `#` where it begins with neither. */
export function letterOf(title: string): string {
  const first = /[\p{L}\p{N}]/u.exec(title)?.[0] ?? '';
  const latin = first.normalize('NFD')[0]?.toUpperCase() ?? '';
  if (/^[A-Z]$/.test(latin)) return latin;
  if (!/\p{Script=Han}/u.test(first)) return '#';
  const pairs = FIRST.match(/../gu) ?? [];
  return pairs.findLast(([start = '']) => PINYIN.compare(start, first) <= 0)?.[1] ?? '#';
}

/** Returns titled things in the order of their letters, `#` last. */
export function byLetter<T extends { readonly title: string }>(things: readonly T[], language: string): { letter: string; things: T[] }[] {
  const collator = isChinese(language) ? PINYIN : ALPHABET;
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const letter = letterOf(thing.title);
    groups.set(letter, [...(groups.get(letter) ?? []), thing]);
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === '#') - Number(b === '#') || (a < b ? -1 : 1))
    .map(([letter, own]) => ({ letter, things: own.sort((a, b) => collator.compare(a.title, b.title)) }));
}
