/** What the cells of a table say: written by the build, read by a page. */

import { describe, expect, it } from 'vitest';
import { type FromTo, monthAt, ordinalOf, rangeIn, rangeText } from '../../src/guide/lookup.ts';
import { isTyped } from '../../src/guide/typed.ts';

const at = (month: string) => ordinalOf(month, 'month');

describe('a span of months', () => {
  it.each<[string, FromTo]>([
    ['1970.3', [at('1970-03'), at('1970-03')]],
    ['1970.3–6', [at('1970-03'), at('1970-06')]],
    ['1970.11–1971.2', [at('1970-11'), at('1971-02')]],
    ['1970.1–11', [at('1970-01'), at('1970-11')]],
    ['2030', [at('2030-01'), at('2030-12')]],
    ['2030–2031', [at('2030-01'), at('2031-12')]],
    ['≤2029', [-Infinity, at('2029-12')]],
    ['≤2029.5', [-Infinity, at('2029-05')]],
    ['≥2039', [at('2039-01'), Infinity]],
    ['≥2039.2', [at('2039-02'), Infinity]],
  ])('%s', (text, span) => expect([rangeText(span, 'month'), rangeIn(text, 'month')]).toEqual([text, span]));

  it('of any two months in forty years is read as it was written', () => {
    for (let from = at('1960-01'); from < at('2000-01'); from += 7)
      for (let to = from; to < from + 30; to += 1) expect(rangeIn(rangeText([from, to], 'month'), 'month')).toEqual([from, to]);
  });
});

it('spans of days and numbers', () => {
  for (const text of ['1970-03-08', '1970-02-28–1970-03-08', '≤1969-12-31', '≥1970-01-01'])
    expect(rangeText(rangeIn(text, 'day'), 'day')).toBe(text);
  for (const text of ['12', '0–12.5', '≤100', '≥0.5']) expect(rangeText(rangeIn(text, 'number'), 'number')).toBe(text);
});

it('monthAt(ordinalOf(month)) is the month', () => {
  for (const month of ['1899-12', '1970-01', '2031-04', '2039-12']) expect(monthAt(at(month))).toBe(month);
});

describe('isTyped(ask, text)', () => {
  it.each([
    ['month', '1970-03', true],
    ['month', '1970-13', false],
    ['month', '1970-', false],
    ['month', '-03', false],
    ['day', '1970-03-08', true],
    ['day', '1970-03', false],
    ['number', '12.5', true],
    ['number', '12,5', false],
    ['number', '', false],
    [undefined, '1970-03', false],
  ])('%s: %s → %s', (ask, text, expected) => expect(isTyped(ask, text)).toBe(expected));
});
