/** Headings as clerks type them: with marks that are not quite `## `, or with none. */

import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

function draftOf(text: string) {
  return parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text }).draft;
}

function headings(text: string): string[] {
  return draftOf(text).sections.map(({ kind, heading }) => `${kind} ${heading}`);
}

describe('a line that is no heading', () => {
  it.each([
    ['a tag', '#流程图 #材料'],
    ['a number', '#1窗口取号'],
    ['a sentence', '一、要带的材料见附件'],
    ['a label with its text', '办理地点：青禾路 1 号'],
    ['an item', '- 材料\n- 收费'],
    ['a name in English', 'Documents\n\nBring all of them.'],
    ['the last line', '收费'],
    ['a heading that a line is drawn beneath', '带齐\n\n> 收费\n> 不收'],
  ])('%s', (_, line) => expect(headings(`开头。\n\n## 说明\n先看这里。\n\n${line}\n`)).toEqual(['text 说明']));

  it('where several stand one after the other: a table of contents', () => {
    expect(headings('## 目录\n申请条件\n申请材料\n办理流程\n\n都在下面。')).toEqual(['text 目录']);
    expect(headings('## 目录\n\n1. 申请条件\n\n2. 申请材料\n\n3. 办理流程\n\n都在下面。')).toEqual(['text 目录']);
    expect(headings('## 目录\n一、申请条件\n二、申请材料\n\n都在下面。')).toEqual(['text 目录']);
  });

  it('among the items of a list', () => {
    expect(headings('## 怎么办\n1. 取号\n2. 收费\n3. 领证\n')).toEqual(['steps 怎么办']);
    expect(headings('## 怎么办\n1. 取号\n\n2. 收费\n\n   当场交。\n')).toEqual(['steps 怎么办']);
    expect(headings('## 怎么办\n1、取号\n2、收费\n\n## 依据\n《办法》')).toEqual(['steps 怎么办', 'basis 依据']);
  });

  it('that people ask among their questions', () => {
    expect(headings('## 常见问题\n**要多少钱？**\n不要钱。\n\n**怎么办**\n来窗口。')).toEqual(['faq 常见问题']);
    expect(headings('## 常见问题\n1、怎么办理？\n来窗口。\n2、收费吗？\n不收。')).toEqual(['faq 常见问题']);
  });

  it('that says again what the section is', () => {
    expect(draftOf('## 要带的材料\n材料：\n- 身份证').sections).toMatchObject([{ kind: 'materials', materials: [{ name: '身份证' }] }]);
  });

  it('in code', () => {
    expect(headings('## 说明\n```\n##怎么办\n一、申请条件\n```')).toEqual(['text 说明']);
  });
});

describe('a heading', () => {
  it.each([
    '##\u3000要带的材料',
    '##要带的材料',
    '＃＃要带的材料',
    '＃＃\u3000要带的材料',
    '﹟﹟ 要带的材料',
    '##\u00a0要带的材料',
    '##\u200b要带的材料',
    '\u3000\u3000## 要带的材料',
    '## 要带的材料 ##',
    '＃＃ 要带的材料 ＃＃',
    '要带的材料',
    '\u3000\u3000要带的材料',
    '要带的材料：',
    '**要带的材料**',
    '**要带的材料：**',
    '【要带的材料】',
    '◆要带的材料',
    '■ 要带的材料：',
  ])('%s', (line) => {
    expect(headings(`摘要。\n${line}\n- 身份证`)).toEqual(['materials 要带的材料']);
    expect(headings(`摘要。\n\n${line}\n\n- 身份证`)).toEqual(['materials 要带的材料']);
    expect(headings(`## 谁能办\n- 居民\n${line}\n- 身份证`)).toEqual(['who 谁能办', 'materials 要带的材料']);
  });

  it.each(['##其他说明', '＃＃ 其他说明', '##\u3000其他说明', '##《办法》说明'])('of the writer’s own: %s', (line) => {
    expect(headings(`## 谁能办\n- 居民\n${line}\n看一看。`)).toHaveLength(2);
  });

  it.each([
    ['一、', '二、', '三、'],
    ['（一）', '（二）', '（三）'],
    ['(1)', '(2)', '(3)'],
    ['1、', '2、', '3、'],
    ['1. ', '2. ', '3. '],
    ['１．', '２．', '３．'],
    ['① ', '② ', '③ '],
    ['⒈', '⒉', '⒊'],
    ['㈠', '㈡', '㈢'],
    ['Ⅰ、', 'Ⅱ、', 'Ⅲ、'],
    ['甲、', '乙、', '丙、'],
  ])('numbered as %s, with lists of any kind beneath', (first, second, third) => {
    for (const item of [(n: number) => `${n}、`, (n: number) => `${n}. `, () => '- '])
      expect(
        headings(`${first}申请条件\n本县户口。\n${second}申请材料\n${item(1)}身份证\n${item(2)}户口簿\n\n${third}办理流程\n${item(1)}取号`),
      ).toEqual([`who ${first}申请条件`, `materials ${second}申请材料`, `steps ${third}办理流程`].map((one) => one.trim()));
  });

  it('has its place where a person sees it, and its condition', () => {
    const draft = draftOf('摘要。\n\u3000\u3000##要带的材料 {自 2026-09-20}\n- 身份证');
    expect(draft.sections).toMatchObject([{ heading: '要带的材料', at: { line: 2, column: 5 }, limits: 0 }]);
    expect(draftOf('摘要。\n申请材料 {自 2026-09-20}\n- 身份证').sections).toMatchObject([{ heading: '申请材料', limits: 0 }]);
  });

  it('has the level of those before it', () => {
    expect(headings('# 标题\n\n### 谁能办\n居民\n\n办理流程\n1. 取号\n\n### 依据\n《办法》')).toEqual([
      'who 谁能办',
      'steps 办理流程',
      'basis 依据',
    ]);
  });
});

