/** What a cell of a table says of months, days and numbers, in the ways in which people and Excel write them. */

import { type FromTo, ordinalOf } from '../../../src/guide/lookup.ts';
import type { AskedFor } from '../../../src/guide/typed.ts';
import { readDay } from '../guide/day.ts';

const BETWEEN = /^(.+?)(?:\.\.|[~～至到—–]+|(?<=[月日])-)(.+)$/;
const UP_TO = /^(?:<=|≤|\.\.)(.+)$|^(.+?)及(?:以前|之前|以下)$/;
const FROM = /^(?:>=|≥)(.+)$|^(.+?)(?:\.\.|及(?:以后|之后|以上))$/;

/** Returns what a cell says, undefined where that is not certain. A year is all of its months. */
export function readRange(text: string, ask: AskedFor): FromTo | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const one = readOne(plain, ask);
  if (one) return one;
  const last = UP_TO.exec(plain);
  if (last) return withEnds([-Infinity, -Infinity], readOne(last[1] ?? last[2] ?? '', ask));
  const first = FROM.exec(plain);
  if (first) return withEnds(readOne(first[1] ?? first[2] ?? '', ask), [Infinity, Infinity]);
  const [, from = '', to = ''] = BETWEEN.exec(plain) ?? [];
  return withEnds(readOne(from, ask), readOne(to, ask));
}

function withEnds(first: FromTo | undefined, last: FromTo | undefined): FromTo | undefined {
  return first && last && first[0] <= last[1] ? [first[0], last[1]] : undefined;
}

function readOne(text: string, ask: AskedFor): FromTo | undefined {
  if (ask === 'month') return readMonths(text);
  const plain = ask === 'day' ? readDay(text) : /^\d+(?:\.\d+)?$/.exec(text)?.[0];
  return plain === undefined ? undefined : [ordinalOf(plain, ask), ordinalOf(plain, ask)];
}

/** `1970-03`, `1970/3`, `1970.3`, `1970年3月`, `197003`; `1970`, `1970年`. */
function readMonths(text: string): FromTo | undefined {
  const [, typed, month] = /^((?:19|20|21)\d\d)(?:年|(?:[-/.年](?=\d)|(?=\d\d$))(\d\d?)月?)?$/.exec(text) ?? [];
  const year = Number(typed) * 12;
  if (!typed || (month && (Number(month) < 1 || Number(month) > 12))) return undefined;
  return month ? [year + Number(month) - 1, year + Number(month) - 1] : [year, year + 11];
}
