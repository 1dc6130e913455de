/** What need not be brought is said by a heading, a column, a line beneath the materials: it has no tick, and stays among them. */

import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

function sectionsOf(...lines: string[]) {
  return parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text: lines.join('\n') }).draft.sections;
}

/** Each section as its kind, what is to be ticked in it, and its text. */
function read(...lines: string[]): string[] {
  return sectionsOf(...lines).map((section) => {
    const ticked = section.kind === 'materials' ? section.materials.map((one) => ('anyOf' in one ? one.label : one.name)) : [];
    const html = section.kind === 'materials' ? (section.intro ?? '') : 'html' in section ? section.html : '';
    return [
      section.kind,
      section.heading,
      ticked.join(' '),
      html
        .replace(/<[^>]*>|\s+/g, ' ')
        .replace(/ +/g, ' ')
        .trim(),
    ].join('|');
  });
}

const materials = (...lines: string[]) => read('## 要带的材料', ...lines);

it.each(['### 不用带的材料', '### 无需提交', '### 免提交的材料（共 2 样）', '### 网上能查到的，不用带'])('a heading: %s', (heading) => {
  const words = heading.replace('### ', '');
  expect(materials('- 身份证', heading, '- 户口簿', '- 照片', '## 去哪办', '一楼')).toEqual([
    'materials|要带的材料|身份证|',
    `materials|${words}||户口簿 照片`,
    'where|去哪办||一楼',
  ]);
  expect(read('## 要带的材料', '- 身份证', heading.slice(1), '1、户口簿')).toEqual([
    'materials|要带的材料|身份证|',
    `materials|${words}||1、户口簿`,
  ]);
});

it.each(['### 不动产权证', '### 免冠照片', '### 无需预约', '### 不用的旧证'])('a heading that only begins alike: %s', (heading) => {
  expect(materials('### 新办', '- 身份证', heading, '- 户口簿').at(-1)).toBe(`materials|${heading.replace('### ', '')}|户口簿|`);
});

describe('a column', () => {
  it.each([
    ['不用带', ['', '是', '√']],
    ['是否免提交', ['否', '是', '免提交']],
    ['是否需要', ['是', '否', '不需要']],
    ['是否必要', ['必要', '非必要', '不必要']],
    ['是否必须提供', ['是', '否', '×']],
    ['备注', ['必带', '不用带', '系统能查到，免提交']],
    ['原件', ['1', '不需要', '无需提供']],
  ])('%s with %j', (title, [yes, no, neither]) => {
    const rows = ['| 材料 | % |', '|-|-|', `| 身份证 | ${yes} |`, `| 户口簿 | ${no} |`, `| 照片 | ${neither} |`];
    expect(materials(...rows.map((row) => row.replace('%', title)))).toEqual([
      'materials|要带的材料|身份证|',
      `materials|||材料 ${title} 户口簿 ${no} 照片 ${neither}`,
    ]);
    const tabbed = [`材料\t${title}`, `身份证\t${yes}`, `户口簿\t${no}`, `照片\t${neither}`];
    expect(materials(...tabbed)[0]).toBe('materials|要带的材料|身份证|');
  });

  it('that says of one form only that it is not needed leaves the other', () => {
    const rows = ['| 材料 | 原件 | 复印件 |', '|-|-|-|', '| 身份证 | 不需要 | 1 |', '| 户口簿 | 1 | 不需要 |'];
    expect(materials(...rows)).toEqual(['materials|要带的材料|身份证 户口簿|']);
  });
});

describe('a line beneath the materials', () => {
  it.each([
    ['以下不用带'],
    ['以下不用带：'],
    ['以下材料能查到，无需提供'],
    ['免提交材料'],
    ['**不用带的：**'],
    ['以下不用带（系统能查到）：'],
    ['下列证件可不提供。'],
  ])('%s', (lead) => {
    const said = lead.replaceAll('*', '');
    const expected = ['materials|要带的材料|身份证|', `materials|||${said} 照片 结婚证`, 'where|去哪办||一楼'];
    expect(materials('- 身份证', '', lead, '', '- 照片', '- 结婚证', '## 去哪办', '一楼')).toEqual(expected);
    expect(materials('身份证', '户口簿', lead, '照片', '结婚证', '## 去哪办', '一楼').slice(1)).toEqual(expected.slice(1));
  });

  it('ends with its own list', () => {
    expect(materials('1、身份证', '2、以下不用带：', '（1）照片', '（2）户口簿', '3、结婚证')[0]).toBe(
      'materials|要带的材料|身份证 结婚证|',
    );
    expect(materials('1、身份证', '2、能查到，不用带：', '（1）照片', '（2）户口簿', '3、结婚证')[0]).toBe(
      'materials|要带的材料|身份证 结婚证|',
    );
    expect(materials('不用带：', '- 照片', '', '再带：', '- 银行卡')).toEqual(['materials|要带的材料|银行卡|不用带： 照片 再带：']);
    expect(materials('（一）要带的', '1、身份证', '（二）不用带的', '1、照片', '2、户口簿')).toEqual([
      'materials|要带的材料|身份证|（一）要带的',
      'materials|||（二）不用带的 照片 户口簿',
    ]);
  });

  it('that says it of one paper waives no other', () => {
    expect(materials('- 身份证', '', '户口簿不用带。', '', '- 结婚证').map((one) => one.split('|')[2])).toEqual(['身份证', '结婚证']);
    expect(materials('带原件，无需预约', '- 身份证')).toEqual(['materials|要带的材料|身份证|带原件，无需预约']);
  });
});

it.each(['照片（不用带）', '照片：不用带', '照片（可以核验，免提交）', '照片 不需要'])('an item that ends so: %s', (item) => {
  expect(materials('- 身份证', `- ${item}`, '- 户口簿')).toEqual(['materials|要带的材料|身份证 户口簿|', `materials|||${item}`]);
});

it.each(['照片（底片不用带）', '照片：原件（查验后退还，无需提供）', '照片：不需要复印件', '照片：原件，不用带复印件'])(
  'an item that must be brought: %s',
  (item) => expect(materials(`- ${item}`)[0]).toMatch(/^materials\|要带的材料\|照片/),
);
