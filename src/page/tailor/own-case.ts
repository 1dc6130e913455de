/** What answers change besides the lines themselves: conditions say what is still open, the glance says what holds, the list can be seen whole. */

import { type Answers, type Asked, UNSURE } from '../../guide/condition.ts';
import { type NamedQuestion, conditionParts, stillOpen } from '../../guide/condition-in-words.ts';
import type { Latest } from '../../guide/deadline.ts';
import type { Day } from '../../guide/guide.ts';
import type { LookupTable } from '../../guide/lookup-table.ts';
import { askingWords } from '../../words/asking-words.ts';
import { conditionWords } from '../../words/condition-words.ts';
import { fill, type Said, type Tongue, wordsIn } from '../../words/words.ts';
import { all, make } from '../ground/page.ts';
import { holdStill } from '../ground/hold-still.ts';
import { lookUp, sayFound } from './look-up.ts';
import { askedQuestions, inForceOnly, showLines, wordsOf } from './shown-lines.ts';
import { countLeft, materialNames } from './ticks.ts';
import { takeTurns } from './turns.ts';
import { wakeFields } from './typed-fields.ts';

type Texts = Said<typeof askingWords.zh>;

interface Following {
  readonly today: () => Day | undefined;
  readonly tongue: Tongue;
  /** Returns the guide’s tables, undefined where they are not at hand. */
  readonly tables: () => Promise<readonly LookupTable[] | undefined>;
  /** Called for the next reader. */
  readonly again: () => void;
  /** Called after the shown lines have changed once more. */
  readonly onShown: () => void;
}

/** After so many ms the page says that the tables are not at hand; that they come later is said then. */
const PATIENCE = 8_000;

/** Returns a function that makes the page that of these answers; with none it is as it was. `at`: the question just answered, which stays where it is. */
export function followAnswers(
  root: ParentNode,
  { today, tongue, tables, again, onShown }: Following,
): (answers: Answers, at?: HTMLElement) => void {
  const words = wordsIn(askingWords, tongue);
  const turn = takeTurns(root, () => askedQuestions(root, today()), tongue, again);
  let asked = 0;
  let known: readonly LookupTable[] | undefined;
  const lookUpAgain = async (answers: Answers, questions: readonly Asked[]) => {
    if (!root.querySelector('.found')) return;
    const now = (asked += 1);
    // What was found for another answer is nobody's while the tables are on their way.
    if (!known) sayFound(root, [], tongue);
    const late = setTimeout(() => now === asked && sayFound(root, undefined, tongue), PATIENCE);
    const own = await (known ?? tables());
    clearTimeout(late);
    known ??= own;
    // Of two answers the later one is said.
    if (now === asked) sayFound(root, own && lookUp(own, answers, questions), tongue);
  };
  const fill = wakeFields(root, tongue);
  let reckoned: string | undefined;
  const follow = (chosen: Answers) => {
    const questions = askedQuestions(root, today());
    const answers = inForceOnly(chosen, questions);
    fill(answers);
    turn(answers);
    const isGiven = Object.keys(answers).length > 0;
    sayStillOpen(root, answers, questions, tongue);
    void lookUpAgain(answers, questions);
    reckoned = openReckoned(root, answers, reckoned);
    for (const cell of all(root, '[data-of]')) sayWhatHolds(root, cell);
    sayTodo(root, words, isGiven, isGiven && !root.querySelector('[data-turn]'));
    const papers = all(root, '[data-part=materials]');
    for (const part of papers) {
      // Of several lists one that is empty says nothing.
      if (papers.length > 1 && isGiven && !all(part, '[data-material]').some(({ hidden }) => !hidden)) part.classList.add('beyond');
      offerAll(part, words, isGiven, (every) => {
        showLines(part, every ? {} : answers, questions, today());
        sayStillOpen(part, every ? {} : answers, questions, tongue);
        onShown();
      });
    }
    onShown();
  };
  return (answers, at) => (at ? holdStill(at, () => follow(answers)) : follow(answers));
}

/** Opens the deadline once the date is answered from which it counts. Returns that date; `before`: the one of the last time. */
function openReckoned(root: ParentNode, answers: Answers, before: string | undefined): string | undefined {
  const part = root.querySelector<HTMLDetailsElement>('details[data-latest]');
  const { question = '' }: Partial<Latest> = JSON.parse(part?.dataset['latest'] ?? '{}');
  const date = answers[question];
  if (part && date !== undefined && date !== UNSURE && date !== before) part.open = true;
  return date;
}

