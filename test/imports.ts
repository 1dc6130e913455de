/** The program as files that import each other. */

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** The program's folder. */
export const ROOT = join(import.meta.dirname, '..');

/** One import, of a file by a file (both from the program's folder) or of a package. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** Returns the scripts in a folder and below it, from the program's folder. */
export function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs|js)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name}`)
    .sort();
}

/** Returns the folders in a folder, from the program's folder. */
export function subfolders(top: string): string[] {
  return readdirSync(join(ROOT, top), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${top}/${entry.name}`);
}

/** Returns all that a file imports, types included. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = text.matchAll(
    /^\s*(?:import|export)\b[^'"]*?\bfrom\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map((match) => ({ from: file, to: resolved(file, match[1] ?? match[2] ?? match[3] ?? '') }));
}

function resolved(from: string, target: string): string {
  return target.startsWith('.') ? relative(ROOT, normalize(join(ROOT, dirname(from), target))) : target;
}
