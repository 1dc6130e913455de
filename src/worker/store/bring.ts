/** Brings content over the network. Nothing is taken for content that does not hash to its name. */

import { hashOf } from '../../ground/hash.ts';
import { SHORT_HASH } from '../../guide/pack.ts';
import { readRoot, type Root } from '../../guide/root.ts';
import { noteChecked } from './checked.ts';
import { type Phone, keptText, put, ROOT_FILE } from './store.ts';

/** A request that says nothing for so long is given up. */
const STALL = 60_000;

/**
 * Bypasses the HTTP cache. With `no-cache` a 304 confirms whatever body the HTTP cache holds under that ETag, a proxy's
 * forgery too: a body with the wrong hash is requested a second time with this.
 */
const PAST: RequestCache = 'reload';

/** A root with its text as sent, which is what is kept. */
export interface SentRoot {
  readonly root: Root;
  readonly text: string;
}

/** Returns the root that the server has now, or undefined: no network, a login page, half a file, a wrong signature. */
export async function askRoot(phone: Phone): Promise<SentRoot | undefined> {
  try {
    const first = await (await ask(phone, ROOT_FILE)).text();
    const text = readRoot(first) ? first : await (await ask(phone, ROOT_FILE, PAST)).text();
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
 * cannot be had. `hash`: the whole SHA-256 where it is known, else what the name says of it.
 */
export async function haveText(phone: Phone, path: string, hash: string): Promise<string> {
  const kept = await keptText(phone, path);
  if (kept !== undefined) return kept;
  const text = await bringText(phone, path, hash);
  await put(phone, path, text);
  return text;
}

/** Returns the verified text of a file that is named by its content, without keeping it. Rejects where it cannot be had. */
export async function bringText(phone: Phone, path: string, hash: string): Promise<string> {
  return new TextDecoder().decode(await bringBytes(phone, path, hash));
}

/**
 * Returns the verified bytes of a file that is named by its content. Rejects where they cannot be had, or are more
 * than `largest`: what the server says beforehand spares the download.
 */
export async function bringBytes(phone: Phone, path: string, hash: string, largest = Infinity): Promise<ArrayBuffer> {
  const bytes = await askBytes(phone, path, largest);
  if (await isProved(bytes, hash)) return bytes;
  const again = await askBytes(phone, path, largest, PAST);
  if (await isProved(again, hash)) return again;
  throw new Error(`${path} does not hash to its name`);
}

async function askBytes(phone: Phone, path: string, largest: number, cache?: RequestCache): Promise<ArrayBuffer> {
  const response = await ask(phone, path, cache);
  if (Number(response.headers.get('Content-Length') ?? 0) > largest) {
    await response.body?.cancel();
    throw new Error(`${path} is too large to keep`);
  }
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength > largest) throw new Error(`${path} is too large to keep`);
  return bytes;
}

async function isProved(bytes: ArrayBuffer, hash: string): Promise<boolean> {
  return (await hashOf(bytes)).startsWith(hash);
}

/** Returns the name of a line: the first 16 hex digits of its hash. */
export async function lineName(line: string): Promise<string> {
  return (await hashOf(line)).slice(0, SHORT_HASH);
}

/**
 * Returns the server's own answer to a request past every cache (the HTTP cache shows stale copies: `_headers`).
 * Rejects anything but a plain 200 of this origin.
 */
async function ask(phone: Phone, path: string, cache: RequestCache = 'no-cache'): Promise<Response> {
  const abort = new AbortController();
  const request = phone.fetch(phone.scope + path, { cache, redirect: 'error', signal: abort.signal });
  void phone.wait(STALL).then(() => abort.abort());
  const response = await request;
  if (response.status !== 200 || response.redirected || response.type !== 'basic') throw new Error(`${path}: no plain answer`);
  return response;
}
