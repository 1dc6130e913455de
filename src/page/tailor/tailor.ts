/** Questions tailor the guide: each line is shown, shown with its condition in words, or hidden. */

import { type Answers, type Asked, type Truth, UNSURE, holds, readAnswers, writeAnswers } from '../../guide/condition.ts';
import type { Day } from '../../guide/guide.ts';
import { inForce } from './in-force.ts';
import { all } from '../ground/page.ts';
import { showNamed } from './named-heading.ts';

const LIMITED = '[data-when],[data-from],[data-until]';

/** Returns the questions of a page, as its markup says them: those in force on this day, with their answers in force. */
export function askedQuestions(root: ParentNode, today?: Day): Asked[] {
  return all(root, '[data-question]')
    .filter(({ dataset }) => inForce(dataset, today))
    .map((set) => ({
      id: set.dataset['question'] ?? '',
      number: Number(set.dataset['number']),
      when: set.dataset['when'],
      answers: radios(set)
        .map((radio) => ({ id: radio.value, ...limitsOf(radio) }))
        .filter((answer) => answer.id !== UNSURE && inForce(answer, today)),
    }));
}

function limitsOf(radio: HTMLInputElement): Pick<DOMStringMap, 'when' | 'from' | 'until'> {
  const { when, from, until } = radio.closest('label')?.dataset ?? {};
  return { when, from, until };
}

/** Shows the lines of the guide that hold for these answers on this day; where the day is not known, lines with dates too. */
export function show(root: ParentNode, chosen: Answers, today: Day | undefined): void {
  const questions = askedQuestions(root, today);
  const answers = inForceOnly(chosen, questions);
  for (const element of all(root, LIMITED)) {
    const truth = holds(element.dataset['when'], answers, questions);
    if (element.matches('.said')) showSaid(element, truth, answers);
    else showLine(element, truth, today);
  }
  stopWhereItEnds(root, answers);
}

/** An answer out of force is none: it was given when it still was one. */
function inForceOnly(answers: Answers, questions: readonly Asked[]): Answers {
  const given = questions.flatMap(({ id, answers: own }): [string, string][] => {
    const answer = answers[id] ?? '';
    return answer === UNSURE || own.some((one) => one.id === answer) ? [[id, answer]] : [];
  });
  return Object.fromEntries(given);
}

function showLine(element: HTMLElement, truth: Truth, today: Day | undefined): void {
  const { from, until } = element.dataset;
  element.hidden = truth === false || !inForce({ from, until }, today);
  element.toggleAttribute('data-open', truth === undefined);
  // The words say the dates too: of what has begun the first day is no news, unless nobody knows what day it is.
  hideWords(element, truth === true && until === undefined && (today !== undefined || from === undefined));
}

/** The text under an answer waits for that answer; “不清楚” shows all of them. */
function showSaid(element: HTMLElement, truth: Truth, answers: Answers): void {
  const [question = '', answer] = (element.dataset['when'] ?? '').split('=');
  const given = answers[question];
  element.hidden = truth === false || (given !== answer && given !== UNSURE);
  hideWords(element, given === answer);
}

function hideWords(element: HTMLElement, hidden: boolean): void {
  const words = all(element, '.when').find((one) => one.parentElement?.closest(LIMITED) === element);
  if (words) words.hidden = hidden;
}

/** An answer at which it ends: no materials, no steps, no further questions. */
function stopWhereItEnds(root: ParentNode, answers: Answers): void {
  const ends = all<HTMLInputElement>(root, 'input[data-stop]').find(
    (radio) => answers[radio.name] === radio.value && !radio.closest('[hidden]'),
  );
  const sets = all(root, '[data-question]');
  const last = ends ? sets.findIndex((set) => set.contains(ends)) : sets.length;
  sets.forEach((set, at) => set.classList.toggle('beyond', at > last));
  for (const part of all(root, '[data-part=materials],[data-part=steps]')) part.classList.toggle('beyond', ends !== undefined);
}

/** Puts these answers into the radio buttons. */
export function choose(root: ParentNode, answers: Answers): void {
  for (const set of all(root, '[data-question]')) {
    for (const radio of radios(set)) radio.checked = answers[set.dataset['question'] ?? ''] === radio.value;
  }
}

/** Returns the answers that the radio buttons give. */
export function chosen(root: ParentNode): Answers {
  const given = all(root, '[data-question]').map((set) => [
    set.dataset['question'] ?? '',
    radios(set).find((radio) => radio.checked)?.value,
  ]);
  return Object.fromEntries(given.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

function radios(set: HTMLElement): HTMLInputElement[] {
  return all<HTMLInputElement>(set, 'input[type=radio]');
}

interface Tailoring {
  /** The answers saved on this phone. */
  readonly saved: Promise<Answers | undefined>;
  /** A situation's answers. */
  readonly given: string;
  /** Undefined where the clock cannot be right. */
  readonly today: () => Day | undefined;
  /** Called when the reader answered. */
  readonly onAnswer: (answers: Answers) => void;
  /** Called after every change of the shown lines. */
  readonly onShown: () => void;
}

/**
 * Tailors the page by the address, else by the answers saved on this phone, else by the situation, and goes on doing so.
 * A tap before this script came is an answer too.
 */
export async function tailor(root: Document, { saved, given, today, onAnswer, onShown }: Tailoring): Promise<void> {
  const questions = askedQuestions(root);
  let tapped: Answers = chosen(root);
  const take = (answers: Answers) => {
    choose(root, answers);
    show(root, answers, today());
    onShown();
  };
  /** A link to a heading says nothing of answers: they stay, in the address too. */
  const stay = () => {
    const answers = writeAnswers(chosen(root), questions);
    if (answers !== '') history.replaceState(history.state, '', `#${answers}&${location.hash.slice(1)}`);
  };
  const answer = (answers: Answers) => {
    tapped = answers;
    history.replaceState(history.state, '', `#${writeAnswers(answers, questions)}`);
    take(answers);
    onAnswer(answers);
  };
  const fromAddress = () => readAnswers(location.hash, questions);
  for (const set of all(root, '[data-question]')) {
    set.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLElement) holdStill(target, set, () => answer(chosen(root)));
    });
  }
  addEventListener('hashchange', () => {
    if (isAnswers(location.hash)) take(fromAddress());
    else stay();
    showNamed(root, location.hash);
  });
  const first = fromAddress();
  /** Taps are newer than any other answer. */
  const begin = (answers: Answers) => {
    if (isGiven(tapped)) answer({ ...answers, ...tapped });
    else take(answers);
    showNamed(root, location.hash);
  };
  begin(isGiven(first) ? first : readAnswers(given, questions));
  if (isGiven(first)) return;
  const before = await saved;
  if (before && isGiven(before)) begin(before);
}

/** The tapped answer stays under the finger, whatever opens and closes above it. */
function holdStill(tapped: HTMLElement, set: HTMLElement, change: () => void): void {
  const top = () => tapped.getBoundingClientRect().top;
  const before = top();
  set.style.paddingTop = '';
  change();
  const to = scrollY + top() - before;
  // Where there is nothing to scroll by, there is room instead.
  if (to < 0) set.style.paddingTop = `${-to}px`;
  document.body.style.minHeight = `${to + innerHeight}px`;
  scrollTo(0, to);
}

function isGiven(answers: Answers): boolean {
  return Object.keys(answers).length > 0;
}

/** A fragment that is neither empty nor an answer leads to a heading. */
function isAnswers(hash: string): boolean {
  return hash === '' || hash === '#' || hash.includes('=');
}
