/** The two languages that the program itself speaks: Chinese, and English to everyone else. */

import type { Day } from './guide.ts';

/** Returns whether a language (BCP 47) is Chinese. */
export function isChinese(language: string): boolean {
  return /^zh\b/i.test(language);
}

/** Returns of two wordings the one in this language: `zh` for Chinese, `en` for every other. */
export function inLanguage<T>({ zh, en }: { readonly zh: T; readonly en: T }, language: string): T {
  return isChinese(language) ? zh : en;
}

/** Returns a day as it is said in this language: `2026 年 11 月 22 日`, `22 November 2026`. */
export function dayInWords(day: Day, language: string): string {
  return inLanguage({ zh: dayInChinese, en: dayInEnglish }, language)(day);
}

/** Returns a day as it is said in Chinese. */
export function dayInChinese(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}

/** Returns a day as it is said in English: not as numbers, of which nobody knows which is the month. */
export function dayInEnglish(day: Day): string {
  return new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}
