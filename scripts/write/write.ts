/**
 * The only writer. The output folder changes as a whole or not at all: a new folder is put together beside it from
 * new files and, by hard links, unchanged ones; renames put it in place, and move folders that are the same as before.
 */

import { existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isHashed } from '../make/configs/headers.ts';
import { type PublishedFile, type Made, bytesOf } from '../make/made.ts';
import { linkOrCopy } from './link-or-copy.ts';
import { lockOutput } from '../ground/lock.ts';
import { replaceFile } from '../ground/replace-file.ts';
import { carry, foreignIn } from './foreign.ts';
import { type Files, RECORD, type WrittenFile, isInside, isUntouched, keepTimes, readRecord, readTimes, recordText } from './record.ts';
import { onDisk, refuseForeign, refusedBy } from './refuse.ts';
import { beside, readText, recover, swap, topOf } from './swap.ts';

/** Phones half-way through an update still ask for the hashed files of this many builds before. */
const BUILDS_BEFORE = 2;

/** The output folder, locked for one build. */
export interface Output {
  /** Returns a file of the last output, unless someone has touched it since. */
  readonly published: (path: string) => PublishedFile | undefined;
  /** A text file of the last build. */
  readonly read: (path: string) => string | undefined;
  /** Any file of the last build. */
  readonly bytes: (path: string) => Uint8Array | undefined;
  /** Writes a file beside the output folder. Nothing is published. */
  readonly add: (file: Made) => void;
  /** Puts the added files in the place of the output folder, with the hashed files of earlier builds. */
  readonly publish: () => WriteFigures;
  /** Lets go. Added files that were not published are gone. */
  readonly close: () => void;
}

export interface WriteFigures {
  readonly files: number;
  readonly bytes: number;
  /** How many of them are new or different. */
  readonly written: number;
}

/**
 * Returns the output folder, locked, and recovered from a build that was killed.
 * Throws a `RefusedError` for a folder with something else in it, and whenever the disk refuses; then the last output is
 * as it was. Calls `say` where it waits for another build.
 */
export async function openOutput(folder: string, say: (words: string) => void = () => {}): Promise<Output> {
  const out = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  const unlock = await lockedFolder(out, say);
  try {
    return onDisk(dirname(out), () => {
      recover(out);
      refuseForeign(out);
      return newOutput(out, unlock);
    });
  } catch (error) {
    unlock();
    throw error;
  }
}

async function lockedFolder(out: string, say: (words: string) => void): Promise<() => void> {
  try {
    refuseForeign(out);
    mkdirSync(dirname(out), { recursive: true });
    return await lockOutput(beside(out, 'lock'), say);
  } catch (error) {
    throw refusedBy(dirname(out), error);
  }
}

