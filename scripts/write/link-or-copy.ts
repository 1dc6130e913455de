import { copyFileSync, linkSync, statSync, utimesSync } from 'node:fs';
import { diskReason } from '../ground/disk.ts';

/** Puts the same file at another place, with its time stamp. Some disks know no hard links: then it is a copy. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    // Each disk has its own word for it: EPERM, ENOTSUP, EXDEV, EMLINK. Copying names the real fault.
    if (!diskReason(error)) throw error;
    copyFileSync(from, to);
    stampAs(from, to);
  }
}

/** A share may refuse it: then the next build makes the file once more. */
function stampAs(from: string, to: string): void {
  const { atimeMs, mtimeMs } = statSync(from);
  try {
    // Seconds as a number keep microseconds, which a Date does not.
    utimesSync(to, atimeMs / 1000, mtimeMs / 1000);
  } catch (error) {
    if (!diskReason(error)) throw error;
  }
}
