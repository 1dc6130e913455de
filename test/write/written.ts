/** An output folder, written as a build writes it. */

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Made } from '../../scripts/make/made.ts';
import { type WriteFigures, openOutput } from '../../scripts/write/write.ts';

/** Publishes these files and lets go of the folder, whatever happens. */
export async function writeInto(out: string, files: readonly Made[]): Promise<WriteFigures> {
  const output = await openOutput(out);
  try {
    for (const file of files) output.add(file);
    return output.publish();
  } finally {
    output.close();
  }
}

/** Returns a page as the build makes it: the same body is not made again. */
export function page(body: string, path = 'A1.html'): Made {
  return { path, key: body, body };
}

/** Returns the paths of all files in a folder. */
export function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}
