/** A deadline as a day: counted here from the date that the reader gives, which never leaves the phone. */

import { calendarFile } from '../../guide/calendar.ts';
import { daysBetween, deadlineOf, type Latest } from '../../guide/deadline.ts';
import type { Day, Timetable } from '../../guide/guide.ts';
import { knowsHolidays } from '../../guide/hours.ts';
import { deadlineWords } from '../../words/deadline-words.ts';
import { dayInWords, fill, type Said, wordsIn } from '../../words/words.ts';
import type { Store } from '../../saved/store.ts';
import { type Page, make } from '../ground/page.ts';

/**
 * Puts a field for the date into the folded deadline, and under it the last day and a calendar file. The date is saved
 * under `key`. `today`: undefined where the clock cannot be right.
 */
export async function reckonDeadline(
  part: HTMLDetailsElement,
  page: Page,
  store: Store,
  key: string,
  today: () => Day | undefined,
  onTouched: (saved: Promise<void>) => Promise<void>,
): Promise<void> {
  const root = part.ownerDocument;
  const latest: Latest = JSON.parse(part.dataset['latest'] ?? '');
  const hours: Timetable | null = JSON.parse(root.querySelector<HTMLElement>('[data-hours]')?.dataset['hours'] ?? 'null');
  const words = wordsIn(deadlineWords, page);
  const input = make('input', { type: 'date', autocomplete: 'off', value: dateOf(await store.read(key)) ?? '' });
  const typed = (): string | undefined =>
    latest.question === undefined
      ? input.value
      : root.querySelector<HTMLInputElement>(`[data-question="${CSS.escape(latest.question)}"] input[type=radio]:checked`)?.value;
  const due = make('div', { className: 'due' });
  due.setAttribute('role', 'status');
  const say = () => {
    const date = dateOf(typed());
    const days = date && deadlineOf(latest, date, hours ?? undefined);
    const isSure = date && days && [date, days.last].every((day) => knowsHolidays(hours ?? [], day.slice(0, 4)));
    due.replaceChildren(...(days ? dueParts(root, days, { page, words, today: today(), isSure: isSure === true }) : []));
    return date;
  };
  if (latest.question !== undefined) return sayAsAnswered(part, latest, words, due, say);
  const take = () => void onTouched(store.write(key, say()));
  input.addEventListener('change', take);
  // For the next reader.
  root.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element && target.closest('[data-again]'))) return;
    input.value = '';
    take();
  });
  part.querySelector('summary')?.after(make('label', { className: 'asks' }, latest.asks, input), due);
  part.append(make('p', {}, make('small', {}, words.here)));
  say();
}

/** The date is a question of the page, which asks for it once: the day follows its answer. */
function sayAsAnswered(
  part: HTMLDetailsElement,
  { asks }: Latest,
  words: Said<typeof deadlineWords.zh>,
  due: HTMLElement,
  say: () => Day | undefined,
): void {
  const first = make('p', {}, fill(words.first, asks));
  part.querySelector('summary')?.after(first, due);
  const follow = () => void (first.hidden = say() !== undefined);
  for (const change of ['change', 'click']) part.ownerDocument.addEventListener(change, follow);
  addEventListener('hashchange', follow);
  follow();
}

/** While a year is being typed it is of the first centuries. */
function dateOf(value: unknown): Day | undefined {
  return typeof value === 'string' && /^(?:19|20|21)\d\d-\d\d-\d\d$/.test(value) ? value : undefined;
}

interface Due {
  readonly page: Page;
  readonly words: Said<typeof deadlineWords.zh>;
  readonly today: Day | undefined;
  /** Whether the hall writes down the holidays of these years: else no day is surely a working day. */
  readonly isSure: boolean;
}

function dueParts(root: Document, { first, last }: ReturnType<typeof deadlineOf>, { page, words, today, isSure }: Due): HTMLElement[] {
  const day = dayInWords(last, page);
  const left = today === undefined ? undefined : daysBetween(today, last);
  if (left !== undefined && left < 0)
    return [make('p', {}, make('b', {}, fill(words.past, day))), ...(isSure ? [] : [make('p', {}, words.perhaps)])];
  const weekday = new Date(last).toLocaleDateString(page.language, { weekday: 'long', timeZone: 'UTC' });
  const by = first === undefined ? fill(words.by, day) : fill(words.between, dayInWords(first, page), day);
  const still = left === undefined ? [] : [left === 0 ? words.today : fill(words.left, left)];
  const link = make(
    'a',
    { className: 'button quiet', download: `${page.name}.ics`, href: calendarAddress(root, last, by, page) },
    words.calendar,
  );
  return [
    make('p', {}, make('b', {}, by)),
    make('p', {}, [isSure ? fill(words.last, weekday) : weekday, ...still, ...(isSure ? [] : [words.unlisted])].join(' · ')),
    make('p', { className: 'acts' }, link),
  ];
}

/** Made here, for this reader alone. */
function calendarAddress(root: Document, day: Day, by: string, { name }: Page): string {
  const title = root.querySelector('h1')?.textContent ?? '';
  const address = root.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  const uid = `${name}-${day}@${new URL(address).host}`;
  const text = calendarFile({ day, uid, title: `${title}：${by}`, note: address, address, made: new Date() });
  return URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
}
