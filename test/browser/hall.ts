/** A hall of its own for one test file: a copy of the sample hall, built by the real command, served by the real server. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Line, openLine } from './line.ts';
import { serve } from '../../scripts/serve/serve.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface TestHall {
  /** Where the browser finds it: `http://localhost:PORT`. */
  readonly address: string;
  /** The output folder. */
  readonly out: string;
  /** The line between the browser and the server. */
  readonly line: Line;
  /** Returns a file of the output as text. */
  read(path: string): string;
  /** Changes a file of the hall's folder; nothing is built yet. */
  edit(file: string, change: (text: string) => string): void;
  /** Builds anew, with these further options, with a root number higher than the last; throws with what the command printed if it fails. */
  build(...options: string[]): void;
  remove(): Promise<void>;
}

/** Returns a built and served copy of the hall in `guides` (the sample hall unless told). */
export async function openHall(guides = join(ROOT, 'guides')): Promise<TestHall> {
  const dir = mkdtempSync(join(tmpdir(), 'guide-wall-hall-'));
  const [own, out] = [join(dir, 'guides'), join(dir, 'dist')];
  cpSync(guides, own, { recursive: true });
  let number = 1_790_000_000;
  const build = (...options: string[]) => {
    number += 60;
    const words = [join(ROOT, 'scripts/run.mjs'), 'build', '--guides', own, '--out', out, ...options];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, SOURCE_DATE_EPOCH: String(number) },
    });
    if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  };
  build();
  const server = await serve(out, 0);
  const line = await openLine(server.port);
  return {
    address: `http://localhost:${line.port}`,
    out,
    line,
    read: (path) => readFileSync(join(out, path), 'utf8'),
    edit: (file, change) => writeFileSync(join(own, file), change(readFileSync(join(own, file), 'utf8'))),
    build,
    remove: async () => {
      await line.cut();
      await server.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
