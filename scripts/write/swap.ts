/** One folder in the place of another: renames, from which a build that is killed in between is recovered. */

import { existsSync, readFileSync, realpathSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { diskReason } from '../ground/disk.ts';
import { RefusedError } from '../ground/refused-error.ts';
import { RECORD, readRecord } from './record.ts';

/**
 * Puts `next` in the place of `out`, as a whole or, where it throws, not at all. `same`: folders that move over.
 * `files`: the other files in the old folder; naming them spares looking for them. Throws a `RefusedError` for a
 * folder that cannot be renamed.
 */
export function swap(out: string, next: string, same: Iterable<string>, files: Iterable<string>): void {
  const old = beside(out, 'old');
  try {
    if (existsSync(out)) renameSync(out, old);
  } catch {
    throw new RefusedError(
      `${out} 不能整个换掉（是挂载点吗？）。请用 --out 指定它里面的一个文件夹。 ` +
        'The folder cannot be replaced as a whole (is it a mount?). Name a folder inside it with --out.',
    );
  }
  try {
    for (const folder of same) renameSync(join(old, folder), join(next, folder));
    renameSync(next, out);
  } catch (error) {
    recover(out);
    throw error;
  }
  remove(old, files);
}

/** Removes a folder. What another process still reads, some shares keep: the next build removes it. */
function remove(folder: string, files: Iterable<string>): void {
  try {
    const isReal = foldersWithin(folder);
    for (const file of files) if (isReal(dirname(file))) removeFile(join(folder, file));
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    if (!diskReason(error)) throw error;
  }
}

/** Returns a function that tells folders from symbolic links: nothing is ever removed behind one. */
function foldersWithin(folder: string): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const isReal = known.get(path) ?? isRealFolder(folder, path);
    known.set(path, isReal);
    return isReal;
  };
}

function isRealFolder(folder: string, path: string): boolean {
  return existsSync(join(folder, path)) && realpathSync(join(folder, path)) === join(realpathSync(folder), path);
}

/** Returns the folder of the output in which a file lies; nothing for one that lies in none. */
export function topOf(path: string): string {
  return path.slice(0, Math.max(0, path.indexOf('/')));
}

/** Returns a name beside the output folder: on the same disk, so that a rename is enough. */
export function beside(out: string, what: string): string {
  return join(dirname(out), `.${basename(out)}.${what}`);
}

/**
 * Returns where a file of the output lies now: also while two folders change places, and after a build that was killed
 * right then. What moved over already is found in the folder that was to come.
 */
export function whereLies(out: string, path: string): string {
  const [old, next] = [beside(out, 'old'), beside(out, 'next')];
  if (existsSync(out) || !existsSync(old)) return join(out, path);
  const top = topOf(path);
  return join(top === '' || existsSync(join(old, top)) ? old : next, path);
}

/** Tidies up after a build that was killed: it left a half-made folder, or stood between the renames. */
export function recover(out: string): void {
  const [old, next] = [beside(out, 'old'), beside(out, 'next')];
  if (existsSync(old) && !existsSync(out)) {
    moveBack(next, old);
    renameSync(old, out);
  }
  for (const left of [old, next]) rmSync(left, { recursive: true, force: true });
}

/** Returns the folders that had moved over already to the output that they belong to. */
function moveBack(next: string, old: string): void {
  const tops = new Set([...readRecord(readText(join(old, RECORD)) ?? '').keys()].map(topOf));
  for (const top of tops) if (!existsSync(join(old, top)) && existsSync(join(next, top))) renameSync(join(next, top), join(old, top));
}

function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    return; // It is gone already, or the folder was not there.
  }
}

/** Returns a file's text, undefined where there is none. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
