/** Keeps the patrol on this device, so that it opens with no network. Only who opens /patrol gets any of it. */

import { contentType } from '../../guide/content-type.ts';
import { cacheName } from '../../guide/cache-name.ts';
import { readPatrolRegister } from '../../guide/patrol.ts';
import { type PatrolFiles, readShell, shellIn } from './patrol-files.ts';

/** As much of a cache as is used. */
type Store = Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>;

/** The browser as keeping uses it. An argument, so that tests run the real code on one of their own. */
export interface Keeping {
  /** The hall's address here, absolute, with a slash at its end. */
  readonly base: string;
  /** Absent over plain http. */
  readonly caches: { open(name: string): Promise<Store> } | undefined;
  readonly fetch: (address: string, init?: RequestInit) => Promise<Response>;
  /** The bytes' `sha384-…`. */
  readonly integrityOf: (bytes: ArrayBuffer) => Promise<string>;
}

const DOCUMENT = 'patrol';
const REGISTER = 'patrol.json';
/** When the register came, in milliseconds. */
const CAME = 'X-Came';
/** The longest wait for a register, in ms, before the kept one is used. */
const PATIENCE = 4_000;

/** A register's text, and since when this phone has it, in milliseconds; absent: it comes from the network just now. */
interface SentRegister {
  readonly text: string;
  readonly since?: number;
}

/** Returns the newest register: the network's where it answers in time with one, else the kept one, else undefined. */
export async function bringRegister(keeping: Keeping): Promise<SentRegister | undefined> {
  const text = await askText(keeping, REGISTER, PATIENCE);
  if (text !== undefined && readPatrolRegister(text)) return { text };
  const kept = await (await openCache(keeping))?.match(keeping.base + REGISTER);
  return kept && { text: await kept.text(), since: Number(kept.headers.get(CAME)) };
}

/** Returns a file's bytes, kept or from the network, proved by their hash. Rejects where they cannot be had. */
export async function bringFile(keeping: Keeping, path: string, integrity: string): Promise<ArrayBuffer> {
  const cache = await openCache(keeping);
  const kept = await cache?.match(keeping.base + path);
  if (kept) return kept.arrayBuffer();
  const bytes = await ask(keeping, path);
  // Over plain http nobody can prove anything, and nothing is kept.
  if (!bytes || (keeping.caches && (await keeping.integrityOf(bytes)) !== integrity)) throw new Error(`${path} is not what was built`);
  return bytes;
}

/**
 * Keeps the register and the newest document with all its files, each proved before it is put; files that no present document
 * needs are deleted. Resolves with whether this phone can patrol without network. Never rejects.
 */
export async function keepPatrol(keeping: Keeping, running: PatrolFiles, sent: SentRegister): Promise<boolean> {
  const { base } = keeping;
  try {
    const cache = await openCache(keeping);
    const html = (await askText(keeping, DOCUMENT)) ?? '';
    const named = shellIn(html);
    const isKept = async () => (await cache?.match(base + DOCUMENT)) !== undefined;
    if (!cache || (named === undefined && !(await isKept()))) return false;
    await cache.put(base + REGISTER, fresh(REGISTER, sent.text, { [CAME]: String(sent.since ?? Date.now()) }));
    // Where it is interrupted, the earlier document still has all its files.
    if (named !== undefined) await keepDocument(keeping, cache, html, [readShell(named), running]).catch(() => undefined);
    return await isKept();
  } catch {
    return false;
  }
}

/** The files of the first shell; those of the others stay, if they are there. */
async function keepDocument(keeping: Keeping, cache: Store, html: string, shells: readonly PatrolFiles[]): Promise<void> {
  const { base } = keeping;
  for (const [path, integrity] of shells[0]?.files ?? []) {
    if (await cache.match(base + path)) continue;
    await cache.put(base + path, fresh(path, await bringFile(keeping, path, integrity)));
  }
  // Last: a document is kept only once it has all its files.
  await cache.put(base + DOCUMENT, fresh('.html', html, policyIn(html)));
  const paths = [DOCUMENT, REGISTER, ...shells.flatMap(({ files }) => files.map(([path]) => path))];
  const needed = new Set(paths.map((path) => base + path));
  for (const request of await cache.keys()) if (!needed.has(request.url)) await cache.delete(request);
}

/** The document's own policy as a header, as the server says it. */
function policyIn(html: string): Record<string, string> {
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
  return policy === undefined ? {} : { 'Content-Security-Policy': `${policy}; frame-ancestors 'none'` };
}

/** Never the network's own response. */
function fresh(path: string, body: string | ArrayBuffer, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, { headers: { 'Content-Type': contentType(path), 'X-Content-Type-Options': 'nosniff', ...headers } });
}

async function openCache({ caches, base }: Keeping): Promise<Store | undefined> {
  try {
    return await caches?.open(cacheName('patrol', base));
  } catch {
    return undefined;
  }
}

/** The bytes as well within `patience`, in milliseconds; undefined where the server has no such file. */
async function ask({ fetch, base }: Keeping, path: string, patience?: number): Promise<ArrayBuffer | undefined> {
  const stop = new AbortController();
  const late = patience === undefined ? undefined : setTimeout(() => stop.abort(), patience);
  try {
    const response = await fetch(base + path, { cache: 'no-cache', redirect: 'error', signal: stop.signal });
    return response.ok ? await response.arrayBuffer() : undefined;
  } finally {
    clearTimeout(late);
  }
}

async function askText(keeping: Keeping, path: string, patience?: number): Promise<string | undefined> {
  try {
    const bytes = await ask(keeping, path, patience);
    return bytes && new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}
