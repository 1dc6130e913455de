/** The words that only paper says. */

import { inLanguage, isTraditional } from '../../../guide/language.ts';
import { englishSheetWords } from './sheet-words-english.ts';
import { simplifiedSheetWords } from './sheet-words-simplified.ts';
import { traditionalSheetWords } from './sheet-words-traditional.ts';

export type SheetWords = typeof simplifiedSheetWords;

/** Returns the words of paper for a language: English, or Chinese in the characters of `zh-Hant`, `zh-TW`, `zh-HK`, `zh-MO`, else in simplified ones. */
export function sheetWords(language: string): SheetWords {
  return isTraditional(language) ? traditionalSheetWords : inLanguage({ zh: simplifiedSheetWords, en: englishSheetWords }, language);
}
