/** Front matter is text as typed, where YAML would drop some of it or not know it. */

import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

function read(...lines: string[]) {
  const text = ['---', ...lines, '---', '正文。'].join('\n');
  const { draft, problems } = parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text });
  return { fields: draft.fields, problems };
}

/** Values without their places. */
function values(...lines: string[]): unknown {
  const { fields, problems } = read(...lines);
  expect(problems).toEqual([]);
  return Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, plain(value)]));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('text' in value) return value.text;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

describe('a # in a value', () => {
  it.each([
    ['费用: #免费', { fee: '#免费' }],
    ['费用：#免费', { fee: '#免费' }],
    ['费用: # 免费', { fee: '# 免费' }],
    ['费用:  #免费', { fee: '#免费' }],
    ['标题: 值 # 注: 一号', { title: '值 # 注: 一号' }],
    ['标题: 值 # 一号  # 注: 二号', { title: '值 # 一号' }],
    ['网上办: https://a.example/#a:b', { online: ['https://a.example/#a:b'] }],
    ['标题: 值 # 一号', { title: '值 # 一号' }],
    ['标题: 值 #一号 #二号', { title: '值 #一号 #二号' }],
    ['标题: C# 班', { title: 'C# 班' }],
    ['窗口: 12 #一楼、13', { windows: ['12 #一楼', '13'] }],
    ['窗口:\n  - 12 # 一楼\n  - 13', { windows: ['12 # 一楼', '13'] }],
    ['费用:\n- #免费', { fee: ['#免费'] }],
    ['网上办:\n  - { name: 市网, url: https://a.example/#a }\n  - name: 省网 # 一号', undefined],
  ])('%s is text', (line, fields) => {
    if (fields) expect(values(line)).toEqual(fields);
    else expect(values(line)).toEqual({ online: [{ name: '市网', url: 'https://a.example/#a' }, { name: '省网 # 一号' }] });
  });

  it('is a comment on a line of its own, after quotes or brackets, and where the value follows on the next lines', () => {
    expect(values('# 标题: 甲', '标题: "值" # 一号', '时限: { legal: 20 } # 天', '窗口: # 两个', '  # 一楼', '  - 12', '  - 13')).toEqual({
      title: '值',
      time: { legal: '20' },
      windows: ['12', '13'],
    });
    expect(values('时限: # 都是工作日', '  legal: 20', '  promised: 5')).toEqual({ time: { legal: '20', promised: '5' } });
  });

  it('is a comment too where more than one space sets it off', () => {
    expect(values('核对日期: 2026-10-01   # 每半年', '窗口:', '  - 12  # 一楼', '费用:  # 待定')).toEqual({
      reviewed: '2026-10-01',
      windows: ['12'],
    });
  });

  it('stays in its place, and is what a problem quotes', () => {
    expect(read('标题: 值 # 一号', '费用: #免费').fields).toMatchObject({
      title: { value: { text: '值 # 一号', at: { line: 2, column: 5 } } },
      fee: { value: { text: '#免费', at: { line: 3, column: 5 } } },
    });
    const { problems } = read('标题: 甲: 乙 # 一号');
    expect(problems).toMatchObject([{ id: 'yaml-syntax', line: 2, fix: { zh: '给值加上英文引号：标题: "甲: 乙 # 一号"' } }]);
  });
});

describe('full-width signs in braces', () => {
  it('leave what names no key as it is', () => {
    expect(read('时限: { 天数：5，法定：20 }').problems).toMatchObject([{ id: 'field-shape', line: 2 }]);
    expect(values('时限: { legal: 20, unit: 天，不算周末 }')).toEqual({ time: { legal: '20', unit: '天，不算周末' } });
    expect(values('时限：法定：20，承诺：5')).toEqual({ time: '法定：20，承诺：5' });
  });

  it.each([
    '时限：{ 法定：20，承诺：5，单位：工作日 }',
    '时限：{法定：20，承诺：5，单位：工作日}',
    '时限：{ 法定：20, 承诺：5, 单位：工作日 }',
    '时限: { 法定: 20， 承诺：5, 单位: 工作日 }',
    '时限: { 法定: 20，承诺: 5，单位: 工作日 }',
    '时限: { legal: 20, 承诺：5，unit：工作日 }',
    '时限:\n  法定：20\n  承诺：5\n  单位：工作日',
  ])('%s counts as the signs that YAML knows', (line) => {
    expect(values(line)).toEqual({ time: { legal: '20', promised: '5', unit: '工作日' } });
  });

  it('have the places of their values', () => {
    expect(read('时限：{ 法定：20，承诺：5, 单位：工作日 }').fields.time?.value).toEqual({
      legal: { text: '20', at: { line: 2, column: 9 } },
      promised: { text: '5', at: { line: 2, column: 15 } },
      unit: { text: '工作日', at: { line: 2, column: 21 } },
    });
  });

  it('of a link keep its address whole', () => {
    expect(values('网上办: { 名称：市网，网址：https://a.example/?b=c }')).toEqual({
      online: [{ name: '市网', url: 'https://a.example/?b=c' }],
    });
  });
});
