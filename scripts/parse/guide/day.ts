import type { Day } from '../../../src/guide/guide.ts';

/** Returns the calendar day that a text names (`2026-10-01`, `2026年10月1日`, `2026/10/1`, `2026.10.1`), or undefined for a text that is none. */
export function readDay(text: string): Day | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? [];
  if (!year || !month || !day) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // 2026-02-30 is 2 March, and so no date.
  const isDay = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isDay ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

/** Returns the day that it is now in a time zone. */
export function dayIn(timezone: string, now: Date): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone: timezone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}
