/** The program's answers about hours are those of a person, or none. */

import { describe, expect, it } from 'vitest';
import { timetableOf } from '../../../scripts/finish/timetable.ts';
import { DAYS, spansMeant, verdictOf } from './meant.ts';
import { FALSE_YET, SILENT_YET } from './not-yet.ts';
import { COMMON, DATES, DOORS, type HoursText, IMPOSSIBLE, LOOSE, OVERRIDES, PARTS_OF_THE_DAY, UNCERTAIN } from './texts.ts';

const GROUPS: Readonly<Record<string, readonly HoursText[]>> = {
  'impossible times, dates and days': IMPOSSIBLE,
  'what nobody can be certain of': UNCERTAIN,
  'a narrower or later rule': OVERRIDES,
  'noon, midnight and the parts of the day': PARTS_OF_THE_DAY,
  'holidays and working weekends': DATES,
  'what a person understands all the same': LOOSE,
  'what must be understood': COMMON,
  'as on a door': DOORS,
};

describe('the notation', () => {
  it.each([
    ['12345 9-12,13-17', '2026-10-09', '540-720,780-1020'],
    ['12345 9-12,13-17', '2026-10-10', ''],
    ['12345 9-17;6 9:30-12', '2026-10-10', '570-720'],
    ['12345 9-17;2026-10-10 9-12', '2026-10-10', '540-720'],
    ['12345 9-17;10-01..10-07 -', '2026-10-07', ''],
    ['1234567 9-17;12-31 -;01-01..01-02 -', '2027-01-03', '540-1020'],
    ['1234567 0-24', '2026-10-04', '0-1440'],
  ])('%s on %s: %s', (means, day, spans) => expect(spansMeant(means, day)).toBe(spans));

  it('names a text once, and two days at least of each weekday are looked at', () => {
    const texts = Object.values(GROUPS).flatMap((rows) => rows.map(([text]) => text));
    expect(texts.length).toBeGreaterThanOrEqual(120);
    expect(new Set(texts).size).toBe(texts.length);
    const weekdays = DAYS.map((day) => new Date(`${day}T00:00:00Z`).getUTCDay());
    expect([0, 1, 2, 3, 4, 5, 6].filter((one) => weekdays.filter((weekday) => weekday === one).length < 2)).toEqual([]);
  });
});

describe.each(Object.entries(GROUPS))('%s', (_, rows) => {
  it.each(rows.map(([text, means]) => [text.replace(/\n/g, ' / '), text, means]))('%s', (_, text = '', means) => {
    const verdict = verdictOf(means, timetableOf(text.split('\n')));
    if (FALSE_YET.includes(text)) expect(verdict, 'no longer false: strike it off FALSE_YET').toBe('false');
    else expect(verdict).toBe(means === undefined || SILENT_YET.includes(text) ? 'silent' : 'right');
  });
});

it('the lists of what is not yet name only texts that are there', () => {
  const texts = new Set(Object.values(GROUPS).flatMap((rows) => rows.map(([text]) => text)));
  expect([...FALSE_YET, ...SILENT_YET].filter((text) => !texts.has(text))).toEqual([]);
});
