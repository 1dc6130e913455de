/** “Open now”, beside hours that we understand; nothing beside those we do not. */

import type { Timetable } from '../../guide/guide.ts';
import { type Moment, openAt } from '../../guide/hours.ts';
import { clockTime } from '../ground/clock.ts';
import { all, make } from '../ground/page.ts';
import { pageWords } from '../../words/page-words.ts';
import { fill, type Tongue, wordsIn } from '../../words/words.ts';

/** Says whether it is open, now and each time the page is looked at again. */
export function keepSayingOpen(root: Document, now: () => Moment, tongue: Tongue): void {
  const say = () => sayOpen(root, now(), tongue);
  say();
  root.addEventListener('visibilitychange', say);
}

/** Says beside each hours whether it is open at this moment. Called again, says it anew. */
export function sayOpen(root: ParentNode, moment: Moment, tongue: Tongue): void {
  for (const hours of all(root, '[data-hours]')) {
    hours.querySelector('.open')?.remove();
    const timetable: Timetable = JSON.parse(hours.dataset['hours'] ?? '[]');
    if (timetable.every(isAlways)) continue;
    const { open, text } = openInWords(timetable, moment, tongue);
    hours.append(make('span', { className: open ? 'open' : 'open closed' }, text));
  }
}

/** “Every day, 24 hours” says all there is to say. */
function isAlways({ weekdays, spans }: Timetable[number]): boolean {
  return weekdays.length === 7 && spans.some(([from, to]) => to - from === 1440);
}

/** Returns “open now, closes at 17:00” in words. */
export function openInWords(timetable: Timetable, moment: Moment, tongue: Tongue): { readonly open: boolean; readonly text: string } {
  const opening = openAt(timetable, moment);
  const words = wordsIn(pageWords, tongue);
  const text = opening.open
    ? fill(words.open, clockTime(opening.closes))
    : opening.opens === undefined
      ? words.closed
      : fill(words.opens, clockTime(opening.opens));
  // Weekdays say nothing of a public holiday; a date does.
  return { open: opening.open, text: opening.open && !opening.dated ? text + words.holidays : text };
}
