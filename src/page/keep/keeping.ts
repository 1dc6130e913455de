/**
 * Keeps this page, shows how much is kept and any news, and saves the facts that the reader saw: with the worker's help where
 * there is one, else by what the network says.
 */

import type { Store } from '../../saved/store.ts';
import type { State } from '../../worker/messages/messages.ts';
import { offerPicture, settleBadge, showBadge, showSaving } from './badge.ts';
import { eachTime, type Page } from '../ground/page.ts';
import { saveFacts, type ReadFacts } from '../news/save-facts.ts';
import { isOther, type ShownPage, shownBy } from '../news/shown.ts';
import type { Keeper } from './meet-worker.ts';

/** The worker's last state of this page: here, since a document shows one page, once. */
let state: State | undefined;
/** Whether the facts that the reader sees are saved by now. */
let noted = Promise.resolve(false);

/** Resolves when the worker is met, or there turns out to be none. */
let know: (keeper: Keeper | undefined) => void;
const met = new Promise<Keeper | undefined>((resolve) => (know = resolve));

/** Offers to keep the whole hall, as long as that is not kept. */
let offer: ((state: State) => void) | undefined;

/** Called with the time the content was made, or at least the guide was checked: in ms, NaN for the unknown one. */
type OnAge = (made: number, checked: number) => void;

/** Keeps the page; resolves when all is done that was to be done at once. Without a worker or a network it only says so. */
export async function keepPage(page: Page, store: Store, onAge: OnAge): Promise<void> {
  const shown = shownBy(document.documentElement);
  if (!navigator.serviceWorker?.controller) showSaving(document, page);
  for (const change of ['online', 'offline']) addEventListener(change, () => sayKept(page));
  if ('serviceWorker' in navigator && (await keepWithWorker(page, shown, store, onAge))) return;
  onAge(NaN, page.checked);
  await watchWithoutWorker(page, shown);
  await note(page, store, readFromNetwork, false);
  await showWhatIsKept(page, store);
}

/** A page with ticks or answers is worth saving with the facts that the reader saw. With a worker they are saved already. */
export async function noteTouched(page: Page, store: Store): Promise<void> {
  if (!state) await note(page, store, readFromNetwork);
}

/** Resolves with false where there turns out to be no worker. */
async function keepWithWorker(page: Page, shown: ShownPage, store: Store, onAge: OnAge): Promise<boolean> {
  const meet = await import('./meet-worker.ts').catch(() => undefined);
  if (!meet) {
    know(undefined);
    return false;
  }
  const { keepWhatHelps, meetWorker } = meet;
  const tell = async (next: State | undefined) => {
    if (!next) return;
    state = next;
    onAge((next.number ?? NaN) * 1000, NaN);
    sayState(page, shown, next);
    const known = await meeting;
    if (known) await note(page, store, known.facts);
  };
  const meeting = meetWorker(shown, () => void hear());
  const hear = async () => tell(await (await meeting)?.state());
  const keeper = await meeting;
  know(keeper);
  if (!keeper) return false;
  const keep = async () => page.kind !== 'kept' && keepWhatHelps(keeper, (next) => void tell(next));
  // Content that could not be kept, or is gone, is kept as soon as there is a network again.
  addEventListener('online', () => void keep());
  document.addEventListener('visibilitychange', () => void hear());
  await eachTime(hear);
  await showWhatIsKept(page, store, keeper, tell);
  await keep();
  await note(page, store, async () => (await keeper.facts()) ?? readFromNetwork());
  sayKept(page);
  settleBadge(document);
  const keepRest = async () => {
    await tell(await keeper.keep('hall'));
    await showWhatIsKept(page, store, keeper, tell);
  };
  if (state && state.kept !== 'hall') await offerRest(page, state, keepRest);
  return true;
}

/** Offers to keep the rest of the hall, which is not kept unasked, once its size is clear. */
async function offerRest(page: Page, now: State, keepAll: () => Promise<void>): Promise<void> {
  const { keepAllOnTap, offerToKeepAll } = await import('./keep-all.ts');
  keepAllOnTap(document, keepAll);
  offer = (next) => offerToKeepAll(document, next, page);
  offer(now);
}

const banner = () => import('../news/news-banner.ts');

function sayKept(page: Page): void {
  showBadge(document, page, state, navigator.onLine);
}

function sayState(page: Page, shown: ShownPage, now: State): void {
  sayKept(page);
  offer?.(now);
  if (isOther(now, shown)) void banner().then(({ offerNews }) => offerNews(document, page));
  const { refused } = now;
  if (refused) void banner().then(({ sayNotTaken }) => sayNotTaken(document, page, refused));
}

async function watchWithoutWorker(page: Page, shown: ShownPage): Promise<void> {
  sayKept(page);
  offerPicture(document, page);
  if (!('serviceWorker' in navigator)) void import('./unkept.ts').then(({ sayUnkept }) => sayUnkept(document, page));
  const news = await import('../news/news.ts').catch(() => undefined);
  // Not even a part of this page's script can be loaded: the page is a stored copy.
  if (!news) return showBadge(document, page, undefined, false);
  const { reloadNewest, watchForNews } = news;
  watchForNews(shown, (freshness) => {
    showBadge(document, page, undefined, freshness !== 'offline');
    if (freshness === 'newer') void banner().then(({ offerNews }) => offerNews(document, page, () => void reloadNewest()));
  });
}

async function showWhatIsKept(page: Page, store: Store, keeper?: Keeper, tell?: (next: State | undefined) => void): Promise<void> {
  if (page.kind === 'kept') await (await import('./kept-page.ts')).showKept(document, page, store, keeper, tell);
}

/** Shows the changes since the reader last saw this guide, and saves its facts. */
async function note(page: Page, store: Store, facts: ReadFacts, begin = true): Promise<void> {
  if (page.kind !== 'guide') return;
  noted = noted.then((done) => done || saveFacts(document, store, page, facts, begin)).catch(() => false);
  await noted;
}

/** Returns the facts of this page: kept, else the network's; undefined without either. Of a page that no worker gave nothing was kept before. */
export async function readFacts(): ReturnType<ReadFacts> {
  const keeper = navigator.serviceWorker?.controller ? await met : undefined;
  return (await keeper?.facts()) ?? readFromNetwork();
}

async function readFromNetwork(): ReturnType<ReadFacts> {
  return (await import('../news/network-facts.ts')).factsFromNetwork(shownBy(document.documentElement));
}
