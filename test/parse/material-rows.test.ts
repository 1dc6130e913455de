/** Tables of materials as they come out of Excel and Word: no row, no cell and no line of them is lost. */

import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

function read(...lines: string[]) {
  return parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text: ['## 要带的材料', ...lines].join('\n') }).draft;
}

/** Each material as `name/form/note`, each text between them as it is shown. */
function listed(...lines: string[]): string[] {
  return read(...lines).sections.flatMap((section) =>
    section.kind === 'materials'
      ? [
          ...section.materials.map((one) => ('anyOf' in one ? one.label : [one.name, one.form, one.note].join('/'))),
          ...(section.materials.length === 0 && section.intro ? [section.intro] : []),
        ]
      : [section.kind === 'text' ? section.html : section.kind],
  );
}

describe('a table with tabs', () => {
  it('goes on beneath a merged cell, whose row is more of the one above', () => {
    expect(listed('材料\t要求', '身份证\t原件1份', '\t复印件2份', '\t看一眼就还', '户口簿\t1份', '照片\t2张')).toEqual([
      '身份证/原件1份/<p>复印件2份</p>\n<p>看一眼就还</p>',
      '户口簿/1份/',
      '照片/2张/',
    ]);
    expect(listed('身份证\t原件1份', '\t复印件2份', '户口簿\t1份')).toEqual(['身份证/原件1份/<p>复印件2份</p>', '户口簿/1份/']);
    expect(listed('1\t身份证\t原件1份', '\t\t复印件2份', '2\t户口簿\t1份')).toEqual(['身份证/原件1份/<p>复印件2份</p>', '户口簿/1份/']);
  });

  it('goes on after an empty line', () => {
    const [head, ...rows] = ['材料\t要求', '身份证\t原件1份', '户口簿\t1份', '\t复印件', '照片\t2张'];
    const all = ['身份证/原件1份/', '户口簿/1份/<p>复印件</p>', '照片/2张/'];
    for (let at = 0; at < rows.length; at += 1) expect(listed(head ?? '', ...rows.slice(0, at), '', ...rows.slice(at))).toEqual(all);
    expect(listed(...[head, ...rows].flatMap((row) => [row ?? '', '']))).toEqual(all);
  });

  it.each(['照片', '照片\t', '照片\t\t', '3、照片'])('has a row of the name alone: %j', (row) => {
    const others = ['材料\t要求\t备注', '身份证\t原件1份\t', '户口簿\t1份\t'];
    expect(listed(...others, row)).toEqual(['身份证/原件1份/', '户口簿/1份/', '照片//']);
    expect(listed(...others.slice(0, 2), row, ...others.slice(2))).toEqual(['身份证/原件1份/', '照片//', '户口簿/1份/']);
  });

  it('goes on with a paper alone after an empty line, and with a row that it parts from a table with pipes', () => {
    expect(listed('材料\t要求', '身份证\t1份', '户口簿\t1份', '', '结婚证')).toEqual(['身份证/1份/', '户口簿/1份/', '结婚证//']);
    expect(listed('材料\t要求', '身份证\t1份', '', '都要清楚')).toEqual(['身份证/1份/', '<p>都要清楚</p>']);
    expect(listed('| 材料 | 要求 |', '|-|-|', '| 身份证 | 原件 |', '', '| 户口簿 | 1 份 |')).toEqual(['身份证/原件/', '户口簿/1 份/']);
  });

  it('ends at what need not be brought', () => {
    expect(listed('材料\t份数', '身份证\t1', '户口簿\t1', '以下不用带：', '照片\t2')).toEqual([
      '身份证/1 份/',
      '户口簿/1 份/',
      '<p>以下不用带：</p>\n<p>照片\t2</p>',
    ]);
    expect(listed('身份证\t1份', '户口簿\t1份', '不用带照片')).toEqual(['身份证/1份/', '户口簿/1份/', '<p>不用带照片</p>']);
  });

  it('keeps a line within a cell, and what is said at its end', () => {
    expect(listed('材料\t要求', '身份证\t原件1份', '复印件2份', '户口簿\t1份', '以上均需原件')).toEqual([
      '身份证/原件1份/<p>复印件2份</p>',
      '户口簿/1份/',
      '<p>以上均需原件</p>',
    ]);
  });

  it('keeps a cell beyond its head, and one set in by a tab', () => {
    expect(listed('材料\t要求', '身份证\t原件\t看一眼就还')).toEqual(['身份证/原件/<p>看一眼就还</p>']);
    expect(listed('请带：', '\t身份证\t原件', '\t户口簿\t1份')).toEqual(['身份证/原件/', '户口簿/1份/']);
  });

  it('ends where another one begins', () => {
    expect(listed('材料\t份数', '身份证\t1', '', '材料\t要求', '照片\t彩色')).toEqual(['身份证/1 份/', '照片/彩色/']);
  });

  it('swallows nothing', () => {
    expect(read('身份证\t原件1份', '\t复印件2份', '\t看一眼就还', '户口簿\t1份').swallowed).toBeUndefined();
  });
});

describe('a row of a table that names nothing', () => {
  it('is a note of the row above, under its own condition', () => {
    expect(listed('| 材料 | 要求 |', '|-|-|', '| 身份证 | 原件 |', '| | 复印件 |')).toEqual(['身份证/原件/<p>复印件</p>']);
    expect(listed('| 序号 | 材料 | 份数 |', '|-|-|-|', '| 1 | 身份证 | 1 |', '| 2 | | 另附复印件 |', '| 注：以上均需原件 | | |')).toEqual([
      '身份证/1 份/<p>另附复印件</p>\n<p>注：以上均需原件</p>',
    ]);
    expect(listed('| 材料 | 要求 |', '|-|-|', '| 身份证 | 原件 |', '| | 复印件 {自 2026-09-20} |')).toEqual([
      '身份证/原件/<p data-limits="0">复印件</p>',
    ]);
  });

  it('is a material where its name stands in the column of numbers, or nothing stands above it', () => {
    expect(listed('| 序号 | 材料 | 份数 |', '|-|-|-|', '| 1 | 身份证 | 1 |', '| 户口簿 | | 复印件 1 份 |')).toEqual([
      '身份证/1 份/',
      '户口簿/复印件 1 份/',
    ]);
    expect(listed('| 材料 | 备注 |', '|-|-|', '| | 户口簿 |', '| 身份证 | |')).toEqual(['户口簿//', '身份证//']);
  });

  it('is nothing where it has a number alone', () => {
    expect(listed('| 序号 | 材料 |', '|-|-|', '| 1 | 身份证 |', '| 2 | |', '| （三） | |')).toEqual(['身份证//']);
  });

  it('keeps what else stands in the column of numbers', () => {
    expect(listed('| 序号 | 材料 |', '|-|-|', '| 必交 | 身份证 |')).toEqual(['身份证//<p>必交</p>']);
  });
});
