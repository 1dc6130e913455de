/** Amounts in a text that can be compared with those of a translation: 5 个工作日, 10 元, 2 份, 9:00, 12 号窗口, a telephone number. */

import { numberOf, numbersIn } from '../parse/guide/numbers.ts';
import type { Amount, Found, Reader } from './amount.ts';
import { MOMENTS, WEEKDAYS } from './moments.ts';
import { type Counted, unitsOf } from './units.ts';

export interface Amounts {
  readonly all: readonly Amount[];
  /** Numbers that count nothing we know. */
  readonly bare: ReadonlySet<string>;
}

const DIGITS = String.raw`(?<![\p{Nd}.,])\p{Nd}+(?:,\p{Nd}{3}(?!\p{Nd}))*(?:\.\p{Nd}+)?`;
const NUMBERS: Readonly<Record<string, string>> = {
  zh: String.raw`(?:${DIGITS}|(?<![第零一二两兩三四五六七八九十百千])[一二两兩三四五六七八九十百半]+)`,
  en: String.raw`(?:${DIGITS}|\b(?:half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b)`,
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

const COUNTED: ReadonlySet<Amount['subject']> = new Set(['time', 'age', 'money', 'copies', 'window', 'monthday']);

const readers = new Map<string, readonly Reader[]>();

/** In this order: what one has read no other reads. */
function readersOf(language: string): readonly Reader[] {
  const tag = language.replace(/-.*$/, '').toLowerCase();
  const known = readers.get(tag);
  if (known) return known;
  const made = [...WEEKDAYS, ...windowsIn(tag), ...MOMENTS, ...centsIn(tag), ...unitReaders(tag)];
  readers.set(tag, made);
  return made;
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

/** 九元五角, nine yuan and fifty fen. */
function centsIn(tag: string): Reader[] {
  const { behind } = unitsOf(tag).yuan ?? {};
  const number = NUMBERS[tag] ?? DIGITS;
  const fen = String.raw`(${number})\s?(?:分(?![钟鐘])|fen\b)`;
  const source = String.raw`(${number})\s?${behind ?? ''}\s?(?:and\s)?(?:(${number})\s?(?:角|毛|jiao\b)\s?(?:${fen})?|${fen})`;
  const read: Reader['read'] = (_, parts) => {
    const [yuan = 0, tens = 0, ones = 0, alone = 0] = parts.slice(0, 4).map((part) => Number(numberOf(part ?? '0')));
    return amountOf(String(Number((yuan + tens / 10 + (ones + alone) / 100).toFixed(2))), 'yuan');
  };
  return behind === undefined ? [] : [{ pattern: new RegExp(source, 'giu'), read }];
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
