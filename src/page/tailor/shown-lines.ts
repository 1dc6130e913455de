/** Each line of a guide is shown, shown with its condition in words, or hidden, as answers and the day have it. */

import { type Answers, type Asked, type Truth, UNSURE, holds } from '../../guide/condition.ts';
import type { Day } from '../../guide/guide.ts';
import { inForce } from './in-force.ts';
import { all } from '../ground/page.ts';

const LIMITED = '[data-when],[data-from],[data-until]';

/** Returns the questions of a page, as its markup says them: those in force on this day, with their answers in force. */
export function askedQuestions(root: ParentNode, today?: Day): Asked[] {
  return all(root, '[data-question]')
    .filter(({ dataset }) => inForce(dataset, today))
    .map((set) => ({
      id: set.dataset['question'] ?? '',
      number: Number(set.dataset['number']),
      when: set.dataset['when'],
      ask: set.dataset['ask'],
      answers: radiosOf(set)
        .map((radio) => ({ id: radio.value, ...limitsOf(radio) }))
        .filter((answer) => answer.id && answer.id !== UNSURE && inForce(answer, today)),
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
  showLines(root, answers, questions, today);
  stopWhereItEnds(root, answers);
}

/** Returns the answers in force: any other was given when it still was one. */
export function inForceOnly(answers: Answers, questions: readonly Asked[]): Answers {
  const given = questions.flatMap(({ id, answers: own }): [string, string][] => {
    const answer = answers[id] ?? '';
    return answer === UNSURE || own.some((one) => one.id === answer) ? [[id, answer]] : [];
  });
  return Object.fromEntries(given);
}

/** Shows the lines within a part of the guide that hold for these answers. */
export function showLines(within: ParentNode, answers: Answers, questions: readonly Asked[], today: Day | undefined): void {
  for (const element of all(within, LIMITED)) {
    const truth = holds(element.dataset['when'], answers, questions);
    if (element.matches('.said')) showSaid(element, truth, answers);
    else showLine(element, truth, today);
  }
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
  const words = wordsOf(element);
  if (words) words.hidden = hidden;
}

/** Returns where a limited element says its own limits in words. */
export function wordsOf(element: HTMLElement): HTMLElement | undefined {
  return all(element, '.when').find((one) => one.parentElement?.closest(LIMITED) === element);
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

/** Returns the radio buttons of a question. */
export function radiosOf(set: HTMLElement): HTMLInputElement[] {
  return all<HTMLInputElement>(set, 'input[type=radio]');
}
