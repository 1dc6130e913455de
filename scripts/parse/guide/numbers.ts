/** Numbers of a text, in whatever script, to compare between languages. */

import { simplified } from '../markdown/traditional.ts';

/** The zeros of decimal digits that are none of ours: Arabic, Persian and Uyghur, Devanagari, Tibetan, Mongolian. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x0f20, 0x1810];
const CHINESE = '零一二三四五六七八九';
const ENGLISH = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const TENS: Readonly<Record<string, number>> = {
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
/** A number in words is one where something is counted: not in 一般, nor in “one of you”. */
const COUNTED =
  /(?<![第零一二两三四五六七八九十百])[零一二两三四五六七八九十百]+(?=\s*(?:个|日|天|周|月|年|小时|分钟|工作日|元|块|次|倍))/g;
const COUNTED_IN_ENGLISH =
  /\b(an?|one|two|three|four|five|six|seven|eight|nine|ten)(?=\s+(?:(?:working|business|calendar)\s+)?(?:days?|weeks?|months?|years?|hours?|minutes?|yuan|times)\b)/gi;

/** Returns the numbers of a text in Arabic digits, without separators of thousands: `三个工作日` and `three working days` both say `3`. */
export function numbersIn(text: string): string[] {
  const digits = simplified(text)
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, ourDigit)
    .replace(COUNTED, (words) => String(chineseNumber(words)))
    .replace(COUNTED_IN_ENGLISH, (word) => String(/^an?$/i.test(word) ? 1 : ENGLISH.indexOf(word.toLowerCase())))
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return digits.match(/\d+(?:\.\d+)?/g) ?? [];
}

/** Returns a number written in digits of any script, in Chinese or in English words, in our digits; `NaN` where it is none. */
export function numberOf(typed: string): string {
  const text = simplified(typed)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Nd}/gu, ourDigit)
    .replace(/,/g, '');
  if (/^[\d.]+$/.test(text)) return String(Number(text));
  if (/^(?:半|half)/.test(text)) return '0.5';
  if (/^an?$/.test(text)) return '1';
  const word = ENGLISH.indexOf(text);
  return String(word >= 0 ? word : (TENS[text] ?? (chineseNumber(text) || NaN)));
}

function ourDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((one) => code >= one && code < one + 10);
  return zero === undefined ? digit : String(code - zero);
}

/** To 999. */
function chineseNumber(words: string): number {
  const [, hundreds, tens, ones = ''] = /^(?:(.?)百零?)?(?:(.?)十)?(.?)$/.exec(words.replace(/两/g, '二')) ?? [];
  const digit = (word: string | undefined, otherwise: number) => (word === undefined ? 0 : word === '' ? otherwise : CHINESE.indexOf(word));
  return digit(hundreds, 1) * 100 + digit(tens, 1) * 10 + digit(ones, 0);
}
