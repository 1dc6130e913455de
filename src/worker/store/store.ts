/**
 * The kept content, in Cache Storage: `root.json` (in use), `root.previous.json`, `packs/…`, `lines/…`,
 * `indexes/…`, `files/…`, by their addresses without query.
 */

import { keptType } from '../../guide/content-type.ts';
import { hashOf } from '../../ground/hash.ts';
import { cacheName } from '../../guide/cache-name.ts';

/** As much of a cache as the worker uses. */
export type WorkerCache = Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>;

/** The browser as the worker uses it. An argument, so that tests run the real code on a phone of their own. */
export interface Phone {
  /** Where the hall's pages live, with a slash at the end: `https://qinghe.example/`. */
  readonly scope: string;
  readonly caches: { open(name: string): Promise<WorkerCache> };
  readonly fetch: (address: string, init?: RequestInit) => Promise<Response>;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Whether a root's text is signed as it must be; absent where this hall signs nothing. Never rejects. */
  readonly trusts?: (root: string) => Promise<boolean>;
  /** Called for every root that the server answers with: its number, or that its signature is wrong. */
  readonly onRoot?: (seen: SeenRoot) => void;
  /** Every change of the kept content runs through this, one after the other. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Kept files by path: whether each could be read, from the moment it is read until it is written or another page is loaded. */
  readonly read: Map<string, Promise<boolean>>;
}

/** The newest root by the server's last answer: its number, or `signature` where its signature is wrong. */
export type SeenRoot = number | 'signature';

/** Returns a gate through which work goes one at a time. Work that fails does not hold up the next. */
export function oneAtATime(): Phone['inTurn'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
}

export const ROOT_FILE = 'root.json';
export const PREVIOUS_ROOT_FILE = 'root.previous.json';

/** Returns the content's cache. */
function openContent(phone: Phone): Promise<WorkerCache> {
  return phone.caches.open(cacheName('content', phone.scope));
}

/** The digits of a SHA-256 in a name that is made of its content: 16, or all 64. */
const NAMED = /\b[0-9a-f]{16,}(?=\.)/;
/** The header with the SHA-256 of a kept file: roots have no such name. */
const PROOF = 'X-SHA-256';

/**
 * Returns the sound file that is kept under a path, or undefined. A file that a disk has spoilt, cut or emptied is
 * dropped, so that it is not counted and is fetched again. A cache that cannot be read is a cache without it.
 */
export async function keptResponse(phone: Phone, path: string): Promise<Response | undefined> {
  try {
    const cache = await openContent(phone);
    const kept = await cache.match(phone.scope + path);
    if (!kept) return undefined;
    const bytes = await kept.arrayBuffer().catch(() => undefined);
    // A file that an earlier release kept under no such name has no proof: its format alone is checked.
    const proof = NAMED.exec(path)?.[0] ?? kept.headers.get(PROOF) ?? '';
    if (bytes && (await hashOf(bytes)).startsWith(proof)) return new Response(bytes, kept);
    await cache.delete(phone.scope + path);
  } catch {
    // Nothing of it can be had.
  }
  return undefined;
}

/** Returns the text that is kept under a path, or undefined. */
export async function keptText(phone: Phone, path: string): Promise<string | undefined> {
  return (await keptResponse(phone, path))?.text();
}

/** Returns all paths under which something is kept. */
export async function keptPaths(phone: Phone): Promise<Set<string>> {
  try {
    const requests = await (await openContent(phone)).keys();
    return new Set(requests.map(({ url }) => url.slice(phone.scope.length)));
  } catch {
    return new Set();
  }
}

/**
 * Returns all paths of kept files that can be read; the others are dropped. One file at a time is in memory, and each is
 * read once for a page that is loaded, however many ask.
 */
export async function soundPaths(phone: Phone): Promise<Set<string>> {
  const paths = await keptPaths(phone);
  for (const path of paths) {
    const isSound = phone.read.get(path) ?? keptResponse(phone, path).then(Boolean);
    phone.read.set(path, isSound);
    if (await isSound) continue;
    phone.read.delete(path);
    paths.delete(path);
  }
  return paths;
}

/**
 * Keeps bytes under a path: a fresh `Response`, never the network's own. Rejects where it cannot (quota).
 * The caller verifies the bytes.
 */
export async function put(phone: Phone, path: string, body: string | ArrayBuffer): Promise<void> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body).buffer : body;
  const headers = { 'Content-Length': String(bytes.byteLength), [PROOF]: await hashOf(bytes) };
  await (await openContent(phone)).put(phone.scope + path, responseOf(path, bytes, headers));
  phone.read.delete(path);
}

/** Deletes the file that is kept under a path. */
export async function drop(phone: Phone, path: string): Promise<void> {
  await (await openContent(phone)).delete(phone.scope + path);
}

/** Returns a response of our own with the type that this name has, since the network's lies: nobody guesses another. */
export function responseOf(path: string, body: BodyInit, headers?: Readonly<Record<string, string>>, status?: number): Response {
  return new Response(body, { status, headers: { 'Content-Type': keptType(path), 'X-Content-Type-Options': 'nosniff', ...headers } });
}
