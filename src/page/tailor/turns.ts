/** Questions one at a time: the one whose turn it is stands open, an answered one is a line, any other waits. */

import type { Answers, Asked } from '../../guide/condition.ts';
import { nextAsked } from '../../guide/asking.ts';
import { all, make } from '../ground/page.ts';
import { askingWords } from '../../words/asking-words.ts';
import { fill, type Tongue, wordsIn } from '../../words/words.ts';

/** Returns a function that gives the turn to the question that these answers leave open. `again`: called for the next reader. */
export function takeTurns(
  root: ParentNode,
  questions: () => readonly Asked[],
  tongue: Tongue,
  again: () => void,
): (answers: Answers) => void {
  const words = wordsIn(askingWords, tongue);
  const sets = all(root, '[data-question]');
  const idOf = (set: HTMLElement) => set.dataset['question'] ?? '';
  const count = root.querySelector<HTMLElement>('[data-count]');
  let given: Answers = {};
  /** The question whose answer is being changed. */
  let changed: string | undefined;

  for (const set of sets) {
    // Arrow keys choose as they go: with a keyboard a question is answered when it is left.
    set.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && set.contains(relatedTarget)) return;
      // What is typed and left as it was is answered.
      if (changed === idOf(set) && set.dataset['ask']) changed = undefined;
      turn(given);
    });
    // The same answer once more changes nothing, and is an answer.
    set.addEventListener('click', ({ target }) => {
      if (changed !== idOf(set) || !(target instanceof HTMLInputElement) || target.type !== 'radio') return;
      changed = undefined;
      turn(given);
    });
  }
  return turn;

  function turn(answers: Answers): void {
    if (changed !== undefined && answers[changed] !== given[changed]) changed = undefined;
    given = answers;
    const next = changed ?? nextAsked(questions(), answers)?.id;
    const left = sets.find((set) => set.contains(document.activeElement) && !isKeyed(set));
    for (const set of sets) {
      const isAnswered = answers[idOf(set)] !== undefined;
      const isTurn = idOf(set) === next && !set.matches('.beyond');
      const isLine = isAnswered && !isTurn && !isKeyed(set);
      set.toggleAttribute('data-turn', isTurn);
      set.toggleAttribute('data-answered', isLine);
      set.toggleAttribute('data-waits', !isAnswered && !isTurn);
      if (isLine || set.querySelector('.given')) line(set).hidden = !isLine;
    }
    const place = root.querySelector<HTMLElement>('[data-turn]');
    const number = sets.filter((set) => set.matches('[data-answered]:not([hidden],.beyond)')).length + 1;
    if (count) count.textContent = place && number > 1 ? turnInWords(number, Number(count.dataset['count'])) : '';
    offerAgain(Object.keys(answers).length > 0);
    // A screen reader goes on from what comes next.
    if (left?.matches('[data-answered]'))
      focusOn(place?.querySelector('legend') ?? root.querySelector<HTMLElement>('[data-part=materials] h2'));
  }

  function turnInWords(number: number, most: number): string {
    return most < number ? fill(words.turn, number) : fill(words.turnOf, number, most);
  }

  function line(set: HTMLElement): HTMLElement {
    let made = set.querySelector<HTMLElement>('.given');
    if (!made) {
      const change = make('button', { type: 'button', className: 'change' }, words.change);
      change.addEventListener('click', () => {
        changed = idOf(set);
        turn(given);
        focusOn(set.querySelector<HTMLElement>('input:checked, .asks input'));
      });
      made = make('p', { className: 'given' }, make('span', {}), change);
      set.querySelector('legend')?.after(made);
    }
    const question = set.querySelector('legend')?.lastChild?.textContent ?? '';
    const answer = set.querySelector('input:checked + span')?.firstChild?.textContent ?? '';
    made.firstElementChild?.replaceChildren(`${question} `, make('b', {}, answer));
    made.querySelector('button')?.setAttribute('aria-label', `${words.change} ${question}`);
    return made;
  }

  function offerAgain(offered: boolean): void {
    let button = root.querySelector<HTMLElement>('[data-again]');
    if (!button && offered && count) {
      button = make('button', { type: 'button', className: 'change' }, words.again);
      button.dataset['again'] = '';
      button.addEventListener('click', () => {
        again();
        focusOn(root.querySelector<HTMLElement>('[data-turn] legend'));
      });
      count.after(button);
    }
    if (button) button.hidden = !offered;
  }
}

function isKeyed(set: HTMLElement): boolean {
  return set.querySelector(':is(input,select):focus-visible') !== null;
}

function focusOn(element: HTMLElement | null | undefined): void {
  if (!element) return;
  if (!element.matches('input,select')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
