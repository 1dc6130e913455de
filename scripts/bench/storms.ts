/** The storms of the tests in full: a test run plays a share of them. */

import { spawnSync } from 'node:child_process';
import { ROOT } from '../ground/root.ts';

/** Plays a thousand seeds on a line that lies, and kills a browser a hundred times. Says on the terminal how it goes; returns whether all held. */
export function runStorms(): boolean {
  const run = (project: string, test: string) =>
    spawnSync(process.execPath, ['test/run.mjs', project, test], {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, SEEDS: '1000', KILLS: '100' },
    }).status === 0;
  const line = run('unit', 'worker/storm');
  return run('browser', 'torture') && line;
}
