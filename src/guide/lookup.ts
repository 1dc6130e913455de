/**
 * Tables that are looked up by answers: what a cell says, for people on the page of the tables, and for the script of a
 * guide’s page. Pure.
 */

import type { AskedFor } from './typed.ts';

/** From and to, both within: months and days are counted from an arbitrary one. */
export type FromTo = readonly [from: number, to: number];

/** Returns the place of an answer among all of its kind. */
export function ordinalOf(text: string, ask: AskedFor): number {
  if (ask === 'day') return Date.parse(text) / 86_400_000;
  const [year = 0, month = 1] = text.split('-').map(Number);
  return ask === 'number' ? year : year * 12 + month - 1;
}

/** Returns the month at a place: `1970-03`. */
export function monthAt(place: number): string {
  return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`;
}

/** Returns a span as a cell says it: `1970.3`, `1970.3–6`, `1970.11–1971.2`, `2030`, `≤2029`, `≥2039`; a day as `1970-03-08`. */
export function rangeText([from, to]: FromTo, ask: AskedFor): string {
  const isYears = ask === 'month' && (from === -Infinity || from % 12 === 0) && (to === Infinity || to % 12 === 11);
  const say = (place: number) => (isYears ? String(Math.floor(place / 12)) : placeText(place, ask));
  if (from === -Infinity) return `≤${say(to)}`;
  if (to === Infinity) return `≥${say(from)}`;
  if (say(from) === say(to)) return say(from);
  const isOneYear = ask === 'month' && !isYears && Math.floor(from / 12) === Math.floor(to / 12);
  return `${say(from)}–${isOneYear ? (to % 12) + 1 : say(to)}`;
}

function placeText(place: number, ask: AskedFor): string {
  if (ask === 'month') return `${Math.floor(place / 12)}.${(place % 12) + 1}`;
  return ask === 'day' ? new Date(place * 86_400_000).toISOString().slice(0, 10) : String(place);
}

/** Returns the span that a cell says. */
export function rangeIn(text: string, ask: AskedFor): FromTo {
  const [, sign = '', first = '', second] = /^([≤≥]?)([^–]*)(?:–(.*))?$/.exec(text) ?? [];
  const [from, until] = cellRange(first, ask);
  if (sign !== '') return sign === '≤' ? [-Infinity, until] : [from, Infinity];
  if (second === undefined) return [from, until];
  // `1970.3–6`: the year is said once.
  const isMonth = ask === 'month' && first.includes('.') && !second.includes('.');
  return [from, isMonth ? cellRange(`${first.replace(/\..*/, '')}.${second}`, ask)[1] : cellRange(second, ask)[1]];
}

function cellRange(text: string, ask: AskedFor): FromTo {
  if (ask !== 'month') return [ordinalOf(text, ask), ordinalOf(text, ask)];
  const [year = 0, month] = text.split('.').map(Number);
  return month === undefined ? [year * 12, year * 12 + 11] : [year * 12 + month - 1, year * 12 + month - 1];
}
