/** “Open now”, beside hours that we understand; nothing beside those we do not. */

import type { Timetable } from '../../guide/guide.ts';
import { type Moment, openAt, clockTime } from '../../guide/hours.ts';
import { all, make } from '../ground/page.ts';
import { pageWords } from '../ground/page-words.ts';

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
    const timetable: Timetable = JSON.parse(hours.dataset['hours'] ?? '[]');
    if (timetable.every(isAlways)) continue;
    const { open, text } = openInWords(timetable, moment, language);
    hours.append(make('span', { className: open ? 'open' : 'open closed' }, text));
  }
}

/** “Every day, 24 hours” says all there is to say. */
function isAlways({ weekdays, spans }: Timetable[number]): boolean {
  return weekdays.length === 7 && spans.some(([from, to]) => to - from === 1440);
}

/** Returns “open now, closes at 17:00” in words. */
export function openInWords(timetable: Timetable, moment: Moment, language: string): { readonly open: boolean; readonly text: string } {
  const opening = openAt(timetable, moment);
  const words = pageWords(language);
  const text = opening.open
    ? words.open(clockTime(opening.closes))
    : opening.opens === undefined
      ? words.closed
      : words.opens(clockTime(opening.opens));
  // Weekdays say nothing of a public holiday; a date does.
  return { open: opening.open, text: opening.open && !opening.dated ? text + words.holidays : text };
}
