/** A phone without a browser: Cache Storage in memory, and a network that does what a test says. */

import { createHash } from 'node:crypto';
import { cacheName } from '../../src/guide/cache-name.ts';
import { pageOf } from '../../src/guide/page-meant.ts';
import { pageText } from '../../src/view/document.tsx';
import { answerPage, frameOf } from '../../src/worker/answer/answer.ts';
import { keep } from '../../src/worker/keep/keep.ts';
import { oneAtATime, type Phone, type WorkerCache } from '../../src/worker/store/store.ts';
import { guide, lineName, type Published, SCOPE } from './published.ts';

/** The network's reaction to a request: a body, an answer of its own, or nothing at all. */
export type Network = (path: string) => string | Response | Promise<string | Response> | undefined;

/** The shell’s document and style. */
export const LOOK = {
  html: '<!doctype html>\n<html data-frame>\n<head><!--head--><script type="module" src="./assets/main.js"></script></head>\n<body><!--body--></body>\n</html>\n',
  css: 'body{color:#111}',
};

/** Returns the frame's file, which names these other files of the shell. */
export function frameFile(assets: readonly ReturnType<typeof asset>[] = []): string {
  return JSON.stringify({ ...LOOK, words: [], assets });
}

/** Returns a file of the shell as the build names it to the worker: by the first 132 bits of its SHA-256. */
export function asset(url: string, text: string) {
  return { url, integrity: `sha256-${createHash('sha256').update(text).digest('base64').slice(0, 22)}` };
}

export interface TestPhone extends Phone {
  readonly caches: Pick<CacheStorage, 'keys' | 'delete'> & Phone['caches'];
  /** Paths asked for, in order. */
  readonly asked: string[];
  /** The network from now on. */
  network: Network;
  /** Called before each operation on the cache or the network; throws to break it. */
  before: (operation: string) => void;
  /** The kept content, by path. */
  kept(): Promise<Map<string, string>>;
  forget(path: string): Promise<void>;
  /** Returns the addresses of all that is kept, in whatever cache. */
  all(): string[];
  /** A disk has changed the bytes kept under an address, or cannot read them; their headers stay as they were. */
  spoil(address: string, body: (bytes: Uint8Array) => BodyInit): Promise<void>;
}

/** Returns a server that has these versions: the newest root, and the hashed files of all of them. */
export function serving(...versions: readonly Published[]): Network {
  const files = new Map(versions.flatMap(({ files }) => [...files]));
  return (path) => files.get(path) ?? new Response('Not found', { status: 404 });
}

/** The network is gone. */
export const nothing: Network = () => undefined;

/** A captive portal: its login page, for everything, with 200. */
export const portal: Network = () => '<!doctype html><title>Login</title>';

/** Returns a phone that has never seen anything. Time passes only for waits of at least `patience` milliseconds: never. */
export function newPhone(network: Network, patience = Infinity): TestPhone {
  const stored = new Map<string, Map<string, Response>>();
  const asked: string[] = [];
  const phone: TestPhone = {
    asked,
    network,
    before: () => undefined,
    kept: async () => {
      const content = [...(stored.get(cacheName('content', SCOPE)) ?? [])];
      return new Map(
        await Promise.all(content.map(async ([url, response]) => [url.slice(SCOPE.length), await response.clone().text()] as const)),
      );
    },
    forget: async (path) => void stored.get(cacheName('content', SCOPE))?.delete(SCOPE + path),
    all: () => [...stored.values()].flatMap((entries) => [...entries.keys()]),
    spoil: async (address, body) => {
      for (const entries of stored.values()) {
        const before = entries.get(address);
        if (before) entries.set(address, new Response(body(new Uint8Array(await before.clone().arrayBuffer())), before));
      }
    },
    scope: SCOPE,
    inTurn: oneAtATime(),
    read: new Map(),
    wait: (milliseconds) => (milliseconds >= patience ? new Promise((resolve) => setTimeout(resolve, 20)) : new Promise(() => undefined)),
    caches: {
      open: async (name) => cacheIn(stored, name, phone),
      keys: async () => [...stored.keys()],
      delete: async (name) => {
        phone.before(`delete ${name}`);
        return stored.delete(name);
      },
    },
    fetch: async (address) => {
      const path = address.slice(SCOPE.length);
      phone.before(`fetch ${path}`);
      asked.push(path);
      const answer = await phone.network(path);
      if (answer === undefined) throw new TypeError('Failed to fetch');
      return basic(typeof answer === 'string' ? new Response(answer) : answer);
    },
  };
  return phone;
}

/** Returns a phone on which A1 was opened, and what its reader keeps by then; its network has this version. */
export async function phoneWith(version: Published, scope: 'guide' | 'event' | 'hall' = 'hall', patience = Infinity): Promise<TestPhone> {
  const phone = newPhone(serving(version), patience);
  await keep(phone, { type: 'keep', page: 'A1', line: lineName(guide('A1')), scope });
  phone.asked.length = 0;
  return phone;
}

/** Opens a page as the worker answers it; `after` tells whether something newer was kept. */
export async function open(phone: Phone, path: string) {
  const { response, after } = answerPage(phone, async () => LOOK, pageOf(path.replace(/\?.*/, '')), SCOPE + path);
  const answer = await response;
  return { status: answer.status, headers: answer.headers, text: await answer.text(), after };
}

/** Returns a page as the build draws it of a version. */
export async function built(version: Published, page: string): Promise<string | undefined> {
  const facts = version.pages.find((one) => one.page === page);
  return facts && pageText(facts, await frameOf(LOOK, version.hall));
}

/** Returns an answer as a browser marks one of the same origin. */
function basic(response: Response): Response {
  return Object.defineProperty(response, 'type', { value: 'basic' });
}

function cacheIn(stored: Map<string, Map<string, Response>>, name: string, phone: TestPhone): WorkerCache {
  const entries = stored.get(name) ?? new Map<string, Response>();
  stored.set(name, entries);
  return {
    match: async (request) => {
      phone.before(`match ${urlOf(request)}`);
      return entries.get(urlOf(request))?.clone();
    },
    put: async (request, response) => {
      phone.before(`put ${urlOf(request)}`);
      entries.set(urlOf(request), new Response(await response.arrayBuffer(), response));
    },
    delete: async (request) => {
      phone.before(`delete ${urlOf(request)}`);
      return entries.delete(urlOf(request));
    },
    keys: async () => [...entries.keys()].map((url) => new Request(url)),
  };
}

function urlOf(request: RequestInfo | URL): string {
  return request instanceof Request ? request.url : request.toString();
}
