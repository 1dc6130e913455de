/** What is typed around a list of papers: a choice above it; a table, an address, a paper, a drawn line beneath it; marks before its items. */

import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

function sections(lines: readonly string[]) {
  const text = ['## 要带的材料', ...lines].join('\n');
  return parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text }).draft.sections;
}

/** The papers of the first section, a choice as a list of its papers, and the text of the others. */
function shown(lines: readonly string[]) {
  return sections(lines).flatMap((section) => {
    if (section.kind !== 'materials') return section.kind === 'text' ? [section.html] : [];
    return section.materials.map((one) => ('anyOf' in one ? [one.label, ...one.anyOf.map(({ name }) => name)] : one.name));
  });
}

describe('a line above a list that asks for one of those beneath it', () => {
  it.each([
    ['of ways, which all papers need', ['任选一种方式交：', '- 身份证', '- 护照'], ['身份证', '护照']],
    ['that ends as a sentence', ['下面任选一样都行。', '- 身份证', '- 护照'], ['身份证', '护照']],
  ])('is none %s', (_, lines, papers) => expect(shown(lines)).toEqual(papers));

  const choice = (label: string) => [label, '身份证', '护照'];
  it.each([
    ['at the beginning', ['二选一：', '1. 身份证', '2. 护照'], [choice('二选一')]],
    ['with an empty line', ['任选一样：', '', '- 身份证', '- 护照'], [choice('任选一样')]],
    ['beneath an item', ['- 照片', '二选一：', '1. 身份证', '2. 护照'], ['照片', choice('二选一')]],
    ['within bullets', ['- 照片', '以下材料任选一样：', '- 身份证', '- 护照'], ['照片', choice('以下材料任选一样')]],
    ['with papers in lines', ['二选一：', '身份证', '护照'], [choice('二选一')]],
    ['beneath other text', ['请带齐。', '两选一：', '- 身份证', '- 护照'], [choice('两选一')]],
  ])('%s', (_, lines, papers) => expect(shown(lines)).toEqual(papers));

  it('twice', () =>
    expect(shown(['- 照片', '二选一：', '- 身份证', '- 护照', '二选一：', '- 房产证', '- 合同'])).toEqual([
      '照片',
      choice('二选一'),
      ['二选一', '房产证', '合同'],
    ]));
});

describe('right beneath a list', () => {
  it('what only looks like a table is text of the last item', () =>
    expect(sections(['- 照片', '| 白底 |', '不用彩色的'])).toMatchObject([
      { materials: [{ name: '照片', note: expect.stringContaining('| 白底 |') }] },
    ]));

  it('a table is one', () =>
    expect(shown(['- 照片', '| 材料 | 份数 |', '|---|---|', '| 身份证 | 1 份 |', '| 护照 | 1 份 |'])).toEqual(['照片', '身份证', '护照']));

  it('a line with a sign and a name of its own is no note of the last paper', () =>
    expect(shown(['- 身份证', '- 照片', '📍地址：人民路 5 号', '☎电话：0999-1234567'])).toEqual([
      '身份证',
      '照片',
      '<p>📍地址：人民路 5 号<br>\n☎电话：0999-1234567</p>',
    ]));
});

describe('after a list and an empty line', () => {
  it.each([
    ['what is said of papers', ['- 身份证', '', '原件都看一眼'], ['身份证', '<p>原件都看一眼</p>']],
    ['a sentence that names one', ['- 身份证', '', '户口簿要首页。'], ['身份证', '<p>户口簿要首页。</p>']],
  ])('%s stays text', (_, lines, all) => expect(shown(lines)).toEqual(all));

  it.each([
    [['1、身份证', '2、户口簿', '', '照片 2 张']],
    [['- 身份证', '- 户口簿', '', '照片。']],
    [['身份证', '户口簿', '', '照片']],
    [['- 身份证', '', '另需：户口簿、照片']],
  ])('a paper that citizens have is one: %j', (lines) => expect(shown(lines)).toEqual(['身份证', '户口簿', '照片']));
});

describe('a line drawn beneath what is typed', () => {
  it('stands below one line of a heading as markdown has it', () =>
    expect(parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text: '停车\n----\n门口。' }).draft.sections).toMatchObject([
      { heading: '停车' },
    ]));

  it.each(['-', '------------', '====='])('makes no heading of papers: %s', (drawn) =>
    expect(shown(['1、身份证', '2、户口簿', drawn]).slice(0, 2)).toEqual(['身份证', '户口簿']),
  );

  it('nor of an address', () => {
    const { draft } = parseGuide({
      file: 'a.md',
      event: 'birth',
      id: 'birth/a',
      text: '# 户口\n地址：人民路 1 号\n邮编：133300\n------\n好。',
    });
    expect(JSON.stringify(draft)).not.toContain('"heading":"地址');
  });
});

describe('rows beneath those of papers', () => {
  it.each(['小计', '合计', '总计', '备注：都要原件'])('are none themselves: %s', (row) => {
    const [section] = sections(['| 材料 | 份数 |', '|---|---|', '| 身份证 | 1 |', `| ${row} | 1 |`]);
    expect(section).toMatchObject({ materials: [{ name: '身份证', note: expect.stringContaining(row) }] });
  });

  it('a paper whose name begins like these is one', () =>
    expect(shown(['| 材料 | 份数 |', '|---|---|', '| 身份证 | 1 |', '| 说明书 | 1 |'])).toEqual(['身份证', '说明书']));
});

describe('marks before papers', () => {
  it.each(['➢ ', '√ ', '•\t', '▲', '⚫', '‣', '⁃', '🔹', 'l  ', 'Ø  ', 'ü  ', 'n  ', 'u  '])('%j is none of the name', (mark) =>
    expect(shown(['身份证', '户口簿', '照片'].map((name) => mark + name))).toEqual(['身份证', '户口簿', '照片']),
  );

  it.each([
    ['①.', '②.', '③.'],
    ['（1）.', '（2）.', '（3）.'],
    ['（1）、', '（2）、', '（3）、'],
    ['材料1：', '材料2：', '材料3：'],
    ['材料一、', '材料二、', '材料三、'],
    ['一是', '二是', '三是'],
    ['第1项 ', '第2项 ', '第3项 '],
  ])('nor are numbers: %s %s %s', (...marks) =>
    expect(shown(['身份证', '户口簿', '照片'].map((name, at) => marks[at] + name))).toEqual(['身份证', '户口簿', '照片']),
  );
});

describe('a heading with what it is about on its line', () => {
  const read = (text: string) =>
    parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text }).draft.sections.map(({ kind, heading }) => `${kind} ${heading}`);

  it('stays as typed where more stands beneath it', () => expect(read('## 办理流程：线上\n1. 取号\n')).toEqual(['text 办理流程：线上']));

  it('is a section where nothing does', () =>
    expect(read('## 办理时限：5 个工作日\n## 收费标准：不收费\n\n## 申请材料：身份证、户口簿')).toEqual([
      'time 办理时限',
      'fee 收费标准',
      'materials 申请材料',
    ]));
});
