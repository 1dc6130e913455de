/** Folders that are no place for an output, and disks that take nothing more. */

import { readdirSync, statSync } from 'node:fs';
import { diskReason } from '../ground/disk.ts';
import { DiskRefusedError, RefusedError } from '../ground/refused-error.ts';
import { RECORD } from './record.ts';

/** Throws a `RefusedError` for a folder that holds something and is no earlier output. */
export function refuseForeign(out: string): void {
  const found = statSync(out, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory())
    throw new RefusedError(`${out} 是一个文件，不是文件夹。请用 --out 指定另一个文件夹。 It is a file: name a folder with --out.`);
  const content = readdirSync(out);
  if (content.length === 0 || content.includes(RECORD)) return;
  throw new RefusedError(
    `${out} 里有别的东西，不是以前生成的结果，没有动它。请用 --out 指定一个空文件夹。 ` +
      'The folder holds something that is no earlier output; it was left as it is. Name an empty folder with --out.',
  );
}

/** Returns the result of an act that writes into this folder. Throws a `RefusedError` with the reason where the disk refuses. */
export function onDisk<T>(folder: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw refusedBy(folder, error);
  }
}

/** Returns the `DiskRefusedError` of a disk that refused to write into this folder; any other error as it is. */
export function refusedBy(folder: string, error: unknown): unknown {
  const reason = diskReason(error);
  if (!reason) return error;
  return new DiskRefusedError(
    `${folder} 里写不进东西（${reason.zh}），上一次生成的没有动。腾出空间或者给出权限，或者用 --out 指定另一个文件夹。 ` +
      `Nothing can be written there (${reason.en}); the last output is as it was. Make room, give permission, or name another folder with --out.`,
  );
}
