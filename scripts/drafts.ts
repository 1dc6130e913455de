/** Drafts of the last builds, so that a guide that did not change is not parsed again. */

import { resolve } from 'node:path';
import { appendCache, keyOf, readCacheLines, writeCacheLines } from './cache.ts';
import type { Parsed } from './parse-guides.ts';

type Drafts = ReadonlyMap<string, Parsed>;

/** What is kept of a hall: some may be of guides as they were before. */
export interface KeptDrafts {
  readonly drafts: Drafts;
  /** Keeps the drafts for the next build. */
  readonly keep: (drafts: Drafts) => void;
}

/** Returns the drafts that the last builds of this hall left, by key; none from another program. */
export function draftsOf(dir: string, program: string): KeptDrafts {
  const name = `drafts-${keyOf(resolve(dir))}`;
  const drafts = readDrafts(name, program);
  return { drafts, keep: (next) => keepDrafts(name, program, drafts, next) };
}

/** None where a build was killed while it wrote. */
function readDrafts(name: string, program: string): Drafts {
  try {
    return new Map(readCacheLines(name, program)?.map((line) => [line.slice(0, KEY), JSON.parse(line.slice(KEY))]));
  } catch {
    return new Map();
  }
}

/** Length of a key of `keyOf`. */
const KEY = 16;

/** New drafts are added at the end; once most lines are of guides as they were, the file is written anew. */
function keepDrafts(name: string, program: string, kept: Drafts, next: Drafts): void {
  const fresh = [...next].filter(([key]) => !kept.has(key));
  const line = ([key, parsed]: readonly [string, Parsed]) => key + JSON.stringify(parsed);
  if (kept.size === 0 || kept.size + fresh.length > 2 * next.size) writeCacheLines(name, program, [...next].map(line));
  else if (fresh.length > 0) appendCache(name, fresh.map(line));
}
