/** Words that markdown took for a mark are told at their line, with the line that keeps them. */

import { describe, expect, it } from 'vitest';
import { clerkFiles } from '../corpus/clerk.ts';
import { compiledFiles, HALL_OF_T } from '../corpus/compiled-files.ts';
import { foreignDocuments } from '../corpus/foreign/documents.ts';
import { compiled, found, guide } from './hall-folder.ts';

const told = (...lines: string[]) => compiled(guide(...lines)).problems.filter(({ id }) => id === 'swallowed-text');

describe('a line', () => {
  it('whose words are nowhere is told with the line that keeps them', () => {
    expect(told('```温馨提示', '周末不办', '```').map(({ line, message, fix }) => [line, message.zh, fix.zh])).toEqual([
      [6, '“温馨提示”没有出现在页面上。', '写成“\\```温馨提示”。'],
    ]);
    expect(told('|证|份|', '|-|-|', '|甲|1|窗口领|').map(({ line, message }) => [line, message.en])).toEqual([
      [8, '“窗口领” is not on the page.'],
    ]);
    expect(told('|证|份|', '|-|-|', '|甲|1|窗口领|')[0]?.fix.en).toContain('add a column');
  });

  it('that defines a link of which nothing makes use is told', () => {
    expect(told('[附件1]: 表格.doc', '', '[附件2]: b.doc').map(({ line, fix }) => [line, fix.zh])).toEqual([
      [6, '写成“\\[附件1]: 表格.doc”。'],
      [8, '写成“\\[附件2]: b.doc”。'],
    ]);
    expect(told('\\[附件1]: 表格.doc')).toEqual([]);
    expect(told('看[附件1]和[表][附件 2]。', '', '[附件1]: a.doc', '[附件 2]: b.doc', '[//]: # (不给人看)')).toEqual([]);
  });

  it.each([
    [['\\```温馨提示', '周末不办']],
    [['```js', 'a', '```']],
    [['看[表][1]和[^2]。', '', '[1]: https://a.example "Form"', '', '[^2]: 注']],
    [['R&amp;D <!-- 不给人看', '还是 --> 完']],
    [['## 怎么办', '1. 取号', '2. 交材料', '第三步：领证']],
    [['甲 `一', '二` 乙', '', '![图](https://a.example/x.png)']],
  ])('of %j has all of its words', (lines) => expect(told(...lines)).toEqual([]));
});

describe('stars', () => {
  it.each([
    ['*甲乙*丙*丁', '写成“\\*甲乙\\*丙\\*丁”。'],
    ['*姓名，*身份证号', '写成“\\*姓名，\\*身份证号”。'],
    ['* *甲乙*丙*丁', '写成“* \\*甲乙\\*丙\\*丁”。'],
    ['| *甲乙*丙*丁 | 份 |\n|-|-|\n| 甲 | 1 |', '写成“| \\*甲乙\\*丙\\*丁 | 份 |”。'],
  ])('of %j that may be none of markdown’s are told with the line that keeps them', (line, fix) => {
    expect(told(line).map(({ line: at, message, fix: { zh } }) => [at, message.zh, zh])).toEqual([
      [6, '“*”没有出现在页面上。', `是星号，${fix}要加重，写“**字**”。`],
    ]);
  });

  it.each(['这是*重点*内容', '**注意：**2 * 3 是 6', '姓名*、身份证号*', '7*24 小时，*不休息*', '*however,* he said', '\\* 是*重点*'])(
    'in %s are where they were meant',
    (line) => expect(told(line)).toEqual([]),
  );
});

describe('the rule is silent', () => {
  const files = clerkFiles().map(({ path, bytes }) => [path, bytes] as const);
  const idsOf = (all: Iterable<readonly [string, string | Uint8Array]>) =>
    compiledFiles([...all, ['hall.yaml', HALL_OF_T]])
      .problems.filter(({ id }) => id === 'swallowed-text')
      .map(({ file, line }) => `${file}:${line}`);
  const [ofClerks, ordinary] = [idsOf(files), idsOf(foreignDocuments())];

  it('on all files of clerks', () => expect(ofClerks).toEqual([]));
  it('on ordinary markdown, but for a row with too many cells', () => {
    expect(ordinary.map((place) => place.replace(/^.*\/by-hand/, 'by-hand'))).toEqual(['by-hand/tables.md:6']);
  });
});

it('does not stand in the way of a build', () => {
  expect(found(guide('```温馨提示', '周末不办', '```'))).toEqual(['birth/hukou.md:6:1 warning swallowed-text']);
});
