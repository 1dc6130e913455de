/** Deadlines counted from a date by articles 201–203 of the Civil Code (民法典). Pure. */

import type { Day, Timetable } from './guide.ts';
import { openAt } from './hours.ts';

/** How far a deadline is from a date. */
export interface Deadline {
  readonly count: number;
  readonly unit: 'day' | 'workday' | 'month' | 'year';
  /** `after`: so long after the date. `before`: so long before it. `within`: at any time in so long before it, and on it. */
  readonly side: 'after' | 'before' | 'within';
}

/** A guide’s deadline on its page. */
export interface Latest extends Deadline {
  /** Asks for the date from which it counts. */
  readonly asks: string;
  /** The question of the page that asks for it already, by its id: then the deadline does not. */
  readonly question?: string;
}

const DAY_MS = 86_400_000;

/** No hall is closed for so many days; one that says so has no working days to count. */
const LONGEST_CLOSED = 366;

/**
 * Returns the last day of a deadline, and where it has one the first. Article 201: the date itself is not counted.
 * Article 202: months and years end on the day of the same number, else on the last of the month. Article 203: where
 * the last day is no working day, the next one is the last; before a date it is the one before, so that nobody is late.
 * `timetable`: the hours of the office, holidays and 调休 in them; without one Monday to Friday are worked.
 */
export function deadlineOf(
  { count, unit, side }: Deadline,
  date: Day,
  timetable: Timetable | undefined,
): { readonly first?: Day; readonly last: Day } {
  const far = (way: 1 | -1) => (unit === 'workday' ? workdaysFrom(date, count, way, timetable) : dayFrom(date, count * way, unit));
  if (side === 'within') return { first: far(-1), last: workedDay(date, -1, timetable) };
  const way = side === 'after' ? 1 : -1;
  return { last: workedDay(far(way), way, timetable) };
}

/** Returns the number of days from one to another, negative where that is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function dayFrom(date: Day, count: number, unit: 'day' | 'month' | 'year'): Day {
  if (unit === 'day') return dayOf(Date.parse(date) + count * DAY_MS);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const months = month - 1 + count * (unit === 'year' ? 12 : 1);
  const last = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(year, months, Math.min(day, last)));
}

function workdaysFrom(date: Day, count: number, way: 1 | -1, timetable: Timetable | undefined): Day {
  let day = date;
  for (let left = count; left > 0; left--) day = workedDay(dayFrom(day, way, 'day'), way, timetable);
  return day;
}

/** Returns this day where it is worked, else the nearest one in this direction that is. */
function workedDay(day: Day, way: 1 | -1, timetable: Timetable | undefined): Day {
  for (let ahead = 0; ahead < LONGEST_CLOSED; ahead++) {
    const next = dayFrom(day, ahead * way, 'day');
    if (isWorked(next, timetable)) return next;
  }
  return day;
}

function isWorked(day: Day, timetable: Timetable | undefined): boolean {
  const weekday = new Date(day).getUTCDay();
  if (!timetable) return weekday % 6 !== 0;
  const opening = openAt(timetable, { day, weekday, minutes: -1 });
  return opening.open || opening.opens !== undefined;
}

function dayOf(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}
