/** What the last builds made of each guide by itself, so that a guide that did not change is not made again. */

import { resolve } from 'node:path';
import { appendCache, keyOf, readCacheLines, writeCacheLines } from './cache.ts';

/** What is kept of a hall: some may be of guides as they were before. */
export interface Kept<T> {
  readonly values: ReadonlyMap<string, T>;
  /** Keeps these for the next build. */
  readonly keep: (next: ReadonlyMap<string, T>) => void;
}

/**
 * Returns what the last builds of this hall kept under a name, by key; nothing of another program. `T` is what was
 * kept, and plain JSON; a key is one of `keyOf`.
 */
export function keptOf<T>(what: string, dir: string, program: string): Kept<T> {
  const name = `${what}-${keyOf(resolve(dir))}`;
  const values = readValues<T>(name, program);
  return { values, keep: (next) => keepValues(name, program, values, next) };
}

/** None where a build was killed while it wrote. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
function readValues<T>(name: string, program: string): ReadonlyMap<string, T> {
  try {
    return new Map(readCacheLines(name, program)?.map((line) => [line.slice(0, KEY), JSON.parse(line.slice(KEY))]));
  } catch {
    return new Map();
  }
}

/** Length of a key of `keyOf`. */
const KEY = 16;

/** New ones are added at the end; once most lines are of guides as they were, the file is written anew. */
function keepValues<T>(name: string, program: string, kept: ReadonlyMap<string, T>, next: ReadonlyMap<string, T>): void {
  const fresh = [...next].filter(([key]) => !kept.has(key));
  if (kept.size === 0 || kept.size + fresh.length > 2 * next.size) writeCacheLines(name, program, linesOf(next));
  else if (fresh.length > 0) appendCache(name, [...linesOf(fresh)]);
}

function* linesOf<T>(values: Iterable<readonly [string, T]>): Generator<string> {
  for (const [key, value] of values) yield key + JSON.stringify(value);
}
