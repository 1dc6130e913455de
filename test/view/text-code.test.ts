/** “没网扫这个”: what any scanner shows with no network at all, as much of it as a code takes. */

import { describe, expect, it } from 'vitest';
import { TEXT_CODE_BYTES, textCode, utf8Length } from '../../src/view/sheets/text/text-code.ts';

const ADDRESS = 'https://qinghe.example/A1';
const material = (whole: string) => ({ whole, name: whole, forAll: true });
const full = {
  title: '户口',
  materials: [material('出生医学证明：原件 1 份'), material('户口簿')],
  windows: '12 号窗口',
  where: '一楼东侧',
  time: '当场',
  fee: '不收费',
  hours: '周一至周五 9:00–12:00',
  phone: '0999-1',
};

describe('a guide too long for a code', () => {
  const many = (count: number) => ({ ...full, materials: Array.from({ length: count }, (_, at) => material(`第 ${at + 1} 样要带的材料`)) });

  it('without any material still too long: none', () => {
    expect(textCode({ ...full, title: '长'.repeat(300) }, ADDRESS, 'zh-CN')).toBeUndefined();
  });

  it('leaves out the last materials, as few as it can, and says how many', () => {
    const text = textCode(many(60), ADDRESS, 'zh-CN') ?? '';
    const [, left = ''] = /另有 (\d+) 样这里放不下，见网页或问窗口。/.exec(text) ?? [];
    expect(text).toContain(`\n${60 - Number(left)}. 第 ${60 - Number(left)} 样要带的材料\n另有`);
    expect(utf8Length(text)).toBeLessThanOrEqual(TEXT_CODE_BYTES);
    expect(utf8Length(text)).toBeGreaterThan(TEXT_CODE_BYTES - 40);
    expect(textCode(many(60), ADDRESS, 'en')).toMatch(/\n\d+ more do not fit here: see the page or ask\.\n/);
  });
});

it('says all of it in Chinese, and in English', () => {
  expect(textCode(full, ADDRESS, 'zh-CN')?.split('\n')).toEqual([
    '户口',
    '要带：',
    '1. 出生医学证明：原件 1 份',
    '2. 户口簿',
    '窗口：12 号窗口，一楼东侧',
    '多久：当场',
    '费用：不收费',
    '时间：周一至周五 9:00–12:00',
    '电话：0999-1',
    `全文：${ADDRESS}`,
  ]);
  const english = { ...full, windows: 'Window 12', where: 'Ground floor' };
  const lines = textCode(english, ADDRESS, 'en')?.split('\n') ?? [];
  expect(lines.slice(4).map((line) => line.split(':')[0])).toEqual(['Window', 'Time', 'Fee', 'Hours', 'Phone', 'All']);
  expect(lines.slice(1, 5)).toEqual(['Bring:', '1. 出生医学证明：原件 1 份', '2. 户口簿', 'Window: Window 12, Ground floor']);
});

it.each([
  [{ where: '一楼东侧' }, ['窗口：一楼东侧']],
  [{ windows: '12 号窗口' }, ['窗口：12 号窗口']],
  [{}, []],
])('what is not known is not said: %j', (more, lines) => {
  const text = textCode({ title: '户口', materials: [], ...more }, ADDRESS, 'zh-CN');
  expect(text?.split('\n')).toEqual(['户口', ...lines, `全文：${ADDRESS}`]);
});

it('utf8Length(text) counts bytes as UTF-8 has them', () => {
  for (const text of ['', 'a', 'é', '字', '𠮷', 'aé字𠮷', '\u007f\u0080\u07ff\u0800\uffff'])
    expect(utf8Length(text)).toBe(Buffer.byteLength(text));
});
