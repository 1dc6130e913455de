/** What the first glance says before anything is answered. */

// @vitest-environment happy-dom

import { expect, it } from 'vitest';
import type { Guide } from '../../src/guide/guide.ts';
import { pageText } from '../../src/view/document.tsx';
import { englishFacts, frame, guideFacts } from './sample.ts';

const glance = (part: string, guide: Partial<Guide>, facts = guideFacts) =>
  new DOMParser()
    .parseFromString(pageText({ ...facts, guide: { ...facts.guide, ...guide } }, frame), 'text/html')
    .querySelector(`[data-glance=${part}] :is(dd,span)`)
    ?.textContent?.trim();
const papers = (count: number): Partial<Guide> => ({
  sections: [
    ...guideFacts.guide.sections.filter(({ kind }) => kind === 'questions'),
    { kind: 'materials', heading: '要带的材料', materials: Array.from({ length: count }, (_, at) => ({ name: `材料${at}` })) },
  ],
});

it('what holds for most, where others hang on an answer, says so in a word, once', () => {
  const lines = (first: string) => ({ fee: [{ html: first }, { html: '10 元', when: 'married=no' }] });
  expect(glance('fee', lines('登记不收费'))).toBe('一般：登记不收费');
  expect(glance('fee', lines('一般不收费'))).toBe('一般不收费');
  expect(glance('fee', lines('Free of charge'), englishFacts)).toBe('Usually: Free of charge');
  expect(glance('fee', { fee: [{ html: '不收费' }] })).toBe('不收费');
});

it.each([
  [0, /^看我该怎么办/],
  [2, /^看我该怎么办/],
  [3, /^看我要带几样材料/],
])('with %i papers the way on says what one finds there', (count, expected) => {
  expect(glance('todo', papers(count))).toMatch(expected);
});
