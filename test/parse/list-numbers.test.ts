/** Numbers that do not count on: shown as typed in a text, told where the page counts by itself. */

import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../scripts/ground/source.ts';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';
import { readMarkdown } from '../../scripts/parse/markdown/read-markdown.ts';
import { htmlOf } from '../../scripts/parse/markdown/tree-html.ts';
import { compiled, guide } from '../check/hall-folder.ts';

function html(...lines: string[]): string {
  return htmlOf(readMarkdown(sourceOf('a.md', lines.join('\n'))).blocks).replaceAll('\n', '');
}

function told(...lines: string[]): string[] {
  return compiled(guide(...lines))
    .problems.filter(({ id }) => id === 'number-skipped')
    .map(({ line, column, fix }) => `${line}:${column} ${fix.zh}`);
}

function steps(...lines: string[]): string[] {
  const { draft } = parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text: ['## 怎么办', ...lines].join('\n') });
  return draft.sections.flatMap((section) => (section.kind === 'steps' ? section.steps.map((step) => step.html) : []));
}

it.each([[['1. 取号。2. 交表。', '3. 领证']], [['1. 取号', '2. 交表；3. 领证。', '4. 回家']]])(
  '%j: the number that is skipped is in the line before',
  (lines) => {
    expect(told('## 怎么办', ...lines)).toEqual([]);
    expect(
      steps(...lines)
        .slice(0, 3)
        .map((step) => step.replace(/[。；]$/, '').replace(/<[^>]*>/g, '')),
    ).toEqual(['取号', '交表', '领证']);
  },
);

it('numbers in Tibetan, Arabic and Mongolian digits make lists', () => {
  for (const [one, two, three] of ['༡༢༣', '١٢٣', '᠑᠒᠓']) {
    expect(steps(`${one}. 取号`, `${two}、交表`, `${three}) 领证`)).toEqual(['取号', '交表', '领证']);
    expect(told('## 怎么办', `${one}. 取号`, `${three}. 领证`)).toEqual(['8:1 少了一条就补上；没少，写成“2. 领证”。']);
  }
});

describe('a number that is skipped or stands twice', () => {
  it.each([
    [['## 怎么办', '1、取号', '3、交表'], '8:1 少了一条就补上；没少，写成“2、交表”。'],
    [['## 怎么办', '3. 取号', '4. 交表'], '7:1 少了一条就补上；没少，写成“1. 取号”。'],
    [['## 怎么办', '1.取号', '2.交表', '2.领证'], '9:1 写成“3.领证”。'],
    [['## 怎么办', '1. 取号', '2. 交表', '', '歇一歇。', '', '4. 领证'], '12:1 少了一条就补上；没少，写成“3. 领证”。'],
    [['## 怎么办', '第一步：取号', '第三步：交表'], '8:1 少了一条就补上；没少，写成“第二步：交表”。'],
    [['## 要带的材料', '①身份证', '③户口簿'], '8:1 少了一条就补上；没少，写成“②户口簿”。'],
    [['## 要带的材料', '（九）身份证', '（十一）户口簿'], undefined],
    [['## 说明', '1. 甲', '2. 乙', '2. 丙'], '9:1 写成“3. 丙”。'],
  ])('%j is told once a list, with the line that counts on', (lines, fix) => expect(told(...lines)).toEqual(fix ? [fix] : []));

  it.each([
    [['## 怎么办', '1. 取号', '1. 交表', '1. 领证']],
    [['## 怎么办', '1. 取号', '2. 交表', '', '歇一歇。', '', '3. 领证']],
    [['## 怎么办', '### 网上', '1. 登录', '### 窗口', '1. 取号', '2. 交表']],
    [['## 依据', '3. 甲', '5. 乙']],
  ])('%j counts on, or is shown as typed', (lines) => expect(told(...lines)).toEqual([]));

  it.each([
    [['3. 甲', '5. 乙'], '<ol start="3"><li>甲</li><li value="5">乙</li></ol>'],
    [['1. 甲', '4. 乙', '5. 丙'], '<ol><li>甲</li><li value="4">乙</li><li>丙</li></ol>'],
    [['- 甲', '  2. 乙', '', '  7. 丙'], '<ul><li>甲2. 乙<ol start="7"><li>丙</li></ol></li></ul>'],
    [['1. 甲', '1. 乙'], '<ol><li>甲</li><li>乙</li></ol>'],
    [['1. 甲', '2. 乙', '2. 丙'], '<ol><li>甲</li><li>乙</li><li>丙</li></ol>'],
  ])('%j in a text is shown where it ascends', (lines, shown) => expect(html(...lines).replace(/<\/?p>/g, '')).toBe(shown));
});

describe('numbers of one list', () => {
  it.each([
    [['1.取号', '2 .交表', '3。领证']],
    [['1 、取号', '2、交表', '3，领证']],
    [['1. 取号', '2 . 交表', '3．领证']],
    [['1；取号', '2;交表', '3 。领证']],
  ])('%j', (lines) => expect(steps(...lines)).toEqual(['取号', '交表', '领证']));

  it.each([[['1。5 元一张']], [['2 、取号，再交表']], [['说到 3 。就走']]])('are none in %j', (lines) =>
    expect(steps(...lines)).toEqual([]),
  );
});
