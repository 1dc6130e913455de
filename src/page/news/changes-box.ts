/** “Since you last read this …”: a quiet box below the first glance of a guide, and a mark on each material that is another one now. */

import { type Change, changesBetween, isOnlyChecked, type ComparedFacts } from '../../guide/changes.ts';
import type { Answers } from '../../guide/condition.ts';
import { factsOfCase } from '../../guide/facts-of-case.ts';
import { changesWords } from '../../words/changes-words.ts';
import { fill, type Tongue, wordsIn } from '../../words/words.ts';
import { changeInWords, limitsSaid } from './change-in-words.ts';
import { holdStill } from '../ground/hold-still.ts';
import { all, make } from '../ground/page.ts';
import { chosen } from '../tailor/tailor.ts';

/** More changes than this (a rewritten guide) are counted only. */
const MOST = 12;

/**
 * Shows the differences that concern the case on the page, as it is answered; of any other only that there are some.
 * `understood` is called when the reader knows them, at once where there is none. `saved`: the answers that the page is
 * about to show.
 */
export function tellChanges(
  root: Document,
  before: ComparedFacts,
  after: ComparedFacts,
  tongue: Tongue,
  understood: () => unknown,
  saved: Answers = {},
): void {
  const every = compared(before, after, tongue);
  let isKnown = false;
  const know = () => {
    isKnown = true;
    clear(root);
    understood();
  };
  const tell = (answers: Answers) => {
    clear(root);
    if (isKnown) return;
    const mine = compared(factsOfCase(before, answers), factsOfCase(after, answers), tongue);
    // Below the first glance, above which nothing stands.
    const isOthers = mine.length === 0 || (isOnlyChecked(mine) && !isOnlyChecked(every));
    root.querySelector('.sheet')?.after(isOthers ? othersOf(tongue) : boxOf(mine, tongue, know));
    // A reader who looks at another's case has not been told of the own one.
    if (isOthers && Object.entries(saved).every(([question, answer]) => answers[question] === answer)) understood();
    if (!isOthers) for (const change of mine) if (change.field === 'material') markMaterial(root, change, tongue);
  };
  if (every.length === 0) return know();
  const given = chosen(root);
  tell(Object.keys(given).length > 0 ? given : saved);
  // Another case on the same page.
  root.addEventListener('change', ({ target }) => {
    const set = target instanceof Element ? target.closest<HTMLElement>('[data-question]') : null;
    if (set) holdStill(set, () => tell(chosen(root)));
  });
  root.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-again]')) tell({});
  });
}

function clear(root: Document): void {
  for (const part of all(root, '[data-changes],[data-changed]')) part.remove();
}

/** One quiet word: nothing of it concerns this case. */
function othersOf(tongue: Tongue): HTMLElement {
  const said = make('p', { className: 'note' }, wordsIn(changesWords, tongue).others);
  said.dataset['changes'] = '';
  return said;
}

/** Saved facts of another version of this program, in another shape, are not compared. */
function compared(before: ComparedFacts, after: ComparedFacts, tongue: Tongue): Change[] {
  try {
    return changesBetween(before, after, limitsSaid(tongue));
  } catch {
    return [];
  }
}

function boxOf(changes: readonly Change[], tongue: Tongue, onTap: () => void): HTMLElement {
  const words = wordsIn(changesWords, tongue);
  const button = make('button', { type: 'button', className: 'button quiet' }, words.understood);
  button.addEventListener('click', onTap);
  const lines = changes.slice(0, MOST).map((change) => make('li', {}, changeInWords(change, tongue)));
  if (changes.length > MOST) lines.push(make('li', {}, fill(words.more, changes.length - MOST)));
  const title = isOnlyChecked(changes) ? words.checked : changes.length === 1 ? words.oneTitle : fill(words.title, changes.length);
  const box = make(
    'section',
    {},
    make('h2', {}, title),
    make('div', { className: 'text' }, make('ul', {}, ...lines)),
    make('p', { className: 'acts' }, button),
  );
  box.dataset['changes'] = '';
  return box;
}

/** A tick stays: its reader still has the paper, and learns that it may be another one. */
function markMaterial(root: ParentNode, { name, before, after }: Change, tongue: Tongue): void {
  if (after === undefined) return;
  const words = wordsIn(changesWords, tongue);
  for (const item of all(root, '[data-material]').filter(({ dataset }) => dataset['material'] === name)) {
    const mark = make(
      'p',
      { className: 'note' },
      make('small', { className: 'when' }, before === undefined ? words.isNew : before ? fill(words.was, before) : words.changed),
    );
    mark.dataset['changed'] = '';
    item.append(mark);
  }
}
