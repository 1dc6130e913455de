/** The likeliest meaning of a condition that names nothing: never the opposite, never one that cannot hold. */

import { describe, expect, it } from 'vitest';
import { compiled, found, guide } from './hall-folder.ts';

const QUESTIONS = ['## 您的情况', '### 参保地在哪里？ {#where}', '- 本县', '- 外省', '- 国外', '### 跟谁落户？', '- 随父亲', '- 随母亲'];

function meantBy(condition: string): string[] {
  const { problems } = compiled(guide(...QUESTIONS, '## 要带的材料', `- 甲证 {${condition}}`, '- 乙证'));
  return problems.map(({ id, fix }) => `${id} ${fix.zh}`);
}

it.each([
  ['非本县', '不是 本县'],
  ['不本县', '不是 本县'],
  ['非本具', '不是 本县'],
  ['随父亲 且 非本县', '不是 本县'],
  ['本县、外省', '本县 或 外省'],
  ['本县，外省', '本县 或 外省'],
  ['本县和外省', '本县 或 外省'],
  ['不是 本县、外省', '不是 本县 且 不是 外省'],
  ['本县、随父亲', '本县 且 随父亲'],
  ['本县、外省、随父亲', '本县 且 随父亲 或 外省 且 随父亲'],
  ['本县或外省且随父亲', '本县 或 外省 且 随父亲'],
])('{%s} → {%s}', (typed, meant) => expect(meantBy(typed)).toEqual([`unknown-condition 是不是“${meant}”？`]));

it('what is offered is understood, and holds for somebody', () => {
  for (const meant of ['不是 本县', '本县 或 外省', '不是 本县 且 不是 外省', '本县 且 随父亲 或 外省 且 随父亲']) {
    expect(meantBy(meant)).toEqual([]);
  }
});

describe('where answers deny each other', () => {
  const asked = [
    '## 您的情况',
    '### 结婚了吗？',
    '- 已婚',
    '- 未婚',
    '### 多大？',
    '- 未满16周岁',
    '- 16至59周岁',
    '- 60周岁以上',
    '### 谁来办？',
    '- 本人来',
    '- 代办',
  ];
  const meant = (condition: string) =>
    compiled(guide(...asked, '## 要带的材料', `- 甲证 {${condition}}`, '- 乙证')).problems.map(({ fix }) => fix.zh);

  it.each([
    ['除了未婚', '不是 未婚'],
    ['未婚除外', '不是 未婚'],
    ['除未婚以外', '不是 未婚'],
    ['除了代办人', '不是 代办'],
    ['未婚 ＆ 本人来', '未婚 且 本人来'],
    ['未婚/本人来', '未婚 或 本人来'],
    ['如果未婚', '未婚'],
    ['2026-09-20 起', '自 2026-09-20'],
    ['2026年12月31日止', '至 2026年12月31日'],
  ])('{%s} → {%s}', (typed, words) => expect(meant(typed)).toEqual([`是不是“${words}”？`]));

  it.each(['满16周岁', '不满60周岁以上', '无婚'])('{%s} is never taken for the opposite', (typed) => {
    expect(meant(typed).join()).not.toMatch(/是不是“(?:未满16周岁|60周岁以上|已婚)”/);
  });
});

describe('a condition in other brackets', () => {
  const lines = (...typed: string[]) =>
    guide('## 您的情况', '### 结婚了吗？', '- 已婚', '- 未婚（含离异）', '- 未婚', '## 要带的材料', ...typed);

  it.each(['【未婚】', '『未婚』', '〔未婚〕', '[未婚]', '﹛未婚﹜', '（未婚）', '（未婚的）', '{{未婚}}', '【不是 未婚】'])(
    '%s is named at its place',
    (typed) => {
      expect(found(lines(`- 户口簿：原件 ${typed}`))).toEqual(['birth/hukou.md:12:10 warning condition-brackets']);
    },
  );

  it.each(['- 户口簿 {未婚}\n- 身份证', '- 户口簿【原件】', '- 户口簿（未婚的不用带）', '- 【未婚】户口簿', '- 户口簿（A4）'])(
    '%s is none',
    (typed) => {
      expect(found(lines(typed))).toEqual([]);
    },
  );

  it('where nothing is asked there are no conditions', () => {
    expect(found(guide('## 要带的材料', '- 户口簿【未婚】'))).toEqual([]);
  });
});
