/** Days, times, telephone numbers and shares: written alike in all languages, or in no other way than in theirs. */

import { numberOf } from '../parse/guide/numbers.ts';
import type { Found, Reader } from './amount.ts';

/** Before windows: 周三到 12 号窗口 is no list. Not 每周三次. */
export const WEEKDAYS: readonly Reader[] = [
  {
    pattern: /(?:周|週|星期|[礼禮]拜)([日天一二三四五六])(?![次天回个個遍趟])/gu,
    read: (_, [day = '']) => weekdayOf('日一二三四五六'.indexOf(day.replace('天', '日'))),
  },
  {
    pattern: /\b(Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?:(?:s|nes|rs|ur)?days?)?\b/gu,
    read: (_, [day = '']) => weekdayOf('SunMonTueWedThuFriSat'.indexOf(day) / 3),
  },
];

function weekdayOf(day: number): Found[] {
  return [{ subject: 'weekday', value: String(day) }];
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const MONTH = `(${MONTHS.join('|')})`;
const CHINESE_DATE = String.raw`(\p{Nd}{1,2}|[一二三四五六七八九十]{1,2})\s?[月월]\s?(\p{Nd}{1,2}|[一二三四五六七八九十]{1,3})\s?[日号號일]`;

const TELEPHONE = new RegExp(
  [
    String.raw`(?<![\p{Nd}\p{L}.(+-])(?:`,
    // With the country's and the area's number; in groups; of a mobile; of a service.
    String.raw`(?:\+\p{Nd}{2,3}[- ]?)?(?:\(?0?\p{Nd}{2,3}\)?[- ])?\p{Nd}{7,8}`,
    String.raw`|(?:\+\p{Nd}{2,3}[- ])?(?!(?:19|20)\p{Nd}{2}[- ](?:19|20))\p{Nd}{3,4}[- ]\p{Nd}{3,4}(?:[- ]\p{Nd}{4})?`,
    String.raw`|(?:\+?86[- ]?)?1\p{Nd}{10}|0\p{Nd}{9,11}|12\p{Nd}{3}|9[56]\p{Nd}{3,4}`,
    String.raw`)(?![\p{Nd}\p{L}-]|[.,:：]\p{Nd})`,
  ].join(''),
  'gu',
);

/** Written alike in all languages, or in no other way than in theirs. */
export const MOMENTS: readonly Reader[] = [
  { pattern: /(?<!\p{Nd})\p{Nd}{4}[-/.](\p{Nd}{1,2})[-/.](\p{Nd}{1,2})(?!\p{Nd})/gu, read: (_, [month, day]) => dateOf(month, day) },
  {
    pattern: new RegExp(String.raw`(?<![\p{Nd}第零一二三四五六七八九十百])${CHINESE_DATE}`, 'gu'),
    read: (_, [month, day]) => dateOf(month, day),
  },
  {
    pattern: new RegExp(String.raw`(?<!\p{Nd})(\p{Nd}{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}\b`, 'gu'),
    read: (_, [day, month]) => dateOf(month, day),
  },
  {
    pattern: new RegExp(String.raw`\b${MONTH} (\p{Nd}{1,2})(?:st|nd|rd|th)?(?!\p{Nd})`, 'gu'),
    read: (_, [month, day]) => dateOf(month, day),
  },
  {
    pattern: /(?:每|当|當|次|本|下|上)[个個]?月\s?(\p{Nd}{1,2}|[一二三四五六七八九十]{1,3})\s?[日号號]/gu,
    read: (_, [day]) => monthdayOf(day),
  },
  { pattern: /(?<!\p{Nd})(\p{Nd}{1,2})(?:st|nd|rd|th)\b(?! floor)/gu, read: (_, [day]) => monthdayOf(day) },
  // A year, something numbered: 2025 年, 6-ئاي.
  { pattern: /(?:19|20)\p{Nd}{2}(?:\s?[年년]|-?يىل)|(?<!\p{Nd})\p{Nd}+-(?=\p{Script=Arabic})/gu, read: () => [] },
  { pattern: TELEPHONE, read: (words) => telephoneOf(words) },
  {
    pattern: /(?<![\p{Nd}:：])(\p{Nd}{1,2})[:：](\p{Nd}{2})(?!\p{Nd})(?:\s?[ap]\.?m\b)?/giu,
    read: (_, [hour, minutes]) => clockOf(hour, minutes),
  },
  { pattern: /(?<![\p{Nd}.:])(\p{Nd}{1,2})\s?[ap]\.?m\b/giu, read: (_, [hour]) => clockOf(hour, '0') },
  {
    pattern:
      /(?<![\p{Nd}.第零一二三四五六七八九十百])(\p{Nd}{1,2}|[一二两兩三四五六七八九十]{1,3})\s?[点點时時](?![候间間长長限])\s?(?:(半)|(\p{Nd}{1,2})\s?分(?![钟鐘]))?/gu,
    read: (_, [hour, half, minutes]) => clockOf(hour, half === undefined ? (minutes ?? '0') : '30'),
  },
  {
    pattern: /(?<![\p{Nd}.,])(\p{Nd}+(?:\.\p{Nd}+)?)(?:\s?[%％٪]|\sper ?cent\b)/giu,
    read: (_, [number = '']) => [{ subject: 'share', value: numberOf(number), number: numberOf(number) }],
  },
  {
    pattern:
      /免费|免費|不收费|不收費|不收取|不要钱|不要錢|\bfree of charge\b|\bfree\b(?! (?:will|time|choice|of))|\bno (?:charge|fee)s?\b/giu,
    read: () => [{ subject: 'money', value: '0' }],
  },
];

function dateOf(month = '', day = ''): Found[] {
  const named = MONTHS.indexOf(month) + 1;
  return [{ subject: 'date', value: `${named > 0 ? named : numberOf(month)}-${numberOf(day)}` }];
}

function monthdayOf(day = ''): Found[] {
  return [{ subject: 'monthday', value: numberOf(day), number: numberOf(day) }];
}

/** Twelve hours apart are the same: few say which. */
function clockOf(hour = '', minutes = ''): Found[] {
  return [{ subject: 'clock', value: String((Number(numberOf(hour)) * 60 + Number(numberOf(minutes))) % 720) }];
}

/** Its end: it may be said without its area. */
function telephoneOf(words: string): Found[] {
  const digits = words.replace(/\P{Nd}/gu, '').replace(/\p{Nd}/gu, numberOf);
  return [{ subject: 'telephone', value: digits.slice(-7) }];
}
