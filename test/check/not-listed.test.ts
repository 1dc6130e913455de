/** Papers in a guide without a list of materials are told, with the lines to write. */

import { describe, expect, it } from 'vitest';
import { compiled, guide } from './hall-folder.ts';

function said(...lines: string[]): string[] {
  return compiled(guide(...lines))
    .problems.filter(({ id }) => id === 'materials-not-listed')
    .map(({ line, column, fix }) => `${line}:${column} ${fix.zh}`);
}

const ABOVE = '在它上面写一行“## 要带的材料”。';

describe('papers under no heading of materials', () => {
  it.each([
    [['- 身份证：原件 1 份', '- 户口簿：复印件 1 份', '- 申请表'], `6:3 ${ABOVE}`],
    [['身份证：原件 1 份', '户口簿：复印件 1 份', '申请表'], `6:1 ${ABOVE}`],
    [['1、身份证', '2、户口簿'], `6:1 ${ABOVE}`],
    [['1、身份证；2、户口簿；3、照片。'], `6:3 ${ABOVE}`],
    [['| 身份证 | 原件 1 份 |', '|---|---|', '| 户口簿 | 复印件 1 份 |'], `6:3 ${ABOVE}`],
    [['材料名称\t份数', '身份证\t1', '户口簿\t1'], `7:1 ${ABOVE}`],
    [['## 准备好这些', '- 身份证', '- 户口簿'], '7:3 把标题“准备好这些”改成“要带的材料”。'],
  ])('%j', (lines, expected) => expect(said(...lines)).toEqual([expected]));
});

describe('a sentence that says what to bring', () => {
  it.each([
    [
      '办的话要带身份证户口本还有一寸照片两张然后到二楼五号窗口找小王就行了不要钱',
      '6:4 写成几行：“## 要带的材料”“- 身份证”“- 户口本”“- 一寸照片”。',
    ],
    ['大家好，今天说一下，请携带身份证和结婚证到窗口。', '6:11 写成几行：“## 要带的材料”“- 身份证”“- 结婚证”。'],
    ['来之前准备好，带齐户口簿、照片、申请表再来', '6:8 写成几行：“## 要带的材料”“- 户口簿”“- 照片”“- 申请表”。'],
  ])('%s', (line, expected) => expect(said(line)).toEqual([expected]));
});

describe('none of these', () => {
  it.each([
    [['办的话不用带身份证户口本，人来就行。']],
    [['- 组件', '- 事件']],
    [['- 门口取号', '- 窗口交身份证']],
    [['请携带身份证和结婚证到窗口。', '', '## 要带的材料', '- 身份证', '- 结婚证']],
    [['## 怎么办', '1. 带身份证和结婚证到窗口']],
    [['身份证和结婚证都在有效期内才行。']],
  ])('%j', (lines) => expect(said(...lines)).toEqual([]));
});

describe('papers and steps that are headings of their own', () => {
  const unread = (...lines: string[]) =>
    compiled(guide(...lines))
      .problems.filter(({ id }) => id === 'list-not-read')
      .map(({ line, fix }) => `${line} ${fix.zh}`);

  it('beneath an empty list of another section are none', () => expect(unread('## 要带的材料', '', '## 怎么办', '1. 取号')).toEqual([]));

  it('are told at their place', () =>
    expect(unread('## 要带的材料', '# 身份证', '# 户口簿', '', '## 怎么办', '1. 取号')).toEqual(['7 一条写一行：“- 身份证”。']));
});
