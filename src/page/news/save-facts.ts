/** What the reader saw of this guide is remembered; where the page shows another version now, the difference is told. */

import type { ComparedFacts } from '../../guide/changes.ts';
import { readSeenPage, writeSeenPage } from '../../saved/saved-facts.ts';
import type { Store } from '../../saved/store.ts';
import type { Page } from '../ground/page.ts';

/** Returns what the page shows, or nothing where that cannot be had now. */
export type ReadFacts = () => Promise<ComparedFacts | null | undefined>;

/**
 * Remembers what is seen, or tells what is different since. Returns false where that is still to be done: what the page
 * shows is not at hand. `begin`: false where a guide that was never remembered is not worth it yet.
 */
export async function noteSeen(root: Document, store: Store, { name, version, language }: Page, facts: ReadFacts, begin = true) {
  const seen = await readSeenPage(store, name);
  if (seen?.version === version) return true;
  if (!seen && !begin) return false;
  const now = await facts();
  if (!now) return false;
  const remember = () => writeSeenPage(store, name, version, now);
  if (!seen) await remember();
  else (await import('./changes-box.ts')).tellChanges(root, seen.facts, now, language, remember);
  return true;
}
