/** The sample hall, built once before all tests of a browser: each has a copy (`hall.ts`). */

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildHall, FIRST_NUMBER } from './build-hall.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that holds the sample hall: `guides`, and `dist` as built. */
    readonly sampleHall: string;
  }
}

/** Vitest calls it. Returns what removes the hall. */
export function setup(project: TestProject): () => void {
  const dir = mkdtempSync(join(tmpdir(), 'guide-wall-sample-'));
  const guides = join(dir, 'guides');
  cpSync(join(import.meta.dirname, '../../guides'), guides, { recursive: true });
  buildHall(guides, join(dir, 'dist'), FIRST_NUMBER);
  project.provide('sampleHall', dir);
  return () => rmSync(dir, { recursive: true, force: true });
}
