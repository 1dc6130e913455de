/** The sample guide F1 tells each month of birth what the law says (国务院关于渐进式延迟法定退休年龄的办法, annexes 1 to 4). */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../scripts/journey/compile.ts';
import type { Answers, Asked } from '../../src/guide/condition.ts';
import { monthAt, ordinalOf } from '../../src/guide/lookup.ts';
import { lookUp } from '../../src/page/tailor/look-up.ts';

const guide = compile({ dir: join(import.meta.dirname, '../../guides') }).guides?.find(({ id }) => id === 'retire/retirement');
const questions: Asked[] = guide?.sections.flatMap((section) => (section.kind === 'questions' ? section.questions : [])) ?? [];
const told = (kind: string, born: string) =>
  lookUp(guide?.tables ?? [], { kind, born }, questions).map(({ lines }) => lines.map(({ value }) => value));

/** Articles 1 and 2 of the 办法: so many months more for each so many months of birth, up to so many. */
const KINDS = [
  { kind: 'man', first: '1965-01', last: '1976-12', age: 60, each: 4, most: 36 },
  { kind: 'woman55', first: '1970-01', last: '1981-12', age: 55, each: 4, most: 36 },
  { kind: 'woman50', first: '1975-01', last: '1984-12', age: 50, each: 2, most: 60 },
] as const;

function ageOf(age: number, delay: number): string {
  const [years, months] = [age + Math.floor(delay / 12), delay % 12];
  return `${years}岁${months > 0 ? `${months}个月` : ''}`;
}

/** Article 2: from 2030 half a year more each year, from 15 years to 20. */
function yearsOf(year: number): string {
  const halves = Math.min(10, Math.max(0, year - 2029));
  return `${15 + Math.floor(halves / 2)}年${halves % 2 === 1 ? '6个月' : ''}`;
}

describe.each(KINDS)('$kind', ({ kind, first, last, age, each, most }) => {
  const [start, end] = [ordinalOf(first, 'month'), ordinalOf(last, 'month')];
  const months = Array.from({ length: end - start + 1 }, (_, at) => ({
    born: monthAt(start + at),
    delay: Math.min(most, Math.floor(at / each) + 1),
  }));

  it.each(months)('$born', ({ born, delay }) => {
    const retired = monthAt(ordinalOf(born, 'month') + age * 12 + delay);
    expect(told(kind, born)).toEqual([[ageOf(age, delay), retired], [yearsOf(Number(retired.slice(0, 4)))]]);
  });

  it('a month before or behind the table is not in it: never a wrong line', () => {
    for (const born of [monthAt(start - 1), monthAt(end + 1)]) {
      const [table, ...others] = lookUp(guide?.tables ?? [], { kind, born }, questions);
      expect([table?.lines, table?.missing.map(({ value }) => value), others]).toEqual([[], [born], []]);
    }
  });
});

it('these are all 408 months of the table', () => {
  const months = KINDS.map(({ first, last }) => ordinalOf(last, 'month') - ordinalOf(first, 'month') + 1);
  expect(months.reduce((sum, count) => sum + count)).toBe(408);
});

it.each(Array.from({ length: 15 }, (_, at) => 2026 + at))('who retires in %i is told the least years of contribution', (year) => {
  const [, years] = guide?.tables ?? [];
  const found =
    years &&
    lookUp(
      [{ ...years, columns: years.columns.map((column) => (column.key ? { ...column, key: 'born' } : column)) }],
      { born: `${year}-06` },
      questions,
    );
  expect(found?.map(({ lines }) => lines[0]?.value)).toEqual([yearsOf(year)]);
});

it('says nothing as long as an answer is missing that decides', () => {
  const open: Answers[] = [{}, { kind: 'man' }, { born: '1970-01' }, { kind: 'unsure', born: '1970-01' }, { kind: 'man', born: 'unsure' }];
  for (const answers of open) expect(lookUp(guide?.tables ?? [], answers, questions)).toEqual([]);
});
