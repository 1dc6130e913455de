/** Amounts in a text that can be compared with those of a translation: 5 个工作日, 10 元, 2 份, 9:00, 12 号窗口, a telephone number. */

import { numberOf, numbersIn } from '../parse/guide/numbers.ts';
import { type Counted, unitsOf } from './units.ts';

export interface Amount {
  /** Only amounts of one subject contradict each other. */
  readonly subject: 'time' | 'age' | 'money' | 'copies' | 'window' | 'clock' | 'date' | 'telephone' | 'share' | 'number';
  /** The same in every language: `workday 5`, `month 12`, `9991234567`. */
  readonly value: string;
  /** The number alone. */
  readonly number?: string;
  /** As typed. */
  readonly words: string;
  /** “a year”, “a copy”: it may be an amount, and may be none. */
  readonly isVague?: true;
}

export interface Amounts {
  readonly all: readonly Amount[];
  /** Numbers that count nothing we know. */
  readonly bare: ReadonlySet<string>;
}

type Found = Omit<Amount, 'words'>;

const DIGITS = String.raw`(?<![\p{Nd}.,])\p{Nd}+(?:,\p{Nd}{3}(?!\p{Nd}))*(?:\.\p{Nd}+)?`;
const NUMBERS: Readonly<Record<string, string>> = {
  zh: String.raw`(?:${DIGITS}|(?<![第零一二两兩三四五六七八九十百千])[一二两兩三四五六七八九十百半]+)`,
  en: String.raw`(?:${DIGITS}|\b(?:half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety)\b)`,
};
const RANGE = String.raw`\s?(?:[-–—~～至到]|to|or|and|或)\s?`;
const LIST = String.raw`\s?[号號]?\s?(?:[-–—~～、,，和及或至到&]|to|or|and)\s?`;

/** Returns the amounts of a text in a language (BCP 47). */
export function amountsIn(text: string, language: string): Amounts {
  const all: Amount[] = [];
  const bare: string[] = [];
  let rest = text;
  for (const { pattern, read } of readersOf(language)) {
    rest = rest.replace(pattern, (words: string, ...parts: (string | undefined)[]) => {
      const found = read(words, parts);
      if (found.length === 0) bare.push(...numbersIn(words));
      all.push(...found.map((amount) => ({ ...amount, words: words.trim() })));
      return '¦'.repeat(words.length);
    });
  }
  return { all, bare: new Set([...bare, ...numbersIn(rest)]) };
}

/** Returns the amounts of a text of which one side is in a language whose units are not known: what is counted is a number, of anything. */
export function numbersAsAmounts({ all, bare }: Amounts): Amounts {
  const isCounted = ({ subject }: Amount) => COUNTED.has(subject);
  const numbers = [...all.filter(isCounted).map(({ number, value }) => number ?? value), ...bare].filter((number) => number !== '0.5');
  const plain = numbers.map((number): Amount => ({ subject: 'number', value: number, words: number }));
  return { all: [...all.filter((one) => !isCounted(one)), ...plain], bare: new Set() };
}

const COUNTED: ReadonlySet<Amount['subject']> = new Set(['time', 'age', 'money', 'copies', 'window']);

interface Reader {
  readonly pattern: RegExp;
  /** Returns what these words say, in the pattern's parts; nothing where it cannot be compared. */
  readonly read: (words: string, parts: readonly (string | undefined)[]) => readonly Found[];
}

const readers = new Map<string, readonly Reader[]>();

