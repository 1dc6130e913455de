/** The page’s side of the finder: one question at a time, and of those that wait only the last. */

import type { SearchAnswer } from '../../find/find.ts';
import type { FinderReply, Query } from '../../finder/finder-messages.ts';
import { trusting } from '../../ground/trusted.ts';

/** Returns the answer to a query: null where the hall is not at hand, undefined where a later query made it needless. */
export type Find = (query: string, language: string) => Promise<SearchAnswer | null | undefined>;

/** Starts the finder. `base`: the path of the hall. */
export function startFinder(base: string): Find {
  const start = new URL(`${base}/assets/`, location.href).href;
  const address = new URL(`${base}/${__FINDER__}`, location.href).href;
  const worker = new Worker(trusting(start)(address));
  type Waiting = Query & { readonly done: (answer: SearchAnswer | null | undefined) => void };
  let asked: Waiting | undefined;
  let next: Waiting | undefined;
  const ask = (waiting: Waiting | undefined) => {
    asked = waiting;
    next = undefined;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
    if (waiting) worker.postMessage({ query: waiting.query, language: waiting.language } satisfies Query);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FinderReply>) => {
    asked?.done(data.answer);
    ask(next);
  });
  worker.addEventListener('error', () => {
    for (const waiting of [asked, next]) waiting?.done(null);
    ask(undefined);
  });
  return (query, language) =>
    new Promise((done) => {
      const waiting = { query, language, done };
      if (!asked) return ask(waiting);
      next?.done(undefined);
      next = waiting;
    });
}
