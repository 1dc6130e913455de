/** Lines that contradict what stands above them: a heading, a choice, an item, a question. */

import { describe, expect, it } from 'vitest';
import { compiled, found, guide } from './hall-folder.ts';

const QUESTIONS = ['## 您的情况', '### 甲还是乙？', '- 甲', '- 乙', '### 跟谁？', '- 随父亲', '- 随母亲'];
const told = (...lines: string[]) => found(guide(...QUESTIONS, ...lines, '## 怎么办', '1. 取号。'));

describe('nobody ever sees', () => {
  it('a material under a heading for others', () => {
    expect(told('## 要带的材料 {甲}', '- 证 {乙}', '- 照片')).toEqual(['birth/hukou.md:14:5 warning unreachable-line']);
  });
  it('one of a choice for others', () => {
    expect(told('## 要带的材料', '- 任选一样 {乙}', '  - 房产证 {甲}', '  - 租房合同')).toEqual([
      'birth/hukou.md:15:9 warning unreachable-line',
    ]);
  });
  it('one that its heading and its choice only exclude together', () => {
    expect(told('## 要带的材料 {甲 或 随父亲}', '- 任选一样 {乙}', '  - 房产证 {随母亲}', '  - 租房合同')).toEqual([
      'birth/hukou.md:15:9 warning unreachable-line',
    ]);
  });
  it('a step, a line of how long, a paragraph of a section, an answer to a question often asked', () => {
    expect(told('## 要多久 {甲}', '- 五天 {乙}')).toEqual(['birth/hukou.md:14:6 warning unreachable-line']);
    expect(told('## 提醒 {甲}', '带好证件。 {乙}')).toEqual(['birth/hukou.md:14:7 warning unreachable-line']);
    expect(told('## 常见问题 {甲}', '### 能代办吗？ {乙}', '能。')).toEqual(['birth/hukou.md:14:11 warning unreachable-line']);
  });
  it('an answer that only others are asked for', () => {
    const asked = [
      '## 您的情况',
      '### 甲还是乙？',
      '- 甲',
      '- 乙',
      '### 跟谁？ {甲}',
      '- 随父亲 {乙}',
      '- 随母亲',
      '## 怎么办',
      '1. 取号。',
    ];
    expect(found(guide(...asked))).toEqual(['birth/hukou.md:11:7 warning unreachable-line']);
  });
  it('the message names the condition above', () => {
    const { problems } = compiled(guide(...QUESTIONS, '## 要带的材料 {甲}', '- 证 {乙}', '- 照片', '## 怎么办', '1. 取号。'));
    expect(problems.map(({ message }) => message.zh)).toEqual(['上面写着“甲”，这里写着“乙”，不能同时成立：这一行谁也看不到。']);
  });
});

it('what some do see is no contradiction', () => {
  expect(
    told('## 要带的材料 {甲}', '- 证 {甲}', '- 照片 {随父亲}', '- 表 {不是 乙}', '- 任选一样 {甲 或 乙}', '  - a {甲}', '  - b {随母亲}'),
  ).toEqual([]);
});

it('under a line that nobody sees, only that line is told', () => {
  expect(told('## 要带的材料', '- 任选一样 {甲 且 乙}', '  - 房产证 {甲}', '  - 租房合同')).toEqual([
    'birth/hukou.md:14:8 warning unreachable-line',
  ]);
});
