/** What building costs: cold, and after one guide of the hall changed. */

import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { generateHall } from './hall.ts';
import { type Cost, measure } from './measure.ts';

export interface BuildFigures {
  readonly guides: number;
  /** With nothing kept from before: the program itself and the shell are made too. */
  readonly first: Cost;
  /** Another hall that was never built, by the same program. */
  readonly cold: Cost;
  readonly changed: Cost;
}

/** The guide that changes: every generated hall has it. */
const CHANGED = 'birth/g1.md';

/** Where `run.mjs` keeps commands as programs. */
const PROGRAMS = join(ROOT, 'node_modules/.cache/guide-wall/program');

/** Generates a hall of so many guides in `dir/guides`. */
export function prepareHall(dir: string, guides: number): void {
  generateHall(join(dir, 'guides'), guides);
}

/** Builds the hall in `dir/guides` with nothing kept from any build before, then another like it, then that one after one change. */
export function buildFigures(dir: string, guides: number): BuildFigures {
  const [hall, other, cache] = [join(dir, 'guides'), join(dir, 'other'), join(dir, 'cache')];
  const build = (from: string, out: string) =>
    measure(['npm', 'run', '-s', 'build', '--', '--guides', from, '--out', join(dir, out)], { GUIDE_WALL_CACHE: cache });
  const programs = readdirSync(PROGRAMS).filter((name) => name.startsWith('build-'));
  for (const folder of [cache, ...programs.map((name) => join(PROGRAMS, name))]) rmSync(folder, { recursive: true, force: true });
  generateHall(other, guides);
  const first = build(hall, 'dist');
  const cold = build(other, 'other-dist');
  changeOne(other, '今天起窗口改到二楼，号码不变。');
  return { guides, first, cold, changed: build(other, 'other-dist') };
}

/** Adds a sentence to one guide. */
export function changeOne(hall: string, sentence: string): void {
  const file = join(hall, CHANGED);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/\n## 谁能办\n/, (heading) => `${sentence}\n${heading}`),
  );
}
