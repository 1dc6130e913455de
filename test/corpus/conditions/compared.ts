/** What a page shows of a conditioned guide for every way to answer, beside what the contract says. */

import type { Answers } from '../../../src/guide/condition.ts';
import { show } from '../../../src/page/tailor/tailor.ts';
import type { Conditioned, ConditionedGuide } from './guides.ts';
import { type Given, type State, both, endsAt, everyGiven, stateOf, stateOfSaid } from './truth.ts';

export interface Disagreement {
  /** What is special about the guide. */
  readonly kind: string;
  /** Where it stands: `material`, `text under an answer`, `question`. */
  readonly place: string;
  readonly mark: string;
  readonly given: string;
  readonly page: State | 'missing';
  readonly contract: State;
}

/** Returns where the tailored page, whose markup is in `root`, differs from the contract; and how much was compared. */
export function compared(guide: ConditionedGuide, root: ParentNode): { disagreements: Disagreement[]; count: number } {
  const disagreements: Disagreement[] = [];
  let count = 0;
  const places = placesOf(guide, root);
  for (const given of everyGiven(guide.asks)) {
    show(root, answersOf(given), '2026-11-22');
    for (const { place, mark, element, contract } of places) {
      const page = element ? seen(element) : 'missing';
      const expected = contract(given);
      count += 1;
      if (page !== expected) disagreements.push({ kind: guide.kind, place, mark, given: given.join(' '), page, contract: expected });
    }
  }
  return { disagreements, count };
}

interface Looked {
  readonly place: string;
  readonly mark: string;
  readonly element: Element | undefined;
  readonly contract: (given: Given) => State;
}

function placesOf({ asks, lines, said }: ConditionedGuide, root: ParentNode): Looked[] {
  const ends = (line: Conditioned, given: Given) => /material|step/.test(line.place) && endsAt(asks, given) !== undefined;
  const beyond = (question: number, given: Given) => question > (endsAt(asks, given) ?? asks.length);
  return [
    ...lines.map((line) => ({
      place: line.place,
      mark: line.mark,
      element: withText(root, line.mark),
      contract: (given: Given): State => (ends(line, given) ? 'hidden' : stateOf(line.when, asks, given)),
    })),
    ...said.map(({ mark, question, answer }) => ({
      place: 'text under an answer',
      mark,
      element: withText(root, mark),
      contract: (given: Given): State => (beyond(question, given) ? 'hidden' : stateOfSaid(question, answer, asks, given)),
    })),
    ...asks.flatMap(({ when, answers }, question) => [
      {
        place: 'question',
        mark: `问题${question}？`,
        element: withText(root, `问题${question}？`),
        contract: (given: Given): State => (beyond(question, given) ? 'hidden' : stateOf(when, asks, given)),
      },
      ...answers.map((answer, number) => ({
        place: 'answer',
        mark: `问题${question} 答案${number}`,
        element: root.querySelector(`input[name="q${question}"][value="a${number}"]`)?.parentElement ?? undefined,
        contract: (given: Given): State =>
          beyond(question, given) ? 'hidden' : both([stateOf(when, asks, given), stateOf(answer.when, asks, given)]),
      })),
    ]),
  ];
}

/** The innermost element that says these words. */
function withText(root: ParentNode, words: string): Element | undefined {
  return [...root.querySelectorAll('main *')].findLast((element) => (element.textContent ?? '').includes(words));
}

function answersOf(given: Given): Answers {
  const pairs = given.flatMap((one, at) => (one === 'unanswered' ? [] : [[`q${at}`, one === 'unsure' ? 'unsure' : `a${one}`]]));
  return Object.fromEntries(pairs);
}

/** Hidden itself or within what is hidden; else open where a condition in words stands at it. */
function seen(element: Element): State {
  const around: Element[] = [];
  for (let one: Element | null = element; one; one = one.parentElement) around.push(one);
  if (around.some((one) => one.hasAttribute('hidden') || one.classList.contains('beyond'))) return 'hidden';
  const words = around.filter((one) => one.matches('[data-when]')).flatMap((one) => [...one.querySelectorAll('.when')].slice(0, 1));
  return words.some((one) => !one.closest('[hidden]')) ? 'open' : 'shown';
}
