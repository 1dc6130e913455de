/** Compiles a corpus: a hall of these files, whose folder is gone afterwards. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Compiled, compile } from '../../scripts/journey/compile.ts';

/** One life event for guides in the folder `t`. */
export const HALL_OF_T = [
  'name: 青禾县政务服务大厅',
  'address: https://qinghe.example',
  'events:',
  '  - { id: t, letter: A, name: 办事, colour: "#b3261e" }',
  '',
].join('\n');

/** Returns the results of these files, by their paths in the hall's folder. */
export function compiledFiles(files: Iterable<readonly [string, string | Uint8Array]>): Compiled {
  const dir = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    for (const [path, body] of files) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), body);
    }
    return compile({ dir, today: '2026-11-22' });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
