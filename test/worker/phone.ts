/** A phone without a browser: Cache Storage in memory, and a network that does what a test says. */

import { cacheName, type Device, oneAtATime, type Store } from '../../src/worker/store.ts';
import { type Published, SCOPE } from './published.ts';

/** What the network does with a request: a body, an answer of its own, or nothing at all. */
export type Network = (path: string) => string | Response | Promise<string | Response> | undefined;

export interface Phone {
  readonly device: Device;
  /** Paths asked for, in order. */
  readonly asked: string[];
  /** The network from now on. */
  network: Network;
  /** Called before each operation on the cache or the network; throws to break it. */
  before: (operation: string) => void;
  /** What is kept of the content, by path. */
  kept(): Promise<Map<string, string>>;
  forget(path: string): Promise<void>;
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
export function newPhone(network: Network, patience = Infinity): Phone {
  const stored = new Map<string, Map<string, Response>>();
  const asked: string[] = [];
  const phone: Phone = {
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
    device: {
      scope: SCOPE,
      inTurn: oneAtATime(),
      wait: (milliseconds) => (milliseconds >= patience ? new Promise((resolve) => setTimeout(resolve, 20)) : new Promise(() => undefined)),
      caches: { open: async (name) => cacheIn(stored, name, phone) },
      fetch: async (address) => {
        const path = address.slice(SCOPE.length);
        phone.before(`fetch ${path}`);
        asked.push(path);
        const answer = await phone.network(path);
        if (answer === undefined) throw new TypeError('Failed to fetch');
        return basic(typeof answer === 'string' ? new Response(answer) : answer);
      },
    },
  };
  return phone;
}

/** What a browser gives for an answer of the same origin. */
function basic(response: Response): Response {
  return Object.defineProperty(response, 'type', { value: 'basic' });
}

function cacheIn(stored: Map<string, Map<string, Response>>, name: string, phone: Phone): Store {
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
