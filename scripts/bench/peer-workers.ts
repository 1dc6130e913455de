/** The plain alternatives: service workers that keep one page each, as their documentation shows it. */

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** How a peer keeps the pages of a hall. */
export type Peer = 'workbox' | 'addAll';

/** A page that registers the worker beside it. */
export const PEER_PAGE = `<!doctype html><title>peer</title><script>navigator.serviceWorker.register('/peer-worker.js', { updateViaCache: 'none' })</script>`;

/** The path by which a page learns whose worker answers. */
export const VERSION_PATH = '/peer-version';

/** Returns a peer's worker for the pages in an output folder. Another `version` makes another worker. */
export function peerWorker(peer: Peer, out: string, version: string): string {
  const pages = pagesIn(out);
  return `const VERSION = ${JSON.stringify(version)};\n${peer === 'workbox' ? workboxWorker(pages) : addAllWorker(pages)}${COMMON}`;
}

interface PageFile {
  readonly url: string;
  readonly revision: string;
}

const COMMON = `
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (new URL(event.request.url).pathname === '${VERSION_PATH}') event.respondWith(new Response(VERSION));
});
`;

/** Workbox as from its CDN: its parts one after the other. */
function workboxWorker(pages: readonly PageFile[]): string {
  const require = createRequire(import.meta.url);
  const parts = ['core', 'routing', 'strategies', 'precaching'].map((part) => {
    const name = `workbox-${part}`;
    return readFileSync(join(require.resolve(`${name}/package.json`), `../build/${name}.prod.js`), 'utf8').replace(/^\/\/# source.*$/m, '');
  });
  return `${parts.join('\n')}\nworkbox.precaching.precacheAndRoute(${JSON.stringify(pages)});`;
}

/** `no-cache`: an unchanged file is answered with 304, not sent again. */
function addAllWorker(pages: readonly PageFile[]): string {
  return `
const PAGES = ${JSON.stringify(pages.map(({ url }) => url))};
self.addEventListener('install', (event) => event.waitUntil(caches.open(VERSION)
  .then((cache) => cache.addAll(PAGES.map((url) => new Request(url, { cache: 'no-cache' }))))));
self.addEventListener('activate', (event) => event.waitUntil(caches.keys()
  .then((names) => Promise.all(names.filter((name) => name !== VERSION).map((name) => caches.delete(name))))));
`;
}

function pagesIn(out: string): PageFile[] {
  const names = readdirSync(out).filter((name) => /^([A-Z]+[0-9]*(-[\w-]+)?|index)\.html$/.test(name));
  return names.sort().map((name) => ({
    url: name === 'index.html' ? '/' : `/${name.replace(/\.html$/, '')}`,
    revision: createHash('md5')
      .update(readFileSync(join(out, name)))
      .digest('hex'),
  }));
}
