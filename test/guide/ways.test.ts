/** All ways through the questions of a guide. */

import { describe, expect, it } from 'vitest';
import { nextAsked } from '../../src/guide/asking.ts';
import type { Question } from '../../src/guide/guide.ts';
import { walkWays } from '../../scripts/resolve/ways.ts';
import { asked, hukou } from './asked.ts';

function waysOf(questions: readonly Question[]): string[] {
  const ways: string[] = [];
  walkWays(questions, ({ answers }) => void ways.push(answers.map(({ id }) => id).join(' ')));
  return ways;
}

/** What a reader meets who gives every answer to each question that the page asks. */
function askedInTurn(questions: readonly Question[], given: Readonly<Record<string, string>> = {}): string[] {
  const next = nextAsked(questions, given);
  if (!next) return [Object.values(given).join(' ')];
  return next.answers.flatMap(({ id, stop }) => {
    const answers = { ...given, [next.id]: id };
    return stop ? [Object.values(answers).join(' ')] : askedInTurn(questions, answers);
  });
}

describe('walkWays(questions, visit)', () => {
  it('gives up aloud: a guide of twenty questions has a million ways', () => {
    let count = 0;
    const many = asked(...Array.from({ length: 20 }, (_, at) => `q${at}: x y`));
    expect([walkWays(many, () => void (count += 1)), count]).toEqual([false, 20_000]);
  });

  it('an end is an end: nothing is asked after it', () => {
    expect(waysOf(asked('a: x! y', 'b: u v'))).toEqual(['x', 'y u', 'y v']);
  });

  it('a question that hangs on a later one is asked after it, and one that nobody can reach never', () => {
    expect(waysOf(asked('a b=x: u v', 'b: x y'))).toEqual(['x u', 'x v', 'y']);
    expect(waysOf(asked('a b=x: u v', 'b a=u: x y', 'c: w'))).toEqual(['w']);
  });

  it('“not” holds only for who was asked', () => {
    expect(waysOf(asked('a: x y', 'b a=x: u v', 'c b!=u: w'))).toEqual(['x u', 'x v w', 'y']);
  });

  it('no question is one way, without answers', () => expect(waysOf([])).toEqual(['']));

  it('are those in which the page asks', () => {
    const ways = waysOf(hukou);
    expect(ways).toHaveLength(18);
    expect(ways).toEqual(askedInTurn(hukou));
  });

  it('an answer that is not offered is on no way, and conditions hold as they do on the page', () => {
    const [a, b] = asked('a: x y', 'b: u v');
    if (!a || !b) throw new Error('two questions');
    const offered = { ...b, answers: b.answers.map((answer) => (answer.id === 'v' ? { ...answer, when: 'a=y' } : answer)) };
    const held: string[] = [];
    walkWays([a, offered], ({ answers, holds }) => {
      held.push(`${answers.map(({ id }) => id).join(' ')}: ${['a=x b=u', 'a!=x;b=v', undefined].map(holds).join(' ')}`);
    });
    expect(held).toEqual(['x u: true false true', 'y u: false true true', 'y v: false true true']);
  });
});
