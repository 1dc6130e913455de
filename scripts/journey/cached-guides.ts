/** Results for each guide, from build to build, by a key of everything they were made of. */

import { resolve } from 'node:path';
import { appendCache, keyOf, keyOfProgram, readCacheLines, writeCacheLines } from '../ground/cache.ts';
import { once } from '../ground/once.ts';

/** A value with something under `K` that has sections, which come last in it. */
type Sectioned<K extends string> = { readonly [key in K]: { readonly sections: unknown } };

/**
 * Returns the values that earlier builds of this hall with this program left under a name, by keys of `keyOf`; some may be of guides
 * as they were. `T` is the written type, and plain JSON. Sections, most of a guide, are read only when they are used:
 * those of an unchanged guide never are.
 */
export function readGuides<K extends string, T extends Sectioned<K>>(name: string, at: K, dir: string): ReadonlyMap<string, T> {
  const lines = readCacheLines(nameIn(dir, name), keyOfProgram());
  return new Map(lines?.map((line) => [line.slice(0, KEY), readValue<K, T>(line, at)]));
}

/** Leaves these for the next build: new ones are added at the end; once most lines are of guides as they were, the file is written anew. */
export function writeGuides<K extends string, T extends Sectioned<K>>(
  name: string,
  at: K,
  dir: string,
  before: ReadonlyMap<string, T>,
  next: ReadonlyMap<string, T>,
): void {
  const fresh = [...next].filter(([key]) => !before.has(key));
  const isAnew = before.size === 0 || before.size + fresh.length > 2 * next.size;
  if (isAnew) writeCacheLines(nameIn(dir, name), keyOfProgram(), linesOf(next, at));
  else if (fresh.length > 0) appendCache(nameIn(dir, name), [...linesOf(fresh, at)]);
}

function nameIn(dir: string, name: string): string {
  return `${name}-${keyOf(resolve(dir))}`;
}

/** Length of a key of `keyOf`. */
const KEY = 16;

/** Stands between a value and its sections: in JSON it cannot stand by itself. */
const CUT = '\t';

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
function readValue<K extends string, T extends Sectioned<K>>(line: string, at: K): T {
  const cut = line.indexOf(CUT);
  const value: T = JSON.parse(line.slice(KEY, cut));
  const read = once<object>(() => JSON.parse(line.slice(cut + 1)));
  Object.defineProperty(value[at], 'sections', { get: read, enumerable: true });
  return value;
}

function* linesOf<K extends string, T extends Sectioned<K>>(values: Iterable<readonly [string, T]>, at: K): Generator<string> {
  for (const [key, value] of values) {
    const { sections, ...rest } = value[at];
    yield `${key}${JSON.stringify({ ...value, [at]: rest })}${CUT}${JSON.stringify(sections)}`;
  }
}
