/** The cost of a build: cold, and after one guide of the hall changed. */

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateHall } from './generated-hall.ts';
import { type Cost, type CostAndPeak, measure, measureWithPeak, median } from './measure.ts';

export interface BuildFigures {
  readonly guides: number;
  /** With nothing kept from before: the program itself and the shell are made too. */
  readonly first: CostAndPeak;
  /** A hall that was never built, by the same program: the median of some. */
  readonly cold: Cost;
  /** The last of them after one change: the median of some. */
  readonly changed: Cost;
}

/** The guide that changes: every generated hall has it. */
const CHANGED = 'birth/g1.md';

/** Generates a hall of so many guides in `dir/guides`. */
export function prepareHall(dir: string, guides: number): void {
  generateHall(join(dir, 'guides'), guides);
}

const RUNS = [1, 2, 3];

/** Builds the hall in `dir/guides` with nothing kept from any build before, then others like it, then the last of those after one change. */
export function buildFigures(dir: string, guides: number): BuildFigures {
  const [hall, cache] = [join(dir, 'guides'), join(dir, 'cache')];
  const command = (from: string, out: string) => ['npm', 'run', '-s', 'build', '--', '--guides', from, '--out', join(dir, out)];
  const env = { GUIDE_WALL_CACHE: cache };
  rmSync(cache, { recursive: true, force: true });
  let [other, out] = [join(dir, 'other'), 'dist'];
  generateHall(other, guides);
  const first = measureWithPeak(command(hall, out), env);
  const cold = RUNS.map((run) => {
    // Under another name it is a hall that was never built.
    renameSync(other, `${other}${run}`);
    [other, out] = [`${other}${run}`, `${out}${run}`];
    return measure(command(other, out), env);
  });
  const changed = RUNS.map((run) => {
    changeOne(other, `今天起窗口改到二楼，号码不变（${run}）。`);
    return measure(command(other, out), env);
  });
  return { guides, first, cold: median(cold), changed: median(changed) };
}

/** Adds a sentence to one guide. */
export function changeOne(hall: string, sentence: string): void {
  const file = join(hall, CHANGED);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/\n## 谁能办\n/, (heading) => `${sentence}\n${heading}`),
  );
}
