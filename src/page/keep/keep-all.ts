/** “Keep the whole hall”: offered where a hall is too large to be kept unasked. */

import { keepAllWords } from '../../words/keep-all-words.ts';
import { fill, type Tongue, wordsIn } from '../../words/words.ts';
import type { State } from '../../worker/messages/messages.ts';
import { askToStay } from './persist.ts';

/** Shows the button as long as the hall is not wholly kept. */
export function offerToKeepAll(root: ParentNode, state: State, tongue: Tongue): void {
  const place = root.querySelector<HTMLElement>('[data-keep-all]');
  const button = place?.querySelector('button');
  if (!place || !button) return;
  place.hidden = state.kept === 'hall' || state.hallGuides === 0;
  button.textContent = fill(wordsIn(keepAllWords, tongue).keepAll, state.hallGuides, sizeInWords(state.hallBytes));
}

/** Keeps the whole hall after a tap, and asks that the browser does not throw it away. */
export function keepAllOnTap(root: ParentNode, keepAll: () => Promise<void>): void {
  const button = root.querySelector<HTMLButtonElement>('[data-keep-all] button');
  button?.addEventListener('click', () => {
    button.disabled = true;
    void keepAll().finally(() => {
      button.disabled = false;
    });
    void askToStay();
  });
}

/** Returns a number of bytes in words: `1.3 MB`, `40 kB`. */
export function sizeInWords(bytes: number): string {
  return bytes >= 100_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} kB`;
}
