/**
 * The worker of `build --kill-worker`: takes a broken shell back. It removes this hall's kept content and then itself;
 * pages go on from the network. It reloads nothing, so nothing can go round in circles.
 */

import { cachesOf } from '../guide/cache-name.ts';
import { NOTHING, type News } from './messages/messages.ts';

declare const self: ServiceWorkerGlobalScope;

/** Milliseconds. */
const SOON = 2_000;

let leaving: ReturnType<typeof setTimeout> | undefined;

self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetAll().then(tellPages));
  leaveSoon();
});

// A page that is open still asks; and one that opens meanwhile brings the registration back to life.
self.addEventListener('message', (event) => {
  event.ports[0]?.postMessage(NOTHING);
  leaveSoon();
});

/** Not at once: first it becomes active, and answers the questions of pages. */
function leaveSoon(): void {
  clearTimeout(leaving);
  leaving = setTimeout(leave, SOON);
}

/** Where the next build's worker has taken its place, the registration is that one's. */
function leave(): void {
  const { installing, waiting } = self.registration;
  if (!installing && !waiting && self.serviceWorker?.state !== 'redundant') void self.registration.unregister();
}

async function forgetAll(): Promise<void> {
  const names = cachesOf(await self.caches.keys(), self.registration.scope);
  // One that cannot be removed is no reason to stay.
  await Promise.allSettled(names.map((name) => self.caches.delete(name)));
}

async function tellPages(): Promise<void> {
  const news: News = { type: 'news' };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a client of this worker, not a window
  for (const page of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) page.postMessage(news);
}
