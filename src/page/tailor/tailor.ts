/** Questions tailor the guide: by the address, by what was saved, by a situation’s code, by a tap. */

import { type Answers, readAnswers, writeAnswers } from '../../guide/condition.ts';
import { nextAsked } from '../../guide/asking.ts';
import type { Day } from '../../guide/guide.ts';
import type { LookupTable } from '../../guide/lookup-table.ts';
import { isTyped } from '../../guide/typed.ts';
import { all } from '../ground/page.ts';
import type { Tongue } from '../../words/words.ts';
import { holdStill } from '../ground/hold-still.ts';
import { showNamed } from './named-heading.ts';
import { askedQuestions, radiosOf, show } from './shown-lines.ts';

/** Puts these answers into the radio buttons. */
function choose(root: ParentNode, answers: Answers): void {
  for (const set of all(root, '[data-question]')) {
    const given = answers[set.dataset['question'] ?? ''] ?? '';
    for (const radio of radiosOf(set)) {
      // What is typed is the value of a radio button that nobody sees (`typed-fields.ts`).
      if (radio.closest('[hidden]') && isTyped(set.dataset['ask'], given)) radio.value = given;
      radio.checked = given !== '' && given === radio.value;
    }
  }
}

/** Returns the answers that the radio buttons give. */
export function chosen(root: ParentNode): Answers {
  const given = all(root, '[data-question]').map((set) => [
    set.dataset['question'] ?? '',
    radiosOf(set).find((radio) => radio.checked)?.value,
  ]);
  return Object.fromEntries(given.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

interface Tailoring {
  /** The answers saved on this phone; none where the page shows somebody else’s case. */
  readonly saved: Promise<Answers | undefined> | undefined;
  /** A situation's answers. */
  readonly given: string;
  /** Undefined where the clock cannot be right. */
  readonly today: () => Day | undefined;
  /** Of the program’s own words on the page. */
  readonly tongue: Tongue;
  /** Returns the guide’s tables, undefined where they are not at hand. */
  readonly tables: () => Promise<readonly LookupTable[] | undefined>;
  /** Called when the reader answered. */
  readonly onAnswer: (answers: Answers) => void;
  /** Called after every change of the shown lines. */
  readonly onShown: () => void;
}

/**
 * Tailors the page by the address, else by the answers saved on this phone, else by the situation, and goes on doing so.
 * A tap before this script came is an answer too.
 */
export async function tailor(root: Document, { saved, given, today, tongue, tables, onAnswer, onShown }: Tailoring): Promise<void> {
  const questions = askedQuestions(root);
  const sets = all(root, '[data-question]');
  let tapped: Answers = chosen(root);
  /** What follows the first answer is loaded with it. Where it cannot be had all questions stand open. */
  const following = () =>
    import('./own-case.ts').then(
      ({ followAnswers }) => (follow ??= followAnswers(root, { today, tongue, tables, again: () => answer({}), onShown })),
      () => sets.forEach((set) => set.removeAttribute('data-waits')),
    );
  let follow: ((answers: Answers, at?: HTMLElement) => void) | undefined;
  const take = (answers: Answers, at?: HTMLElement) => {
    choose(root, answers);
    show(root, answers, today());
    onShown();
    if (follow) follow(answers, at);
    else if (isGiven(answers)) void following().then(() => (follow?.(chosen(root), at), wake(root)));
    else wake(root);
  };
  /** A link to a heading says nothing of answers: they stay, in the address too. */
  const stay = () => {
    const answers = writeAnswers(chosen(root), questions);
    if (answers !== '') history.replaceState(history.state, '', `#${answers}&${location.hash.slice(1)}`);
  };
  const answer = (answers: Answers, at?: HTMLElement) => {
    tapped = answers;
    history.replaceState(history.state, '', isGiven(answers) ? `#${writeAnswers(answers, questions)}` : location.pathname);
    take(answers, at);
    onAnswer(answers);
  };
  const fromAddress = () => readAnswers(location.hash, questions);
  for (const set of sets) {
    set.addEventListener('change', () => holdStill(set, () => answer(chosen(root), set)));
    for (const touch of ['pointerdown', 'focusin']) set.addEventListener(touch, following, { once: true });
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
  beginWith(sets, nextAsked(askedQuestions(root, today()), {})?.id);
  begin(isGiven(first) ? first : readAnswers(given, questions));
  if (isGiven(first)) return;
  const before = await saved;
  if (before && isGiven(before)) begin(before);
}

/** Only the question whose turn it is stands open. */
function beginWith(sets: readonly HTMLElement[], first: string | undefined): void {
  for (const set of sets) set.toggleAttribute(set.dataset['question'] === first ? 'data-turn' : 'data-waits', true);
}

/** From now on the page’s own state says which questions stand open, no longer the style for the moment before. */
function wake(root: ParentNode): void {
  for (const part of all(root, '.ask')) part.dataset['awake'] = '';
}

function isGiven(answers: Answers): boolean {
  return Object.keys(answers).length > 0;
}

/** A fragment that is neither empty nor an answer leads to a heading. */
function isAnswers(hash: string): boolean {
  return hash === '' || hash === '#' || hash.includes('=');
}
