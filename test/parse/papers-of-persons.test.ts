/** Papers of several persons are ticks of their own, and a mark or a sign around a name is none of it. */

import { describe, expect, it } from 'vitest';
import { compiled, found, guide } from '../check/hall-folder.ts';

function ticked(...lines: string[]): string[] {
  const [one] = compiled(guide('## 要带的材料', ...lines)).guides ?? [];
  return (one?.sections ?? []).flatMap((section) =>
    section.kind === 'materials'
      ? section.materials.map((it) => ('anyOf' in it ? it.label : [it.name, it.form].filter(Boolean).join('：')))
      : [],
  );
}

describe('papers of a person', () => {
  it.each([
    ['- 男方：身份证、户口簿', '- 女方：身份证、户口簿'],
    ['1、男方：身份证；户口簿', '2、女方：身份证；户口簿'],
    ['男方：身份证、户口簿', '女方：身份证、户口簿'],
    ['男方：身份证、户口簿。', '', '女方：身份证、户口簿。'],
    ['- 男方：', '  - 身份证', '  - 户口簿', '- 女方：', '  - 身份证', '  - 户口簿'],
    ['### 男方', '- 身份证', '- 户口簿', '### 女方', '- 身份证', '- 户口簿'],
    ['男方：', '- 身份证', '- 户口簿', '', '女方：', '- 身份证', '- 户口簿'],
    ['（一）男方', '1、身份证', '2、户口簿', '（二）女方', '1、身份证', '2、户口簿'],
  ])('%s %s', (...lines) => {
    expect(ticked(...lines)).toEqual(['男方身份证', '男方户口簿', '女方身份证', '女方户口簿']);
    expect(found(guide('## 要带的材料', ...lines))).toEqual([]);
  });

  it('are one where there is one, beside others', () => {
    expect(ticked('1. 申请人：身份证（原件）、照片 2 张', '2. 代办人：身份证', '3. 申请表')).toEqual([
      '申请人身份证（原件）',
      '申请人照片：2 张',
      '代办人身份证',
      '申请表',
    ]);
  });

  it('keep the condition of their line', () => {
    const lines = ['## 您的情况', '### 谁来办？', '- 本人', '- 别人代办', '## 要带的材料', '- 代办人：身份证、委托书 {别人代办}'];
    const [one] = compiled(guide(...lines)).guides ?? [];
    expect(one?.sections).toMatchObject([{}, { materials: [{ when: '1=2' }, { when: '1=2' }] }]);
  });

  it.each([
    [['- 申请表：本人签字、盖章'], ['申请表：本人签字、盖章']],
    [['- 婚姻证明：结婚证、离婚证'], ['婚姻证明：结婚证、离婚证']],
    [['- 男方：到场'], ['男方：到场']],
    [['- 委托人：身份证或护照'], ['委托人：身份证或护照']],
    [
      ['### 新办', '- 身份证', '### 补办', '- 身份证', '- 照片'],
      ['身份证', '身份证', '照片'],
    ],
  ])('are not: %j', (lines, names) => expect(ticked(...lines)).toEqual(names));
});

describe('several papers in one line', () => {
  it.each([
    ['- 身份证、户口簿', '7:3'],
    ['- 新房：购房合同、购房发票', '7:3'],
    ['- 男方需提供：身份证，户口簿', '7:3'],
    ['| 谁 | 材料 |\n|--|--|\n| 男方 | 身份证、户口簿 |', '9:8'],
  ])('are told: %s', (line, at) => expect(found(guide('## 要带的材料', line))).toEqual([`birth/hukou.md:${at} warning several-in-one`]));

  it.each([
    '- 身份证原件、复印件',
    '- 户口簿（首页、本人页）',
    '- 身份证、护照或军官证',
    '- 病历、检查报告：原件',
    '- 任选一样：\n  - 身份证、户口簿\n  - 护照',
  ])('are not told: %s', (line) => expect(found(guide('## 要带的材料', line))).toEqual([]));
});

describe('a mark or a sign around a name', () => {
  it.each([
    ['* 1.身份证', '* 2.户口簿'],
    ['- 1、身份证', '- 2、户口簿'],
    ['- ① 身份证', '- ② 户口簿'],
    ['* 1. 身份证', '* 2. 户口簿'],
    ['- 身份证；', '- 户口簿。'],
    ['- 身份证，', '- 户口簿、'],
  ])('is none of it: %s %s', (...lines) => expect(ticked(...lines)).toEqual(['身份证', '户口簿']));

  it('of the form neither', () =>
    expect(ticked('- 身份证：原件 1 份；', '- 户口簿：复印件。')).toEqual(['身份证：原件 1 份', '户口簿：复印件']));

  it('stays where it does not count on', () => {
    expect(ticked('- 1 寸照片', '- 3.身份证', '- 户口簿')).toEqual(['1 寸照片', '3.身份证', '户口簿']);
  });
});
