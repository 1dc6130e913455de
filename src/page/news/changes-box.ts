/** “Since you last read this …”: a quiet box below the first glance of a guide, and a mark on each material that is another one now. */

import { type Change, changesBetween, isOnlyChecked, type ComparedFacts } from '../../guide/changes.ts';
import { changesWords } from '../../words/changes-words.ts';
import { fill, type Tongue, wordsIn } from '../../words/words.ts';
import { changeInWords, limitsSaid } from './change-in-words.ts';
import { all, make } from '../ground/page.ts';

/** More changes than this (a rewritten guide) are counted only. */
const MOST = 12;

/** Shows the differences; `understood` is called when the reader knows them, at once where there are none. */
export function tellChanges(root: Document, before: ComparedFacts, after: ComparedFacts, tongue: Tongue, understood: () => unknown): void {
  const changes = compared(before, after, tongue);
  root.querySelector('[data-changes]')?.remove();
  if (changes.length === 0) return void understood();
  const box = boxOf(changes, tongue, () => {
    box.remove();
    for (const mark of all(root, '[data-changed]')) mark.remove();
    understood();
  });
  // Below the first glance, above which nothing stands.
  root.querySelector('.sheet')?.after(box);
  for (const change of changes) if (change.field === 'material') markMaterial(root, change, tongue);
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
