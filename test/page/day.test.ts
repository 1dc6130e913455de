/** A page on the day it is read: dates, hours, the clock; and the data that it saves. */

// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import type { Timetable } from '../../src/guide/guide.ts';
import { timetableOf } from '../../scripts/finish/timetable.ts';
import { isWrongClock, momentIn } from '../../src/page/ground/clock.ts';
import { inForce, revealAlerts } from '../../src/page/tailor/in-force.ts';
import { readHere, showLastRead } from '../../src/page/find/last-read.ts';
import { openInWords, sayOpen } from '../../src/page/tailor/open-now.ts';
import { readPage } from '../../src/page/ground/page.ts';
import { offerLargeText } from '../../src/page/tools/text-size.ts';
import { ticksCode } from '../../src/page/tailor/ticks.ts';
import { guide } from '../view/sample-guide.ts';
import { guideFacts, wallFacts } from '../view/sample.ts';
import { get, open, tap } from './opened.ts';

describe('momentIn', () => {
  it('is the hall’s day, not the phone’s', () => {
    const date = new Date('2026-10-08T16:30:00Z');
    expect(momentIn('Asia/Shanghai', date)).toEqual({ day: '2026-10-09', weekday: 5, minutes: 30 });
    expect(momentIn('America/New_York', date)).toEqual({ day: '2026-10-08', weekday: 4, minutes: 750 });
  });
});

describe('isWrongClock(now, made, checked)', () => {
  const at = (day: string) => Date.parse(day);
  const made = at('2026-10-01');
  it.each([
    ['earlier than the content was made', at('2026-09-29'), made, NaN],
    ['earlier than the guide was checked', at('2026-09-29'), NaN, made],
    ['more than five years later', at('2031-10-02'), made, NaN],
  ])('%s', (_, now, number, checked) => expect(isWrongClock(now, number, checked)).toBe(true));
  it.each([
    ['earlier by less than a day: a time zone', at('2026-09-30T12:00'), made, made],
    ['four years later: the phone was offline', at('2030-10-01'), made, NaN],
    ['nobody knows when it was made', 0, NaN, NaN],
    ['a guide that nobody has checked for ten years', at('2036-10-02'), NaN, made],
  ])('not: %s', (_, now, number, checked) => expect(isWrongClock(now, number, checked)).toBe(false));
});

describe('alerts', () => {
  const facts = { ...guideFacts, guide: { ...guide, from: '2026-09-20', until: '2027-12-31', reviewBy: '2027-04-01' } };
  const shown = (today: string) => {
    open(facts);
    revealAlerts(document, today);
    return [...document.querySelectorAll<HTMLElement>('.alert:not([hidden])')].map((alert) => alert.textContent.trim());
  };

  it('on a good day there are none', () => {
    expect(shown('2026-09-20')).toEqual([]);
    expect(shown('2027-04-01')).toEqual([]);
  });

  it.each([
    ['2026-09-19', '还没到日子'],
    ['2027-04-02', '现在过期了'],
  ])('on %s: %s', (today, words) => {
    expect(shown(today).length).toBe(1);
    expect(shown(today)[0]).toMatch(new RegExp(`^☎ 0999-0000002.*${words}`));
  });

  it('what is not yet or no longer in force invites nobody; what somebody should check again does', () => {
    const invites = (today: string) => (shown(today), document.querySelector<HTMLElement>('[data-glance=todo]')?.hidden);
    expect(['2026-09-19', '2026-09-20', '2027-04-02', '2028-01-01'].map(invites)).toEqual([true, false, false, true]);
  });

  it('lines are in force from the first day to the last', () => {
    const dates = { from: '2026-09-20', until: '2026-12-31' };
    expect(['2026-09-19', '2026-09-20', '2026-12-31', '2027-01-01'].map((day) => inForce(dates, day))).toEqual([false, true, true, false]);
    expect(inForce({}, '2026-01-01')).toBe(true);
  });
});

describe('open now', () => {
  it.each([
    [['周一至周五 9:00–17:00'], '现在开着，到 17:00 节假日看通知'],
    [['周一至周五 9:00–17:00', '2026-10-09 9:00–11:30'], '现在开着，到 11:30'],
    [['周一至周五 9:00–17:00', '2026-05-01 至 2026-05-05 休息', '2026-10-01 至 2026-10-07 休息'], '现在开着，到 17:00'],
    [['周一至周五 9:00–17:00', '2026-11-02 休息'], '现在开着，到 17:00 节假日看通知'],
    [['周一至周五 9:00–17:00', '2027-01-01 休息'], '现在开着，到 17:00 节假日看通知'],
    [['周一至周五 8:00–10:20'], '快关了，还有 20 分钟。来不及的话，下次开门再来'],
    [['周一至周五 8:00–10:01'], '快关了，还有 1 分钟。来不及的话，下次开门再来'],
    [['周六 9:00–17:00'], '现在没开，明天 9:00 开'],
    [['周一 9:00–17:00'], '现在没开，周一 9:00 开'],
    [['周五 8:00–9:00'], '现在没开，周五 8:00 开'],
    [['每天 9:00–17:00，周五休息'], '现在没开，明天 9:00 开'],
    [['每天 9:00–17:00', '周五 14:00–16:00'], '现在没开，14:00 开'],
    [['2025-10-09 9:00–11:30'], '现在没开'],
  ])('%s: %s', (hours, expected) => {
    const { text, note } = openInWords(timetableOf(hours) ?? [], { day: '2026-10-09', weekday: 5, minutes: 600 }, { language: 'zh-CN' });
    expect(`${text} ${note}`.trim()).toBe(expected);
  });
});

