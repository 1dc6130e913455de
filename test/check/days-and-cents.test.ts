/** Windows, weekdays, days of the month and cents of a translation beside those of its original. */

import { expect, it } from 'vitest';
import { compiled, found } from './hall-folder.ts';

const both = (original: string, translation: string, language = 'en') => ({
  'birth/hukou.md': `---\n标题: 户口\n---\n请来。\n\n## 怎么办\n1. ${original}\n`,
  [`birth/hukou.${language}.md`]: `---\ntitle: Hukou\n---\nCome.\n\n## Steps\n1. ${translation}\n`,
});
const named = (...texts: Parameters<typeof both>) => found(both(...texts)).filter((line) => line.includes('translation-'));

it.each([
  ['en', '每周三上午办。', 'On Thursday mornings.'],
  ['en', '每月 5 日办。', 'On the 15th.'],
  ['en', '交 9 元。', 'Pay nine yuan and fifty fen.'],
  ['zh-Hant', '星期三办。', '禮拜四來。'],
  ['zh-Hant', '每月 5 日办。', '每月十五日來。'],
])('another in %s: %s %s', (language, original, translation) => {
  expect(named(original, translation, language)).toHaveLength(1);
});

it.each([
  ['ug', '13-كۆزنەككە كېلىڭ.'],
  ['bo', 'སྒེའུ་ཁུང་ ༡༣'],
  ['en', 'Go to counter 13 on Wednesday.'],
  ['zh-Hant', '星期三到 13 號窗口。'],
])('another window in %s is quoted without the day before it', (language, translation) => {
  const { problems } = compiled(both('星期三到 12 号窗口。', translation, language));
  const said = problems.flatMap(({ id, message }) => (id === 'translation-facts' ? [message.zh] : []));
  expect(said).toEqual([expect.stringContaining('原文是“12 号窗口”')]);
});

it.each([
  ['en', '周三到 12 号窗口取号。', 'On Wednesday, take a number at window 12.'],
  ['en', '周一、三、五，每周三次。', 'Monday, Wednesday and Friday, three times a week.'],
  ['en', '周一至周五来。', 'Come Mon–Fri.'],
  ['en', '每月 5 日到二楼。', 'By the 5th, on the 2nd floor.'],
  ['en', '工本费 9.5 元。', 'Nine yuan and fifty fen.'],
  ['en', '工本费九元五角五分。', 'RMB 9.55.'],
  ['en', '交 10 元，等 5 分钟。', 'Pay 10 yuan, wait 5 minutes.'],
  ['zh-Hant', '星期三办。', '禮拜三辦。'],
  ['zh-Hant', '9.5 元。', '九元五角。'],
  ['ug', '到 12 号窗口。', '12-كۆزنەككە كېلىڭ.'],
  ['bo', '到 12 号窗口。', 'སྒེའུ་ཁུང་ ༡༢'],
])('the same in %s: %s %s', (language, original, translation) => {
  expect(named(original, translation, language)).toEqual([]);
});
