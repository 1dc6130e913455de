/** Interface words: the program's own, in Chinese and English, or those that a hall gives instead. */

import type { Day } from '../guide/guide.ts';
import type { OwnWords } from '../guide/hall.ts';
import { interfaceLanguage, isChinese } from '../guide/language.ts';

/** The way in which the program speaks on a page. */
export interface Tongue {
  /** Of its words: Chinese for `zh…`, else English. */
  readonly language: string;
  /** What it says otherwise on pages of this language. */
  readonly own?: OwnWords | null | undefined;
}

/** Returns the way in which the program speaks on a hall's page in a language. */
export function tongueOf(hall: { readonly language: string; readonly words?: OwnWords | undefined }, language: string): Tongue {
  return { language: hall.words?.speaks ?? interfaceLanguage(language, hall.language), own: hall.words };
}

type Texts = Readonly<Record<string, string>>;
type Put = string | number;
type Places<T> = T extends `${string}{3}${string}` ? [Put, Put, Put] : T extends `${string}{2}${string}` ? [Put, Put] : [Put];

/** A text with places `{1}`, `{2}`, `{3}`: no text yet. */
interface Sentence<P> extends Pick<string, 'replace' | 'split'> {
  readonly places: P;
}

/** Words in one language: a text, or a sentence that `fill` makes a text. */
export type Said<T> = { readonly [K in keyof T]: T[K] extends `${string}{1}${string}` ? Sentence<Places<T[K]>> : string };

/** Words that are used together, each with the same places in both languages. */
interface WordTable<T extends Texts> {
  /** Its name among all. */
  readonly table: string;
  readonly zh: T;
  readonly en: Readonly<Record<keyof T, string>>;
}

/** Returns these words in a tongue. */
export function wordsIn<T extends Texts>({ table, zh, en }: WordTable<T>, { language, own }: Tongue): Said<T> {
  const texts: unknown = { ...(isChinese(language) ? written(zh, own?.characters) : en), ...own?.said[table] };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a sentence is a text that only `fill` knows as one
  return texts as Said<T>;
}

/** Returns texts with other characters in place of some. Their names have none of these. */
export function written<T extends Texts>(texts: T, characters: OwnWords['characters']): T {
  if (!characters) return texts;
  return JSON.parse(JSON.stringify(texts).replace(/./g, (one) => characters[1][characters[0].indexOf(one)] ?? one));
}

/** Returns a sentence with something in its places. A hall's words may be of another version of this program, with other places. */
export function fill<P extends readonly Put[]>(sentence: Sentence<P>, ...all: P): string {
  return sentence.replace(/{(.)}/g, (_, place: number) => `${all[place - 1] ?? ''}`);
}

/** The words of a day. */
export const dayWords = {
  table: 'day',
  zh: { date: '{1} 年 {2} 月 {3} 日' },
  en: { date: '{3} {2} {1}' },
} as const;

/** Returns a day in words: `2026 年 11 月 22 日`, `22 November 2026`; English not as numbers, of which nobody knows which is the month. */
export function dayInWords(day: Day, tongue: Tongue): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const isNumber = isChinese(tongue.language) || tongue.own?.said[dayWords.table];
  const name = isNumber ? month : new Date(day).toLocaleDateString('en', { month: 'long', timeZone: 'UTC' });
  return fill(wordsIn(dayWords, tongue).date, year, name, date);
}