/** In this order: what one has read no other reads. */
function readersOf(language: string): readonly Reader[] {
  const tag = language.replace(/-.*$/, '').toLowerCase();
  const known = readers.get(tag);
  if (known) return known;
  const made = [...windowsIn(tag), ...MOMENTS, ...unitReaders(tag)];
  readers.set(tag, made);
  return made;
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
const MOMENTS: readonly Reader[] = [
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
  // A year, a day of some month, something numbered: 2025 年, 每月 15 日, 6-ئاي.
  {
    pattern:
      /(?:19|20)\p{Nd}{2}(?:\s?[年년]|-?يىل)|(?:每|当|當|次|本|下|上)个?月\s?\p{Nd}{1,2}\s?[日号號]|(?<!\p{Nd})\p{Nd}+-(?=\p{Script=Arabic})/gu,
    read: () => [],
  },
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

/** Twelve hours apart are the same: few say which. */
function clockOf(hour = '', minutes = ''): Found[] {
  return [{ subject: 'clock', value: String((Number(numberOf(hour)) * 60 + Number(numberOf(minutes))) % 720) }];
}

/** Its end: it may be said without its area. */
function telephoneOf(words: string): Found[] {
  const digits = words.replace(/\P{Nd}/gu, '').replace(/\p{Nd}/gu, numberOf);
  return [{ subject: 'telephone', value: digits.slice(-7) }];
}

/** 12、13 号窗口, windows 12 to 14. */
function windowsIn(tag: string): Reader[] {
  const { window } = unitsOf(tag);
  const number = NUMBERS[tag] ?? DIGITS;
  const all = String.raw`${number}(?:${LIST}${number}(?![:：\p{Nd}])){0,12}`;
  return [
    ...(window?.behind === undefined ? [] : [String.raw`${all}\s?${window.behind}`]),
    ...(window?.before === undefined ? [] : [String.raw`${window.before}\s?${all}`]),
  ].map((source) => ({ pattern: new RegExp(source, 'giu'), read: (words) => windowNumbers(words, number) }));
}

function windowNumbers(words: string, number: string): Found[] {
  const said = [...words.matchAll(new RegExp(`(?<to>${RANGE.replace('|or|and|或', '')})?(${number})`, 'giu'))];
  const numbers = said.map(([, , one = '']) => Number(numberOf(one)));
  return said.flatMap(({ groups }, at) => {
    const [before = 0, here = 0] = [numbers[at - 1], numbers[at]];
    const from = groups?.['to'] !== undefined && at > 0 && here - before < 50 ? before + 1 : here;
    return Array.from({ length: Math.max(1, here - from + 1) }, (_, step) => ({ subject: 'window' as const, value: String(from + step) }));
  });
}

function unitReaders(tag: string): Reader[] {
  const number = NUMBERS[tag] ?? DIGITS;
  return UNITS_IN_TURN.flatMap((unit) => {
    const { behind, before } = unitsOf(tag)[unit] ?? {};
    return [
      ...(behind === undefined ? [] : [String.raw`(?:(${number})${RANGE})?(${number})[-\s]{0,2}${behind}(?!半)`]),
      ...(before === undefined ? [] : [String.raw`()${before}\s?(${number})`]),
    ].map((source) => ({
      pattern: new RegExp(source, 'giu'),
      read: (_: string, [first, last]: readonly (string | undefined)[]) =>
        [first, last].flatMap((typed) => (typed ? amountOf(typed, unit) : [])),
    }));
  });
}

const UNITS_IN_TURN: readonly Counted[] = [
  'workday',
  'day',
  'week',
  'month',
  'age',
  'year',
  'hour',
  'minute',
  'ten-thousand',
  'yuan',
  'copy',
];

/** How many of what, and what they add up to. */
const MEASURES: Readonly<Record<Exclude<Counted, 'window'>, readonly [Amount['subject'], string, number]>> = {
  workday: ['time', 'workday', 1],
  day: ['time', 'minute', 1440],
  week: ['time', 'minute', 10_080],
  month: ['time', 'month', 1],
  year: ['time', 'month', 12],
  hour: ['time', 'minute', 60],
  minute: ['time', 'minute', 1],
  age: ['age', 'year', 1],
  yuan: ['money', '', 1],
  'ten-thousand': ['money', '', 10_000],
  copy: ['copies', '', 1],
};

function amountOf(typed: string, unit: Counted): Found[] {
  const number = numberOf(typed);
  if (unit === 'window' || number === 'NaN' || (unit === 'month' && number === '0.5')) return [];
  const [subject, measure, size] = MEASURES[unit];
  const isVague = /^an?$/i.test(typed);
  return [{ subject, value: `${measure} ${Number(number) * size}`.trim(), number, ...(isVague ? { isVague } : {}) }];
}
