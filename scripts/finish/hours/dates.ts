/** Dates within a line of hours: `2026-10-01 至 10月7日`, `10月1日至7日`, `10.1–10.7`, `Oct 1–7`, `1–7 Oct`, each with its weekday beside it or not. */

import type { Wording } from '../../ground/problem.ts';
import type { HoursFault, Piece, PieceRead, Weekday } from './piece.ts';

interface WrittenDate {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  /** As typed beside it. */
  readonly weekday?: Weekday;
  /** How many characters it takes. */
  readonly length: number;
}

const WEEKDAYS = Array.from('日一二三四五六');
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TO = /^ ?(?:-|–|—|~|至|到|to\b)+ ?/i;
const NUMBERS: readonly RegExp[] = [
  /^(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})(?!\d)日?/,
  /^()(\d{1,2})月(\d{1,2})(?:[日号]|(?= ?[-–—~至到]+ ?\d{1,2}[日号]))/,
  /^()(\d{1,2})\.(\d)(?!\d)/,
];
const MONTH = `(?<name>${MONTHS.join('|')})[a-z]*\\.?`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
/** `Mar 1` of `9–17 Mar 1` is another date. */
const DAY_AND_MONTH = `${DAY} ?${MONTH}(?:,? ?(?<year>\\d{4}))?(?! ?\\d{1,2}(?![\\d:.]| ?[-–—~]))`;
const ENGLISH: readonly RegExp[] = [
  new RegExp(`^${MONTH} ?${DAY}(?:, ?(?<year>\\d{4}))?(?![\\d:])`, 'i'),
  new RegExp(`^${DAY_AND_MONTH}`, 'i'),
  new RegExp(`^${DAY}(?= ?(?:[-–—~]|to\\b) ?${DAY_AND_MONTH.replace('?<day>', '')})`, 'i'),
];
/** Years in which a weekday decides: after 28 the calendar repeats itself. */
const YEARS = Array.from({ length: 28 }, (_, at) => 2024 + at);

/** Returns the days that a line begins with, undefined where it begins with something else. */
export function readDates(rest: string): PieceRead<Piece> | HoursFault | undefined {
  const unclear = /^(\d{1,2})\.(\d{2})(?!\d)/.exec(rest);
  // `10.10` is a date and a time: nobody can tell.
  if (unclear && isDate({ month: Number(unclear[1]), day: Number(unclear[2]) })) return { kind: 'uncertain', words: unclear[0] };
  const first = withWeekday(rest, dateAt(rest), WEEKDAY_BESIDE);
  if (!first) return undefined;
  if ('words' in first) return first;
  const after = rest.slice(first.length);
  const [to = ''] = TO.exec(after) ?? [];
  const end = after.slice(to.length);
  const last = to === '' ? undefined : withWeekday(end, dateAt(end) ?? dayAt(end, first), WEEKDAY_IN_BRACKETS);
  if (last && 'words' in last) return last;
  const length = first.length + (last ? to.length + last.length : 0);
  return rangeOf(first, last ?? first, rest.slice(0, length), rest.slice(length));
}

function rangeOf(first: WrittenDate, last: WrittenDate, words: string, rest: string): PieceRead<Piece> | HoursFault {
  // A year on one of the two dates counts for both; a year may end between them.
  const isOver = Number(last.month * 100 + last.day < first.month * 100 + first.day);
  const from = first.year ?? (last.year === undefined ? undefined : last.year - isOver);
  const to = last.year ?? (first.year === undefined ? undefined : first.year + isOver);
  const [start, end] = [written({ ...first, year: from }), written({ ...last, year: to })];
  if (from !== undefined && end < start) return { kind: 'impossible', words, fix: write(`${end} 至 ${start}`, `${end} to ${start}`) };
  if (from !== undefined || (first.weekday ?? last.weekday) === undefined) return { piece: { kind: 'dates', range: [start, end] }, rest };
  const years = YEARS.filter((year) => isOnWeekday(first, year) && isOnWeekday(last, year + isOver));
  return years.length > 0 ? { piece: { kind: 'dates', range: [start, end, years] }, rest } : { kind: 'uncertain', words };
}

function isOnWeekday({ weekday, month, day }: WrittenDate, year: number): boolean {
  return isDate({ year, month, day }) && (weekday === undefined || weekday === weekdayOf({ year, month, day }));
}

function dateAt(text: string): WrittenDate | undefined {
  for (const pattern of NUMBERS) {
    const [words, year, month, day] = pattern.exec(text) ?? [];
    if (words) return { ...(year ? { year: Number(year) } : {}), month: Number(month), day: Number(day), length: words.length };
  }
  const english = ENGLISH.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  const { name = '', day, year } = english?.groups ?? {};
  if (!english) return undefined;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return { ...(year ? { year: Number(year) } : {}), month, day: Number(day), length: english[0].length };
}

/** `至7日` after `10月1日`, `–7` after `Oct 1`. */
function dayAt(text: string, { year, month }: WrittenDate): WrittenDate | undefined {
  const [words, day] = /^(\d{1,2})(?:[日号]|(?![\d:.点时]))/.exec(text) ?? [];
  return words ? { ...(year === undefined ? {} : { year }), month, day: Number(day), length: words.length } : undefined;
}

/** `2026-10-10 周六`, `10月1日（周四）`. */
const WEEKDAY_BESIDE = /^ ?\(? ?周([日天一二三四五六])(?!至|到)\)?/;
const WEEKDAY_IN_BRACKETS = /^ ?\( ?周([日天一二三四五六])\)/;

/** The weekday beside a date must be that date's; without a year it says which years are meant. */
function withWeekday(text: string, date: WrittenDate | undefined, pattern: RegExp): WrittenDate | HoursFault | undefined {
  if (!date) return undefined;
  if (!isDate(date)) return { kind: 'impossible', words: text.slice(0, date.length), fix: lastDay(date) };
  const [words = '', name = ''] = pattern.exec(text.slice(date.length)) ?? [];
  const length = date.length + words.length;
  const typed = WEEKDAYS.indexOf(name.replace('天', '日'));
  if (typed < 0 || name === '') return { ...date, length };
  const is = WEEKDAYS[date.year === undefined ? typed : weekdayOf(date)] ?? '';
  if (is !== WEEKDAYS[typed])
    return { kind: 'impossible', words: text.slice(0, length), fix: write(`${written(date)}（周${is}）`, written(date)) };
  return { ...date, length, weekday: typed };
}

function weekdayOf(date: Omit<WrittenDate, 'length'>): Weekday {
  return new Date(`${written(date)}T00:00:00Z`).getUTCDay();
}

function write(zh: string, en: string): Wording {
  return { zh: `写成 ${zh}。`, en: `Write ${en}.` };
}

/** Returns the fault of a date that does not exist. */
function lastDay({ year, month, day }: WrittenDate): Wording {
  if (month < 1 || month > 12) return { zh: '月份从 1 到 12，例如 10月1日。', en: 'Months go from 1 to 12: 2026-10-01.' };
  const last = daysIn(year, month);
  if (day < 1) return { zh: '日子从 1 开始，例如 10月1日。', en: 'Days begin at 1: 2026-10-01.' };
  return { zh: `${month} 月只有 ${last} 天。`, en: `That month has ${last} days.` };
}

function daysIn(year = 2024, month = 1): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isDate({ year, month, day }: Omit<WrittenDate, 'length'>): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function written({ year, month, day }: Omit<WrittenDate, 'length'>): string {
  const [m, d] = [month, day].map((number) => String(number).padStart(2, '0'));
  return year === undefined ? `${m}-${d}` : `${year}-${m}-${d}`;
}