it('is a heading also after an indent that means code', () => {
  expect(headings('摘要。\n\n    ## 要带的材料\n\n- 身份证')).toEqual(['materials 要带的材料']);
  expect(headings('摘要。\n\n\t## 要带的材料\n\n- 身份证')).toEqual(['materials 要带的材料']);
});

it.each([
  ['## 要帶的材料', 'materials'],
  ['## 應備文件', 'materials'],
  ['一、申請條件', 'who'],
  ['【辦理流程】', 'steps'],
  ['##怎麼辦', 'steps'],
  ['收費標準：', 'fee'],
  ['## 去哪裡辦', 'where'],
  ['## 常見問題', 'faq'],
])('is known in Traditional Chinese: %s', (line, kind) => {
  expect(draftOf(`摘要。\n\n${line}\n一句話。`).sections).toMatchObject([{ kind }]);
});

it('keys are known in Traditional Chinese', () => {
  expect(draftOf('---\n標題: 低保\n辦理時限: 當場\n諮詢電話: 1\n---\n').fields).toMatchObject({ title: {}, time: {} });
});

describe('a heading around others that repeat', () => {
  const EACH = ['text', 'materials', 'steps', 'text', 'materials', 'steps'];
  it.each([
    ['（一）材料', '1、社保卡', '（二）流程', '1、挂号', '2、缴费'],
    ['1. 申请材料', '（1）社保卡', '2. 办理流程', '（1）挂号', '（2）缴费'],
    ['（一）申请材料', '', '社保卡', '发票', '', '（二）办理流程', '', '1、挂号', ''],
    ['申请材料：', '社保卡', '发票', '办理流程：', '挂号', '缴费'],
  ])('is one, and none of the step before it: %s', (...inner) => {
    for (const [first, second] of [
      ['一、门诊', '二、住院'],
      ['第一部分 门诊', '第二部分 住院'],
    ]) {
      const { sections, summary } = draftOf(['标题：报销', '', '正文。', '', first, ...inner, second, ...inner].join('\n'));
      expect([sections.map(({ kind }) => kind), sections[3]?.heading, summary?.html]).toEqual([EACH, second, '正文。']);
    }
  });

  it.each([
    ['the next item', '## 怎么办\n一、取号\n二、缴费\n\n### 补办\n来就行。'],
    ['a sentence', '## 怎么办\n1、取号\n二、住院的先到住院处登记，再来报销这一次的费用。'],
  ])('is not: %s', (_, text) => expect(headings(text)).toEqual(expect.not.arrayContaining([expect.stringContaining('二、')])));
});

describe('one # for every section', () => {
  it('is no title where the first is a name of the table', () => {
    const { title, sections } = draftOf('摘要。\n\n# 谁能办\n- 居民\n\n# 要带的材料\n- 身份证');
    expect([title, sections.map(({ kind }) => kind)]).toEqual([undefined, ['who', 'materials']]);
  });

  it('is no title where the front matter has one', () => {
    expect(headings('---\n标题: 低保\n---\n摘要。\n\n#要带的材料\n- 身份证')).toEqual(['materials 要带的材料']);
  });

  it('is one where it stands alone', () => {
    expect(draftOf('# 收费\n\n## 谁能办\n- 居民').title).toMatchObject({ text: '收费' });
  });
});
