/** A conditioned guide's page for every way to answer, beside the contract. */

import type { Answers } from '../../../src/guide/condition.ts';
import { show } from '../../../src/page/tailor/shown-lines.ts';
import type { Conditioned, ConditionedGuide } from './guides.ts';
import { type Given, type State, both, endsAt, everyGiven, stateOf, stateOfSaid } from './truth.ts';

/** A place in a page: the innermost element with these words, or the element around this selector's radio. */
export interface Target {
  readonly mark: string;
  readonly radio?: string;
}

export type Seen = State | 'missing';

export interface Disagreement {
  /** The kind of guide. */
  readonly kind: string;
  /** Where it stands: `material`, `text under an answer`, `question`. */
  readonly place: string;
  readonly mark: string;
  readonly given: string;
  readonly page: Seen;
  readonly contract: State;
}

/** Returns the places in a guide's page, in the order of `seen`; and every way to answer it. */
export function lookedAt(guide: ConditionedGuide): { readonly targets: readonly Target[]; readonly answers: readonly Answers[] } {
  return { targets: placesOf(guide).map(({ target }) => target), answers: everyGiven(guide.asks).map(answersOf) };
}

/** Returns where a page differs from the contract. `seen`: by answers and target, as `lookedAt` lists them. */
export function compared(guide: ConditionedGuide, seen: readonly (readonly Seen[])[]): Disagreement[] {
  const places = placesOf(guide);
  return everyGiven(guide.asks).flatMap((given, number) =>
    places.flatMap(({ place, target: { mark }, contract }, at): Disagreement[] => {
      const page = seen[number]?.[at] ?? 'missing';
      const expected = contract(given);
      return page === expected ? [] : [{ kind: guide.kind, place, mark, given: given.join(' '), page, contract: expected }];
    }),
  );
}

/** Returns the state of each target in a page that script tailors: its markup is in `root`, nothing is laid out. */
export function seenIn(root: ParentNode, { targets, answers }: ReturnType<typeof lookedAt>): Seen[][] {
  const elements = targets.map(({ mark, radio }) =>
    radio === undefined ? withText(root, mark) : (root.querySelector(radio)?.parentElement ?? undefined),
  );
  return answers.map((one) => {
    show(root, one, '2026-11-22');
    return elements.map((element) => (element ? stateSeen(element) : 'missing'));
  });
}

interface Looked {
  readonly place: string;
  readonly target: Target;
  readonly contract: (given: Given) => State;
}

function placesOf({ asks, lines, said }: ConditionedGuide): Looked[] {
  const ends = (line: Conditioned, given: Given) => /material|step/.test(line.place) && endsAt(asks, given) !== undefined;
  const beyond = (question: number, given: Given) => question > (endsAt(asks, given) ?? asks.length);
  return [
    ...lines.map((line) => ({
      place: line.place,
      target: { mark: line.mark },
      contract: (given: Given): State => (ends(line, given) ? 'hidden' : stateOf(line.when, asks, given)),
    })),
    ...said.map(({ mark, question, answer }) => ({
      place: 'text under an answer',
      target: { mark },
      contract: (given: Given): State => (beyond(question, given) ? 'hidden' : stateOfSaid(question, answer, asks, given)),
    })),
    ...asks.flatMap(({ when, answers }, question) => [
      {
        place: 'question',
        target: { mark: `问题${question}？` },
        contract: (given: Given): State => (beyond(question, given) ? 'hidden' : stateOf(when, asks, given)),
      },
      ...answers.map((answer, number) => ({
        place: 'answer',
        target: { mark: `问题${question} 答案${number}`, radio: `input[name="q${question}"][value="a${number}"]` },
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

/** Hidden itself or within a hidden element; else open where a condition in words stands at it. */
function stateSeen(element: Element): State {
  const around: Element[] = [];
  for (let one: Element | null = element; one; one = one.parentElement) around.push(one);
  if (around.some((one) => one.hasAttribute('hidden') || one.classList.contains('beyond'))) return 'hidden';
  const words = around.filter((one) => one.matches('[data-when]')).flatMap((one) => [...one.querySelectorAll('.when')].slice(0, 1));
  return words.some((one) => !one.closest('[hidden]')) ? 'open' : 'shown';
}
