/** Keeps the shell's scripts, each proved by its `integrity`: a login page can never stand in for one. */

import { cacheName, type Device, type Store } from './store.ts';

type Asset = (typeof __SHELL__.assets)[number];

/** Keeps all of these scripts. Rejects where one cannot be had: the new worker is then not installed, and the old one stays. */
export async function keepShell(device: Device, assets: readonly Asset[]): Promise<void> {
  const cache = await openShell(device);
  await Promise.all(assets.map(async (asset) => (await cache.match(device.scope + asset.url)) ?? keepAsset(device, cache, asset)));
}

/** Returns a script, of this shell or of an earlier one that is still kept, else the network's. Rejects without either. */
export async function answerAsset(device: Device, assets: readonly Asset[], path: string): Promise<Response> {
  const cache = await openShell(device).catch(() => undefined);
  const kept = await cache?.match(device.scope + path).catch(() => undefined);
  if (kept) return kept;
  const asset = assets.find(({ url }) => url === path);
  // Gone from the cache: kept again by the way.
  if (cache && asset) void keepAsset(device, cache, asset).catch(() => undefined);
  return device.fetch(device.scope + path);
}

/** Forgets the scripts of earlier shells, unless a page is open (`pages`) that may still load a part of its own. */
export async function tidyShell(device: Device, assets: readonly Asset[], pages: readonly unknown[]): Promise<void> {
  if (pages.length > 0) return;
  const cache = await openShell(device);
  const ours = new Set(assets.map(({ url }) => device.scope + url));
  for (const request of await cache.keys()) if (!ours.has(request.url)) await cache.delete(request);
}

function openShell(device: Device): Promise<Store> {
  return device.caches.open(cacheName('shell', device.scope));
}

async function keepAsset(device: Device, cache: Store, { url, integrity }: Asset): Promise<void> {
  const response = await device.fetch(device.scope + url, { cache: 'no-cache', redirect: 'error' });
  const bytes = await response.arrayBuffer();
  if (response.status !== 200 || (await integrityOf(bytes)) !== integrity) throw new Error(`${url} is not what was built`);
  const headers = { 'Content-Type': 'text/javascript; charset=utf-8', 'X-Content-Type-Options': 'nosniff' };
  await cache.put(device.scope + url, new Response(bytes, { headers }));
}

async function integrityOf(bytes: ArrayBuffer): Promise<string> {
  return `sha384-${base64(await crypto.subtle.digest('SHA-384', bytes))}`;
}

/** Returns bytes in base64. */
export function base64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
