/** Text that is still not read as meant is reported at its place, with the line as it should be. */

import { describe, expect, it } from 'vitest';
import { compiled, found, guide } from './hall-folder.ts';

/** The problems that say so, with what to write instead. */
function said(...lines: string[]): string[] {
  return compiled(guide(...lines))
    .problems.filter(({ id }) => /^(?:heading-not-read|list-not-read|other-notation)$/.test(id))
    .map(({ id, line, column, fix }) => `${line}:${column} ${id} ${fix.zh}`);
}

describe('a list section in which nothing was recognised', () => {
  it.each([
    ['## 要带的材料', '身份证、户口簿带到窗口', '7:1 list-not-read 一条写一行：“- 身份证”“- 户口簿带到窗口”。'],
    ['##　申请材料', '　　先打电话问窗口，再来', '7:3 list-not-read 一条写一行：“- 先打电话问窗口，再来”。'],
    ['## 怎么办', '先取号，再交材料。', '7:1 list-not-read 一条写一行：“1. 先取号，再交材料。”。'],
    ['## 怎么办', '窗口办：1. 取号', '7:1 list-not-read 一条写一行：“1. 窗口办：1. 取号”。'],
    ['## 您的情况', '结婚了没有', '7:1 list-not-read 一条写一行：“### 结婚了没有”。'],
  ])('%s: %s', (heading, line, expected) => expect(said(heading, line)).toEqual([expected]));

  it('is named once a kind', () => {
    expect(said('## 要带的材料', '### 新办', '先问', '### 补办', '再问', '## 怎么办', '来就行。')).toHaveLength(2);
  });

  it.each([
    [['## 要带的材料', '不需要材料。']],
    [['## 要带的材料', '无']],
    [['## 要带的材料', '- 身份证', '', '原件看一眼就还。']],
    [['## 怎么办', '### 线上', '打开网站。', '### 线下', '1. 取号']],
    [['## 要带的材料', '', '## 怎么办', '1. 来']],
  ])('none of these: %s', (lines) => expect(said(...lines)).toEqual([]));
});

describe('a known heading that is read as text', () => {
  it.each([
    [['## 目录', '申请条件', '申请材料'], '7:1 heading-not-read 写成“## 申请条件”，内容写在它下面。'],
    [['## 谁能办', '- 居民', '', '    ## 要带的材料', '', '- 身份证'], '9:8 heading-not-read 写成“## 要带的材料”，内容写在它下面。'],
    [['## 说明', '看下面。', '', '　　一、收费标准'], '9:3 heading-not-read 写成“## 一、收费标准”，内容写在它下面。'],
    [['## 门诊', '### 要带的材料', '- 社保卡'], '7:5 heading-not-read 写成“## 要带的材料”，内容写在它下面。'],
    [['## 说明', '一句话。', '#### 办理流程', '1. 取号'], '8:6 heading-not-read 写成“## 办理流程”，内容写在它下面。'],
  ])('%s', (lines, expected) => expect(said(...lines)).toEqual([expected]));

  it.each([
    [['## 怎么办', '1. 取号', '2. 收费']],
    [['## 要带的材料', '### 材料', '- 身份证']],
    [['### 要带的材料', '- 身份证', '### 怎么办', '1. 取号']],
    [['## Install', '### Steps', '1. Run it']],
    [['## 说明', '收费标准：每本 5 元']],
    [['## 常见问题', '**要多少钱？**', '不要钱。']],
    [['## 说明', '```', '收费标准', '```']],
  ])('none of these: %s', (lines) => expect(said(...lines)).toEqual([]));
});

describe('a notation of another program', () => {
  const lines = [
    '## 说明',
    '先<br>后，<font color="red">红</font>',
    '',
    '::: tip',
    '',
    '{% note %} 见 ![[图.png]] 和 [[别的]]',
    '',
    '> [!note] 注意',
    '',
    '再来一次：<br>、[[又一个]]',
  ];

  it('is named once a file, as a note', () => {
    expect(found(guide(...lines))).toEqual([
      'birth/hukou.md:7:2 note other-notation',
      'birth/hukou.md:9:1 note other-notation',
      'birth/hukou.md:11:1 note other-notation',
      'birth/hukou.md:11:14 note other-notation',
      'birth/hukou.md:11:27 note other-notation',
      'birth/hukou.md:13:3 note other-notation',
    ]);
  });

  it('a material that is struck out, which is still to be ticked, is told where it stands', () => {
    expect(said('## 要带的材料', '- 身份证', '- ~~暂住证~~')).toEqual([
      '8:3 other-notation 画掉的字也会显示，画掉的材料照样要打勾：不要了就删去。',
    ]);
    expect(said('## 说明', '甲类 100~~200 元，乙类 300~~400 元。', '~~~ 提示 ~~~', '快来呀~~ 真的~~')).toEqual([]);
  });

  it('is not: an address, a comparison, code, brackets', () => {
    expect(said('## 说明', '写信 <a@b.example>，见 <https://a.example>，<本人到场>，1 < 2 > 0，`<br>`，[一]、[[]]')).toEqual([]);
  });
});

it('materials that stand under a heading without ## are not hidden among the conditions', () => {
  expect(found(guide('一、申请条件', '本县户口。', '二、申请材料', '1、提供身份证'))).toEqual([]);
});

it('a paper of which its table does not say whether it is needed is told', () => {
  const lines = ['## 要带的材料', '| 材料 | 是否需要 |', '|-|-|', '| 身份证 | 是 |', '| 户口簿 | |'];
  expect(found(guide(...lines))).toEqual(['birth/hukou.md:10:3 warning need-unclear']);
  expect(found(guide(...lines.slice(0, 4), '| 户口簿 | 否 |'))).toEqual([]);
});
