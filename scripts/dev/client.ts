/** Scripts that `npm run dev` sends to the browser besides the pages. Texts, since the page's policy allows only its own scripts. */

import { CACHE_START } from '../../src/guide/cache-name.ts';

/** Loads the page anew when the server says so, at the place where it was read. */
export const CLIENT = `const events = new EventSource(new URL('events', import.meta.url));
events.addEventListener('change', () => location.reload());
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
