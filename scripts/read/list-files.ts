/** What files a hall's folder holds, symbolic links followed where they stay inside. */

import { type Dirent, type Stats, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

interface Listing {
  /** By path from the folder, with `/`, sorted. */
  readonly files: Map<string, Stats>;
  /** Symbolic links that leave the folder. */
  readonly outside: Set<string>;
  /** Folders that may not be opened. */
  readonly unreadable: Set<string>;
}

/** Returns the files below a folder, but for names that begin with a dot and `node_modules`. Throws where there is no such folder. */
export function listFiles(root: string): Listing {
  const found: Listing = { files: new Map(), outside: new Set(), unreadable: new Set() };
  const real = realpathSync(root);
  walk(root, '', real, [real], found);
  return { ...found, files: new Map([...found.files].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** `above`: the real folders on the way here, this one last, so that a symbolic link to one of them ends the walk. */
function walk(root: string, folder: string, real: string, above: readonly string[], found: Listing): void {
  for (const entry of entriesOf(root, folder, found)) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) walk(root, path, real, [...above, join(above.at(-1) ?? root, entry.name)], found);
    else if (entry.isFile()) found.files.set(path, statSync(join(root, path)));
    else if (entry.isSymbolicLink()) follow(root, path, real, above, found);
  }
}

function entriesOf(root: string, folder: string, found: Listing): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (folder === '') throw error;
    found.unreadable.add(folder);
    return [];
  }
}

function follow(root: string, path: string, real: string, above: readonly string[], found: Listing): void {
  const target = realTarget(join(root, path));
  if (target === undefined || !`${target}${sep}`.startsWith(`${real}${sep}`)) {
    found.outside.add(path);
    return;
  }
  const stat = statSync(target);
  if (stat.isFile()) found.files.set(path, stat);
  else if (stat.isDirectory() && !above.some((one) => `${one}${sep}`.startsWith(`${target}${sep}`))) {
    walk(root, path, real, [...above, target], found);
  }
}

function realTarget(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined; // The link leads nowhere.
  }
}
