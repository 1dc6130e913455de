/** What the last builds made of each guide by itself, so that a guide that did not change is not made again. */

import { resolve } from 'node:path';
import { appendCache, keyOf, readCacheLines, writeCacheLines } from './cache.ts';
import { once } from './once.ts';

/** What is kept of a hall: some may be of guides as they were before. */
export interface Kept<T> {
  readonly values: ReadonlyMap<string, T>;
  /** Keeps these for the next build. */
  readonly keep: (next: ReadonlyMap<string, T>) => void;
}

/** A value with something under `K` that has sections, which come last in it. */
type Sectioned<K extends string> = { readonly [key in K]: { readonly sections: unknown } };

/**
 * Returns what the last builds of this hall kept under a name, by key; nothing of another program. `T` is what was
 * kept, and plain JSON; a key is one of `keyOf`. Sections, most of a guide, are read when somebody asks for them: of a
 * guide that did not change nobody does.
 */
export function keptOf<K extends string, T extends Sectioned<K>>(what: string, at: K, dir: string, program: string): Kept<T> {
  const name = `${what}-${keyOf(resolve(dir))}`;
  const values = readValues<K, T>(name, at, program);
  return { values, keep: (next) => keepValues(name, at, program, values, next) };
}

function readValues<K extends string, T extends Sectioned<K>>(name: string, at: K, program: string): ReadonlyMap<string, T> {
  try {
    return new Map(readCacheLines(name, program)?.flatMap((line) => readValue<K, T>(line, at)));
  } catch {
    return new Map();
  }
}

/** Length of a key of `keyOf`. */
const KEY = 16;

/** Stands after a value and after its sections: in JSON it cannot stand by itself. */
const END = '\t';

/** None where a build was killed while it wrote. */
function readValue<K extends string, T extends Sectioned<K>>(line: string, at: K): [string, T][] {
  const [head = '', sections = '', ...rest] = line.split(END);
  if (rest.length !== 1 || rest[0] !== '') return [];
  const value: T = JSON.parse(head.slice(KEY));
  const read = once<object>(() => JSON.parse(sections));
  Object.defineProperty(value[at], 'sections', { get: read, enumerable: true });
  return [[head.slice(0, KEY), value]];
}

/** New ones are added at the end; once most lines are of guides as they were, the file is written anew. */
function keepValues<K extends string, T extends Sectioned<K>>(
  name: string,
  at: K,
  program: string,
  kept: ReadonlyMap<string, T>,
  next: ReadonlyMap<string, T>,
): void {
  const fresh = [...next].filter(([key]) => !kept.has(key));
  if (kept.size === 0 || kept.size + fresh.length > 2 * next.size) writeCacheLines(name, program, linesOf(next, at));
  else if (fresh.length > 0) appendCache(name, [...linesOf(fresh, at)]);
}

function* linesOf<K extends string, T extends Sectioned<K>>(values: Iterable<readonly [string, T]>, at: K): Generator<string> {
  for (const [key, value] of values) {
    const { sections, ...rest } = value[at];
    yield `${key}${JSON.stringify({ ...value, [at]: rest })}${END}${JSON.stringify(sections)}${END}`;
  }
}