function newOutput(out: string, unlock: () => void): Output {
  const [next, record] = [beside(out, 'next'), readText(join(out, RECORD)) ?? ''];
  const [before, times] = [readRecord(record), readTimes(out, record)];
  const [added, kept, folders]: [Files, Set<string>, Set<string>] = [new Map(), new Set(), new Set()];
  const published = oncePerPath((path: string) => {
    const file = before.get(path);
    return file && isUntouched(join(out, path), file, times.get(path)) ? file : undefined;
  });
  mkdirSync(next);
  return {
    published,
    read: (path) => readText(join(out, path)),
    bytes: (path) => (sizeOf(path) === undefined ? undefined : readFileSync(join(out, path))),
    add,
    publish: () => onDisk(dirname(out), publish),
    close,
  };

  function add(file: Made): void {
    if (added.has(file.path)) return;
    if (!isInside(file.path)) throw new Error(`${file.path} lies outside the output folder.`);
    const old = published(file.path);
    if (old && file.key !== undefined && old.key === file.key) return keep(file.path, { ...old, age: undefined });
    const bytes = bytesOf(file);
    onDisk(dirname(out), () => addBytes(file, bytes));
  }

  function addBytes({ path, key, sent }: Made, bytes: Uint8Array): void {
    if (isSame(path, bytes)) return keep(path, { size: bytes.length, key, sent });
    makeFolderOf(path);
    writeFileSync(join(next, path), bytes);
    added.set(path, { size: bytes.length, key, sent });
  }

  /** Compares with the disk, since anybody may have written the file: an unchanged file keeps its time stamp. */
  function isSame(path: string, bytes: Uint8Array): boolean {
    return before.has(path) && sizeOf(path) === bytes.length && readFileSync(join(out, path)).equals(bytes);
  }

  function sizeOf(path: string): number | undefined {
    const found = statSync(join(out, path), { throwIfNoEntry: false });
    return found?.isFile() ? found.size : undefined;
  }

  function keep(path: string, file: WrittenFile): void {
    kept.add(path);
    added.set(path, file);
  }

  function makeFolderOf(path: string): void {
    const folder = dirname(path);
    if (folder === '.' || folders.has(folder)) return;
    mkdirSync(join(next, folder), { recursive: true });
    folders.add(folder);
  }

  function publish(): WriteFigures {
    const written = added.size - kept.size;
    const isNew = written > 0 || [...before].some(([path, { age }]) => age === undefined && !added.has(path));
    const bytes = [...added.values()].reduce((sum, { size }) => sum + size, 0);
    const published = { files: added.size, bytes, written };
    if (!isNew && existsSync(out)) {
      const all = new Map([...before, ...added]);
      const text = recordText(all);
      if (text !== record) replaceFile(join(out, RECORD), text);
      keepTimes(out, text, all.keys(), timeBefore);
      return published;
    }
    keepHashed();
    const whole = sameFolders();
    for (const path of kept) {
      if (whole.has(topOf(path))) continue;
      makeFolderOf(path);
      linkOrCopy(join(out, path), join(next, path));
    }
    if (existsSync(out)) for (const path of foreignIn(out, isOurs)) carry(path, out, next);
    const text = recordText(added);
    writeFileSync(join(next, RECORD), text);
    swap(
      out,
      next,
      whole,
      [...before.keys()].filter((path) => !whole.has(topOf(path))),
    );
    keepTimes(out, text, added.keys(), timeBefore);
    return published;
  }

  /** Returns the folders in which nothing is new and nothing goes: moving one is less than linking each of its files anew. */
  function sameFolders(): Set<string> {
    const counts = new Map<string, number>();
    for (const path of kept) counts.set(topOf(path), (counts.get(topOf(path)) ?? 0) + 1);
    const changed = new Set([...before.keys(), ...added.keys()].filter((path) => !kept.has(path)).map(topOf));
    const same = [...counts].filter(([top, count]) => !changed.has(top) && top !== '' && readdirSync(join(out, top)).length === count);
    return new Set(same.map(([top]) => top));
  }

  /** Of a file that was kept as the last build left it: with its time stamp. */
  function timeBefore(path: string): number | undefined {
    return kept.has(path) && published(path) ? times.get(path) : undefined;
  }

  /** Hashed files that are in use no more stay for two further builds that change something. */
  function keepHashed(): void {
    for (const [path, file] of before) {
      const age = (file.age ?? 0) + 1;
      if (isHashed(path) && !added.has(path) && age <= BUILDS_BEFORE && sizeOf(path) === file.size) keep(path, { ...file, age });
    }
  }

  function isOurs(path: string): boolean {
    return before.has(path) || added.has(path) || path.startsWith(RECORD);
  }

  function close(): void {
    try {
      rmSync(next, { recursive: true, force: true });
    } finally {
      unlock();
    }
  }
}

function oncePerPath<T>(find: (path: string) => T): (path: string) => T {
  const found = new Map<string, T>();
  return (path) => {
    const value = found.get(path) ?? find(path);
    found.set(path, value);
    return value;
  };
}
