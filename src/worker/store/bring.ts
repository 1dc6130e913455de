/** Brings content over the network. Nothing is taken for content that does not hash to its name. */

import { hashOf } from '../../ground/hash.ts';
import { SHORT_HASH } from '../../guide/pack.ts';
import { readRoot } from '../../guide/read-root.ts';
import type { Root } from '../../guide/root.ts';
import { noteChecked } from './checked.ts';
import { type Phone, keptText, put, ROOT_FILE } from './store.ts';

/** A request of which nothing comes for so long is given up: as long as bytes come, it goes on. Milliseconds. */
const STALL = 60_000;

/**
 * Bypasses the HTTP cache. With `no-cache` a 304 confirms whatever body the HTTP cache holds under that ETag, a proxy's
 * forgery too: a body with the wrong hash is requested a second time with this.
 */
const PAST: RequestCache = 'reload';

/** A root with its text as sent: that text is kept. */
export interface SentRoot {
  readonly root: Root;
  readonly text: string;
}

/** Returns the root that the server has now, or undefined: no network, a login page, half a file, a wrong signature. */
export async function askRoot(phone: Phone): Promise<SentRoot | undefined> {
  try {
    const first = textOf(await ask(phone, ROOT_FILE));
    const text = readRoot(first) ? first : textOf(await ask(phone, ROOT_FILE, { cache: PAST }));
    const root = readRoot(text);
    if (!root) return undefined;
    const isTrusted = !phone.trusts || (await phone.trusts(text));
    phone.onRoot?.(isTrusted ? root.number : 'signature');
    if (!isTrusted) return undefined;
    void noteChecked(phone);
    return { root, text };
  } catch {
    return undefined;
  }
}

/**
 * Returns the text of a file that is named by its content: kept, or else brought, verified and kept. Rejects where it
 * cannot be had. `hash`: the whole SHA-256 where it is known, else the digits in the name.
 */
export async function haveText(phone: Phone, path: string, hash: string): Promise<string> {
  const kept = await keptText(phone, path);
  if (kept !== undefined) return kept;
  const text = await bringText(phone, path, hash);
  await put(phone, path, text);
  return text;
}

/** Returns the verified text of a file that is named by its content, without keeping it. Rejects where it cannot be had. */
export async function bringText(phone: Phone, path: string, hash: string, how?: How): Promise<string> {
  return textOf(await bringBytes(phone, path, hash, how));
}

function textOf(bytes: ArrayBuffer): string {
  return new TextDecoder().decode(bytes);
}

/** How something is brought. */
interface How {
  readonly cache?: RequestCache;
  /** More bytes than this are refused: the server's `Content-Length` spares the download. */
  readonly largest?: number;
  /** Called with each piece as it comes, unproved; the next one waits for it. */
  readonly onPiece?: (piece: Uint8Array) => Promise<void>;
}

/** Returns the verified bytes of a file that is named by its content. Rejects where they cannot be had. */
export async function bringBytes(phone: Phone, path: string, hash: string, how?: How): Promise<ArrayBuffer> {
  const bytes = await ask(phone, path, how);
  if (await isProved(bytes, hash)) return bytes;
  const again = await ask(phone, path, { ...how, cache: PAST });
  if (await isProved(again, hash)) return again;
  throw new Error(`${path} does not hash to its name`);
}

async function isProved(bytes: ArrayBuffer, hash: string): Promise<boolean> {
  return (await hashOf(bytes)).startsWith(hash);
}

/** Returns the name of a line: the first 16 hex digits of its hash. */
export async function lineName(line: string): Promise<string> {
  return (await hashOf(line)).slice(0, SHORT_HASH);
}

/**
 * Returns the body of the server's own answer to a request past every cache (the HTTP cache shows stale copies:
 * `_headers`). Rejects anything but a plain 200 of this origin, and a transfer that stalls.
 */
async function ask(phone: Phone, path: string, { cache = 'no-cache', largest = Infinity, onPiece }: How = {}): Promise<ArrayBuffer> {
  const abort = new AbortController();
  let isAlive = true;
  const watch = async () => {
    for (; isAlive; await phone.wait(STALL)) isAlive = false;
    abort.abort();
  };
  void watch();
  const response = await phone.fetch(phone.scope + path, { cache, redirect: 'error', signal: abort.signal });
  if (response.status !== 200 || response.redirected || response.type !== 'basic') throw new Error(`${path}: no plain answer`);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const refuse = (bytes: number) => {
    if (bytes <= largest) return;
    abort.abort();
    throw new Error(`${path} is too large to keep`);
  };
  refuse(Number(response.headers.get('Content-Length') ?? 0));
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    isAlive = true;
    pieces.push(next.value);
    refuse((size += next.value.byteLength));
    await onPiece?.(next.value);
  }
  return new Blob(pieces).arrayBuffer();
}
