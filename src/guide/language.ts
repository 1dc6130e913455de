/** The languages that the program itself speaks, and how others are written. */

import type { Day } from './guide.ts';

/** Returns whether a language (BCP 47) is Chinese. */
export function isChinese(language: string): boolean {
  return /^zh\b/i.test(language);
}

/**
 * Returns the language in which the program speaks on a page: the page's own where that is Chinese or English, else the
 * hall's, which people of the place read beside their own.
 */
export function interfaceLanguage(language: string, hallLanguage: string): string {
  return /^(?:zh|en)\b/i.test(language) ? language : hallLanguage;
}

/** Languages that are written from right to left unless their tag names another script. */
const RIGHT_TO_LEFT =
  /^(?:(?:ar|arc|azb|ckb|dv|fa|glk|he|ks|lrc|mzn|nqo|pnb|ps|sd|syr|ug|ur|uz-af|yi)\b(?!-[a-z]{4}\b)|[a-z]+-(?:arab|hebr|nkoo|syrc|thaa)\b)/i;

/** Returns `rtl` for a language (BCP 47) that is written from right to left, undefined for any other. */
export function directionOf(language: string): 'rtl' | undefined {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : undefined;
}

/** Returns of two wordings the one in this language: `zh` for Chinese, `en` for every other. */
export function inLanguage<T>({ zh, en }: { readonly zh: T; readonly en: T }, language: string): T {
  return isChinese(language) ? zh : en;
}

/** Returns a day in the words of this language: `2026 年 11 月 22 日`, `22 November 2026`. */
export function dayInWords(day: Day, language: string): string {
  return inLanguage({ zh: dayInChinese, en: dayInEnglish }, language)(day);
}

/** Returns a day in Chinese words. */
export function dayInChinese(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}

/** Returns a day in English words: not as numbers, of which nobody knows which is the month. */
export function dayInEnglish(day: Day): string {
  return new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}
