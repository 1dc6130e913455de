/** Impossible hours stop the build; uncertain ones are reported, and no page says “open now” by them. */

import { describe, expect, it } from 'vitest';
import { HALL, compiled, found, guideWith } from './hall-folder.ts';

const hall = (...lines: string[]) => ({ 'hall.yaml': `${String(HALL['hall.yaml'])}${lines.join('\n')}\n` });

function toldOf(hours: string): string[] {
  return compiled(guideWith(`办公时间: "${hours}"`)).problems.map(({ id, message, fix }) => `${id} ${message.zh} ${fix.zh}`);
}

describe('a time, a date or a day that there is not', () => {
  it.each([
    ['周一至周五 9:75–17:00', '9:75', '分钟从 00 到 59，例如 9:30。'],
    ['周一至周五 9:00–25:00', '25:00', '一天从 0:00 到 24:00，例如 9:00–17:00。'],
    ['周一至周五 9：00—24：01', '24:01', '一天从 0:00 到 24:00，例如 9:00–17:00。'],
    ['周一至周五 下午13点75分至17点', '下午13点75分', '分钟从 00 到 59，例如 9:30。'],
    ['周一 9:00–17:00，13月45日休息', '13月45日', '月份从 1 到 12，例如 10月1日。'],
    ['周一 9:00–17:00，2026-02-29 休息', '2026-02-29', '2 月只有 28 天。'],
    ['周一 9:00–17:00，6月31日休息', '6月31日', '6 月只有 30 天。'],
    ['周一 9:00–17:00，10月0日休息', '10月0日', '日子从 1 开始，例如 10月1日。'],
    ['周一 9:00–17:00，2026-10-08 至 2026-10-01 休息', '2026-10-08 至 2026-10-01', '写成 2026-10-01 至 2026-10-08。'],
    ['周一 9:00–17:00，2026-10-10（周五）休息', '2026-10-10(周五)', '写成 2026-10-10（周六）。'],
  ])('%s', (hours, words, fix) => expect(toldOf(hours)).toEqual([`hours-impossible 没有“${words}”这个时间。 ${fix}`]));
});

describe('what is not certain', () => {
  it.each([
    ['周一至周五 9:00–17:00（法定节假日除外）', '法定节假日除外'],
    ['周一至周五 9:00–17:00，冬季提前半小时下班', '冬季提前半小时下班'],
    ['看公告', '看公告'],
    ['9:00–12:00 周一至周五 14:00–17:00 周六', '9:00–12:00 周一至周五 14:00–17:00 周六'],
    ['周日休息', '周日休息'],
    ['周一至周五 22:00–6:00', '周一至周五 22:00–6:00'],
    ['周一至周五 9:00–12:00，周三 14:00–17:00', '周一至周五 9:00–12:00，周三 14:00–17:00'],
    ['周一至周五 9:00–17:00，10.10 休息', '10.10'],
    ['周一至周五 9:00–17:00，24小时自助', '自助'],
    ['周一至周五 9:00–17:00，周五 18:00 下班', '周一至周五 9:00–17:00，周五 18:00 下班'],
    ['周一至周五 9:00–17:00，7月15日至10月31日 8:00–14:00', '周一至周五 9:00–17:00，7月15日至10月31日 8:00–14:00'],
  ])('%s', (hours, words) =>
    expect(compiled(guideWith(`办公时间: "${hours}"`)).problems.map(({ level, message }) => [level, message.zh])).toEqual([
      ['warning', `办公时间里的“${words}”看不准，页面上只印时间，不说“现在开着”。`],
    ]),
  );
  it('is told at its line, wherever in the hall it stands', () => {
    const files = {
      ...hall('hours:', '  - 周一至周五 9:00–17:00', '  - 春节放假', 'devices:', '  printer: { name: 打印机, hours: 有电的时候 }'),
      'hall.en.yaml': 'hours: By appointment\n',
      ...guideWith('办公时间:', '  - 周一至周五 9:00–17:00', '  - 周五早点下班'),
    };
    expect(found(files)).toEqual([
      'birth/hukou.md:5:5 warning hours-uncertain',
      'hall.en.yaml:1:8 warning hours-uncertain',
      'hall.yaml:15:5 warning hours-uncertain',
      'hall.yaml:17:32 warning hours-uncertain',
    ]);
  });
  it('of a person on a board is no matter, but for a time that there is not', () => {
    const people = (hours: string) => hall('people:', `  - { name: 王小明, hours: "${hours}" }`);
    expect(found(people('周三上午在窗口'))).toEqual([]);
    expect(found(people('周三 9:75–12:00'))).toEqual(['hall.yaml:14:26 error hours-impossible']);
  });
  it('is told once where many departments say the same, and not again for a translation that inherits it', () => {
    const departments = 'departments: { tax: { name: 税务局, hours: 看公告 }, social: { name: 社保局, hours: 看公告 } }';
    const yaml = String(HALL['hall.yaml']).replace(/departments:\n.*\n/, `${departments}\n`);
    expect(found({ 'hall.yaml': yaml, 'hall.en.yaml': 'name: Hall\n' })).toEqual(['hall.yaml:7:41 warning hours-uncertain']);
  });
});

it.each([
  '周一至周五 9:00–12:00，13:00–17:00',
  '每天 9:00–17:00，周日休息',
  '周一至周五 上午9点至下午5点，10月1日至7日休息，10月10日（周六）上班',
])('%s: nothing to tell', (hours) => {
  expect(toldOf(hours)).toEqual([]);
  expect(compiled(guideWith(`办公时间: "${hours}"`)).guides?.[0]?.timetable).toBeDefined();
});
