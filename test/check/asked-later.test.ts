/** Questions that ask for a month or a day, with a table to look it up: read now, shown by a later issue. */

import { describe, expect, it } from 'vitest';
import { compiled, found, guide } from './hall-folder.ts';

const ASKED = ['### 孩子何时生？ {#born 月份}', '早晚不同，看[表](hukou/t.csv)。'];
const OTHER = ['### 结婚了吗？ {#married}', '- 结了 {#yes}', '- 没有 {#no}'];
const TABLE = { 'birth/hukou/t.csv': '月份,入学\n1,9\n' };
const errors = (problems: readonly string[]) => problems.filter((line) => line.includes(' error '));

describe('the table of such a question', () => {
  it('that is not there is an error', () => {
    expect(errors(found(guide('## 您的情况', ...ASKED)))).toEqual(['birth/hukou.md:8:7 error missing-attachment']);
  });

  it('is an error in any other place, and so is any other file in its place', () => {
    expect(errors(found({ ...guide('## 您的情况', '### 甲', '看[表](hukou/t.csv)。', '- 乙'), ...TABLE }))).toEqual([
      'birth/hukou.md:8:2 error attachment-type',
    ]);
    const other = ['### 孩子何时生？ {#born 月份}', '[表](hukou/t.zip)'];
    expect(errors(found({ ...guide('## 您的情况', ...other), 'birth/hukou/t.zip': 'x' }))).toEqual([
      'birth/hukou.md:8:1 error attachment-type',
    ]);
  });

  it('is none', () => {
    expect(errors(found({ ...guide('## 您的情况', ...ASKED), ...TABLE }))).toEqual([]);
    const day = ['### 孩子哪天生？ {#born 日期}', '[表](hukou/t.csv)'];
    expect(errors(found({ ...guide('## 您的情况', ...day, ...OTHER), ...TABLE }))).toEqual([]);
  });
});

describe('the page', () => {
  const sectionsOf = (...lines: string[]) => compiled({ ...guide(...lines), ...TABLE }).guides?.[0]?.sections;

  it('has no question that nobody can answer, nor a section of nothing else', () => {
    expect(sectionsOf('## 您的情况', ...ASKED, '', '## 谁能办', '都能办。')).toMatchObject([{ kind: 'who' }]);
    expect(sectionsOf('## 您的情况', '先看这里。', ...ASKED)).toMatchObject([
      { kind: 'text', heading: '您的情况', html: '<p>先看这里。</p>' },
    ]);
  });

  it('has the other questions, with the numbers that they have in the file', () => {
    expect(sectionsOf('## 您的情况', ...ASKED, ...OTHER, '## 材料', '- 结婚证 {结了}')).toMatchObject([
      { kind: 'questions', questions: [{ id: 'married', number: 2 }] },
      { kind: 'materials', materials: [{ name: '结婚证', when: 'married=yes' }] },
    ]);
  });
});
