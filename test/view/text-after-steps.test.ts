/** Text, or a table, after the last step: it has no heading, so nothing could be tapped to open it, and it stands there. */

import { expect, it } from 'vitest';
import { compiled, guide } from '../check/hall-folder.ts';
import { markupOfPage } from '../corpus/page-text.ts';

function pageOf(...lines: string[]): string {
  const { hall, guides } = compiled(guide(...lines));
  const [first] = guides ?? [];
  if (!hall || !first) throw new Error('no guide');
  return markupOfPage(hall, first);
}

const STEPS = ['## 要带的材料', '- 身份证：原件 1 份', '', '## 怎么办', '1. 取号。', ''];

it.each([
  ['a paragraph', ['办完请带好东西。']],
  ['a table', ['| 种类 | 价 |', '|---|---|', '| 首次 | 10 元 |']],
])('%s after the steps is not folded under an empty name', (_, lines) => {
  const page = pageOf(...STEPS, ...lines);
  expect(page).not.toMatch(/<summary[^>]*><\/summary>/);
  expect(page.replace(/<details[^]*?<\/details>/g, '')).toMatch(/办完请带好东西|10 元/);
});

it('under a heading of its own it is folded under that', () => {
  expect(pageOf(...STEPS, '## 温馨提示', '办完请带好东西。')).toMatch(/<summary[^>]*>温馨提示<\/summary>/);
});
