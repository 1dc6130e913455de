/** How long something takes, as a text says it: 5 个工作日, 三个月, 24 小时, 10 working days. */

import { numberOf } from './numbers.ts';
import { simplified } from '../markdown/traditional.ts';

export interface Duration {
  /** As typed. */
  readonly words: string;
  /** Where they begin in the text, in code units. */
  readonly index: number;
  readonly count: number;
  /** In days of the calendar: what it takes at least and at most, since holidays and months differ. */
  readonly least: number;
  readonly most: number;
}

/** A day of the month (3 月 15 日) and a year (2026 年) are none. */
const DURATION =
  /(?<![\d.月第下上每某同])(?<!月\s)(\d{1,4}(?:\.\d+)?|[一二两三四五六七八九十]{1,3}|半)\s?(个?(?:工作日|自然日|小时|星期|分钟)|个月|天|日|周|年)(?![月度初底末])|\b(\d{1,4})\s(?:(working|business)\s)?(day|hour|week|month|year|minute)s?\b/gi;

/** In days of the calendar: at least, and at most. Of ten working days seven may be holidays of a golden week. */
const UNITS: readonly (readonly [RegExp, number, number, number])[] = [
  [/工作日|working|business/, 1, 1.4, 9],
  [/小时|hour/, 1 / 24, 1 / 24, 0],
  [/分钟|minute/, 1 / 1440, 1 / 1440, 0],
  [/星期|周|week/, 7, 7, 0],
  [/月|month/, 28, 31, 0],
  [/年|year/, 365, 366, 0],
  [/日|天|day/, 1, 1, 0],
];

/** Returns the durations of a text, in their order. */
export function durationsIn(text: string): Duration[] {
  return [...simplified(text).matchAll(DURATION)].flatMap((match) => {
    const [words, chinese, unit = '', english, working = '', day = ''] = match;
    const count = Number(numberOf(chinese ?? english ?? ''));
    const kind = `${unit}${working} ${day}`.toLowerCase();
    const [, least = 1, most = 1, more = 0] = UNITS.find(([pattern]) => pattern.test(kind)) ?? [];
    if (!(count > 0) || (/年/.test(unit) && count > 100)) return [];
    const { index } = match;
    return [{ words: text.slice(index, index + words.length), index, count, least: count * least, most: count * most + more }];
  });
}

/** Returns whether one takes longer than another, however holidays and months fall. */
export function isLonger(one: Duration, other: Duration): boolean {
  return unitOf(one) === unitOf(other) ? one.count > other.count : one.least > other.most;
}

/** Each unit has its own time at least. */
function unitOf({ least, count, most }: Duration): string {
  return `${(least / count).toFixed(4)} ${most === least}`;
}
