/** Scripts that `npm run dev` sends to the browser besides the pages. Texts, since the page's policy allows only its own scripts. */

import { CACHE_START } from '../../src/guide/cache-name.ts';

/**
 * Loads the page anew when another preview is shown than its own, at the place where it was read. The server is asked with
 * the preview that the page is of: what changed while it loaded, or while `dev` was started again, is not missed.
 */
export const CLIENT = `const shown = new URL('events' + new URL(import.meta.url).search, import.meta.url);
function listen() {
  const events = new EventSource(shown);
  events.addEventListener('change', () => location.reload());
  events.addEventListener('error', () => {
    // It tries again by itself, except where something else answered meanwhile.
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
  });
}
listen();
`;

/** A worker that ends itself: in \`dev\` nothing is kept, and what a build's worker kept here before is gone. */
export const NO_WORKER = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith('${CACHE_START}')) await caches.delete(name);
      await registration.unregister();
    })(),
  );
});
`;
