/** Files of a hall that an earlier build read and that have not changed, by git's test, and so need not be read again. */

import type { Stats } from 'node:fs';
import { resolve } from 'node:path';
import { keyOf, keyOfProgram, readCacheLines, writeCacheLines } from '../ground/cache.ts';

/** A file as it was read. */
export interface CachedFile {
  /** Of `stampOf`. */
  readonly stamp: string;
  /** `keyOf` its text. */
  readonly key: string;
}

/** By path from the hall's folder; only files with nothing wrong in their bytes. */
export type CachedFiles = ReadonlyMap<string, CachedFile>;

/** Returns a text that differs when a file was written since: its size in bytes, its times in ms, its inode. Setting `mtime` back changes `ctime`. */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** In ms: the coarsest clock of a file system (FAT). */
const COARSEST = 2_000;

/** Returns whether a stamp can be relied on: a file that was written this moment may be written again with the same one. `now`: ms since 1970. */
export function isSettled({ mtimeMs, ctimeMs }: Stats, now: number): boolean {
  return now - Math.max(mtimeMs, ctimeMs) > COARSEST;
}

/** Returns the files that the last build of this hall with this program read. */
export function readCachedFiles(dir: string): CachedFiles {
  return new Map(readCacheLines(nameOf(dir), keyOfProgram())?.flatMap(cachedOf));
}

/** Writes the files for the next build. */
export function writeCachedFiles(dir: string, files: CachedFiles): void {
  writeCacheLines(
    nameOf(dir),
    keyOfProgram(),
    Array.from(files, ([path, { stamp, key }]) => [key, stamp, path].join('\t')),
  );
}

function cachedOf(line: string): [string, CachedFile][] {
  const [key = '', stamp = '', ...path] = line.split('\t');
  return path.length > 0 ? [[path.join('\t'), { stamp, key }]] : [];
}

function nameOf(dir: string): string {
  return `seen-${keyOf(resolve(dir))}`;
}
