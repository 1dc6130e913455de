/** Git's marks in a file that two people changed are reported as such, once, and mean nothing else. */

import { describe, expect, it } from 'vitest';
import { HALL, compiled, found, guide } from './hall-folder.ts';

const conflict = (ours: string, theirs: string, base?: string) =>
  ['<<<<<<< HEAD', ours, ...(base === undefined ? [] : ['||||||| 1a2b3c4', base]), '=======', theirs, '>>>>>>> print', ''].join('\n');

const CARD = { 'birth/card.md': '---\n标题: 证明\n---\n医院办。\n' };

describe('a conflict', () => {
  it('in the register', () => {
    const codes = `A1: birth/hukou\n${conflict('A2: birth/card', 'A2: { guide: birth/card }')}`;
    expect(found({ ...CARD, 'codes.yaml': codes })).toEqual(['codes.yaml:2:1 error merge-conflict']);
  });
  it('in the register, where both sides are needed', () => {
    const codes = conflict('A1: birth/hukou', 'A2: birth/card');
    expect(found({ ...CARD, 'codes.yaml': codes })).toEqual(['codes.yaml:1:1 error merge-conflict']);
  });
  it('in the register, with printed lines and a place of the hall that only the other side has', () => {
    const codes = `${conflict('A2: birth/card', 'A2: birth/card\nA3: birth/a')}A1: birth/hukou\n# 印过 A: A1 A3\n`;
    const places = { 'hall.yaml': `${String(HALL['hall.yaml'])}places:\n  gate: { name: 门口, codes: A3 }\n` };
    expect(found({ ...CARD, ...places, 'codes.yaml': codes })).toEqual(['codes.yaml:1:1 error merge-conflict']);
  });
  it('in hall.yaml, in its translation, with Windows line ends and the base between', () => {
    const yaml = String(HALL['hall.yaml']).replace('phone: 0999-0000001\n', conflict('phone: 1', 'phone: 2', 'phone: 3'));
    expect(found({ 'hall.yaml': yaml.replaceAll('\n', '\r\n') })).toEqual([
      'hall.yaml:1:16 note crlf',
      'hall.yaml:3:1 error merge-conflict',
    ]);
    expect(found({ 'hall.en.yaml': conflict('name: Hall', 'name: The hall') })).toEqual(['hall.en.yaml:1:1 error merge-conflict']);
  });
  it('in the front matter and in the text of a guide', () => {
    const front = `---\n标题: 户口\n${conflict('费用: 0 元', '费用: 10 元')}---\n当场办好。\n`;
    expect(found({ 'birth/hukou.md': front })).toEqual(['birth/hukou.md:3:1 error merge-conflict']);
    expect(found(guide('## 怎么办', '', conflict('1. 取号', '1. 排队')))).toEqual(['birth/hukou.md:8:1 error merge-conflict']);
  });
  it('after a line that only speaks of a fence', () => {
    expect(found(guide('代码写在 ``` 之间。', '', conflict('甲', '乙')))).toEqual(['birth/hukou.md:8:1 error merge-conflict']);
  });
  it('two in one file are told once, and the rest is checked too', () => {
    const text = guide(conflict('甲', '乙'), conflict('丙', '丁'), '[表](none.pdf)');
    expect(found(text).map((line) => line.replace(/:\d+:\d+/, ''))).toEqual([
      'birth/hukou.md error merge-conflict',
      'birth/hukou.md error missing-attachment',
    ]);
  });
  it('says what to keep', () => {
    const { problems } = compiled({ 'codes.yaml': conflict('A1: birth/hukou', 'A1: birth/hukou   # 印了') });
    expect(problems[0]?.fix.zh).toContain('登记册里两边的行都留');
  });
});

it.each([
  ['in a fence', guide('```', conflict('甲', '乙'), '```')],
  ['a heading with a long line under it', guide('户口', '=======')],
  ['eight signs, or none behind them', guide('<<<<<<<< 八个', '>>>>>>> 只有结尾')],
])('no conflict: %s', (_, files) => expect(found(files)).toEqual([]));
