/** What wakes up in a page. Ears, no brain: each line leads to the island that does it. */

import {
  addLastRead,
  readLargeText,
  readLastRead,
  readSavedAnswers,
  readTicks,
  writeLargeText,
  writeSavedAnswers,
  writeTicks,
} from '../saved/reader.ts';
import { openStore } from '../saved/store.ts';
import type { State } from '../worker/messages.ts';
import { settleBadge, showBadge, showSaving } from './badge.ts';
import { cleanAddress } from './clean-address.ts';
import { isWrongClock, momentIn } from './clock.ts';
import { revealAlerts } from './in-force.ts';
import { keepAllOnTap, offerToKeepAll } from './keep-all.ts';
import { readHere, showLastRead } from './last-read.ts';
import { addressMeant } from './meant.ts';
import { offerNews, sayNotTaken } from './news-banner.ts';
import { askToStay } from './persist.ts';
import { noteSeen, type ReadFacts } from './seen.ts';
import { whenNear } from './when-near.ts';
import type { Keeper } from './worker.ts';
import { guideOf, readPage } from './page.ts';
import { chosen, show, tailor } from './tailor.ts';
import { offerLargeText } from './text-size.ts';
import { keepTicks, sayLeft } from './ticks.ts';
import { type Shown, isOther, shownBy } from './shown.ts';

const page = readPage(document.documentElement);
const store = openStore();
const now = () => momentIn(page.timezone);
/** Undefined where this phone's clock cannot be right. */
const today = () => (isWrongClock(Date.now(), (state?.number ?? NaN) * 1000, checked) ? undefined : now().day);
let state: State | undefined;
/** By when the guide was checked, where no worker knows when the hall was made. */
let checked = NaN;
/** The day that what is shown goes by. */
let told = today();
let seen: Promise<boolean> = Promise.resolve(false);

wakeAddress();
wakeGuide();
wakeTools();
wakeSearch();
wakeClock();
void wakeLastRead();
void wakeWorker();

function wakeAddress(): void {
  const clean = cleanAddress(location);
  if (clean !== undefined) history.replaceState(history.state, '', clean);
  const meant = page.kind === 'missing' ? addressMeant(location.pathname, page.base) : undefined;
  if (meant !== undefined) location.replace(meant + location.hash);
}

function wakeGuide(): void {
  if (page.kind !== 'guide') return;
  const guide = guideOf(page);
  void tailor(document, {
    saved: readSavedAnswers(store, page.name),
    given: page.answers,
    today,
    onAnswer: (answers) => void onTouched(writeSavedAnswers(store, page.name, answers)),
    onShown,
  });
  void keepTicks(document, readTicks(store, guide), (names) => void onTouched(writeTicks(store, guide, names)), onShown);
}

function onShown(): void {
  sayLeft(document, page.language);
}

/** What a person did here is worth remembering for longer, and what they saw with it. */
async function onTouched(saved: Promise<void>): Promise<void> {
  void askToStay();
  await saved;
  if (!state) await note(readFromNetwork);
}

function wakeTools(): void {
  void offerLargeText(document, readLargeText(store), (large) => {
    void writeLargeText(store, large);
    import('./worker-size.ts').then(({ tellWorkerSize }) => tellWorkerSize(large, page.base)).catch(() => undefined);
  });
  offer('share', true, async () => (await import('./share.ts')).share(document, page.language));
  offer('read-aloud', 'speechSynthesis' in window, async (button) =>
    (await import('./read-aloud.ts')).readAloud(document, button, page.language),
  );
  offer('picture', true, async (button) => (await import('./picture.ts')).showPicture(document, button, page, now().day));
  offer('again', true, () => location.reload());
}

function offer(name: string, works: boolean, act: (button: HTMLElement) => unknown): void {
  const button = document.querySelector<HTMLElement>(`[data-do=${name}]`);
  if (!works) button?.remove();
  if (!button || !works) return;
  button.hidden = false;
  button.addEventListener('click', () => void act(button));
}

function wakeSearch(): void {
  const form = document.querySelector<HTMLFormElement>('[role=search]');
  const input = form?.querySelector('input');
  if (!form || !input) return;
  const query = new URLSearchParams(location.search).get('q');
  if (query !== null) input.value = query;
  const start = async () => {
    input.removeEventListener('focus', start);
    const { startSearch } = await import('./search.ts');
    startSearch(form, page, async () => (await fetch(`${page.base}/codes.json`)).json());
  };
  if (input.value !== '' || document.activeElement === input) void start();
  else input.addEventListener('focus', start);
}

