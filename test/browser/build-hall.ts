/** `npm run build`, as a person starts it. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** The root number of a hall's first build. */
export const FIRST_NUMBER = 1_790_000_000;

/** Builds the hall in `guides` into `out` under a root number; throws with what the command printed if it fails. */
export function buildHall(guides: string, out: string, number: number, options: readonly string[] = []): void {
  const words = [join(ROOT, 'scripts/run.mjs'), 'build', '--guides', guides, '--out', out, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: String(number) },
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}
