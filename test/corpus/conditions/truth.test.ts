/** Every line of guides full of conditions, for every way to answer: the tailored page beside an evaluator written from the contract. */

// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import { compiledFiles, HALL_OF_T } from '../compiled-files.ts';
import { markupOfPage } from '../page-text.ts';
import { type Disagreement, compared, lookedAt, seenIn } from './compared.ts';
import { conditionedGuide, KINDS } from './guides.ts';
import { type Ask, type When, stateOf, stateOfSaid } from './truth.ts';

describe('the evaluator', () => {
  const is = (question: number, answer: number, not = false): When => [[{ question, answers: [answer], not }]];
  const asks: Ask[] = [
    { when: [], answers: [0, 1].map(() => ({ when: [], stop: false })) },
    {
      when: is(0, 1),
      answers: [
        { when: [], stop: false },
        { when: is(0, 0), stop: false },
      ],
    },
  ];

  it.each<[string, When, (number | 'unanswered' | 'unsure')[], string]>([
    ['what was answered', is(0, 0), [0, 0], 'shown'],
    ['another answer', is(0, 0), [1, 0], 'hidden'],
    ['no answer', is(0, 0), ['unanswered', 0], 'open'],
    ['“不清楚”', is(0, 0), ['unsure', 0], 'open'],
    ['not another answer', is(0, 0, true), [1, 0], 'shown'],
    ['a question that is not asked', is(1, 0), [0, 0], 'hidden'],
    ['not, of a question that is not asked', is(1, 0, true), [0, 1], 'hidden'],
    ['a question of which nobody knows whether it is asked', is(1, 0), ['unsure', 0], 'open'],
    ['an answer that is not offered, not answered', is(1, 1), [1, 'unanswered'], 'hidden'],
    ['either, of which one holds', [...is(0, 0), ...is(1, 0)], [0, 'unanswered'], 'shown'],
    ['both, of which one is open', [[...(is(0, 1)[0] ?? []), ...(is(1, 0)[0] ?? [])]], [1, 'unsure'], 'open'],
  ])('%s', (_, when, given, expected) => expect(stateOf(when, asks, given)).toBe(expected));

  it('text under an answer waits for it, or for “不清楚”', () => {
    expect((['unanswered', 0, 1, 'unsure'] as const).map((one) => stateOfSaid(0, 0, asks, [one, 0]))).toEqual([
      'hidden',
      'shown',
      'hidden',
      'open',
    ]);
    expect(stateOfSaid(1, 1, asks, [1, 'unsure'])).toBe('hidden');
  });
});

describe('page and contract agree', () => {
  // One chain of four questions: there are 400 ways to answer it, and a browser tries more of them (`test/browser/conditions.test.ts`).
  const seeds = Array.from({ length: 18 }, (_, seed) => seed).filter((seed) => seed % KINDS.length !== 3 || seed === 3);
  const made = seeds.map(conditionedGuide);
  const { hall, guides = [] } = compiledFiles([['hall.yaml', HALL_OF_T], ...made.map(({ text }, at) => [`t/c${at}.md`, text] as const)]);
  const disagreements: Disagreement[] = [];
  let count = 0;
  for (const guide of guides) {
    const conditioned = made[Number(/^t\/c(\d+)$/.exec(guide.id)?.[1])];
    if (!hall || !conditioned) continue;
    document.body.innerHTML = markupOfPage(hall, guide);
    const looked = lookedAt(conditioned);
    disagreements.push(...compared(conditioned, seenIn(document, looked), false));
    count += looked.answers.length * looked.targets.length;
  }

  it('on what is compared: every place and every kind of guide', () => {
    expect(count).toBeGreaterThan(20_000);
    expect(new Set(made.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  });

  it('everywhere', () => expect(disagreements).toEqual([]));
});
