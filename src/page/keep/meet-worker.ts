/** Meets the service worker where the browser has one (loaded only there): asks it to keep this page, and hears how much is kept. */

import { messageSW } from 'workbox-window';
import { trusting } from '../../ground/trusted.ts';
import type { Ask, Inventory, Replies, State } from '../../worker/messages/messages.ts';
import { hallBase, type ShownPage } from '../news/shown.ts';

/** The whole hall is kept unasked when it is at most so many bytes as sent. */
const SMALL_HALL = 2_000_000;

/** The longest wait for each answer, in ms. Keeping a large hall on a slow line takes minutes. */
const PATIENCE = { state: 5_000, facts: 5_000, inventory: 20_000, forget: 60_000, keep: 600_000 };

/** The questions of a page that has met the worker. Each resolves with undefined where no answer came. */
export interface Keeper {
  readonly state: () => Promise<State | undefined>;
  readonly keep: (scope: 'guide' | 'event' | 'hall') => Promise<State | undefined>;
  /** The facts of the page, null where the shown version is not kept. */
  readonly facts: () => Promise<Replies['facts'] | undefined>;
  readonly inventory: (language: string) => Promise<Inventory | undefined>;
  readonly forget: () => Promise<State | undefined>;
}

/**
 * Registers the worker and returns it, or undefined where there is none: plain http, in-app browsers, private windows.
 * `heard`: called whenever the worker says that something was kept or that another root is in use. Never rejects.
 */
export async function meetWorker(shown: ShownPage, heard: () => void, base: string = hallBase()): Promise<Keeper | undefined> {
  const workers = navigator.serviceWorker;
  if (!workers) return undefined;
  try {
    workers.addEventListener('message', ({ data }: { data: unknown }) => {
      if (isNews(data)) heard();
    });
    workers.startMessages();
    const script = `${base}sw.js`;
    const registering = workers.register(trusting(script)(script), { updateViaCache: 'none', scope: base });
    // No waiting for a worker that controls this page already: WebKit asks the network first, which may say nothing for long.
    if (workers.controller?.scriptURL === script) {
      registering.catch(() => undefined);
      return keeperOf(shown);
    }
    return (await isActive(await registering)) ? keeperOf(shown) : undefined;
  } catch {
    return undefined;
  }
}

/** Resolves with whether there is a worker that answers: not where its first installation fails (a login page, no room). */
function isActive({ active, installing, waiting }: ServiceWorkerRegistration): Promise<boolean> {
  const worker = installing ?? waiting;
  if (active || !worker) return Promise.resolve(active !== null);
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated' || worker.state === 'redundant') resolve(worker.state === 'activated');
    });
  });
}

function keeperOf({ page, line, version }: ShownPage): Keeper {
  return {
    state: () => ask({ type: 'state', page }),
    keep: (scope) => ask({ type: 'keep', page, scope, line }),
    facts: () => ask({ type: 'facts', page, version }),
    inventory: (language) => ask({ type: 'inventory', page, language }),
    forget: () => ask({ type: 'forget', page }),
  };
}

function ask<T extends Ask['type']>(question: Ask & { type: T }): Promise<Replies[T] | undefined> {
  return Promise.race([answerTo<Replies[T]>(question), silence(PATIENCE[question.type])]).catch(() => undefined);
}

async function answerTo<R>(question: Ask): Promise<R | undefined> {
  const { active } = await navigator.serviceWorker.ready;
  return active ? messageSW(active, question) : undefined;
}

/**
 * Keeps the page's guide at once, its life event when the page is idle, and the hall when that is small; of these only
 * the guide where the reader saves data. `tell` hears the worker's true answer after each.
 */
export async function keepWhatHelps(keeper: Keeper, tell: (state: State) => void): Promise<void> {
  const first = await keeper.keep('guide');
  if (!first) return;
  tell(first);
  if (first.kept === 'hall' || savesData()) return;
  await idle();
  const second = await keeper.keep('event');
  if (second) tell(second);
  if (!second || second.kept === 'hall' || second.number === null || second.hallBytes > SMALL_HALL) return;
  await idle();
  const third = await keeper.keep('hall');
  if (third) tell(third);
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

/** Resolves when the page has nothing else to do. WebKit has no `requestIdleCallback`. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 3_000 });
    else setTimeout(resolve, 300);
  });
}

function silence(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, undefined);
  });
}

function isNews(data: unknown): boolean {
  return typeof data === 'object' && data !== null && (data as { type?: unknown }).type === 'news';
}
