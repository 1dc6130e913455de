/** A conditioned guide's page for every way to answer, beside the contract. */

import type { Answers } from '../../../src/guide/condition.ts';
import { show } from '../../../src/page/tailor/shown-lines.ts';
import type { ConditionedGuide, Place } from './guides.ts';
import { type Given, type State, type Term, type When, both, endsAt, everyGiven, openTerms, stateOf, stateOfSaid } from './truth.ts';

/** A place in a page: the innermost element with these words, or the element around this selector's radio. */
export interface Target {
  readonly mark: string;
  readonly radio?: string;
  /** A part of a question, which may wait for its turn. */
  readonly waits?: boolean;
}

/** A state, an open one with all that the conditions around still say: `open: 不是本人来、结了婚`. */
export type Seen = 'shown' | 'hidden' | 'missing' | `open${string}`;

export interface Disagreement {
  /** The kind of guide. */
  readonly kind: string;
  /** Where it stands: `material`, `text under an answer`, `question`. */
  readonly place: string;
  readonly mark: string;
  readonly given: string;
  readonly page: Seen;
  readonly contract: Seen;
}

/** Returns the places in a guide's page, in the order of `seen`; and every way to answer it. */
export function lookedAt(guide: ConditionedGuide): { readonly targets: readonly Target[]; readonly answers: readonly Answers[] } {
  return { targets: placesOf(guide).map(({ target }) => target), answers: everyGiven(guide.asks).map(answersOf) };
}

/** Returns where a page differs from the contract. `seen`: by answers and target, as `lookedAt` lists them; `words`: of open ones too. */
export function compared(guide: ConditionedGuide, seen: readonly (readonly Seen[])[], words = true): Disagreement[] {
  const places = placesOf(guide);
  return everyGiven(guide.asks).flatMap((given, number) =>
    places.flatMap(({ place, target: { mark }, contract }, at): Disagreement[] => {
      const page = seen[number]?.[at] ?? 'missing';
      const { state, open } = contract(given);
      const expected: Seen = state === 'open' && words ? `open: ${inWords(open, guide)}` : state;
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
  readonly contract: (given: Given) => { readonly state: State; readonly open: readonly Term[] };
}

function placesOf({ asks, lines, said }: ConditionedGuide): Looked[] {
  const ends = (place: Place, given: Given) => OF_TASKS.test(place) && endsAt(asks, given) !== undefined;
  const beyond = (question: number, given: Given) => question > (endsAt(asks, given) ?? asks.length);
  const under = (whens: readonly When[], given: Given, isGone: boolean) => ({
    state: isGone ? ('hidden' as const) : both(whens.map((when) => stateOf(when, asks, given))),
    open: whens.flatMap((when) => openTerms(when, asks, given)),
  });
  return [
    ...lines.map(({ place, mark, when, within }) => ({
      place,
      target: { mark },
      contract: (given: Given) => under([when, ...within], given, ends(place, given)),
    })),
    ...said.map(({ mark, question, answer }) => ({
      place: 'text under an answer',
      target: { mark, waits: true },
      contract: (given: Given) => ({
        state: beyond(question, given) ? ('hidden' as const) : stateOfSaid(question, answer, asks, given),
        open: [
          ...(given[question] === answer ? [] : [{ question, answers: [answer], not: false }]),
          ...openTerms(asks[question]?.when ?? [], asks, given),
        ],
      }),
    })),
    ...asks.flatMap(({ when, answers }, question) => [
      {
        place: 'question',
        target: { mark: `问题${question}？`, waits: true },
        contract: (given: Given) => under([when], given, beyond(question, given)),
      },
      ...answers.map((answer, number) => ({
        place: 'answer',
        target: { mark: `问题${question} 答案${number}`, radio: `input[name="q${question}"][value="a${number}"]`, waits: true },
        contract: (given: Given) => under([when, answer.when], given, beyond(question, given)),
      })),
    ]),
  ];
}

/** Materials and steps: there are none where it ends. */
const OF_TASKS = /material|step|choice/;

/** Each answer once, in the order of their words. */
function inWords(terms: readonly Term[], { labels }: ConditionedGuide): string {
  const words = terms.flatMap(({ question, answers, not }) => answers.map((answer) => `${not ? '不是' : ''}${labels[question]?.[answer]}`));
  return [...new Set(words)].sort().join('、');
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
