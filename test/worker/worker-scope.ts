/** A worker's own file, run as a browser runs it: in a scope of a test, with what the phone of the test keeps and reaches. */

import { onTestFinished, vi } from 'vitest';
import type { TestPhone } from './phone.ts';
import { SCOPE } from './published.ts';

export interface Scope {
  /** Calls in the order in which they came: `skipWaiting`, `claim`, `unregister`, `importScripts …`. */
  readonly calls: string[];
  /** Messages that open pages were sent, by the page. */
  readonly heard: Map<string, unknown[]>;
  /** Another worker of this registration, where a test says so. */
  readonly registration: { installing: unknown; waiting: unknown };
  /** The state of this worker: `activated`, or `redundant` where another has its place. */
  readonly serviceWorker: { state: string };
  /** Resolves when all that the event waits for is done; rejects where that fails. */
  install(): Promise<void>;
  activate(): Promise<void>;
  /** Asks as a page does, one just loaded or the named one; resolves with the answer on its port, undefined where there is none. */
  ask(message: unknown, page?: string): Promise<unknown>;
  /** The worker's answer, to a navigation of a page just loaded or the named one; undefined where it leaves the request to the browser. */
  request(address: string, how?: { method?: string; navigate?: boolean; page?: string }): Promise<Response | undefined>;
  /** Resolves when the work after the answers is done. */
  settled(): Promise<unknown>;
}

interface Built {
  /** `__SHELL__` and `__KEYS__`, which the build puts into the worker. */
  readonly shell?: typeof __SHELL__;
  readonly keys?: typeof __KEYS__;
  /** Addresses of open pages. */
  readonly pages?: readonly string[];
}

type Listener = (event: object) => void;

/** Runs a file of `src/worker` from its first line. */
export async function runWorker(file: string, phone: TestPhone, { shell, keys = null, pages = [] }: Built = {}): Promise<Scope> {
  const listeners = new Map<string, Listener>();
  const calls: string[] = [];
  const heard = new Map<string, unknown[]>(pages.map((page) => [page, []]));
  const registration = { scope: SCOPE, installing: null, waiting: null, unregister: async () => calls.push('unregister') };
  const serviceWorker = { state: 'activated' };
  const open = pages.map((page) => ({ postMessage: (message: unknown) => heard.get(page)?.push(message) }));
  const scope = {
    registration,
    serviceWorker,
    caches: phone.caches,
    clients: { matchAll: async () => open, claim: async () => calls.push('claim') },
    skipWaiting: async () => calls.push('skipWaiting'),
    importScripts: (script: string) => calls.push(`importScripts ${script}`),
    addEventListener: (name: string, listener: Listener) => listeners.set(name, listener),
  };
  vi.stubGlobal('self', scope);
  vi.stubGlobal('__SHELL__', shell);
  vi.stubGlobal('__KEYS__', keys);
  vi.stubGlobal('fetch', (asked: string | Request) => phone.fetch(asked instanceof Request ? asked.url : asked));
  onTestFinished(() => void vi.unstubAllGlobals());
  vi.resetModules();
  await import(/* @vite-ignore */ file);
  const going: Promise<unknown>[] = [];

  async function send(name: string, more: object = {}): Promise<void> {
    const waiting: Promise<unknown>[] = [];
    listeners.get(name)?.({ ...more, waitUntil: (work: Promise<unknown>) => waiting.push(work) });
    going.push(...waiting);
    await Promise.all(waiting);
  }

  return {
    calls,
    heard,
    registration,
    serviceWorker,
    install: () => send('install'),
    activate: () => send('activate'),
    async ask(data, page = crypto.randomUUID()) {
      const replies: unknown[] = [];
      await send('message', { data, source: { id: page }, ports: [{ postMessage: (reply: unknown) => replies.push(reply) }] });
      return replies[0];
    },
    async request(address, { method = 'GET', navigate = false, page = crypto.randomUUID() } = {}) {
      const request = new Request(new URL(address, SCOPE), { method });
      if (navigate) Object.defineProperty(request, 'mode', { value: 'navigate' });
      let answer: Promise<Response> | undefined;
      void send('fetch', { request, resultingClientId: page, respondWith: (response: Promise<Response>) => (answer = response) });
      return answer;
    },
    settled: () => Promise.allSettled(going),
  };
}
