/** Whether any answers at all make a condition true, found by trying. */

import { type Group, groupsOf, holds } from '../../src/guide/condition.ts';
import type { Condition } from '../../src/guide/guide.ts';
import type { AskedQuestion } from './resolve-draft.ts';

/** Terms that are decided for one guide, about a second's work: a condition still undecided by then is taken to be right. */
const MOST_TERMS = 400_000;

/** Facts about a guide's questions, computed once. */
interface Asking {
  readonly byId: ReadonlyMap<string, AskedQuestion>;
  readonly behind: Map<AskedQuestion, readonly AskedQuestion[]>;
  readonly terms: Map<Condition, number>;
  termsLeft: number;
}

const known = new WeakMap<readonly AskedQuestion[], Asking>();

function askingOf(questions: readonly AskedQuestion[]): Asking {
  const before = known.get(questions);
  if (before) return before;
  // Of two questions with one id the first counts.
  const byId = new Map(questions.toReversed().map((question) => [question.id, question]));
  const asking: Asking = { byId, behind: new Map(), terms: new Map(), termsLeft: MOST_TERMS };
  known.set(questions, asking);
  return asking;
}

/** Returns whether any answers at all make a condition true. */
export function canHold(condition: Condition, questions: readonly AskedQuestion[]): boolean {
  const asking = askingOf(questions);
  if (groupsOf(condition).some((group) => isFree(group, asking))) return true;
  const asked = questionsBehind(condition, questions);
  const terms = termsBehind(condition, questions);
  const chosen: Record<string, string> = {};
  const tryFrom = (index: number): boolean => {
    asking.termsLeft -= terms;
    const truth = asking.termsLeft < 0 || holds(condition, chosen, questions);
    const question = asked[index];
    // No further answer changes a condition that some answers decide.
    if (truth !== undefined || !question) return truth === true;
    const isPossible = question.answers.some(({ id }) => {
      chosen[question.id] = id;
      return tryFrom(index + 1);
    });
    delete chosen[question.id];
    return isPossible;
  };
  return tryFrom(0);
}

/** Terms on different questions that everyone is asked, with answers that everyone is offered, hold for someone. */
function isFree(group: Group, { byId }: Asking): boolean {
  const seen = new Set<string>();
  return group.every((term) => {
    const question = byId.get(term.question);
    const isFirst = !seen.has(term.question);
    seen.add(term.question);
    const isOpen = question && question.when === undefined && question.answers.every(({ when }) => when === undefined);
    return isFirst && isOpen && question.answers.some(({ id }) => term.answers.includes(id) !== term.not);
  });
}

/** Returns the questions that a condition depends on, through the conditions of those questions and their answers. */
export function questionsBehind(condition: Condition | undefined, questions: readonly AskedQuestion[]): AskedQuestion[] {
  const asking = askingOf(questions);
  const named = namedIn([condition], asking);
  return [...new Set([...named, ...named.flatMap((question) => allBehind(question, asking))])];
}

function allBehind(question: AskedQuestion, asking: Asking): readonly AskedQuestion[] {
  const before = asking.behind.get(question);
  if (before) return before;
  const found = new Set<AskedQuestion>();
  const waiting = [question];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const one of namedIn([next.when, ...next.answers.map(({ when }) => when)], asking)) {
      if (found.has(one)) continue;
      found.add(one);
      waiting.push(one);
    }
  }
  const all = [...found];
  asking.behind.set(question, all);
  return all;
}

function namedIn(conditions: readonly (Condition | undefined)[], { byId }: Asking): AskedQuestion[] {
  const ids = new Set(
    conditions.flatMap((one) =>
      one === undefined
        ? []
        : groupsOf(one)
            .flat()
            .map((term) => term.question),
    ),
  );
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}

/** Returns how many terms are decided to decide a condition: its own and those of all questions behind it. */
function termsBehind(condition: Condition | undefined, questions: readonly AskedQuestion[]): number {
  if (condition === undefined) return 1;
  const { terms } = askingOf(questions);
  const before = terms.get(condition);
  if (before !== undefined) return before;
  const behind = questionsBehind(condition, questions).flatMap(({ when, answers }) => [when, ...answers.map((answer) => answer.when)]);
  const count = [condition, ...behind].reduce((sum, one) => sum + (one === undefined ? 0 : groupsOf(one).flat().length), 1);
  terms.set(condition, count);
  return count;
}
