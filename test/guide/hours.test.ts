/** Opening hours as people write them. */

import { describe, expect, it } from 'vitest';
import { timetableOf } from '../../scripts/finish/timetable.ts';
import { openAt } from '../../src/guide/hours.ts';
import { clockTime } from '../../src/page/ground/clock.ts';

/** 2026-10-09 is a Friday. */
const at = (time: string, day = '2026-10-09') => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { day, weekday: new Date(`${day}T00:00:00Z`).getUTCDay(), minutes: hour * 60 + minute };
};

/** Returns the opening in short: `open to 17:00`, `closed to 13:00`, `closed`, `?`. */
function said(hours: readonly string[], time: string, day?: string): string {
  const timetable = timetableOf(hours);
  if (!timetable) return '?';
  const opening = openAt(timetable, at(time, day));
  if (opening.open) return `open to ${clockTime(opening.closes)}`;
  return opening.opens === undefined ? 'closed' : `closed to ${clockTime(opening.opens)}`;
}

describe('hours that are not understood say nothing', () => {
  it.each([
    '以公告为准',
    '夏季 9:00–12:00',
    '9:00–17:00',
    '周一至周五',
    '周一至周五 9:00',
    '周一至周五 17:00–9:00',
    '周一至周五 9:00–17:00（法定节假日除外）',
    '',
    '周八 9:00–12:00',
    '周一至周五 9:00–17:00，自助区 24 小时',
    '周一至周五 9:00–17:00，24 小时',
    '周一至周五 1:00–5:00',
    '周一至周五 8点至晚上9点',
    '周一至周五 上午 13:00–17:00',
    '周一至周五 中午5点至6点',
    '周一至周五 9:00–12:00，休息 13:00–17:00',
    '周一至周三 9:00–12:00，周三至周五 14:00–17:00',
    '周一至周六 9:00–12:00，周一至周五 13:00–17:00',
    '周一至周五 9:00–17:00，10月10日调休',
    '周一至周五 9:00–17:00，周六 9:00–12:00，10月10日下午休息',
    '周一至周五 9:00–17:00，周二 9:00–16:00，10月10日上班',
    'Monthly 9:00–12:00',
    'Mon–Fri 8–11pm',
  ])('%s', (line) => expect(said([line], '10:00')).toBe('?'));

  it('one line not understood is all not understood', () => {
    expect(said(['周一至周五 9:00–17:00', '看心情'], '10:00')).toBe('?');
  });
});

describe('one line', () => {
  const line = '周一至周五 9:00–12:00，13:00–17:00';

  it.each([
    ['8:59', 'closed to 9:00'],
    ['9:00', 'open to 12:00'],
    ['12:00', 'closed to 13:00'],
    ['16:59', 'open to 17:00'],
    ['17:00', 'closed'],
  ])('at %s: %s', (time, expected) => expect(said([line], time)).toBe(expected));

  it('on a Saturday: closed', () => expect(said([line], '10:00', '2026-10-10')).toBe('closed'));
});

describe('other ways to write it', () => {
  it.each([
    ['星期一到星期五：上午9:00－12:00，下午1:00－5:00', '16:00', 'open to 17:00'],
    ['周一至周五 上午 9 点–12 点，下午 2 点半–6 点', '14:10', 'closed to 14:30'],
    ['工作日 09：00-17：00', '10:00', 'open to 17:00'],
    ['周一、周三、周五 9:00~17:00；周六 9:00~12:00', '10:00', 'open to 17:00'],
    ['每天 24 小时', '3:00', 'open to 24:00'],
    ['周一至周五 9:00–12:00，1:00–5:00', '14:00', 'open to 17:00'],
    ['周一至周五 05:00–12:00', '6:00', 'open to 12:00'],
    ['办公时间：周一至周五 9:00–17:00', '10:00', 'open to 17:00'],
    ['周一至周五办公 9:00–17:00', '10:00', 'open to 17:00'],
    ['周一至五 上午 9–12，下午 2–5', '15:00', 'open to 17:00'],
    ['周五休息，周六至周四 9:00–17:00', '10:00', 'closed'],
    ['Monday to Friday 9:00–12:00, 13:00–17:00', '13:30', 'open to 17:00'],
    ['Mon–Fri 9:00–17:00; Sat closed', '10:00', 'open to 17:00'],
  ])('%s at %s: %s', (line, time, expected) => expect(said([line], time)).toBe(expected));
});

describe('what overrides what', () => {
  // 2026-10-09 is a Friday, 2026-10-10 a Saturday, 2026-10-11 a Sunday.
  it.each([
    ['每天 9:00–17:00，周五闭馆', '2026-10-09', 'closed'],
    ['周四、周五 9:00–17:00，周四、周五休息，周一 9:00–17:00', '2026-10-09', 'closed'],
    ['周五休息，周五 9:00–17:00，周一 9:00–17:00', '2026-10-09', 'closed'],
    ['周末休息，每天 9:00–17:00', '2026-10-10', 'closed'],
    ['周末休息，周日 9:00–12:00，周一至周五 9:00–17:00', '2026-10-11', 'open to 12:00'],
    ['周一至周三 9:00–17:00，周三至周五 9:00–16:00', '2026-10-07', 'open to 16:00'],
    ['每天 9:00–17:00，周一至周五 8:00–18:00，周五 9:00–11:00', '2026-10-09', 'open to 11:00'],
    ['周一至周五 9:00–12:00，周一至周五 10:00–16:00', '2026-10-09', 'open to 16:00'],
    ['每天 9:00–17:00，10月9日休息，10月9日 9:00–12:00', '2026-10-09', 'closed'],
    ['每天 9:00–17:00，10月1日至9日休息，2026年10月9日 9:00–12:00', '2026-10-09', 'open to 12:00'],
    ['周一至周五 9:00–17:00，午休 10:00–11:00', '2026-10-09', 'closed to 11:00'],
    ['周一至周五 9:00–17:00，周五上午休息', '2026-10-09', 'closed to 12:00'],
    ['周一至周五 9:00–17:00，周五上午休息', '2026-10-08', 'open to 17:00'],
    ['周一至五 9:00–17:00，除周五', '2026-10-09', '?'],
    ['Mon–Fri 9:00–17:00 except Fri', '2026-10-09', 'closed'],
    ['Monday through Thursday 9:00–17:00', '2026-10-09', 'closed'],
  ])('%s on %s at 10:00: %s', (line, day, expected) => expect(said([line], '10:00', day)).toBe(expected));
});

describe('holidays and working weekends, by date', () => {
  const hours = ['周一至周五 9:00–17:00', '2026-10-01 至 2026-10-08 休息', '2026 年 10 月 10 日 9:00–12:00 上班', '1月1日 休息'];

  it.each([
    ['2026-10-08', 'closed'],
    ['2026-10-09', 'open to 17:00'],
    ['2026-10-10', 'open to 12:00'],
    ['2027-01-01', 'closed'],
  ])('%s: %s', (day, expected) => expect(said(hours, '10:00', day)).toBe(expected));

  it('knows that a date said so', () => {
    const dated = (day: string) => openAt(timetableOf(hours) ?? [], at('10:00', day)).dated;
    expect(dated('2026-10-10')).toBe(true);
    expect(dated('2026-10-09')).toBe(false);
  });
});
