/** A phone whose date cannot be right: lines limited by dates are then shown with their dates, and an alert says so. */

import { make } from '../ground/page.ts';
import { clockWords } from '../../words/clock-words.ts';
import { dayInWords, fill, type Tongue, wordsIn } from '../../words/words.ts';

/** Says that the phone's date may be wrong, and which it is; with false, no longer. */
export function sayWrongClock(root: Document, day: string, tongue: Tongue, isWrong: boolean): void {
  root.querySelector('[data-clock]')?.remove();
  if (!isWrong) return;
  const words = wordsIn(clockWords, tongue);
  const alert = make('p', { className: 'alert' }, fill(words.wrong, dayInWords(day, tongue)));
  alert.dataset['clock'] = '';
  root.querySelector('.head')?.after(alert);
}
