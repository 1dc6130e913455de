/** Tables as they arrive: columns set out by spaces, cells of several lines in Excel's quotes, heads with other titles, tables of steps. */

import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';
import { compiled, guide } from '../check/hall-folder.ts';

function read(heading: string, ...lines: string[]) {
  return parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text: [`## ${heading}`, ...lines].join('\n') }).draft;
}

/** Materials as `name/form/note`, steps as `title/html`, else the rows of a table with `|` between their cells. */
function rows(heading: string, ...lines: string[]): string[] {
  return read(heading, ...lines).sections.flatMap((section) => {
    if (section.kind === 'materials')
      return section.materials.map((one) => ('name' in one ? [one.name, one.form, one.note?.replace(/<\/?p>/g, '')].join('/') : one.label));
    if (section.kind === 'steps') return section.steps.map(({ title = '', html }) => `${title}/${html}`);
    const html = 'html' in section ? section.html : section.kind === 'fee' ? section.lines.map((one) => one.html).join('') : '';
    const tables = [...html.matchAll(/<tr>([^]*?)<\/tr>/g)];
    return tables.map(([, row = '']) => [...row.matchAll(/<t[dh]>([^<]*)</g)].map(([, cell = '']) => cell).join('|'));
  });
}

describe('columns set out by spaces', () => {
  it.each([
    [
      ['项目    份数    原件', '身份证    1    是', '户口簿  2    是'],
      ['身份证/1 份，原件/', '户口簿/2 份，原件/'],
    ],
    [
      ['序号  材料名称  备注', '1     身份证    带原件', '2     户口簿    本人页'],
      ['身份证//带原件', '户口簿//本人页'],
    ],
    [
      ['材料　　份数', '身份证　１份', '户口簿　２份'],
      ['身份证/１份/', '户口簿/２份/'],
    ],
    [
      ['材料    份数    备注', '身份证  1份     带原件', '户口簿          本人页'],
      ['身份证/1份/带原件', '户口簿//本人页'],
    ],
  ])('of materials: %j', (lines, expected) => expect(rows('要带的材料', ...lines)).toEqual(expected));

  it.each([['去哪办'], ['说明'], ['要多少钱']])('of anything, from three rows on: %s', (heading) => {
    expect(rows(heading, '地点    电话', '一楼    12345', '二楼    12346')).toEqual(['地点|电话', '一楼|12345', '二楼|12346']);
  });

  it.each([
    [['说明', '先去一楼。  再去二楼。', '带好证件。  别忘了。', '早点来。    晚了关门。']],
    [['说明', '地点    电话', '一楼    12345']],
    [['说明', 'Name  Age', 'Ann  12', 'Bob  13']],
    [['说明', '一楼  东侧', '二楼', '三楼  西侧']],
  ])('none: %j', ([heading = '', ...lines]) => expect(rows(heading, ...lines)).toEqual([]));

  it('stand between lines of text, and have their places', () => {
    const { sections } = read('要带的材料', '请带：', '材料    份数', '身份证    1', '户口簿    2');
    expect(sections).toMatchObject([
      {
        intro: '<p>请带：</p>',
        materials: [
          { name: '身份证', at: { line: 4, column: 1 } },
          { name: '户口簿', at: { line: 5, column: 1 } },
        ],
      },
    ]);
  });
});

describe('a cell of several lines from Excel', () => {
  it.each([
    [
      ['材料\t要求', '身份证\t"原件 1 份', '复印件 1 份"', '户口簿\t1 份'],
      ['身份证/原件 1 份 复印件 1 份/', '户口簿/1 份/'],
    ],
    [
      ['材料\t要求\t备注', '"身份证', '（本人）"\t1 份\t"要“清楚""的', '"', '户口簿\t1 份\t'],
      ['身份证 （本人）/1 份/要“清楚"的', '户口簿/1 份/'],
    ],
    [
      ['身份证\t"原件 1 份', '复印件 1 份"', '户口簿\t1 份'],
      ['身份证/原件 1 份/复印件 1 份', '户口簿/1 份/'],
    ],
    [
      ['材料\t要求', '身份证\t"要清楚', '户口簿\t1 份'],
      ['身份证/"要清楚/', '户口簿/1 份/'],
    ],
    [
      ['材料\t要求', '身份证\t"原件"', '户口簿\t1 份'],
      ['身份证/"原件"/', '户口簿/1 份/'],
    ],
  ])('%j', (lines, expected) => {
    expect(rows('要带的材料', ...lines).map((row) => row.replace(/\s+/g, ' ').replaceAll('&quot;', '"'))).toEqual(expected);
    expect(read('要带的材料', ...lines).swallowed).toBeUndefined();
  });
});

it.each(['项目', '事项', '要件', '证件名称', '要带的证件', '所需材料名称', '文件'])('a table of materials titled %s', (title) => {
  expect(rows('要带的材料', `${title}\t份数`, '身份证\t1', '户口簿\t2')).toEqual(['身份证/1 份/', '户口簿/2 份/']);
});

describe('a table of steps', () => {
  it.each([
    [
      ['步骤\t内容', '1\t取号', '2\t交表'],
      ['/取号', '/交表'],
    ],
    [
      ['步骤    内容', '第一步    取号', '第二步    交表'],
      ['/取号', '/交表'],
    ],
    [
      ['环节\t内容\t时限', '受理\t窗口收件\t当场', '审核\t核对\t3 天'],
      ['受理/窗口收件<br>\n时限：当场', '审核/核对<br>\n时限：3 天'],
    ],
  ])('%j', (lines, expected) => {
    expect(rows('怎么办', ...lines)).toEqual(expected);
    expect(read('怎么办', ...lines).swallowed).toBeUndefined();
  });
});

it('titles whose first is empty are the head of their rows', () => {
  expect(rows('说明', '\t个人\t单位', '首次\t0 元\t5 元', '补办\t5 元\t9 元')).toEqual(['|个人|单位', '首次|0 元|5 元', '补办|5 元|9 元']);
});

it.each([
  [['## 要带的材料', '啥\t份数', '身份证\t1'], '名字那一列的表头写成“材料名称”：“材料名称\t份数”。'],
  [['## 要带的材料', '| 啥 | 份数 |', '|-|-|', '| 身份证 | 1 |'], '名字那一列的表头写成“材料名称”：“| 材料名称 | 份数 |”。'],
])('a table of which nothing is known to be a name is told: %j', (lines, fix) => {
  const told = compiled(guide(...lines)).problems.filter(({ id }) => id === 'list-not-read');
  expect(told.map((one) => one.fix.zh)).toEqual([fix]);
});
