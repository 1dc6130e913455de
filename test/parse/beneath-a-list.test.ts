/** What is typed right above or beneath a list, without an empty line: a choice, a table, an address. */

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
