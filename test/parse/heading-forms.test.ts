/** Headings in further forms: numbered otherwise, drawn around, underlined, and with what they are about on one line. */

import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';
import { compiled, guide } from '../check/hall-folder.ts';

function sections(...lines: string[]): string[] {
  const { draft } = parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text: ['开头。', '', ...lines].join('\n') });
  return draft.sections.map((section) => {
    const items = section.kind === 'materials' ? section.materials.map((one) => ('name' in one ? one.name : one.label)) : [];
    const steps = section.kind === 'steps' ? section.steps.map(({ html }) => html) : [];
    return [section.kind, section.heading, ...items, ...steps].join(' ');
  });
}

function told(...lines: string[]): string[] {
  return compiled(guide(...lines))
    .problems.filter(({ id }) => id === 'heading-not-read')
    .map(({ line, column, fix }) => `${line}:${column} ${fix.zh}`);
}

describe('a line that is no heading', () => {
  it.each([
    [['## 怎么办', '★ 取号', '★ 收费', '★ 领证'], ['steps 怎么办 取号 收费 领证']],
    [['## 怎么办', '1、准备', '2、申请材料：身份证', '3、领证'], ['steps 怎么办 准备 申请材料：身份证 领证']],
    [['## 说明', '办理地点：青禾路 1 号', '收费标准：5 元'], ['text 说明']],
    [['## 说明', '材料：低筋面粉 200 克', '步骤：揉'], ['text 说明']],
    [['## 常见问题', '**要多久？**', '申请材料：身份证'], ['faq 常见问题']],
    [['## 要带的材料', '申请材料：身份证、户口簿'], ['materials 要带的材料 身份证 户口簿']],
    [['===== 办理流程 =====', '- 取号'], ['text ']],
    [['## 第二章 申请条件', '本县户口'], ['text 第二章 申请条件']],
  ])('%j', (lines, expected) => expect(sections(...lines)).toEqual(expected));
});

it.each([
  '★ 办理流程',
  '★★★办理流程★★★',
  '▲办理流程',
  '📋 办理流程',
  '第二部分 办理流程',
  '第二部分：办理流程',
  '二 办理流程',
  '二　办理流程',
  '二，办理流程',
  '贰、办理流程',
  'Ⅱ.办理流程',
  '(二)办理流程',
  '2.1 办理流程',
  '*二、办理流程*',
  '***办理流程***',
  '__办理流程__',
  '《办理流程》',
  '“办理流程”',
  '『办理流程』',
  '===办理流程===',
  '——办理流程——',
  '办　理　流　程',
  '二、 办 理 流 程',
  '办理流程如下：',
  '办理流程。',
  '<h2>办理流程</h2>',
  '<b>办理流程</b>',
])('a heading alone on its line: %s', (line) => {
  const lines = ['## 谁能办', '- 居民', line, '1、取号', '2、交表'];
  expect(sections(...lines)[1]).toMatch(/^steps .*流\s?程.* 取号 交表$/);
  expect(sections(...lines.toSpliced(2, 0, '')).at(-1)).toMatch(/^steps .* 取号 交表$/);
  expect(sections('## 谁能办', '- 居民', `## ${line}`, '1、取号', '2、交表')[1]).toMatch(/^steps .* 取号 交表$/);
  expect(compiled(guide(...lines)).problems).toEqual([]);
});

describe('a line drawn beneath a heading', () => {
  it.each(['＝＝＝＝', '————', '－－－－', '━━━━', '____', '----', '===='])('%s', (drawn) => {
    expect(sections('申请条件', drawn, '本县户口', '', '办理流程', drawn, '1、取号')).toEqual([
      expect.stringMatching(/^who 申请条件/),
      expect.stringMatching(/^steps 办理流程 取号/),
    ]);
    expect(sections('## 谁能办', '本县户口的人。', '办理流程', drawn, '1、取号')).toEqual(['who 谁能办', 'steps 办理流程 取号']);
  });

  it('is what markdown says of the first line of a text', () => {
    const { draft } = parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text: '收费\n====\n\n## 谁能办\n居民' });
    expect(draft.title).toMatchObject({ text: '收费' });
  });
});

describe('a heading and what it is about on one line', () => {
  it.each([
    ['申请材料：身份证、户口簿'],
    ['申请材料: 1.身份证 2.户口簿'],
    ['【申请材料】身份证、户口簿'],
    ['**申请材料：**身份证、户口簿'],
    ['**申请材料**：身份证、户口簿'],
    ['申请材料——身份证；户口簿'],
  ])('%s', (line) => {
    expect(sections('## 谁能办', '- 居民', '', line)).toEqual(['who 谁能办', 'materials 申请材料 身份证 户口簿']);
    expect(sections('## 谁能办', '居民', line)).toEqual(['who 谁能办', 'materials 申请材料 身份证 户口簿']);
  });

  it('a line each, with numbers or without', () => {
    const lines = ['申请条件：本县户口', '申请材料：身份证、户口簿', '办理流程：取号→交表', '办理时限：5 天', '收费标准：不收费'];
    const expected = ['who 申请条件', 'materials 申请材料 身份证 户口簿', 'steps 办理流程 取号 交表', 'time 办理时限', 'fee 收费标准'];
    expect(sections(...lines)).toEqual(expected);
    expect(sections(...lines.flatMap((line) => [line, '']))).toEqual(expected);
    const numbered = lines.map((line, at) => `${'一二三四五'.charAt(at)}、${line}`);
    expect(sections(...numbered)).toEqual(expected.map((one, at) => one.replace(' ', ` ${'一二三四五'.charAt(at)}、`)));
  });

  it('has its places', () => {
    const { draft } = parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text: '开头。\n\n  申请材料：身份证、户口簿' });
    expect(draft.sections).toMatchObject([
      { at: { line: 3, column: 3 }, materials: [{ at: { line: 3, column: 8 } }, { at: { line: 3, column: 12 } }] },
    ]);
  });
});

it.each([
  [['- 申请条件：本县户口', '- 申请材料：身份证、户口簿'], '7:3 写成“## 申请材料”，下一行写“身份证、户口簿”。'],
  [['申请材料 身份证、户口簿'], '6:1 写成“## 申请材料”，下一行写“身份证、户口簿”。'],
  [['申请材料（身份证、户口簿）'], '6:1 写成“## 申请材料”，下一行写“身份证、户口簿”。'],
  [['材料：户口簿、身份证'], '6:1 写成“## 材料”，下一行写“户口簿、身份证”。'],
  [['- 办理流程', '  先取号'], '6:3 写成“## 办理流程”，内容写在它下面。'],
  [['> 办理流程', '> 先取号'], '6:3 写成“## 办理流程”，内容写在它下面。'],
])('%j is told, with the lines to write', (lines, fix) => expect(told(...lines)).toEqual([fix]));
