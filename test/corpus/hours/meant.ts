/** The meaning of a text of hours on a day, and the program's answer for that day. */

import { openAt } from '../../../src/guide/hours.ts';
import type { Timetable } from '../../../src/guide/guide.ts';

/** Open spans of a day, in minutes since midnight, in order: `540-720,780-1020`; empty: closed. */
export type OpenSpans = string;

/** right: as meant on every day. silent: no answer. false: a wrong answer. */
export type Verdict = 'right' | 'silent' | 'false';

/** Days on which weekdays, holidays, working weekends and the turn of the year all differ: two weeks, New Year, and the same dates on other weekdays. */
export const DAYS: readonly string[] = [
  '09-28 09-29 09-30 10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08 10-09 10-10 10-11 10-17 12-30 12-31'
    .split(' ')
    .map((day) => `2026-${day}`),
  ['2027-01-01', '2027-01-02', '2027-01-03', '2027-10-01', '2027-10-10', '2027-12-30', '2028-01-01'],
].flat();

/** Returns the result of the program's rules for a text that means this. */
export function verdictOf(means: string | undefined, timetable: Timetable | undefined): Verdict {
  if (!timetable) return 'silent';
  return means !== undefined && DAYS.every((day) => spansMeant(means, day) === spansSaid(timetable, day)) ? 'right' : 'false';
}

/** Returns the spans that are meant on a day, by the notation of `texts.ts`. */
export function spansMeant(means: string, day: string): OpenSpans {
  const rules = means.split(';').map((rule) => rule.split(' '));
  const dated = rules.filter(([days = '']) => days.includes('-') && isWithin(day, days));
  const [, spans = '-'] = dated.at(-1) ?? rules.find(([days = '']) => !days.includes('-') && days.includes(String(isoWeekday(day)))) ?? [];
  return spans === '-'
    ? ''
    : spans
        .split(',')
        .map((span) => span.split('-').map(minutes).join('-'))
        .join(',');
}

/** Returns the spans that the program would call open on a day, asked every five minutes. */
export function spansSaid(timetable: Timetable, day: string): OpenSpans {
  const weekday = isoWeekday(day) % 7;
  const open = Array.from({ length: 288 }, (_, at) => openAt(timetable, { day, weekday, minutes: at * 5 }).open);
  const starts = open.flatMap((is, at) => (is && !open[at - 1] ? [at] : []));
  return starts.map((start) => `${start * 5}-${(open.indexOf(false, start) < 0 ? 288 : open.indexOf(false, start)) * 5}`).join(',');
}

function isWithin(day: string, days: string): boolean {
  const [from = '', to = from] = days.split('..');
  const date = from.length === 5 ? day.slice(5) : day;
  return from <= date && date <= to;
}

function minutes(time: string): number {
  const [hour, minute = '0'] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}

function isoWeekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
