/**
 * The record that a build leaves in its output folder, so that the next knows which files it need not make. When each file was
 * written stands in the cache: in the folder it would make two builds of the same input differ.
 */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, readCacheLines, writeCacheLines } from '../ground/cache.ts';
import type { PublishedFile } from '../make/made.ts';

/** The record's file. A folder with it is the output of a build. */
export const RECORD = '.guide-wall.json';

export interface WrittenFile extends PublishedFile {
  /** A hashed file that is in use no more: for how many builds. */
  readonly age?: number;
}

export type Files = Map<string, WrittenFile>;

/** Modification times in hundredths of a millisecond, which a copy keeps too, by path: with the size, the proof that nobody else wrote a file since. */
type Times = ReadonlyMap<string, number>;

/** Returns whether nobody wrote the file since the build did. */
export function isUntouched(path: string, { size }: WrittenFile, time: number | undefined): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === size && unitsOf(found) === time;
}

/** Returns when the files of an output folder were written, by the build that left this text of a record; empty where that is not known. */
export function readTimes(out: string, record: string): Times {
  const lines = readCacheLines(nameOf(out), keyOf(record)) ?? [];
  return new Map(lines.map((line) => [line.slice(line.indexOf(' ') + 1), Number(line.slice(0, line.indexOf(' ')))]));
}

/** Keeps when the files at these paths were written, for the build that finds this text of a record. `known`: the times that need not be looked up. */
export function keepTimes(out: string, record: string, paths: Iterable<string>, known: (path: string) => number | undefined): void {
  const lines = Array.from(paths, (path) => `${known(path) ?? timeOf(join(out, path))} ${path}`);
  writeCacheLines(nameOf(out), keyOf(record), lines);
}

function timeOf(path: string): number {
  return unitsOf(statSync(path, { throwIfNoEntry: false }));
}

function unitsOf(found: { readonly mtimeMs: number } | undefined): number {
  return Math.round((found?.mtimeMs ?? 0) * 100);
}

function nameOf(out: string): string {
  return `written-${keyOf(out)}`;
}

/** Returns the record as text. */
export function recordText(files: Files): string {
  return `${JSON.stringify({ format: 1, files: Object.fromEntries(files) })}\n`;
}

/** Returns the record that a text says; an empty one where it says none. Anybody may have written it: a path that leads out of the folder is none. */
export function readRecord(text: string): Files {
  try {
    const { format, files }: { format: unknown; files: Record<string, WrittenFile | null> } = JSON.parse(text);
    const entries = Object.entries(format === 1 ? files : {});
    return new Map(entries.flatMap(([path, file]) => (isInside(path) && Number.isInteger(file?.size) && file ? [[path, file]] : [])));
  } catch {
    return new Map();
  }
}

/** Returns whether a path stays below the folder that it is joined to. */
export function isInside(path: string): boolean {
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..') && !/[\\\0]|^[A-Za-z]:/.test(path);
}
