/** Results that a build leaves for the next one of the same hall, so that unchanged parts are not made again. */

import { resolve } from 'node:path';
import { readGuides, writeGuides } from './cached-guides.ts';
import type { FinishedBefore } from '../finish/finish-once.ts';
import type { SaidWords } from '../finish/words-of-guides.ts';
import { keyOf, keyOfProgram, readCache, writeCache } from '../ground/cache.ts';
import type { Parsed } from './parse-guides.ts';
import { type CachedFiles, readCachedFiles, writeCachedFiles } from '../read/cached-files.ts';

export interface Cached extends FinishedBefore {
  /** Files as they were read. */
  readonly files: CachedFiles;
  /** Guides as they were parsed, by key. */
  readonly drafts: ReadonlyMap<string, Parsed>;
}

/** Everything is made. */
export const NOTHING_CACHED: Cached = { files: new Map(), drafts: new Map(), guides: new Map(), said: new Map() };

/** Returns the results that the last builds of this hall left; none of another program. */
export function readCached(dir: string): Cached {
  return {
    files: readCachedFiles(dir),
    drafts: readGuides('drafts', 'draft', dir),
    guides: readGuides('guides', 'guide', dir),
    said: new Map(readCache<[string, SaidWords][]>(nameOfSaid(dir), keyOfProgram())),
  };
}

/** Leaves it for the next. `before`: of `readCached`. */
export function writeCached(dir: string, before: Cached, next: Cached): void {
  writeCachedFiles(dir, next.files);
  writeGuides('drafts', 'draft', dir, before.drafts, next.drafts);
  writeGuides('guides', 'guide', dir, before.guides, next.guides);
  const isSame = next.said.size === before.said.size && [...next.said.keys()].every((key) => before.said.has(key));
  if (!isSame) writeCache(nameOfSaid(dir), keyOfProgram(), [...next.said]);
}

function nameOfSaid(dir: string): string {
  return `said-${keyOf(resolve(dir))}`;
}
