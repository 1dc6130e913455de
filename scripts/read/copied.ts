/** Reads `public/`: its files are copied into every output as they are, but for the README's pictures. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../ground/root.ts';

const FOLDER = join(ROOT, 'public');

/** A file that is part of every output as it is. */
interface CopiedFile {
  /** From `public/`, with `/`. */
  readonly path: string;
  readonly body: Uint8Array;
}

/** Returns the files of `public/` that belong to a hall. */
export function readCopied(): CopiedFile[] {
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('readme-'),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(FOLDER.length + 1)).sort();
  return paths.map((path) => ({ path, body: readFileSync(join(FOLDER, path)) }));
}
