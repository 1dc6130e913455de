/** The files in a hall's folder, symbolic links followed where they stay inside. */

import { type Dirent, type Stats, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

interface Listing {
  /** By path from the folder, with `/`, sorted. */
  readonly files: Map<string, Stats>;
  /** Symbolic links that leave the folder. */
  readonly outside: Set<string>;
  /** Folders that may not be opened. */
  readonly unreadable: Set<string>;
  /** Files and folders whose names are not UTF-8, U+FFFD for bytes that could not be read, each with its name in GB18030. */
  readonly misnamed: Map<string, string>;
}

/** Returns the files below a folder, but for names that begin with a dot or, as Office’s own locks, with `~$`, and `node_modules`. Throws where there is no such folder. */
export function listFiles(root: string): Listing {
  const found: Listing = { files: new Map(), outside: new Set(), unreadable: new Set(), misnamed: new Map() };
  const real = realpathSync(root);
  walk(root, '', real, [real], found);
  return { ...found, files: new Map([...found.files].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** `above`: the real folders on the way here, this one last, so that a symbolic link to one of them ends the walk. */
function walk(root: string, folder: string, real: string, above: readonly string[], found: Listing): void {
  for (const entry of entriesOf(root, folder, found)) {
    if (/^(?:\.|~\$)|^node_modules$/.test(entry.name)) continue;
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (isMisnamed(root, path)) found.misnamed.set(path, nameMeant(join(root, folder), entry.name));
    else if (entry.isDirectory()) walk(root, path, real, [...above, join(above.at(-1) ?? root, entry.name)], found);
    else if (entry.isFile()) addFile(found, path, join(root, path));
    else if (entry.isSymbolicLink()) follow(root, path, real, above, found);
  }
}

/** A file that was deleted a moment ago is none. */
function addFile({ files }: Listing, path: string, place: string): void {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (stat) files.set(path, stat);
}

/** Node shows U+FFFD for bytes that are no UTF-8; a file by that name is not there. */
function isMisnamed(root: string, path: string): boolean {
  return path.includes('\uFFFD') && lstatSync(join(root, path), { throwIfNoEntry: false }) === undefined;
}

/** Several names may look the same with U+FFFD: the first of them. */
function nameMeant(folder: string, shown: string): string {
  const bytes = readdirSync(folder, { encoding: 'buffer' }).find((name) => name.toString() === shown);
  return bytes ? new TextDecoder('gb18030').decode(bytes) : shown;
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
