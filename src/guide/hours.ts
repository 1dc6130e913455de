/** Opening hours as rules, and their answer for a moment. How people write hours is read in `scripts/finish/timetable.ts`. */

import type { Day, Timetable } from './guide.ts';

/** A moment in the hall's time zone. */
export interface Moment {
  readonly day: Day;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Minutes since midnight. */
  readonly minutes: number;
}

/** Whether it is open, and when that changes today. `dated`: a rule for this very date says so. */
export type Opening =
  | { readonly open: true; readonly closes: number; readonly dated: boolean }
  | { readonly open: false; readonly opens?: number; readonly dated: boolean };

/** Returns whether it is open at this moment. The last rule for a date goes before those for weekdays. */
export function openAt(timetable: Timetable, { day, weekday, minutes }: Moment): Opening {
  const dated = timetable.filter((rule) => rule.dates.some(([from, to]) => within(day, from, to)));
  const today = dated.length > 0 ? dated.slice(-1) : timetable.filter((rule) => rule.weekdays.includes(weekday));
  const spans = today.flatMap((rule) => rule.spans).sort((a, b) => a[0] - b[0]);
  const now = spans.find(([from, to]) => from <= minutes && minutes < to);
  if (now) return { open: true, closes: now[1], dated: dated.length > 0 };
  return { open: false, opens: spans.find(([from]) => from > minutes)?.[0], dated: dated.length > 0 };
}

/** So many minutes before it closes nobody should set out. */
export const SOON = 20;

/** Returns whether the hours are “every day, 24 hours”, which says all there is to say. */
export function isAlwaysOpen(timetable: Timetable): boolean {
  return timetable.every(({ weekdays, spans }) => weekdays.length === 7 && spans.some(([from, to]) => to - from === 1440));
}

/** Returns whether the hours list the holidays of this year: days without hours in more than one of its months. */
export function knowsHolidays(timetable: Timetable, year: string): boolean {
  const closed = timetable.filter(({ spans }) => spans.length === 0).flatMap(({ dates }) => dates.map(([from]) => from.slice(0, 7)));
  return new Set(closed.filter((month) => month.startsWith(year))).size > 1;
}

function within(day: Day, from: string, to: string): boolean {
  const date = from.length === 5 ? day.slice(5) : day;
  return from <= to ? from <= date && date <= to : date >= from || date <= to;
}