/** What stood in an element before. */
const before = new WeakMap<Element, readonly Node[]>();

/** Puts these texts into an element; `restore` brings back what stood there. */
function say(element: Element, ...inside: (Node | string)[]): void {
  if (!before.has(element)) before.set(element, [...element.childNodes]);
  element.replaceChildren(...inside);
}

function restore(element: Element | null | undefined): void {
  const nodes = element && before.get(element);
  if (nodes) element.replaceChildren(...nodes);
}

function sayStillOpen(within: ParentNode, answers: Answers, questions: readonly Asked[], tongue: Tongue): void {
  const named = namedQuestions(document);
  const conditions = wordsIn(conditionWords, tongue);
  for (const element of all(within, '[data-when]:not([data-from],[data-until])')) {
    const words = wordsOf(element);
    const condition = element.dataset['when'] ?? '';
    const rest = element.hasAttribute('data-open') ? stillOpen(condition, answers, questions) : condition;
    if (!words || rest === condition || rest === '') restore(words);
    else say(words, ...conditionParts(rest, named, conditions).map((part, at) => (at % 2 === 1 ? make('b', {}, part) : part)));
  }
}

function namedQuestions(root: ParentNode): NamedQuestion[] {
  return all(root, '[data-question]').map((set) => ({
    id: set.dataset['question'] ?? '',
    // Before it stands for whom it is.
    text: set.querySelector('legend')?.lastChild?.textContent ?? '',
    answers: all<HTMLInputElement>(set, 'input[type=radio]').map((radio) => ({
      id: radio.value,
      label: radio.nextElementSibling?.firstChild?.textContent ?? '',
    })),
  }));
}

/** Once nothing is open a fact of the glance is the line that answers brought, where they brought one. */
function sayWhatHolds(root: ParentNode, cell: HTMLElement): void {
  const lines = all(root, `[data-lines="${cell.dataset['of'] ?? ''}"] > div`).filter(({ hidden }) => !hidden);
  const line = lines.find(({ dataset }) => dataset['when']) ?? lines[0];
  const text = line?.lastElementChild?.cloneNode(true);
  if (text && !lines.some((one) => one.hasAttribute('data-open'))) say(cell, text);
  else restore(cell);
}

/** The way on, when all is answered: to the papers, by their number. Once one is, the question whose turn it is counts them. */
function sayTodo(root: ParentNode, words: Texts, isGiven: boolean, isDone: boolean): void {
  const todo = root.querySelector<HTMLAnchorElement>('[data-glance=todo]');
  const place = todo?.querySelector('span');
  if (!todo || !place) return;
  const { sure, perhaps } = countLeft(all(root, '[data-part=materials]:not(.beyond) [data-material]').filter(({ hidden }) => !hidden));
  const bring = bringInWords(sure.size, perhaps.size, words);
  if (isDone) say(place, bring || words.done);
  else restore(place);
  const count = place.querySelector('small');
  if (count) count.hidden = isGiven;
  todo.setAttribute('href', isDone && bring !== '' ? '#part:materials' : '#part:questions');
}

function bringInWords(sure: number, perhaps: number, words: Texts): string {
  if (perhaps > 0) return sure > 0 ? fill(words.bringPerhaps, sure, perhaps) : fill(words.perhaps, perhaps);
  return sure > 0 ? fill(words.bring, sure) : '';
}

/** “Only mine” is the list after answering, all of it is a tap away. */
function offerAll(part: HTMLElement, words: Texts, offered: boolean, show: (every: boolean) => void): void {
  part.querySelector('.two')?.remove();
  if (!offered || !all(part, '[data-material]').some(({ hidden }) => hidden)) return;
  const button = (text: string, every: boolean) => {
    const made = make('button', { type: 'button' }, text);
    made.setAttribute('aria-pressed', String(!every));
    made.addEventListener('click', () => {
      for (const one of all(part, '.two > button')) one.setAttribute('aria-pressed', String(one === made));
      show(every);
    });
    return made;
  };
  const choice = make(
    'p',
    { className: 'two' },
    button(words.mine, false),
    button(fill(words.every, materialNames(all(part, '[data-material]')).size), true),
  );
  choice.setAttribute('role', 'group');
  choice.setAttribute('aria-label', words.which);
  part.append(choice);
}
