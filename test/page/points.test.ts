/** The page of points: what is open now, what is nearest, what does one thing. */

// @vitest-environment happy-dom

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Moment } from '../../src/guide/hours.ts';
import { pointsFacts } from '../../src/guide/points-facts.ts';
import type { Points } from '../../src/guide/points.ts';
import { wakePoints } from '../../src/page/find/points.ts';
import { HALL as UNTIMED } from '../worker/published.ts';
import { get, open, settled } from './opened.ts';

const always = { weekdays: [0, 1, 2, 3, 4, 5, 6], dates: [], spans: [[0, 1440]] as const };
const mornings = { weekdays: [1, 2, 3, 4, 5], dates: [], spans: [[540, 720]] as const };
const HALL = { ...UNTIMED, timetable: [mornings] };
const title = (code: string) => ({
  id: `birth/guide-${code.toLowerCase()}`,
  code,
  language: 'zh-CN',
  title: `第 ${code} 件事`,
  event: 'birth',
});
const LISTS: Points = {
  points: [
    { name: '远处的站', kind: '村站', at: [40.3, 101.5], hours: ['周一至周五 9:00–12:00'], timetable: [mornings], can: ['birth/guide-a1'] },
    { name: '近处的站', kind: '村站', at: [40.2, 101.503], hours: ['赶集的时候'], can: ['birth/guide-a2'] },
    { name: '自助区', kind: '自助区', hours: ['每天 24 小时'], timetable: [always], phone: '0999-0000057', can: ['birth/guide-a2'] },
  ],
  agents: [{ village: '石桥村', name: '石六', phone: '0999-0000066', can: ['birth/guide-a1'] }],
  online: ['birth/guide-a1'],
  guides: [title('A1'), title('A2')],
};

/** Tuesday; 10:00 and 20:00. */
const morning: Moment = { day: '2026-11-24', weekday: 2, minutes: 600 };
const evening: Moment = { ...morning, minutes: 1200 };

const tongue = { language: 'zh-CN' };
const shown = () => [...document.querySelectorAll<HTMLElement>('[data-place]:not([hidden]) h3')].map(({ textContent }) => textContent);
const said = () => get('[data-points-say]').textContent?.replace(/\s+/g, ' ').trim();
const wake = (moment: Moment, hash = '') => {
  open(pointsFacts(HALL, LISTS, 'zh-CN'), `https://qinghe.example/points${hash}`);
  wakePoints(document, tongue, () => moment);
};
const at = (latitude: number, longitude: number) => (found: (position: unknown) => void) => found({ coords: { latitude, longitude } });
const getCurrentPosition = vi.fn();

beforeEach(() => {
  getCurrentPosition.mockReset();
  Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition }, configurable: true });
});

describe('现在能办的', () => {
  it('in the evening: machines and what is online first, no closed point, and none whose hours are not certain', () => {
    wake(evening, '#now');
    expect(shown()).toEqual(['网上办', '自助区']);
    expect(said()).toBe('现在开着 2 处。 还有 1 处看不准开没开，没有列出来。');
    expect(get('[data-points=open]').getAttribute('aria-pressed')).toBe('true');
  });

  it('a machine that is out of order is not open, and says so', () => {
    const stopped = { why: '换纸', since: '2026-11-24' };
    const devices = { printer: { name: '自助查询打印机', where: '一楼东侧', guides: ['birth/guide-a1'], stopped } };
    open(pointsFacts({ ...HALL, devices }, LISTS, 'zh-CN'), 'https://qinghe.example/points#now');
    wakePoints(document, tongue, () => morning);
    expect(shown()).not.toContain('自助查询打印机');
    expect(document.body.textContent).toContain('一楼东侧 · 停用：换纸，2026 年 11 月 24 日起');
  });

  it('in the morning: the windows too; a second tap shows all again', () => {
    wake(morning);
    expect(shown()).toContain('近处的站');
    get('[data-points=open]').click();
    expect(shown()).toEqual(['大厅窗口', '自助查询打印机', '网上办', '远处的站', '自助区']);
    get('[data-points=open]').click();
    expect(shown()).toContain('石桥村 · 石六');
    expect(said()).toBe('');
  });
});

describe('离我最近的', () => {
  it('asks for the position only when tapped, and puts the nearest first, with how far and where to', async () => {
    wake(morning);
    expect(getCurrentPosition).not.toHaveBeenCalled();
    // 500 m south-west of what Chinese maps call this.
    getCurrentPosition.mockImplementation(at(40.2, 101.5));
    get('[data-points=near]').click();
    await settled();
    const near = [...get('[data-nearest]').querySelectorAll('h3')].map(({ textContent }) => textContent);
    expect(near).toEqual(['近处的站', '远处的站']);
    expect(get('[data-nearest] [data-far]').textContent).toMatch(/^往.{1,2}，约 \d+ 米$/);
    expect(get('[data-nearest] > div:nth-of-type(2) [data-far]').textContent).toMatch(/^往北，约 11 千米$/);
    expect(said()).toContain('您的位置只在这台手机上用');
    get('[data-points=near]').click();
    await settled();
    expect(get('[data-nearest]').hidden).toBe(true);
    expect(document.querySelector('[data-far]')).toBeNull();
  });

  it('the hall stands among them where it says where it is', async () => {
    open(pointsFacts({ ...HALL, at: [40.21, 101.5] }, LISTS, 'zh-CN'), 'https://qinghe.example/points');
    wakePoints(document, tongue, () => morning);
    getCurrentPosition.mockImplementation(at(40.2, 101.5));
    get('[data-points=near]').click();
    await settled();
    expect([...get('[data-nearest]').querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
      '近处的站',
      '大厅窗口',
      '远处的站',
    ]);
  });

  it.each([
    [1, '没有排：手机没有让这一页知道您在哪里。'],
    [3, '没有排：手机这会儿说不出您在哪里。'],
  ])('where the phone does not say (%d) the page says why, and stays as it was', async (code, words) => {
    wake(morning);
    const before = shown();
    getCurrentPosition.mockImplementation((_: unknown, failed: (why: unknown) => void) => failed({ code, PERMISSION_DENIED: 1 }));
    get('[data-points=near]').click();
    await settled();
    expect(said()).toContain(words);
    expect(shown()).toEqual(before);
    expect(get('[data-points=near]').getAttribute('aria-pressed')).toBe('false');
  });
});

it('#A2 lists only what does A2, and offers all again', () => {
  wake(morning, '#A2');
  expect(shown()).toEqual(['近处的站', '自助区']);
  expect(said()).toBe('只列出能办 A2 的。 全部都看');
});

it('without script all of it stands there: kinds, hours, a telephone and a map to tap, no position of the reader', () => {
  open(pointsFacts(HALL, LISTS, 'zh-CN'));
  expect([...document.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
    '离我最近的',
    HALL.name,
    '村站',
    '自助区',
    '帮代办员',
  ]);
  expect(get('a[href="tel:0999-0000057"]').textContent).toContain('0999-0000057');
  expect(get('a[href^="https://uri.amap.com/"]').getAttribute('href')).toBe(
    `https://uri.amap.com/marker?position=101.5,40.3&name=${encodeURIComponent('远处的站')}&coordinate=gaode&callnative=1`,
  );
  expect(get('[data-points=near]').hidden).toBe(true);
});
