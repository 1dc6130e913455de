/** Questions that ask for a month by a table that cannot be looked up. */

import { describe, expect, it } from 'vitest';
import { compiled, guide } from './hall-folder.ts';

const ASKED = ['### 孩子何时生？ {#born 月份}', '早晚不同，看[表](hukou/t.csv)。'];
const OTHER = ['### 结婚了吗？ {#married}', '- 结了 {#yes}', '- 没有 {#no}'];
const TABLE = { 'birth/hukou/t.csv': '月份,入学\n1,9\n' };

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
