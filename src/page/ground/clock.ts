/** Day and time in the hall. */

import type { Moment } from '../../guide/hours.ts';

const DAY = 86_400_000;
/** No phone keeps the same content for so long. */
const FIVE_YEARS = 5 * 365 * DAY;

/** Returns a moment as the hall's clock and calendar show it. */
export function momentIn(timeZone: string, moment = new Date()): Moment {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  // `10/09/2026, 00:30`, whatever stands between the numbers.
  const [month, date, year, hours, minutes] = format.format(moment).match(/\d+/g) ?? [];
  const day = `${year}-${month}-${date}`;
  return { day, weekday: new Date(day).getUTCDay(), minutes: Number(hours) * 60 + Number(minutes) };
}

/** Returns minutes as a time: `9:00`. */
export function clockTime(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * Returns whether a clock cannot be right, all in milliseconds: earlier than the content it shows was made or checked
 * (by a day, for time zones), or absurdly later than it was made. An unknown one (NaN) proves nothing.
 */
export function isWrongClock(now: number, made: number, checked: number): boolean {
  return now < made - DAY || now < checked - DAY || now > made + FIVE_YEARS;
}
