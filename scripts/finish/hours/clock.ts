/** Times as people say them: which of two twelves, and from when to when. */

/** am, pm: the English halves, in which 12 comes first. */
export type PartOfDay = 'night' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'am' | 'pm';

/** A time as written. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly part?: PartOfDay;
  /** `05:00`: of a clock with 24 hours. */
  readonly isPadded?: boolean;
}

/** Minutes since midnight, from and to. */
export type ClockSpan = readonly [number, number];

const MIDNIGHT = 1440;
const HALF_DAY = 720;

/** The hours that a part of the day has, first and last, as written and of the day; the first that fits holds. */
const HOURS: Readonly<Record<PartOfDay, readonly (readonly [first: number, last: number, later: number])[]>> = {
  night: [
    [0, 6, 0],
    [12, 12, -12],
  ],
  morning: [[4, 12, 0]],
  noon: [
    [11, 14, 0],
    [1, 2, 12],
  ],
  afternoon: [
    [12, 23, 0],
    [1, 11, 12],
  ],
  evening: [
    [17, 24, 0],
    [5, 12, 12],
  ],
  am: [
    [0, 11, 0],
    [12, 12, -12],
  ],
  pm: [
    [12, 23, 0],
    [1, 11, 12],
  ],
};

/** Returns whether a clock ever shows it: to 24:00. */
export function isClockTime({ hour, minute }: ClockTime): boolean {
  return minute < 60 && hour * 60 + minute <= MIDNIGHT;
}

/** Returns the open span between two times, or undefined where it may be meant otherwise. `before`: the span before it on the same days. */
export function spanOf(from: ClockTime, to: ClockTime, before?: ClockSpan): ClockSpan | undefined {
  const [start, end] = from.part ? afterPart(from, to, from.part) : to.part ? beforePart(from, to) : plainSpan(from, to, before);
  if (start === undefined || end === undefined || end <= start || end > MIDNIGHT) return undefined;
  return before && start < before[0] ? undefined : [start, end];
}

/** Returns the half of the day that a part without an hour is: closed on `周五下午`. Undefined for a part that has no clear end. */
export function halfOfDay(part: PartOfDay): ClockSpan | undefined {
  if (part === 'morning') return [0, HALF_DAY];
  return part === 'afternoon' ? [HALF_DAY, MIDNIGHT] : undefined;
}

type Ends = readonly [number | undefined, number | undefined];

/** `下午 1:00–5:00`, `上午9点至5点`: the end is of the same part, else of the clock, else twelve hours later. */
function afterPart(from: ClockTime, to: ClockTime, part: PartOfDay): Ends {
  const typed = minutesOf(from, part);
  const start = typed === MIDNIGHT ? 0 : typed;
  if (start === undefined) return [undefined, undefined];
  const ends = to.part ? [minutesOf(to, to.part)] : [minutesOf(to, part === 'noon' ? 'afternoon' : part), plain(to), plain(to) + HALF_DAY];
  return [start, ends.find((end) => end !== undefined && end > start)];
}

/** `9点至下午5点`, `1–5pm`: where the start may be in either half of the day, it is that of the end only if it is early. */
function beforePart(from: ClockTime, to: ClockTime): Ends {
  const [start, end] = [plain(from), minutesOf(to, to.part)];
  const isEither = !from.isPadded && from.hour > 0 && end !== undefined && start + HALF_DAY < end;
  if (!isEither) return [start, end];
  return from.hour <= 6 ? [start + HALF_DAY, end] : [undefined, undefined];
}

/** `9:00–17:00`; `9–5`; `1:00–5:00` after a morning. */
function plainSpan(from: ClockTime, to: ClockTime, before: ClockSpan | undefined): Ends {
  const [start, end] = [plain(from) === MIDNIGHT ? 0 : plain(from), plain(to)];
  if (!from.isPadded && start >= 60 && start < 360 && end < HALF_DAY + 60) {
    const isAfternoon = before !== undefined && before[1] >= 660 && before[1] <= start + HALF_DAY && end < HALF_DAY;
    return isAfternoon ? [start + HALF_DAY, end + HALF_DAY] : [undefined, undefined];
  }
  const isEvening = end < start && start >= 360 && start < HALF_DAY + 60 && end >= 60 && end < 420 && !to.isPadded;
  return [start, isEvening ? end + HALF_DAY : end];
}

function plain({ hour, minute }: ClockTime): number {
  return hour * 60 + minute;
}

function minutesOf(time: ClockTime, part: PartOfDay | undefined): number | undefined {
  if (part === undefined) return plain(time);
  const hours = HOURS[part].find(([first, last]) => time.hour >= first && time.hour <= last);
  const minutes = hours && plain(time) + hours[2] * 60;
  return minutes !== undefined && minutes <= MIDNIGHT ? minutes : undefined;
}
