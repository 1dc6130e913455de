/** What the program is made of: for `run.mjs`, which starts it, and for the cache, which asks whether it is still the same. */

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a command is made of, and what it makes pages with. */
const SOURCES = ['scripts', 'src', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];

/** Returns 16 hex digits that change with any byte of the program, the packages it is made with and the shell’s sources. @param {string} root the program’s folder */
export function programKey(root) {
  const hash = createHash('sha256');
  for (const path of SOURCES) for (const file of filesOf(root, path)) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} root @param {string} path @returns {string[]} */
function filesOf(root, path) {
  if (statSync(join(root, path)).isFile()) return [path];
  const entries = readdirSync(join(root, path), { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name).slice(root.length + 1));
  return files.sort();
}
