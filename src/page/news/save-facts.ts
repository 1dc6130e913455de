/** Saves the facts of this guide as the reader saw them; where the page shows another version now, shows the difference. */

import type { ComparedFacts } from '../../guide/changes.ts';
import { readSavedAnswers } from '../../saved/reader.ts';
import { readSavedFacts, writeSavedFacts } from '../../saved/saved-facts.ts';
import type { Store } from '../../saved/store.ts';
import type { Page } from '../ground/page.ts';

/** Returns the facts of the page, or nothing where they cannot be had now. */
export type ReadFacts = () => Promise<ComparedFacts | null | undefined>;

/**
 * Saves what is seen, or tells what is different since. Returns false where that is still to be done: what the page
 * shows is not at hand. `begin`: false where a guide that was never saved is not worth it yet.
 */
export async function saveFacts(root: Document, store: Store, page: Page, facts: ReadFacts, begin = true) {
  const { name, version } = page;
  const saved = await readSavedFacts(store, name);
  if (saved?.version === version) return true;
  if (!saved && !begin) return false;
  const now = await facts();
  if (!now) return false;
  const save = () => writeSavedFacts(store, name, version, now);
  if (!saved) await save();
  else (await import('./changes-box.ts')).tellChanges(root, saved.facts, now, page, save, await readSavedAnswers(store, name));
  return true;
}
