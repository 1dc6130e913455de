/** Keeps the shell's scripts and its frame, each proved by its `integrity`: a login page can never stand in for one. */

import { integrityOf } from '../../ground/hash.ts';
import { cacheName } from '../../guide/cache-name.ts';
import { MARKUP_WORDS } from '../../words/markup-words.ts';
import { type Phone, type WorkerCache, responseOf } from '../store/store.ts';

/** A file of the shell, and how its integrity begins. */
type Asset = typeof __SHELL__;

/** The shell's part of every page. */
export interface Look {
  /** `index.html` as built: the frame of every document. */
  readonly html: string;
  /** The style block without the hall's own colours. */
  readonly css: string;
}

interface FrameFile extends Look {
  /** What the views say: in a built worker nothing else says it. */
  readonly words: typeof MARKUP_WORDS;
  /** The other files of the shell. */
  readonly assets: readonly Asset[];
}

/** Returns the look, from the frame, and gives the views their words: kept, else brought and kept again. Rejects without either. */
export async function readLook(phone: Phone, frame: Asset): Promise<Look> {
  const { words, html, css } = await readFrame(phone, frame);
  MARKUP_WORDS.forEach((table, at) => Object.assign(table, words[at]));
  return { html, css };
}

/** Returns all files of the shell: the frame, and those that it names. Rejects where it is neither kept nor to be had. */
export async function shellFiles(phone: Phone, frame: Asset): Promise<readonly Asset[]> {
  return [frame, ...(await readFrame(phone, frame)).assets];
}

async function readFrame(phone: Phone, frame: Asset): Promise<FrameFile> {
  return (await answerAsset(phone, [frame], frame.url)).json();
}

/** Returns whether the frame is kept, as it was built: without it no page can be drawn. */
export async function keepsFrame(phone: Phone, frame: Asset): Promise<boolean> {
  return (await keptAsset(phone, frame)) !== undefined;
}

/** Keeps all of these assets. Rejects where one cannot be had: the new worker is then not installed, and the old one stays. */
export async function keepShell(phone: Phone, assets: readonly Asset[]): Promise<void> {
  await Promise.all(assets.map(async (asset) => (await keptAsset(phone, asset)) ?? keepAsset(phone, asset)));
}

/** Returns a script, of this shell or of an earlier one that is still kept, else the network's. Rejects without either. */
export async function answerAsset(phone: Phone, assets: readonly Asset[], path: string): Promise<Response> {
  const asset = assets.find(({ url }) => url === path);
  if (asset) return (await keptAsset(phone, asset)) ?? keepAsset(phone, asset);
  return (await (await openShell(phone)).match(phone.scope + path)) ?? phone.fetch(phone.scope + path);
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

/** Returns an asset as it was built; one that a disk has spoilt is none. */
async function keptAsset(phone: Phone, { url, integrity }: Asset): Promise<Response | undefined> {
  try {
    const bytes = await (await (await openShell(phone)).match(phone.scope + url))?.arrayBuffer();
    return bytes && (await integrityOf(bytes)).startsWith(integrity) ? responseOf(url, bytes) : undefined;
  } catch {
    return undefined;
  }
}

async function keepAsset(phone: Phone, { url, integrity }: Asset): Promise<Response> {
  // The second time past the HTTP cache: a liar's answer may lie there under the server's own ETag.
  const bytes = (await askAsset(phone, url, integrity, 'no-cache')) ?? (await askAsset(phone, url, integrity, 'reload'));
  if (!bytes) throw new Error(`${url} is not what was built`);
  await (await openShell(phone)).put(phone.scope + url, responseOf(url, bytes));
  return responseOf(url, bytes);
}

async function askAsset(phone: Phone, url: string, integrity: string, cache: RequestCache): Promise<ArrayBuffer | undefined> {
  const response = await phone.fetch(phone.scope + url, { cache, redirect: 'error' });
  const bytes = await response.arrayBuffer();
  return response.status === 200 && (await integrityOf(bytes)).startsWith(integrity) ? bytes : undefined;
}
