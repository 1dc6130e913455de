/** A situation's answers are named in the order in which the questions are asked. */

import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/guide/guide.ts';
import { pageText } from '../../src/view/document.tsx';
import { guide } from './sample-guide.ts';
import { frame, guideFacts } from './sample.ts';

const questions: Question[] = [
  { id: 'case', number: 1, text: '哪种情况？', answers: [{ id: 'a', label: '孩子在国内出生' }] },
  { id: '2', number: 2, text: '跟谁？', answers: [{ id: '1', label: '随父亲' }] },
  { id: 'last', number: 3, text: '几个？', answers: [{ id: 'x', label: '头一个' }] },
];

it('an answer that is typed is said with its question', () => {
  const asked: Question[] = [{ id: 'born', number: 1, text: '哪年哪月出生？', ask: 'month', answers: [] }];
  const sections = [{ kind: 'questions', heading: '您的情况', questions: asked }] as const;
  const facts = { ...guideFacts, page: 'A1-2', guide: { ...guide, sections }, answers: 'born=1970-03' };
  expect(pageText(facts, frame)).toContain('<p class="when">哪年哪月出生 1970 年 3 月的</p>');
});

describe('a question without an id after one that has one', () => {
  it.each(['case=a&2=1&last=x', '2=1&last=x&case=a'])('%s is said in the order of the questions', (answers) => {
    const facts = {
      ...guideFacts,
      page: 'A1-2',
      guide: { ...guide, sections: [{ kind: 'questions', heading: '您的情况', questions }] as const },
      answers,
    };
    expect(pageText(facts, frame).replace(/<\/?b>/g, '')).toContain('孩子在国内出生且随父亲且头一个的');
  });
});
