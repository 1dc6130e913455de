/** How many questions a reader answers before the guide is their own. */

import { hangsOn, nextAsked } from '../../src/guide/asking.ts';
import { type Answers, UNSURE, holds } from '../../src/guide/condition.ts';
import type { Guide, Question } from '../../src/guide/guide.ts';

/** More questions, or more steps on all ways together, are not walked. */
const MOST_QUESTIONS = 24;
const MOST_STEPS = 1000;

/** Stands for all that can be typed: no condition names any of it. */
const TYPED = { id: 'typed' };

/** Returns how many questions are asked on the shortest and on the longest way, or undefined where there are too many ways. */
export function askingOf(questions: readonly Question[]): Guide['asking'] {
  if (questions.length === 0 || questions.length > MOST_QUESTIONS) return undefined;
  let steps = 0;
  const lengths = new Set<number>();
  const walk = (answers: Answers, asked: number): void => {
    if (++steps > MOST_STEPS) return;
    const next = nextAsked(questions, answers);
    if (!next) return void lengths.add(asked);
    const leads = questions.some(({ when }) => hangsOn(when, next.id));
    const offered = next.answers.filter(({ id, stop, when }) => id !== UNSURE && !stop && holds(when, answers, questions) !== false);
    // Where no question hangs on the answer all ways are as long.
    for (const { id } of [...(next.ask ? [TYPED] : []), ...(leads ? offered : offered.slice(0, 1))])
      walk({ ...answers, [next.id]: id }, asked + 1);
  };
  walk({}, 0);
  if (steps > MOST_STEPS || lengths.size === 0) return undefined;
  const most = Math.max(...lengths);
  if (most === 0) return undefined;
  // A way of one question is a pleasant surprise, and no promise.
  return { least: Math.min(...[...lengths].filter((length) => length > 1 || most < 2)), most };
}
