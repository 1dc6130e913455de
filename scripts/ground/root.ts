/** Where the program lives: the folder of its `package.json`, from its sources and from the bundle that `run.mjs` makes of them. */

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The program's folder: as `run.mjs` says, which knows it wherever it put the command; else found from here upwards. */
export const ROOT = process.env['GUIDE_WALL_ROOT'] ?? folderWith('package.json', import.meta.dirname);

function folderWith(file: string, from: string): string {
  return existsSync(join(from, file)) || dirname(from) === from ? from : folderWith(file, dirname(from));
}
