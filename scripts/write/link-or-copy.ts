import { copyFileSync, linkSync, statSync, utimesSync } from 'node:fs';

/** Puts the same file at another place, with its time stamp. Some disks know no hard links: then it is a copy. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
    const { atimeMs, mtimeMs } = statSync(from);
    // Seconds as a number keep microseconds, which a Date does not.
    utimesSync(to, atimeMs / 1000, mtimeMs / 1000);
  }
}
