/** The languages that the program itself speaks, and how others are written. */

/** Returns whether a language (BCP 47) is Chinese. */
export function isChinese(language: string): boolean {
  return /^zh\b/i.test(language);
}

/** Returns whether Chinese is written in traditional characters in a language (BCP 47): `zh-Hant`, and where it is written so. */
export function isTraditional(language: string): boolean {
  return /^zh-(?:hant|(?!hans)(?:[a-z]+-)?(?:tw|hk|mo))\b/i.test(language);
}

/** What everybody in the country reads: beside a language that the program does not speak, it speaks this one. */
export const COMMON = 'zh-CN';

/**
 * Returns the language in which the program speaks on a page by itself: of the page's and the hall's, which people of the
 * place read beside their own, the first that is Chinese or English, else the country's common one.
 */
export function interfaceLanguage(language: string, hallLanguage: string): string {
  return [language, hallLanguage].find((tag) => /^(?:zh|en)\b/i.test(tag)) ?? COMMON;
}

/** Languages that are written from right to left unless their tag names another script. */
const RIGHT_TO_LEFT =
  /^(?:(?:ar|arc|azb|ckb|dv|fa|glk|he|ks|lrc|mzn|nqo|pnb|ps|sd|syr|ug|ur|uz-af|yi)\b(?!-[a-z]{4}\b)|[a-z]+-(?:arab|hebr|nkoo|syrc|thaa)\b)/i;

/** Returns `rtl` for a language (BCP 47) that is written from right to left, undefined for any other. */
export function directionOf(language: string): 'rtl' | undefined {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : undefined;
}

/** Returns of two wordings the one that the program says to people of this language: `en` for English, `zh` for every other. */
export function inLanguage<T>({ zh, en }: { readonly zh: T; readonly en: T }, language: string): T {
  return isChinese(interfaceLanguage(language, language)) ? zh : en;
}
