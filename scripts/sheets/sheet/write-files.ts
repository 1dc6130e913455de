/** Files of a folder, all of them or none. */

import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { diskReason } from '../../ground/disk.ts';
import { PrintError } from './print-error.ts';

interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/** Throws a `PrintError` where a folder is none, cannot be made or not be written. Makes nothing. */
export function requireFolder(folder: string): void {
  let at = resolve(folder);
  while (!existsSync(at)) at = dirname(at);
  if (!statSync(at).isDirectory()) throw new PrintError(`${at} 是一个文件，不是文件夹：换一个 --out。 It is a file: choose another --out.`);
  try {
    accessSync(at, constants.W_OK);
  } catch (error) {
    throw cannotWrite(at, error);
  }
}

/** Writes these files. Throws a `PrintError` where one cannot be written; then all are as they were. */
export function writeFiles(files: readonly FileToWrite[]): void {
  let at = '';
  // Another process may be writing the same files.
  const fresh = (path: string) => `${path}.${process.pid}.new`;
  try {
    for (const { path, bytes } of files) {
      at = path;
      if (existsSync(path) && statSync(path).isDirectory()) throw new Error('is a folder');
      makeFolder(dirname(resolve(path)));
      writeFileSync(fresh(path), bytes);
    }
  } catch (error) {
    for (const { path } of files) rmSync(fresh(path), { force: true });
    throw cannotWrite(at, error);
  }
  for (const { path } of files) renameSync(fresh(path), path);
}

/** One folder after the other: where the system refuses (`/proc`), Node's own way of making them all at once never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function cannotWrite(path: string, error: unknown): PrintError {
  const { zh, en } = diskReason(error) ?? { zh: '那里有别的东西', en: 'something else is there' };
  return new PrintError(
    `${path} 写不进去（${zh}），没有印。 It cannot be written (${en}); nothing was printed. 换一个 --out。 Choose another --out.`,
  );
}
