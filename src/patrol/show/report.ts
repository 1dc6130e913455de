/** The report of a patrol as a table for Excel. */

import type { Finding } from '../wall/compare.ts';
import { type PatrolWords, spoken } from './spoken.ts';

/** The head of a report: hall, place, time and person, in words. */
export interface PatrolRound {
  readonly hall: string;
  readonly place: string;
  readonly time: string;
  readonly who: string;
}

/** Returns the report as CSV, one line a finding; with a byte order mark, without which Excel takes Chinese for something else. */
export function csvOf({ hall, place, time, who }: PatrolRound, findings: readonly Finding[], words: PatrolWords): string {
  const told = findings.map((finding) => spoken(finding, words));
  const rows = told.map((finding) => [
    hall,
    place,
    time,
    who,
    finding.code ?? finding.retired ?? '',
    finding.title ?? '',
    words.kinds[finding.kind],
    words.advice(finding),
    finding.found ?? '',
  ]);
  return `\uFEFF${[words.columns.split(/，|, /), ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** A code pasted over ours must not write a formula into our table (OWASP, CSV injection): Excel takes full-width signs too. */
function cell(text: string): string {
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Returns a moment by this phone's clock: `2026-11-22 09:05`. */
export function timeOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
