/** A person's own files in the output folder: `robots.txt`, `.well-known/`. They stay through every build. */

import { lstatSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { linkOrCopy } from './link-or-copy.ts';

/** Returns the paths of files and symbolic links that no build made. A link to a folder is one path: nothing behind it is looked at. */
export function foreignIn(out: string, isOurs: (path: string) => boolean): string[] {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => !isOurs(path));
}

/** Puts such a file into the folder that takes the output’s place. Throws where something that was made has its name. */
export function carry(path: string, out: string, next: string): void {
  const [from, to] = [join(out, path), join(next, path)];
  mkdirSync(dirname(to), { recursive: true });
  if (lstatSync(from).isSymbolicLink()) symlinkSync(readlinkSync(from), to);
  else linkOrCopy(from, to);
}
