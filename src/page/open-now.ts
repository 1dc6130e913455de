/** “Open now”, beside hours that we understand; nothing beside those we do not. */

import { type Moment, openAt, timeInWords } from '../guide/hours.ts';
import { all, make } from './page.ts';
import { wordsIn } from './words.ts';

/** Says whether it is open, now and each time the page is looked at again. */
export function keepSayingOpen(root: Document, now: () => Moment, language: string): void {
  const say = () => sayOpen(root, now(), language);
  say();
  root.addEventListener('visibilitychange', say);
}

/** Says beside each hours whether it is open at this moment. Called again, says it anew. */
export function sayOpen(root: ParentNode, moment: Moment, language: string): void {
  for (const hours of all(root, '[data-hours]')) {
    hours.querySelector('.open')?.remove();
    const words = openInWords((hours.dataset['hours'] ?? '').split('\n'), moment, language);
    if (words) hours.append(make('span', { className: words.open ? 'open' : 'open closed' }, words.text));
  }
}

/** Returns “open now, closes at 17:00” in words, or nothing when the hours are not understood. */
export function openInWords(
  hours: readonly string[],
  moment: Moment,
  language: string,
): { readonly open: boolean; readonly text: string } | undefined {
  const opening = openAt(hours, moment);
  if (!opening) return undefined;
  const words = wordsIn(language);
  const text = opening.open
    ? words.open(timeInWords(opening.closes))
    : opening.opens === undefined
      ? words.closed
      : words.opens(timeInWords(opening.opens));
  // Weekdays say nothing of a public holiday; a date does.
  return { open: opening.open, text: opening.open && !opening.dated ? text + words.holidays : text };
}
