/** Deadlines by articles 201–203 of the Civil Code, in the words of clerks. */

import { describe, expect, it } from 'vitest';
import { timetableOf } from '../../scripts/finish/timetable.ts';
import { deadlineParts, readDeadline } from '../../scripts/parse/guide/deadline.ts';
import { daysBetween, deadlineOf } from '../../src/guide/deadline.ts';

const ALWAYS = timetableOf(['每天 9:00–17:00']);
/** 2026-10-01 to 07 are holidays, 2026-10-10, a Saturday, is worked. */
const HOLIDAYS = timetableOf(['周一至周五 9:00–12:00，13:00–17:00', '2026-10-01 至 2026-10-07 休息', '2026-10-10 9:00–12:00，13:00–17:00']);

function last(words: string, date: string, timetable = ALWAYS): string {
  const read = readDeadline(words);
  if (!read) return '?';
  const due = deadlineOf(read.rule, date, timetable);
  return due.first === undefined ? due.last : `${due.first} to ${due.last}`;
}

describe('what is not certain says nothing', () => {
  it.each([
    '',
    '尽快',
    '出生后尽快办',
    '1 个月内',
    '出生后 0 日内',
    '出生后一个半月内',
    '每年 3 月 31 日前',
    '集中参保期内',
    '下个月 5 日前',
    '每年 3 月前',
    '2027 年 3 月后 5 日内',
    '出生后 1 个月内或满月后',
    'soon',
    'within 1 month',
    'after the birth',
  ])('“%s”', (words) => expect(readDeadline(words)).toBeUndefined());
});

describe('article 201: the date itself is not counted', () => {
  it.each([
    ['出生后 30 日内', '2026-10-03', '2026-11-02'],
    ['收到通知之日起 15 日内', '2026-10-03', '2026-10-18'],
    ['事故发生之日起十五天内申请', '2026-10-03', '2026-10-18'],
    ['死亡后两周内', '2026-10-03', '2026-10-17'],
    ['收到通知後兩週內', '2026-10-03', '2026-10-17'],
    ['within 30 days of the accident', '2026-10-03', '2026-11-02'],
  ])('%s, %s: %s', (words, date, day) => expect(last(words, date)).toBe(day));
});

describe('article 202: months and years end on the same day, else on the last of the month', () => {
  it.each([
    ['出生后 1 个月内', '2026-10-03', '2026-11-03'],
    ['出生后一个月之内', '2026-01-31', '2026-02-28'],
    ['出生后 1 个月内', '2028-01-31', '2028-02-29'],
    ['出生后 1 个月内', '2026-08-31', '2026-09-30'],
    ['出生后 1 个月内', '2026-12-31', '2027-01-31'],
    ['离职后 1 年内', '2028-02-29', '2029-02-28'],
    ['离职后半年内', '2026-08-31', '2027-02-28'],
    ['Within 1 month after the birth', '2026-10-03', '2026-11-03'],
  ])('%s, %s: %s', (words, date, day) => expect(last(words, date)).toBe(day));
});

describe('article 203: a last day on which nobody works', () => {
  it.each([
    ['出生后 1 个月内', '2026-09-04', '2026-10-08'],
    ['出生后 1 个月内', '2026-09-10', '2026-10-10'],
    ['出生后 1 个月内', '2026-09-11', '2026-10-12'],
    ['出生后 1 个月内', '2026-09-08', '2026-10-08'],
  ])('%s, %s, holidays and 调休: %s', (words, date, day) => expect(last(words, date, HOLIDAYS)).toBe(day));

  it('without hours Monday to Friday are worked', () => {
    expect(deadlineOf({ count: 1, unit: 'month', side: 'after' }, '2026-09-10', undefined).last).toBe('2026-10-12');
  });

  it('before a date it is the day before it, so that nobody is late', () => {
    expect(last('到期前 30 日', '2026-11-04', HOLIDAYS)).toBe('2026-09-30');
    expect(last('期满 30 日前', '2026-11-04', HOLIDAYS)).toBe('2026-09-30');
    expect(last('30 days before expiry', '2026-11-04', HOLIDAYS)).toBe('2026-09-30');
  });

  it('of a hall that is always closed the day stays', () => {
    expect(deadlineOf({ count: 1, unit: 'day', side: 'after' }, '2026-10-03', []).last).toBe('2026-10-04');
    expect(deadlineOf({ count: 2, unit: 'workday', side: 'after' }, '2026-10-03', []).last).toBe('2026-10-05');
  });
});

describe('working days', () => {
  it.each([
    ['收到决定后 5 个工作日内', '2026-09-29', '2026-10-12'],
    ['收到决定后 3 个工作日内', '2026-09-30', '2026-10-10'],
    ['within 5 working days of the decision', '2026-11-20', '2026-11-27'],
    ['开工前 3 个工作日', '2026-10-12', '2026-10-08'],
  ])('%s, %s: %s', (words, date, day) => expect(last(words, date, HOLIDAYS)).toBe(day));
});

it('within a time before a date: from when to when', () => {
  expect(last('到期前 3 个月内', '2026-11-04')).toBe('2026-08-04 to 2026-11-04');
  expect(last('Within 3 months before expiry', '2026-11-04')).toBe('2026-08-04 to 2026-11-04');
});

it('a question may ask for the date', () => {
  expect(readDeadline('{born} 后 1 个月内')).toEqual({ rule: { count: 1, unit: 'month', side: 'after' }, question: 'born' });
});

it('what stands behind the full stop is what to do when it is over', () => {
  expect(deadlineParts('出生后 1 个月内。过了可以补报')).toEqual({ words: '出生后 1 个月内', past: '过了可以补报' });
  expect(deadlineParts('Within 1 month after the birth. Come all the same')).toEqual({
    words: 'Within 1 month after the birth',
    past: 'Come all the same',
  });
  expect(deadlineParts('出生后 1 个月内')).toEqual({ words: '出生后 1 个月内' });
});

it('days between two days', () => {
  expect([daysBetween('2026-10-20', '2026-11-03'), daysBetween('2026-11-03', '2026-10-20')]).toEqual([14, -14]);
});
