/** Keeps the shell's scripts and its frame, each proved by its `integrity`: a login page can never stand in for one. */

import { integrityOf } from '../../ground/hash.ts';
import { cacheName } from '../../guide/cache-name.ts';
import { type Phone, type WorkerCache, responseOf } from '../store/store.ts';

type Asset = (typeof __SHELL__.assets)[number];

/** What the shell gives to every page. */
export interface Look {
  /** `index.html` as built: the frame of every document. */
  readonly html: string;
  /** The style block without the hall's own colours. */
  readonly css: string;
}

/** Returns what reads the look, from one of these assets: kept, else brought and kept again. It rejects without either. */
export function lookIn(phone: Phone, assets: readonly Asset[], frame: string): () => Promise<Look> {
  let known: Look | undefined;
  return async () => (known ??= await readLook(phone, assets, frame));
}

async function readLook(phone: Phone, assets: readonly Asset[], frame: string): Promise<Look> {
  const cache = await openShell(phone);
  const asset = assets.find(({ url }) => url === frame);
  if (asset && !(await cache.match(phone.scope + frame))) await keepAsset(phone, cache, asset);
  const kept = await cache.match(phone.scope + frame);
  if (!kept) throw new Error('The frame is neither kept nor to be had');
  // Proved by its integrity when it was kept.
  const look: Look = await kept.json();
  return look;
}

/** Keeps all of these assets. Rejects where one cannot be had: the new worker is then not installed, and the old one stays. */
export async function keepShell(phone: Phone, assets: readonly Asset[]): Promise<void> {
  const cache = await openShell(phone);
  await Promise.all(assets.map(async (asset) => (await cache.match(phone.scope + asset.url)) ?? keepAsset(phone, cache, asset)));
}

/** Returns a script, of this shell or of an earlier one that is still kept, else the network's. Rejects without either. */
export async function answerAsset(phone: Phone, assets: readonly Asset[], path: string): Promise<Response> {
  const cache = await openShell(phone).catch(() => undefined);
  const kept = await cache?.match(phone.scope + path).catch(() => undefined);
  if (kept) return kept;
  const asset = assets.find(({ url }) => url === path);
  // Gone from the cache: kept again by the way.
  if (cache && asset) void keepAsset(phone, cache, asset).catch(() => undefined);
  return phone.fetch(phone.scope + path);
}

/** Forgets the scripts of earlier shells, unless a page is open (`pages`) that may still load a part of its own. */
export async function tidyShell(phone: Phone, assets: readonly Asset[], pages: readonly unknown[]): Promise<void> {
  if (pages.length > 0) return;
  const cache = await openShell(phone);
  const ours = new Set(assets.map(({ url }) => phone.scope + url));
  for (const request of await cache.keys()) if (!ours.has(request.url)) await cache.delete(request);
}

function openShell(phone: Phone): Promise<WorkerCache> {
  return phone.caches.open(cacheName('shell', phone.scope));
}

async function keepAsset(phone: Phone, cache: WorkerCache, { url, integrity }: Asset): Promise<void> {
  // The second time past the HTTP cache: there may lie what a liar sent under the server's own ETag.
  const bytes = (await askAsset(phone, url, integrity, 'no-cache')) ?? (await askAsset(phone, url, integrity, 'reload'));
  if (!bytes) throw new Error(`${url} is not what was built`);
  await cache.put(phone.scope + url, responseOf(url, bytes));
}

async function askAsset(phone: Phone, url: string, integrity: string, cache: RequestCache): Promise<ArrayBuffer | undefined> {
  const response = await phone.fetch(phone.scope + url, { cache, redirect: 'error' });
  const bytes = await response.arrayBuffer();
  return response.status === 200 && (await integrityOf(bytes)) === integrity ? bytes : undefined;
}
