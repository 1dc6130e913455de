/** A guide that says its hours in its text: they are its own, not the hall's, and where they are not certain nothing is “open now”. */

import { describe, expect, it } from 'vitest';
import { HALL, compiled, found } from '../check/hall-folder.ts';

const files = (...lines: string[]) => ({
  'hall.yaml': `${String(HALL['hall.yaml'])}hours: 周一至周五 9:00–17:00\n`,
  'birth/hukou.md': ['---', '标题: 户口', '窗口: 12', '---', '请来。', '', ...lines, ''].join('\n'),
});
const guide = (...lines: string[]) => compiled(files(...lines)).guides?.[0];

describe('hours that are not certain', () => {
  it.each([
    [['## 办理时间', '周一至周五上午8:30-12:00，下午2:30-6:00，法定节假日不办公'], '8:1'],
    [['## 办公时间（夏季）', '周一至周五 8:00–12:00'], '7:8'],
    [['- 城东：', '  办公时间：周一至周五 9:00–12:00', '- 城西：', '  办公时间：周一至周五 9:00–16:00'], '8:8'],
  ])('%s', (lines, at) => {
    expect(found(files(...lines))).toEqual([`birth/hukou.md:${at} warning hours-uncertain`]);
    expect(guide(...lines)?.timetable).toBeUndefined();
    expect(guide(...lines)?.hours).toBeDefined();
  });
});

it.each([
  [['## 办理时间', '', '周一至周四 9:00–11:00']],
  [['**四、办理时间：**', '周一至周四 9:00–11:00']],
  [['## 办公时间：周一至周四 9:00–11:00']],
  [['## 辦公時間', '- **周一至周四 9:00–11:00**']],
  [['办公时间：周一至周四 9:00–11:00']],
  [['## 怎么办', '1. 取号', '', '办公时间：周一至周四 9:00–11:00']],
  [['## Opening hours', 'Mon–Thu 9:00–11:00']],
])('%s: as the key says them', (lines) => {
  expect(guide(...lines)?.timetable).toEqual([{ weekdays: [1, 2, 3, 4], dates: [], spans: [[540, 660]] }]);
  expect(found(files(...lines)).filter((one) => one.includes('hours-'))).toEqual([]);
});

it.each([
  ['a time limit', ['## 办理时间', '5 个工作日']],
  ['every year', ['办理时间：每年 3 月 1 日至 5 月 31 日']],
  ['a sentence', ['请在办公时间来：9:00 以后人少。']],
])('%s is none', (_, lines) => {
  expect(guide(...lines)?.hours).toBeUndefined();
});

it('the key goes first', () => {
  const text = files('## 办公时间', '周一至周四 9:00–11:00')['birth/hukou.md'].replace('窗口: 12', '办公时间: 周五 9:00–11:00');
  expect(compiled({ ...files(), 'birth/hukou.md': text }).guides?.[0]?.hours).toEqual(['周五 9:00–11:00']);
});

it('办公地点 is where to go', () => {
  expect(guide('## 办公地点', '县医院三楼')?.sections[0]?.kind).toBe('where');
});
