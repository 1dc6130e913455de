import { isChinese } from '../guide/language.ts';
import { lookupWords } from './lookup-words.ts';
import { dayInWords, fill, type Tongue, wordsIn } from './words.ts';

/** Returns an answer that was typed in words: `1970 年 3 月`. */
export function valueInWords(value: string, form: string | undefined, tongue: Tongue): string {
  if (form === 'day') return dayInWords(value, tongue);
  if (form !== 'month') return value;
  const [year = '', month = ''] = value.split('-');
  const name = isChinese(tongue.language) ? Number(month) : new Date(value).toLocaleDateString('en', { month: 'long', timeZone: 'UTC' });
  return fill(wordsIn(lookupWords, tongue).month, year, name);
}
