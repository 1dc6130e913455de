/** The facts of a guide as the reader last saw it: so that a later version can show the differences. */

import type { ComparedFacts } from '../guide/changes.ts';
import type { Store } from './store.ts';

interface SavedFacts {
  /** `data-version` of the page as it was seen. */
  readonly version: string;
  readonly facts: ComparedFacts;
}

/** Returns the saved facts of a guide's page, or undefined without any. */
export async function readSavedFacts(store: Store, page: string): Promise<SavedFacts | undefined> {
  const value = await store.read(`seen ${page}`);
  return isSaved(value) ? value : undefined;
}

/** Makes this version the seen one. The floor plan and the words of the interface are not compared, and large. */
export function writeSavedFacts(store: Store, page: string, version: string, { guide, hall }: ComparedFacts): Promise<void> {
  const saved: SavedFacts = { version, facts: { guide, hall: { ...hall, plan: undefined, words: undefined } } };
  return store.write(`seen ${page}`, saved);
}

function isSaved(value: unknown): value is SavedFacts {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'version') === 'string' &&
    typeof Reflect.get(value, 'facts') === 'object'
  );
}
