/** How the time of reading and checking a hall grows with it: bounded is what at most quadruples when a hall doubles. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compile } from '../journey/compile.ts';
import { TYPED } from './grown-typed.ts';
import { FRONT_MATTER } from './grown-fields.ts';
import { type Dimension, type GrownFiles, TEXTS } from './grown-guides.ts';
import { HALLS } from './grown-halls.ts';
import { SLIPS } from './grown-slips.ts';
import { TABLES_TO_LOOK_UP } from './grown-tables.ts';

export const DIMENSIONS: readonly Dimension[] = [...TEXTS, ...TABLES_TO_LOOK_UP, ...TYPED, ...FRONT_MATTER, ...HALLS, ...SLIPS];

/** CPU time in ms of reading, parsing, checking and finishing a hall once, twice and four times as large. */
type Growth = readonly [once: number, twice: number, fourfold: number];

/** Times below are the program’s start and the machine’s moods: ms. */
const FLOOR = 100;
/** Twice the allowed cost of two doublings. */
const MOST = 32;

/** Returns how the time of compiling grows along a dimension. */
export function growthOf({ once, files }: Dimension): Growth {
  const [first, second, fourth] = [1, 2, 4].map((factor) => timeOf(files(once * factor)));
  return [first ?? 0, second ?? 0, fourth ?? 0];
}

/** Returns why a dimension is not bounded, or undefined where its time is at most quadratic as far as times can tell. */
export function unbounded({ once, files }: Dimension): string | undefined {
  const fourfold = timeOf(files(once * 4));
  // Mostly it is so fast that the time of once does not matter.
  if (fourfold <= MOST * FLOOR) return undefined;
  const first = timeOf(files(once));
  return fourfold <= MOST * first ? undefined : `${first} ms, four times as much ${fourfold} ms`;
}

function timeOf(files: GrownFiles): number {
  const dir = mkdtempSync(join(tmpdir(), 'guide-wall-growth-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    const before = process.cpuUsage();
    compile({ dir });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Returns the dimensions that grow most, as a table of the bench: the ratio of fourfold to once, 16 where it is quadratic. */
export function growthText(all: readonly (readonly [name: string, growth: Growth])[]): string {
  const ratio = ([once, , fourfold]: Growth) => fourfold / Math.max(once, FLOOR);
  const rows = all
    .toSorted(([, a], [, b]) => ratio(b) - ratio(a))
    .map(([name, growth]) => `| ${name} | ${growth.map((time) => time.toFixed(0)).join(' | ')} | ${ratio(growth).toFixed(1)} |`);
  return ['| much of | once, CPU ms | twice | fourfold | fourfold ÷ once |', '|---|---:|---:|---:|---:|', ...rows].join('\n');
}