function wakeClock(): void {
  revealAlerts(document, told);
  document.addEventListener('visibilitychange', tellDay);
  const hours = document.querySelector('[data-hours]');
  if (hours) whenNear(hours, async () => today() && (await import('./open-now.ts')).keepSayingOpen(document, now, page.language));
}

/** What holds on this day: said anew when the day is another one, or turns out to be unknown. */
function tellDay(): void {
  const day = today();
  if (day === told) return;
  told = day;
  void sayClock();
  revealAlerts(document, day);
  if (page.kind !== 'guide') return;
  show(document, chosen(document), day);
  onShown();
}

async function sayClock(): Promise<void> {
  const isWrong = told === undefined;
  if (!isWrong && !document.querySelector('[data-clock]')) return;
  (await import('./wrong-clock.ts')).sayWrongClock(document, now().day, page.language, isWrong);
}

async function wakeLastRead(): Promise<void> {
  if (page.kind === 'guide') await addLastRead(store, readHere(document, page));
  else showLastRead(document, await readLastRead(store), page.base);
}

async function wakeWorker(): Promise<void> {
  const shown = shownBy(document.documentElement);
  if (!navigator.serviceWorker?.controller) showSaving(document, page.language);
  for (const change of ['online', 'offline']) addEventListener(change, () => showBadge(document, page, state, navigator.onLine));
  if ('serviceWorker' in navigator && (await keepPage(shown))) return;
  checked = page.checked;
  tellDay();
  await watchWithoutWorker(shown);
  await note(readFromNetwork, false);
  await showWhatIsKept();
}

/** Keeps the page with the worker's help. Resolves with false where there turns out to be none. */
async function keepPage(shown: Shown): Promise<boolean> {
  const meet = await import('./worker.ts').catch(() => undefined);
  if (!meet) return false;
  const { keepWhatHelps, meetWorker } = meet;
  const tell = async (next: State | undefined) => {
    onState(next, shown);
    const known = next && (await meeting);
    if (known) await note(known.facts);
  };
  const meeting = meetWorker(shown, () => void hear());
  const hear = async () => tell(await (await meeting)?.state());
  const keeper = await meeting;
  if (!keeper) return false;
  const keep = async () => page.kind !== 'kept' && keepWhatHelps(keeper, (next) => void tell(next));
  // What could not be kept, or is gone, is kept as soon as there is a network again.
  addEventListener('online', () => void keep());
  document.addEventListener('visibilitychange', () => void hear());
  keepAllOnTap(document, async () => tell(await keeper.keep('hall')));
  await hear();
  await showWhatIsKept(keeper, tell);
  await keep();
  await note(async () => (await keeper.facts()) ?? readFromNetwork());
  showBadge(document, page, state, navigator.onLine);
  settleBadge(document);
  return true;
}

async function showWhatIsKept(keeper?: Keeper, tell?: (state: State | undefined) => void): Promise<void> {
  if (page.kind === 'kept') await (await import('./kept-page.ts')).showKept(document, page, store, keeper, tell);
}

/** Tells what is new since the reader last saw this guide, and remembers what they see. */
async function note(facts: ReadFacts, begin = true): Promise<void> {
  if (page.kind !== 'guide') return;
  seen = seen.then((done) => done || noteSeen(document, store, page, facts, begin)).catch(() => false);
  await seen;
}

async function readFromNetwork(): ReturnType<ReadFacts> {
  return (await import('./network-facts.ts')).factsFromNetwork(shownBy(document.documentElement));
}

function onState(next: State | undefined, shown: Shown): void {
  if (!next) return;
  state = next;
  tellDay();
  showBadge(document, page, state, navigator.onLine);
  offerToKeepAll(document, state, page.language);
  if (isOther(state, shown)) offerNews(document, page.language);
  if (state.refused === 'signature') sayNotTaken(document, page.language);
}

async function watchWithoutWorker(shown: Shown): Promise<void> {
  showBadge(document, page, undefined, navigator.onLine);
  if (!('serviceWorker' in navigator)) void import('./unkept.ts').then(({ sayUnkept }) => sayUnkept(document, page.language));
  const news = await import('./news.ts').catch(() => undefined);
  // Not even a part of this page can be had: what stands there is a stored copy.
  if (!news) return showBadge(document, page, undefined, false);
  const { reloadNewest, watchForNews } = news;
  watchForNews(shown, (freshness) => {
    showBadge(document, page, undefined, freshness !== 'offline');
    if (freshness === 'newer') offerNews(document, page.language, () => void reloadNewest());
  });
}
