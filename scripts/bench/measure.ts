/** Measures a command with everything it starts. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../ground/root.ts';

export interface Cost {
  /** User and system time of all processes, in seconds. */
  readonly cpu: number;
  /** In seconds. */
  readonly wall: number;
}

export interface CostAndPeak extends Cost {
  /** Peak memory of the largest process, in MB. */
  readonly memory: number;
}

/** Returns the cost of a command. Throws with its output when it failed. */
export function measure(command: readonly string[], env: Readonly<Record<string, string>> = {}): Cost {
  const began = performance.now();
  // The shell's `times` knows the processor time of all that it ran (POSIX).
  const { status, stdout, stderr } = spawnSync('sh', ['-c', '"$@"; code=$?; times; exit $code', 'sh', ...command], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  const wall = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(`${command.join(' ')}\n${stdout}\n${stderr}`);
  return { cpu: childTime(stdout), wall };
}

/** Returns the same and the peak, for which each process loads some more. */
export function measureWithPeak(command: readonly string[], env: Readonly<Record<string, string>> = {}): CostAndPeak {
  const usage = mkdtempSync(join(tmpdir(), 'guide-wall-usage-'));
  const options = { NODE_OPTIONS: `--import ${join(ROOT, 'scripts/bench/usage.mjs')}`, GUIDE_WALL_USAGE: usage };
  try {
    const cost = measure(command, { ...env, ...options });
    const peaks = readdirSync(usage).map((name) => Number(readFileSync(join(usage, name), 'utf8')));
    return { ...cost, memory: Math.max(0, ...peaks) / 1000 };
  } finally {
    rmSync(usage, { recursive: true });
  }
}

/** Returns the cost of the run that took the middle of all processor times: single runs differ by a fifth. */
export function median(costs: readonly Cost[]): Cost {
  const sorted = costs.toSorted((a, b) => a.cpu - b.cpu);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('Nothing was measured.');
  return middle;
}

/** `times` prints two lines: its own user and system time, then that of its children, as `0m1.23s`. */
function childTime(printed: string): number {
  const line = printed.trimEnd().split('\n').pop() ?? '';
  return [...line.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}
