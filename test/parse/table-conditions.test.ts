/** A condition in any cell of a row that says what the row is about is a condition of the row. */

import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

/** The materials of a table, each with its condition as groups of labels. */
function rows(heading: string, ...lines: string[]) {
  const text = [`## 申请材料${heading}`, ...lines].join('\n');
  const { draft, problems } = parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text });
  expect(problems).toEqual([]);
  const conditionOf = (index: number | undefined) =>
    index === undefined
      ? undefined
      : draft.limits[index]?.groups.map((group) => group.map((term) => ('label' in term ? term.label : '')).join('且'));
  return draft.sections.flatMap((section) =>
    section.kind === 'materials'
      ? section.materials.map((one) => ('anyOf' in one ? one : { ...one, at: undefined, limits: conditionOf(one.limits) }))
      : [],
  );
}

describe('in a table of materials', () => {
  it('a condition in the name cell is one of the row', () => {
    expect(rows('', '| 材料 | 份数 |', '|---|---|', '| 证一 {甲} | 原件 1 份 |', '| 证二 | 原件 |')).toEqual([
      { name: '证一', form: '原件 1 份', limits: ['甲'] },
      { name: '证二', form: '原件' },
    ]);
  });

  it('a condition in two cells means that both hold', () => {
    expect(rows('', '| 材料 | 份数 |', '|---|---|', '| 证三 {乙} | 原件 {甲} |')).toEqual([
      { name: '证三', form: '原件', limits: ['乙且甲'] },
    ]);
    const threeCells = ['| 序号 | 材料 | 份数 |', '|---|---|---|', '| 1 {丙} | 证四 {乙} | 原件 {甲} |'];
    expect(rows('', ...threeCells)).toEqual([{ name: '证四', form: '原件', limits: ['丙且甲且乙'] }]);
  });

  it('the only condition of a row may stand in its middle', () => {
    expect(rows('', '| 序号 | 材料 | 份数 |', '|---|---|---|', '| 1 | 证五 {甲} {乙} | 原件 |')).toEqual([
      { name: '证五', form: '原件', limits: ['甲', '乙'] },
    ]);
    expect(rows('', '| 材料 | 份数 | 备注 |', '|---|---|---|', '| 证六 | 原件 {甲} | 现场看 |')).toMatchObject([
      { name: '证六', form: '原件', limits: ['甲'], note: '<p>现场看</p>' },
    ]);
  });

  it('of two columns that say the form, one with a condition says it for itself', () => {
    expect(rows('', '| 材料 | 原件 | 复印件 | 备注 |', '|---|---|---|---|', '| 证七 | 1 {甲} | 2 | 现场看 |')).toMatchObject([
      { name: '证七', form: '复印件 2 份', note: '<p data-limits="0">原件 1 份</p>\n<p>现场看</p>' },
    ]);
  });
});

describe('in any other table', () => {
  it('the first cell speaks for the row as the last does, a cell between for itself', () => {
    const text = '## 要多少钱\n| 种类 | 价 | 注 |\n|---|---|---|\n| 首次 {甲} | 免费 {乙} | 无 {丙} |';
    const { draft } = parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text });
    const html = JSON.stringify(draft.sections);
    const row = Number(/<tr data-limits=\\"(\d+)\\">\\n<td>首次<\/td>/.exec(html)?.[1] ?? -1);
    expect(draft.limits[row]?.groups.map((group) => group.map((term) => ('label' in term ? term.label : '')))).toEqual([['甲', '丙']]);
    expect(html).toMatch(/<td><span data-limits=\\"\d\\">免费<\/span><\/td>/);
  });
});
