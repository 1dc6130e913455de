/** What building costs: cold, and after one guide of the hall changed. */

import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { generateHall } from './hall.ts';
import { type Cost, measure } from './measure.ts';

export interface BuildFigures {
  readonly guides: number;
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

/** Builds the hall in `dir/guides` into `dir/dist`, with nothing kept from any build before, the program itself included, and again after one change. */
export function buildFigures(dir: string, guides: number): BuildFigures {
  const [hall, out, cache] = [join(dir, 'guides'), join(dir, 'dist'), join(dir, 'cache')];
  const build = () => measure(['npm', 'run', '-s', 'build', '--', '--guides', hall, '--out', out], { GUIDE_WALL_CACHE: cache });
  const programs = readdirSync(PROGRAMS).filter((name) => name.startsWith('build-'));
  for (const folder of [out, cache, ...programs.map((name) => join(PROGRAMS, name))]) rmSync(folder, { recursive: true, force: true });
  const cold = build();
  changeOne(hall, '今天起窗口改到二楼，号码不变。');
  const changed = build();
  return { guides, cold, changed };
}

/** Adds a sentence to one guide. */
export function changeOne(hall: string, sentence: string): void {
  const file = join(hall, CHANGED);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/\n## 谁能办\n/, (heading) => `${sentence}\n${heading}`),
  );
}
