// @vitest-environment happy-dom

/** A condition in the header of a table speaks for its column; alone over the names of the rows, for the table. */

import { describe, expect, it } from 'vitest';
import { show } from '../../src/page/tailor/shown-lines.ts';
import { type Files, QUESTION, compiled, found, guide } from '../check/hall-folder.ts';
import { markupOfPage } from '../corpus/page-text.ts';

/** Some of these halls have nothing for one of the answers. */
const told = (files: Files) => found(files).filter((line) => !line.endsWith('empty-path'));

function pageOf(files: Files): string {
  const { hall, guides } = compiled(files);
  const [first] = guides ?? [];
  if (!hall || !first) throw new Error('no guide');
  return markupOfPage(hall, first);
}

/** The texts of a table's cells that are shown with this answer, a line a row. */
function shownWith(answer: string | undefined, ...table: string[]): string[] {
  const files = guide(...QUESTION, '', '## 多少', ...table);
  expect(told(files)).toEqual([]);
  document.documentElement.innerHTML = pageOf(files);
  show(document, answer === undefined ? {} : { married: answer }, '2026-11-22');
  const isShown = (element: Element) => element.closest('[hidden]') === null;
  return [...document.querySelectorAll('tr')].filter(isShown).map((row) =>
    [...row.children]
      .filter(isShown)
      .map((cell) =>
        [...cell.childNodes]
          .filter((node) => !(node instanceof Element) || isShown(node))
          .map(({ textContent }) => textContent?.trim())
          .join(' ')
          .trim(),
      )
      .join('|'),
  );
}

describe('a condition over a column', () => {
  const TABLE = [
    '| 种类 | 登记的 {已登记} | 没登记的 {没有登记} |',
    '|---|---|---|',
    '| 首次 | 10 元 | 20 元 |',
    '| 补领 | 30 元 | 40 元 |',
  ];

  it('hides all of it, and says in the header who it is for', () => {
    expect(shownWith('yes', ...TABLE)).toEqual(['种类|登记的', '首次|10 元', '补领|30 元']);
    expect(shownWith('no', ...TABLE)).toEqual(['种类|没登记的', '首次|20 元', '补领|40 元']);
    expect(shownWith(undefined, ...TABLE)).toEqual(['种类|已登记的 登记的|没有登记的 没登记的', '首次|10 元|20 元', '补领|30 元|40 元']);
  });

  it('of which the first and the last are cases too', () => {
    const cases = ['| 登记的 {已登记} | 没登记的 {没有登记} |', '|---|---|', '| 10 元 | 20 元 |'];
    expect(shownWith('no', ...cases)).toEqual(['没登记的', '20 元']);
  });

  it('holds beside one of a row, whose words stay in the table', () => {
    const rows = ['| 种类 | 价 {已登记} |', '|---|---|', '| 首次 {已登记} | 10 元 |', '| 补领 {没有登记} | 30 元 |'];
    expect(shownWith('yes', ...rows)).toEqual(['种类|价', '首次|10 元']);
    expect(shownWith('no', ...rows)).toEqual(['种类', '补领']);
    expect(shownWith(undefined, ...rows)).toEqual(['种类|已登记的 价', '已登记的 首次|10 元', '没有登记的 补领|30 元']);
  });
});

it('the only condition, over the names of the rows, is the table’s', () => {
  const table = ['| 种类 {已登记} | 价 |', '|---|---|', '| 首次 | 10 元 |'];
  expect(shownWith('yes', ...table)).toEqual(['种类|价', '首次|10 元']);
  expect(shownWith('no', ...table)).toEqual([]);
  expect(pageOf(guide(...QUESTION, '', '## 多少', ...table))).toContain(
    '<section data-when="married=yes"><small class="when">已登记的</small><table',
  );
});

describe('in a table of materials', () => {
  const materials = (...table: string[]) => {
    const files = guide(...QUESTION, '', '## 要带的材料', ...table);
    expect(told(files)).toEqual([]);
    return compiled(files).guides?.[0]?.sections.flatMap((section) => (section.kind === 'materials' ? section.materials : []));
  };

  it('a column’s condition is of what it says, not of the material', () => {
    expect(materials('| 材料 | 原件 | 复印件 {已登记} |', '|---|---|---|', '| 身份证 | 1 | 2 |')).toMatchObject([
      { name: '身份证', form: '原件 1 份', note: '<p data-when="married=yes"><small class="when">已登记的</small>复印件 2 份</p>' },
    ]);
    expect(materials('| 材料 | 份数 {已登记} |', '|---|---|', '| 身份证 | 原件 1 份 |')?.[0]).not.toHaveProperty('when');
  });

  it('the table’s is of each, beside its own', () => {
    expect(materials('| 材料 {已登记} | 份数 |', '|---|---|', '| 身份证 | 原件 1 份 |', '| 证明 {自 2026-12-01} | 原件 |')).toMatchObject([
      { name: '身份证', when: 'married=yes' },
      { name: '证明', when: 'married=yes', from: '2026-12-01' },
    ]);
  });
});

it('an answer that no question has is named once, at the header', () => {
  const table = ['| 种类 | 价 {没有这个} |', '|---|---|', '| 首次 | 10 元 |', '| 补领 | 20 元 |'];
  expect(told(guide(...QUESTION, '', '## 多少', ...table))).toEqual(['birth/hukou.md:12:11 error unknown-condition']);
});
