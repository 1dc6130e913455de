/** The order of questions: whose turn it is. */

import { type Answers, type Asked, groupsOf, holds } from './condition.ts';
import type { Condition } from './guide.ts';

/**
 * Returns the question whose turn it is: the first that is asked and not answered. One that hangs on an answer still to
 * come waits for it.
 */
export function nextAsked<Q extends Asked>(questions: readonly Q[], answers: Answers): Q | undefined {
  const open = questions.filter(({ id, when }) => answers[id] === undefined && holds(when, answers, questions) !== false);
  return open.find(({ when }) => !open.some(({ id }) => hangsOn(when, id))) ?? open[0];
}

/** Returns whether a condition names this question. */
export function hangsOn(when: Condition | undefined, question: string): boolean {
  return when !== undefined && groupsOf(when).some((group) => group.some((term) => term.question === question));
}
