/**
 * A server and, before it, a proxy that lies, over real sockets. The fate of a request is decided by the seed, its path
 * and how often that was asked for before, not by when it comes: so a seed does the same to requests that race each other.
 */

import { createHash } from 'node:crypto';
import { createServer, Agent, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomFrom, spoil } from '../guide/noise.ts';
import type { Published } from './published.ts';

/** Every way in which it treats a request. */
export const FAULTS = ['drop', 'stall', 'truncate', 'shorten', 'rewrite', 'replace', 'refuse', 'redirect', 'replay', 'reorder'] as const;
export type Fault = (typeof FAULTS)[number];

const LOGIN = '<!doctype html><title>Wi-Fi</title><h1>请登录</h1><script>alert(1)</script>';
/** Of so many requests one is treated ill. */
const ONE_IN = 3;

export interface Proxy {
  /** `http://127.0.0.1:PORT/` */
  readonly address: string;
  /** How often each fault was done so far. */
  readonly done: ReadonlyMap<Fault, number>;
  /** The versions that were published so far; the last is what the server has, with the hashed files of all. */
  published: readonly Published[];
  /** Undefined: fair weather. */
  seed: number | undefined;
  /** Called when a request stalls: nothing more will come, however long the client waits. */
  onStall: () => void;
  close(): Promise<void>;
}

/** Returns a source of numbers for each happening: the same seed and the same words give the same numbers. */
export function luckOf(seed: number): (words: string) => () => number {
  const times = new Map<string, number>();
  return (words) => {
    const before = times.get(words) ?? 0;
    times.set(words, before + 1);
    return randomFrom(createHash('sha256').update(`${seed} ${before} ${words}`).digest().readInt32LE());
  };
}

/** Starts a server and its proxy. */
export async function openProxy(): Promise<Proxy> {
  const server = await listening((request, response) => serve(proxy.published, request, response));
  const agent = new Agent({ keepAlive: true });
  const done = new Map<Fault, number>();
  const line = newQueue();
  let luck = luckOf(0);
  let seed: number | undefined;
  const front = await listening((request, response) => void treat(request, response));
  const proxy: Proxy = {
    address: `http://127.0.0.1:${portOf(front)}/`,
    done,
    published: [],
    get seed() {
      return seed;
    },
    set seed(next) {
      if (next !== undefined && next !== seed) luck = luckOf(next);
      seed = next;
    },
    onStall: () => undefined,
    close: async () => {
      agent.destroy();
      await Promise.all([closed(front), closed(server)]);
    },
  };
  return proxy;

  async function treat(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').slice(1);
    const random = seed === undefined ? undefined : luck(path);
    const fault = random && random() * ONE_IN < 1 ? FAULTS[Math.floor(random() * FAULTS.length)] : undefined;
    if (fault) done.set(fault, (done.get(fault) ?? 0) + 1);
    line.arrived();
    response.once('close', line.left);
    const answer = await askServer(agent, portOf(server), path);
    if (!random || !fault) return send(response, answer.status, answer.body);
    if (fault === 'reorder') await line.behindOthers();
    if (fault === 'stall') setImmediate(stalled, response);
    // Roots may be spoilt, but not into other roots: against those are signatures.
    const isRoot = path === 'root.json';
    const old = proxy.published[Math.floor(random() * proxy.published.length)]?.files.get(path);
    HARM[fault]({ response, ...answer, random, isRoot, old });
  }

  function stalled(response: ServerResponse): void {
    proxy.onStall();
    // A client that does not give up loses the connection at last.
    setTimeout(() => response.destroy(), 5);
  }
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

interface Treated extends Answer {
  readonly response: ServerResponse;
  readonly random: () => number;
  readonly isRoot: boolean;
  /** The file of some published version under this path. */
  readonly old: string | undefined;
}

const HARM: Readonly<Record<Fault, (treated: Treated) => void>> = {
  drop: ({ response }) => response.destroy(),
  stall: ({ response, body, random }) => (random() < 0.5 ? undefined : half(response, body)),
  truncate: ({ response, body }) => half(response, body, () => response.destroy()),
  shorten: ({ response, status, body, random }) => send(response, status, body.slice(0, Math.floor(random() * body.length))),
  rewrite: ({ response, status, body, random, isRoot }) =>
    send(response, status, isRoot ? `${body}<script>1</script>` : spoil(body, random)),
  replace: ({ response }) => send(response, 200, LOGIN, { 'Content-Type': 'text/html' }),
  refuse: ({ response, body, random }) => send(response, [203, 206, 403, 500, 503][Math.floor(random() * 5)] ?? 500, body),
  redirect: ({ response }) => send(response, 302, '', { Location: '/login' }),
  replay: ({ response, old }) => send(response, old === undefined ? 404 : 200, old ?? ''),
  reorder: ({ response, status, body }) => send(response, status, body),
};

function send(response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Length': Buffer.byteLength(body), ...headers }).end(body);
}

/** Sends the head, which promises all, and half of the body. */
function half(response: ServerResponse, body: string, then: () => void = () => undefined): void {
  const bytes = Buffer.from(body);
  response.writeHead(200, { 'Content-Length': bytes.byteLength });
  response.write(bytes.subarray(0, Math.floor(bytes.byteLength / 2)), then);
}

/** The requests under way, so that some can be let go last. */
function newQueue() {
  const held: (() => void)[] = [];
  let onTheWay = 0;
  const settle = () =>
    // A little later: a request that races with the held one may be about to arrive.
    setTimeout(() => {
      if (held.length > 0 && held.length >= onTheWay) held.pop()?.();
    }, 1);
  return {
    arrived: () => void onTheWay++,
    left: () => {
      onTheWay--;
      settle();
    },
    /** Resolves when everybody else has been answered; of those that wait, the last to come goes first. */
    behindOthers: () =>
      new Promise<void>((resolve) => {
        held.push(resolve);
        settle();
      }),
  };
}

function serve(published: readonly Published[], { url = '/' }: IncomingMessage, response: ServerResponse): void {
  const path = url.slice(1);
  const version = published.findLast(({ files }) => files.has(path));
  send(response, version ? 200 : 404, version?.files.get(path) ?? 'Not found');
}

function askServer(agent: Agent, port: number, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get({ port, host: '127.0.0.1', path: `/${path}`, agent }, (incoming) => {
      const parts: Buffer[] = [];
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 502, body: Buffer.concat(parts).toString() }));
    });
    request.on('error', reject);
  });
}

function listening(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(answer);
  // No connection ends by itself: only the seed ends them.
  server.keepAliveTimeout = 0;
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
