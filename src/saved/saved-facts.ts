/** What the reader last saw of a guide: so that a later version can say what is different since. */

import type { ComparedFacts } from '../guide/changes.ts';
import type { Store } from './store.ts';

export interface SavedSeen {
  /** `data-version` of the page as it was seen. */
  readonly version: string;
  readonly facts: ComparedFacts;
}

/** Returns what was seen of a guide's page, or undefined where it was not. */
export async function readSeenPage(store: Store, page: string): Promise<SavedSeen | undefined> {
  const value = await store.read(`seen ${page}`);
  return isSeen(value) ? value : undefined;
}

/** Makes this version the seen one. */
export function writeSeenPage(store: Store, page: string, version: string, { guide, hall }: ComparedFacts): Promise<void> {
  const seen: SavedSeen = { version, facts: { guide, hall } };
  return store.write(`seen ${page}`, seen);
}

function isSeen(value: unknown): value is SavedSeen {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'version') === 'string' &&
    typeof Reflect.get(value, 'facts') === 'object'
  );
}
