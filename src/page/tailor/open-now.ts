/** “Open now”, in the first glance or beside hours that we understand; nothing beside those we do not. */

import type { Timetable } from '../../guide/guide.ts';
import { isAlwaysOpen, knowsHolidays, type Moment, openAt, SOON } from '../../guide/hours.ts';
import { clockTime } from '../ground/clock.ts';
import { all, make } from '../ground/page.ts';
import { openWords } from '../../words/open-words.ts';
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
    const timetable: Timetable = JSON.parse(hours.dataset['hours'] ?? '[]');
    const isEver = isAlwaysOpen(timetable);
    // Beside hours that say so already there is nothing to say.
    if (isEver && !hours.dataset['glance']) continue;
    const { state, text, note } = isEver ? ever(tongue) : openInWords(timetable, moment, tongue);
    hours.querySelector('.open')?.parentElement?.remove();
    const said = make('b', { className: `open ${state}` }, (hours.dataset['whose'] ?? '') + text);
    hours.append(make('span', {}, said, make('span', { className: 'far' }, note && ` ${note}`)));
  }
}

function ever(tongue: Tongue): ReturnType<typeof openInWords> {
  return { state: 'now', text: wordsIn(openWords, tongue).always, note: '' };
}

/** Returns “open now, until 17:00” in words. */
export function openInWords(
  timetable: Timetable,
  moment: Moment,
  tongue: Tongue,
): { readonly state: 'now' | 'soon' | 'closed'; readonly text: string; readonly note: string } {
  const words = wordsIn(openWords, tongue);
  const opening = openAt(timetable, moment);
  if (!opening.open) {
    const next = nextOpening(timetable, moment, tongue);
    return { state: 'closed', text: next === undefined ? words.closed : fill(words.opens, next), note: '' };
  }
  const left = opening.closes - moment.minutes;
  if (left <= SOON) return { state: 'soon', text: fill(words.soon, left), note: '' };
  // Weekdays say nothing of a public holiday; a date does, and so does the list of the year's.
  return {
    state: 'now',
    text: fill(words.open, clockTime(opening.closes)),
    note: opening.dated || knowsHolidays(timetable, moment.day.slice(0, 4)) ? '' : words.holidays,
  };
}

/** Returns when it opens within a week: `13:00`, `明天 9:00`, `周一 9:00`; undefined where it does not. */
function nextOpening(timetable: Timetable, { day, weekday, minutes }: Moment, tongue: Tongue): string | undefined {
  for (let ahead = 0; ahead < 8; ahead++) {
    const date = new Date(Date.parse(day) + ahead * 86_400_000).toISOString().slice(0, 10);
    const opening = openAt(timetable, { day: date, weekday: (weekday + ahead) % 7, minutes: ahead === 0 ? minutes : -1 });
    if (opening.open || opening.opens === undefined) continue;
    const name =
      ahead === 0
        ? ''
        : ahead === 1
          ? wordsIn(openWords, tongue).tomorrow
          : new Intl.DateTimeFormat(tongue.language, { weekday: 'short', timeZone: 'UTC' }).format(Date.parse(date));
    return [name, clockTime(opening.opens)].filter(Boolean).join(' ');
  }
  return undefined;
}
