/** A hall of its own for one test file: a copy of the sample hall as the real command built it, served by the real server. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type Line, openLine } from './line.ts';
import { buildHall, FIRST_NUMBER } from './build-hall.ts';
import { serve } from '../../scripts/serve/serve.ts';

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

/** Returns a built and served copy of the hall in `guides`, or of the sample hall, which was built before all tests. */
export async function openHall(guides?: string): Promise<TestHall> {
  const dir = mkdtempSync(join(tmpdir(), 'guide-wall-hall-'));
  const [own, out] = [join(dir, 'guides'), join(dir, 'dist')];
  let number = FIRST_NUMBER;
  const build = (...options: string[]) => buildHall(own, out, (number += 60), options);
  if (guides === undefined) cpSync(inject('sampleHall'), dir, { recursive: true, preserveTimestamps: true });
  else {
    cpSync(guides, own, { recursive: true });
    build();
  }
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
