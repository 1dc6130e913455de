import type { Day } from '../../src/guide/guide.ts';

/** Returns the calendar day that a text names (`2026-10-01`, `2026年10月1日`, `2026/10/1`, `2026.10.1`), or undefined for what is none. */
export function readDay(text: string): Day | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? [];
  if (!year || !month || !day) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  // 2026-02-30 is read as 2 March by some engines, as no date by others.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : undefined;
}

/** Returns the day that it is now in a time zone. */
export function dayIn(timezone: string, now: Date): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone: timezone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}
