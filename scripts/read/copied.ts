/** Reads `public/`: what is copied into every output as it is, but for the README's pictures. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import type { Made } from '../make/made.ts';

const FOLDER = join(ROOT, 'public');

/** Returns the files of `public/` that belong to a hall. */
export function readCopied(): Made[] {
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('readme-'),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(FOLDER.length + 1)).sort();
  return paths.map((path) => ({ path, body: readFileSync(join(FOLDER, path)) }));
}
