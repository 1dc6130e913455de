/** The true state of a phone, seen with the server gone: the answers of its pages, the content of its cache, the worker's state. */

import type { Page } from 'playwright-core';
import { cacheName } from '../../src/guide/cache-name.ts';
import type { State } from '../../src/worker/messages/messages.ts';

/** The answer of a page: undefined where the browser had nothing at all to show. */
export interface Answered {
  readonly code: string;
  readonly status: number | undefined;
  readonly text: string;
}

export interface Inside {
  readonly answered: readonly Answered[];
  /** The content's cache by path. */
  readonly kept: ReadonlyMap<string, string>;
  /** The worker's state for the first page, undefined where there is no worker. */
  readonly state: State | undefined;
}

/** Opens these codes of a site, one after the other, and looks into its storage. */
export async function lookInside(page: Page, site: string, codes: readonly string[]): Promise<Inside> {
  const answered: Answered[] = [];
  for (const code of codes) answered.push(await answerOf(page, site, code));
  const opened = answered.at(-1)?.status !== undefined;
  return {
    answered,
    kept: new Map(opened ? await page.evaluate(readCache, cacheName('content', `${site}/`)) : []),
    state: opened ? await page.evaluate(askState, codes[0] ?? '') : undefined,
  };
}

async function answerOf(page: Page, site: string, code: string): Promise<Answered> {
  try {
    const response = await page.goto(`${site}/${code}`);
    return { code, status: response?.status(), text: (await response?.text()) ?? '' };
  } catch (error) {
    if (!/ERR_CONNECTION_REFUSED/.test(String(error))) throw error;
    return { code, status: undefined, text: '' };
  }
}

/** Runs in the page. */
async function readCache(name: string): Promise<[string, string][]> {
  const cache = (await caches.has(name)) ? await caches.open(name) : undefined;
  const requests = (await cache?.keys()) ?? [];
  return Promise.all(
    requests.map(async ({ url }): Promise<[string, string]> => [
      new URL(url).pathname.slice(1),
      (await (await cache?.match(url))?.text()) ?? '',
    ]),
  );
}

/** Runs in the page. */
async function askState(page: string): Promise<State | undefined> {
  const worker = (await navigator.serviceWorker.getRegistration())?.active;
  if (!worker) return undefined;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<State>((resolve) => {
    port1.addEventListener('message', ({ data }: MessageEvent<State>) => resolve(data));
    port1.start();
  });
  worker.postMessage({ type: 'state', page }, [port2]);
  return answer;
}
