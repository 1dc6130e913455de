/** Guides as they come from a PDF, from Excel, from WeChat, from a table of the government’s: read as meant, or told. */

import { describe, expect, it } from 'vitest';
import { compiled } from '../check/hall-folder.ts';

function read(...lines: string[]) {
  const { guides = [], problems } = compiled({ 'birth/hukou.md': ['标题：社保卡', '', ...lines, ''].join('\n') });
  const sections = guides[0]?.sections ?? [];
  return {
    ticked: sections.flatMap((section) =>
      section.kind === 'materials' ? section.materials.map((one) => ('anyOf' in one ? `${one.label}…` : one.name)) : [],
    ),
    steps: sections.flatMap((section) => (section.kind === 'steps' ? section.steps.map(({ title = '', html }) => title + html) : [])),
    told: problems.map(({ id, line, column }) => `${line}:${column} ${id}`),
  };
}

describe('materials', () => {
  it.each([
    ['lines of a PDF, broken within a word', ['## 申请材料', '1．身份', '证；', '2．户口', '簿。']],
    ['a number right before a name', ['【所需材料】', '1身份证', '2户口簿']],
    ['numbers of two levels', ['1 申请材料', '1.1 身份证', '1.2 户口簿']],
    ['numbers in bold', ['**申请材料：**', '**1. 身份证**', '**2. 户口簿**']],
    ['boxes with a tick', ['申请材料', '[ ] 身份证', '[√] 户口簿']],
    ['empty boxes', ['申请材料', '[ ] 身份证', '[　] 户口簿']],
    ['a heading of WeChat', ['📌需要材料：', '✅身份证', '✅户口簿']],
    ['a heading with a remark', ['申请材料清单（一式两份）', '1.身份证', '2.户口簿']],
  ])('%s', (_, lines) => expect(read(...lines)).toMatchObject({ ticked: ['身份证', '户口簿'], told: [] }));

  it.each(['以下任一：', '二选一：', '下列材料任选一样：'])('%s is a choice', (label) => {
    expect(read('## 要带的材料', '- 身份证', `- ${label}`, '  - 房产证', '  - 租房合同').ticked).toEqual([
      '身份证',
      `${label.slice(0, -1)}…`,
    ]);
  });

  it('that is crossed out is none', () => {
    expect(read('## 要带的材料', '身份证\t√', '户口簿\t√', '照片\t×').ticked).toEqual(['身份证', '户口簿']);
  });

  it.each([
    [
      ['## 要带的材料', '- 2 寸照片', '- 3 号表'],
      ['2 寸照片', '3 号表'],
    ],
    [
      ['## 要带的材料', '- 身份证', '  看一眼就还。', '- 户口簿；'],
      ['身份证', '户口簿'],
    ],
    [
      ['## 要带的材料', '1寸照片', '2寸照片'],
      ['1寸照片', '2寸照片'],
    ],
    [
      ['## 要带的材料', '1、身份证', '看一眼就还。', '2、户口簿。'],
      ['身份证', '户口簿'],
    ],
  ])('as typed: %j', (lines, names) => expect(read(...lines)).toMatchObject({ ticked: names, told: [] }));
});

it('steps in bold, and with numbers of two levels', () => {
  expect(read('**办理流程**', '**1. 取号**', '**2. 领卡**').steps).toEqual(['取号', '领卡']);
  expect(read('2 办理流程', '2.1 取号', '2.2 领卡').steps).toEqual(['取号', '领卡']);
});

describe('keys', () => {
  const fields = (...lines: string[]) => {
    const [one] = compiled({ 'birth/hukou.md': lines.join('\n') }).guides ?? [];
    return [one?.title, one?.department, one?.windows];
  };

  it.each([
    [['事项名称\t社保卡', '实施主体\t县公安局', '办理窗口\t12号窗口', '', '正文。']],
    [['**标题：社保卡**', '**部门：县公安局**', '**窗口：12**', '', '正文。']],
    [['标题：社保卡', '---', '部门：县公安局', '窗口：12', '---', '正文。']],
  ])('%j', (lines) => expect(fields(...lines)).toEqual(['社保卡', 'police', ['12']]));
});

describe('told', () => {
  it.each([
    ['a table of the whole guide', ['法定时限\t20 个工作日', '申请材料\t身份证、户口簿', '办理流程\t申请→受理'], '4:1 heading-not-read'],
    ['the same with bars', ['| 法定时限 | 20 天 |', '|--|--|', '| 申请材料 | 身份证 |'], '5:3 heading-not-read'],
    ['questions and answers', ['问：要带什么材料？', '答：身份证、户口簿。', '问：收费吗？', '答：不收。'], '4:1 materials-not-listed'],
    ['papers beneath a paper', ['## 要带的材料', '- 身份证', '  户口簿', '  照片'], '4:3 several-in-one'],
    ['two columns', ['申请材料：', '身份证（1份）  户口簿（1份）', '照片（2张）    病历（1份）'], '4:1 several-in-one'],
    [
      'a telephone beneath a section of one line',
      ['办理流程：取号—交表—领证', '收费标准：免费', '咨询电话：0999-0000002'],
      '5:1 keys-not-read',
    ],
    ['papers with a plus', ['## 要带的材料', '- 身份证+户口簿'], '4:3 several-in-one'],
  ])('%s', (_, lines, problem) => expect(read(...lines).told).toContain(problem));
});

describe('sections in one line each, numbered', () => {
  it('are sections, short names and unknown ones too', () => {
    const [one] =
      compiled({
        'birth/hukou.md': [
          '标题：社保卡',
          '',
          '一、办理流程：（1）取号；（2）领卡。',
          '二、收费：不收费。',
          '三、联系电话：0999-0000002',
          '',
        ].join('\n'),
      }).guides ?? [];
    expect(one).toMatchObject({
      fee: [{ html: '不收费。' }],
      sections: [
        { kind: 'steps', steps: [{ html: '取号' }, { html: '领卡' }] },
        { kind: 'text', heading: '三、联系电话' },
      ],
    });
  });

  it('are none without a number that goes on', () => {
    expect(read('## 怎么办', '1. 取号', '', '材料：低筋面粉').steps).toEqual(['取号']);
  });
});

it('a sign in a column of forms says which form, and a stroke says none', () => {
  const rows = ['| 身份证 | √ | / |', '| 户口簿 | - | 2 |'];
  const [one] =
    compiled({ 'birth/hukou.md': ['标题：社保卡', '', '## 材料', '| 材料 | 原件 | 复印件 |', '|-|-|-|', ...rows, ''].join('\n') }).guides ??
    [];
  expect(one?.sections).toMatchObject([
    {
      materials: [
        { name: '身份证', form: '原件' },
        { name: '户口簿', form: '复印件 2 份' },
      ],
    },
  ]);
});

it('arrows between numbered steps are none of them', () => {
  expect(read('【办理流程】', '①取号➡️②交材料➡️③领卡').steps).toEqual(['取号', '交材料', '领卡']);
});
