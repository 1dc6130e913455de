/**
 * An evaluator of its own for who sees a line, written from the contract's words on conditions and from nothing else.
 *
 * - Two groups mean either; the terms of a group all hold; `不是` turns a term round.
 * - An unanswered question, or “不清楚”, leaves open what depends on it: in place, with the condition in words.
 * - A condition on an answer includes the condition of that answer, and of its question; a question that is not
 *   asked makes it false, however it was answered, and `不是` of it too.
 * - Text under an answer is shown when that answer is chosen; to “不清楚” that of every answer that is offered.
 * - An answer with `{到此为止}` leaves no materials, no steps and no later questions.
 */

/** A question's answer, or not that answer. Both are numbers from 0. */
export interface Term {
  readonly question: number;
  readonly answers: readonly number[];
  readonly not: boolean;
}

/** Groups of which any holds, of terms that all hold. Without a group: always. */
export type When = readonly (readonly Term[])[];

export interface Ask {
  readonly when: When;
  readonly answers: readonly { readonly when: When; readonly stop: boolean }[];
}

/** By question: the answer's number, or that it is not known. */
export type Given = readonly (number | 'unanswered' | 'unsure')[];

export type State = 'shown' | 'hidden' | 'open';

/** Returns whether somebody who answered so sees what holds `when`. */
export function stateOf(when: When, asks: readonly Ask[], given: Given): State {
  return when.length === 0 ? 'shown' : either(when.map((group) => both(group.map((term) => stateOfTerm(term, asks, given)))));
}

function stateOfTerm({ question, answers, not }: Term, asks: readonly Ask[], given: Given): State {
  const ask = asks[question];
  const said = given[question];
  if (!ask) return 'hidden';
  const asked = stateOf(ask.when, asks, given);
  const offered = (answer: number) => stateOf(ask.answers[answer]?.when ?? [], asks, given);
  if (typeof said !== 'number') return both([asked, 'open', not ? 'shown' : either(answers.map(offered))]);
  const chosen = answers.includes(said) !== not;
  return both([asked, offered(said), chosen ? 'shown' : 'hidden']);
}

/** Returns what of a condition is open for somebody who answered so, term by term: all that its words still say. */
export function openTerms(when: When, asks: readonly Ask[], given: Given): Term[] {
  if (stateOf(when, asks, given) !== 'open') return [];
  const states = when.map((group) => group.map((term) => stateOfTerm(term, asks, given)));
  return when.flatMap((group, at) => (states[at]?.includes('hidden') ? [] : group.filter((_, place) => states[at]?.[place] === 'open')));
}

/** Returns whether the text under this answer is shown. */
export function stateOfSaid(question: number, answer: number, asks: readonly Ask[], given: Given): State {
  const said = given[question];
  const ask = asks[question];
  if (!ask || said === 'unanswered') return 'hidden';
  if (stateOf(ask.answers[answer]?.when ?? [], asks, given) === 'hidden') return 'hidden';
  return both([stateOf(ask.when, asks, given), said === answer ? 'shown' : said === 'unsure' ? 'open' : 'hidden']);
}

/** Returns the first question at which it ends, or undefined. */
export function endsAt(asks: readonly Ask[], given: Given): number | undefined {
  const at = asks.findIndex(({ answers, when }, question) => {
    const said = given[question];
    if (typeof said !== 'number' || answers[said]?.stop !== true) return false;
    return both([stateOf(when, asks, given), stateOf(answers[said].when, asks, given)]) !== 'hidden';
  });
  return at < 0 ? undefined : at;
}

/** Returns the joint state where all must hold. */
export function both(states: readonly State[]): State {
  return states.includes('hidden') ? 'hidden' : states.includes('open') ? 'open' : 'shown';
}

function either(states: readonly State[]): State {
  return states.includes('shown') ? 'shown' : states.includes('open') ? 'open' : 'hidden';
}

/** Returns every way to answer these questions. */
export function everyGiven(asks: readonly Ask[]): Given[] {
  const [first, ...rest] = asks;
  if (!first) return [[]];
  const own = [...first.answers.keys(), 'unanswered' as const, 'unsure' as const];
  return everyGiven(rest).flatMap((after) => own.map((one) => [one, ...after]));
}