describe('beside the hours', () => {
  const said = (timetable?: Timetable) => {
    open({ ...wallFacts, hall: { ...wallFacts.hall, timetable } });
    const friday = { day: '2026-10-09', weekday: 5, minutes: 600 };
    for (const minutes of [600, 840]) sayOpen(document, { ...friday, minutes }, { language: 'zh-CN' });
    return [...document.querySelectorAll('.hours .open')].map((one) => one.textContent);
  };
  it('that are not understood stands nothing', () => expect(said()).toEqual([]));
  it('that never end stands nothing', () => expect(said(timetableOf(['每天 24 小时']))).toEqual([]));
  it('of the hall alone stands whose they are', () => {
    open({
      ...guideFacts,
      guide: { ...guideFacts.guide, sections: [{ kind: 'where', heading: '去哪办', html: '<p>乡镇</p>' }] },
      hall: { ...guideFacts.hall, department: undefined, windows: [], timetable: timetableOf(['周一至周五 9:00–17:00']) },
    });
    sayOpen(document, { day: '2026-10-09', weekday: 5, minutes: 600 }, { language: 'zh-CN' });
    expect(document.querySelector('[data-glance=open] .open')?.textContent).toMatch(/^大厅：现在/);
  });
  it('that are understood stands what holds now, once', () =>
    expect(said(timetableOf(['周一至周五 9:00–12:00，13:00–17:00']))).toEqual(['现在开着，到 17:00']));
});

it('the day is that of the hall, wherever the phone is', () => {
  open({ ...guideFacts, hall: { ...guideFacts.hall, timezone: 'Asia/Urumqi' } });
  expect(readPage(document.documentElement).timezone).toBe('Asia/Urumqi');
});

describe('what was read last', () => {
  it('is remembered on a guide’s page and shown on the wall', () => {
    open(guideFacts);
    const page = readPage(document.documentElement);
    const read = readHere(document, page);
    expect([read, ticksCode({ ...page, name: 'A1-2' }), ticksCode({ ...page, name: 'A1-en' })]).toEqual([
      { page: 'A1', title: '新生儿户口登记', event: 'event-birth' },
      'A1',
      'A1',
    ]);
    open(wallFacts);
    showLastRead(document, [read], '/hall');
    expect([get('[data-last-read]').hidden, get('[data-last-read] a').getAttribute('href'), get('[data-last-read] li').className]).toEqual([
      false,
      '/hall/A1',
      'event-birth',
    ]);
  });

  it('nothing read: no heading over nothing', () => {
    open(wallFacts);
    showLastRead(document, [], '');
    expect(get('[data-last-read]').hidden).toBe(true);
  });
});

describe('large text', () => {
  it('is there again, and can be put away', async () => {
    open(guideFacts);
    const told: boolean[] = [];
    await offerLargeText(
      document,
      async () => true,
      (large) => told.push(large),
    );
    expect([document.documentElement.dataset['text'], get('[data-do=text-size]').getAttribute('aria-pressed')]).toEqual(['large', 'true']);
    tap('[data-do=text-size]');
    expect([document.documentElement.dataset['text'], told]).toEqual([undefined, [true, false]]);
  });

  it('that the worker wrote into the page is no news to it', async () => {
    open(guideFacts);
    document.documentElement.dataset['text'] = 'large';
    const told: boolean[] = [];
    await offerLargeText(
      document,
      async () => true,
      (large) => told.push(large),
    );
    expect([get('[data-do=text-size]').getAttribute('aria-pressed'), told]).toEqual(['true', []]);
  });

  it('what was tapped meanwhile is right, whatever was chosen before', async () => {
    open(guideFacts);
    const told: boolean[] = [];
    const offered = offerLargeText(
      document,
      async () => false,
      (large) => told.push(large),
    );
    tap('[data-do=text-size]');
    await offered;
    expect([document.documentElement.dataset['text'], told]).toEqual(['large', [true]]);
  });
});
