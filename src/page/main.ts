/** The entry of a page's scripts. Ears, no brain: each line leads to the island that does it. */

import type { Answers } from '../guide/condition.ts';
import {
  addLastRead,
  readLargeText,
  readLastRead,
  readSavedAnswers,
  readTicks,
  writeLargeText,
  writeSavedAnswers,
  writeTick,
} from '../saved/reader.ts';
import { databaseOf, openStore } from '../saved/store.ts';
import { cleanAddress } from './find/clean-address.ts';
import { isWrongClock, momentIn } from './ground/clock.ts';
import { keepSayingOpen } from './tailor/open-now.ts';
import { revealAlerts } from './tailor/in-force.ts';
import { keepPage, noteTouched, readFacts } from './keep/keeping.ts';
import { askToStay } from './keep/persist.ts';
import { readHere, showLastRead } from './find/last-read.ts';
import { unfoldWhilePrinted } from './ground/while-printed.ts';
import { eachTime, readPage } from './ground/page.ts';
import { show } from './tailor/shown-lines.ts';
import { chosen, tailor } from './tailor/tailor.ts';
import { offerLargeText } from './tools/text-size.ts';
import { tellWorkerLook } from './tools/worker-look.ts';
import { offerTheme } from './tools/theme.ts';
import type { PassedOn } from './tailor/passed-on.ts';
import { hasTicks, keepTicks, sayLeft, ticksCode } from './tailor/ticks.ts';
import { isAnswered, offerKnown } from './tailor/known.ts';

const page = readPage(document.documentElement);
const store = openStore(databaseOf(page.base));
const now = () => momentIn(page.timezone);
/** When the content was made, or else the guide checked; in milliseconds. */
let [made, checked] = [NaN, NaN];
/** Undefined where this phone's clock cannot be right. */
const today = () => (isWrongClock(Date.now(), made, checked) ? undefined : now().day);
/** The day of the lines and alerts on the page. */
let told = today();
/** False as long as the page shows a case that was passed on, and that this reader has not taken up. */
let isOwn = !hasTicks(location.hash);
let passed: PassedOn | undefined;

wakeAddress();
wakeGuide();
wakeDeadline();
wakeTools();
wakeSearch();
wakeClock();
if (page.kind === 'policies') void import('./tailor/policies.ts').then(({ tellPolicies }) => tellPolicies(document, page, store, told));
if (page.kind === 'points') void import('./find/points.ts').then(({ wakePoints }) => wakePoints(document, page, now));
unfoldWhilePrinted(document);
void eachTime(wakeLastRead);
void keepPage(page, store, onAge);

function onAge(...age: [made: number, checked: number]): void {
  [made, checked] = age;
  tellDay();
}

function wakeAddress(): void {
  const clean = cleanAddress(location);
  if (clean !== undefined) history.replaceState(history.state, '', clean);
  if (page.kind === 'missing') void wakeMeant();
}

async function wakeMeant(): Promise<void> {
  const { addressMeant, searchMeant } = await import('./find/meant.ts');
  const meant = addressMeant(location.pathname, page.base);
  if (meant !== undefined) location.replace(meant + location.hash);
  else searchMeant(document, location.pathname, page.base);
}

function wakeGuide(): void {
  if (page.kind !== 'guide') return;
  const guide = ticksCode(page);
  const saved = readSavedAnswers(store, page.name);
  const readOwn = () => readTicks(store, guide);
  const onAnswer = (answers: Answers) => void (isOwn && onTouched(writeSavedAnswers(store, page.name, answers)));
  const onTick = (name: string, on: boolean) => void (isOwn && onTouched(writeTick(store, guide, name, on)));
  const tables = async () => (await readFacts().catch(() => undefined))?.guide.tables;
  void tailor(document, { saved: isOwn ? saved : undefined, given: page.answers, today, tongue: page, tables, onAnswer, onShown });
  const take = () => void (isOwn = true);
  const open = async () => {
    const { openPassedOn } = await import('./tailor/passed-on.ts');
    passed = await openPassedOn(document, page, { saved, readOwn, take, onAnswer, onTick });
  };
  const opened = isOwn || open().catch(take);
  void keepTicks(document, async () => (await opened, isOwn ? readOwn() : (passed?.ticked ?? [])), onTick, onShown);
  // An address that differs in its fragment alone loads nothing.
  addEventListener('hashchange', () => hasTicks(location.hash) && location.reload());
}

/** Its script comes with the first tap, or with a date given before. */
function wakeDeadline(): void {
  const part = document.querySelector<HTMLDetailsElement>('[data-latest]');
  if (!part) return;
  const key = `date ${ticksCode(page)}`;
  const reckon = async () => (await import('./tailor/reckon-deadline.ts')).reckonDeadline(part, page, store, key, today, onTouched);
  part.addEventListener('toggle', reckon, { once: true });
  void store.read(key).then((date) => date && (part.open = true));
}

function onShown(): void {
  sayLeft(document, page);
  passed?.say();
  offerKnown(document);
  if (isAnswered(document)) void takeAway().then(({ readyToPrint }) => readyToPrint(document, page, today));
}

/** A page with ticks or answers is worth saving for longer, with the facts that the reader saw. */
async function onTouched(saved: Promise<void>): Promise<void> {
  void askToStay();
  await saved;
  await noteTouched(page, store);
}

function wakeTools(): void {
  void offerLargeText(
    document,
    () => readLargeText(store),
    (large) => {
      void writeLargeText(store, large);
      void tellWorkerLook('text', large ? 'large' : '', page.base);
    },
  );
  void offerTheme(
    document,
    page,
    () => store.read('theme'),
    (theme) => {
      void store.write('theme', theme);
      void tellWorkerLook('theme', theme, page.base);
    },
  );
  offer('share', async () => (await import('./tools/share.ts')).share(document, page));
  const readAloud = async (button: HTMLElement) => (await import('./tools/read-aloud.ts')).readAloud(document, button, page);
  offer('read-aloud', readAloud, 'speechSynthesis' in window);
  const take = async (button: HTMLElement) => (await takeAway()).takeAway(document, button, page, () => now().day);
  for (const name of ['picture', 'window', 'print', 'roll', 'plan']) offer(name, take);
  offer('again', () => location.reload());
}

const takeAway = () => import('./tools/take-away.ts');

function offer(name: string, act: (button: HTMLElement) => unknown, works = true): void {
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
  let started: Promise<void> | undefined;
  const load = async () => (await import('./find/search.ts')).startSearch(form, page);
  // Where it could not be loaded, the next touch tries again.
  const start = () => (started ??= load().catch(() => void (started = undefined)));
  if (input.value !== '' || document.activeElement === input) void start();
  // A finger is there before the focus is, and long before the first letter.
  else for (const touch of ['pointerdown', 'focus']) input.addEventListener(touch, start);
}

function wakeClock(): void {
  revealAlerts(document, told);
  document.addEventListener('visibilitychange', tellDay);
  const hours = document.querySelector('[data-hours]');
  if (hours && today()) keepSayingOpen(document, now, page);
}

/** Shows the page for today: anew when the day changes, or turns out to be unknown. */
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
  (await import('./tailor/wrong-clock.ts')).sayWrongClock(document, now().day, page, isWrong);
}

async function wakeLastRead(): Promise<void> {
  if (page.kind === 'guide') await addLastRead(store, readHere(document, page));
  else showLastRead(document, await readLastRead(store), page.base);
}
