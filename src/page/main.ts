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
import { showBadge, showSaving } from './badge.ts';
import { cleanAddress } from './clean-address.ts';
import { momentIn } from './clock.ts';
import { revealAlerts } from './in-force.ts';
import { keepAllOnTap, offerToKeepAll } from './keep-all.ts';
import { readHere, showLastRead } from './last-read.ts';
import { addressMeant } from './meant.ts';
import { offerNews } from './news-banner.ts';
import { whenNear } from './when-near.ts';
import { guideOf, readPage } from './page.ts';
import { tailor } from './tailor.ts';
import { offerLargeText } from './text-size.ts';
import { keepTicks, sayLeft } from './ticks.ts';
import { type Shown, isOther, shownBy } from './shown.ts';

const page = readPage(document.documentElement);
const store = openStore();
const now = () => momentIn(page.timezone);
let state: State | undefined;

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
  const onShown = () => sayLeft(document, page.language);
  void tailor(document, {
    saved: readSavedAnswers(store, page.name),
    given: page.answers,
    today: () => now().day,
    onAnswer: (answers) => void writeSavedAnswers(store, page.name, answers),
    onShown,
  });
  void keepTicks(document, readTicks(store, guide), (names) => void writeTicks(store, guide, names), onShown);
}

function wakeTools(): void {
  void offerLargeText(document, readLargeText(store), (large) => void writeLargeText(store, large));
  offer('share', true, async () => (await import('./share.ts')).share(document, page.language));
  offer('read-aloud', 'speechSynthesis' in window, async (button) =>
    (await import('./read-aloud.ts')).readAloud(document, button, page.language),
  );
  offer('again', true, () => location.reload());
}

function offer(name: string, works: boolean, act: (button: HTMLElement) => unknown): void {
  const button = document.querySelector<HTMLElement>(`[data-do=${name}]`);
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
  tellAlerts();
  document.addEventListener('visibilitychange', tellAlerts);
  const hours = document.querySelector('[data-hours]');
  if (hours) whenNear(hours, async () => (await import('./open-now.ts')).keepSayingOpen(document, now, page.language));
}

function tellAlerts(): void {
  revealAlerts(document, now().day);
}

async function wakeLastRead(): Promise<void> {
  if (page.kind === 'guide') await addLastRead(store, readHere(document, page));
  else showLastRead(document, await readLastRead(store), page.base);
}

async function wakeWorker(): Promise<void> {
  const shown = shownBy(document.documentElement);
  showSaving(document, page.language);
  for (const change of ['online', 'offline']) addEventListener(change, () => showBadge(document, page, state, navigator.onLine));
  if (!('serviceWorker' in navigator) || !(await keepPage(shown))) await watchWithoutWorker(shown);
}

/** Keeps the page with the worker's help. Resolves with false where there turns out to be none. */
async function keepPage(shown: Shown): Promise<boolean> {
  const meet = await import('./worker.ts').catch(() => undefined);
  if (!meet) return false;
  const { keepWhatHelps, meetWorker } = meet;
  const meeting = meetWorker(shown, () => void hear());
  const hear = async () => onState(await (await meeting)?.state(), shown);
  const keeper = await meeting;
  if (!keeper) return false;
  keepAllOnTap(document, async () => onState(await keeper.keep('hall'), shown));
  await hear();
  await keepWhatHelps(keeper, (next) => onState(next, shown));
  showBadge(document, page, state, navigator.onLine);
  return true;
}

function onState(next: State | undefined, shown: Shown): void {
  if (!next) return;
  state = next;
  showBadge(document, page, state, navigator.onLine);
  offerToKeepAll(document, state, page.language);
  if (isOther(state, shown)) offerNews(document, page.language);
}

async function watchWithoutWorker(shown: Shown): Promise<void> {
  showBadge(document, page, undefined, navigator.onLine);
  const { reloadNewest, watchForNews } = await import('./news.ts');
  watchForNews(shown, (freshness) => {
    showBadge(document, page, undefined, freshness !== 'offline');
    if (freshness === 'newer') offerNews(document, page.language, () => void reloadNewest());
  });
}
