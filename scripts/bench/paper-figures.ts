/** The cost of printing: posters on A4, one PDF, each code on it read back. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareHall } from './build-figures.ts';
import { type CostAndPeak, measureWithPeak } from './measure.ts';

interface PaperFigures {
  readonly posters: number;
  readonly cost: CostAndPeak;
}

/** Prints a poster of each guide of a generated hall of so many guides. */
export function paperFigures(posters: number): PaperFigures {
  const dir = mkdtempSync(join(tmpdir(), 'guide-wall-bench-'));
  try {
    prepareHall(dir, posters);
    const [hall, out] = [join(dir, 'guides'), join(dir, 'print')];
    return { posters, cost: measureWithPeak(['npm', 'run', '-s', 'print', '--', '--guides', hall, '--out', out]) };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Returns the figures as a table. */
export function paperText(all: readonly PaperFigures[]): string {
  const row = (name: string, cell: (cost: CostAndPeak) => string) => `| ${[name, ...all.map(({ cost }) => cell(cost))].join(' | ')} |`;
  return [
    'Printed by `npm run print`: a poster of each guide in one PDF, laid out by headless Chromium, rasterised by PDFium, every code read back by zxing. Memory is that of our own process, Chromium’s is not counted.',
    '',
    `| A4 posters, proved | ${all.map(({ posters }) => posters.toLocaleString('en')).join(' | ')} |`,
    `|---|${all.map(() => '---:|').join('')}`,
    row('wall minutes', ({ wall }) => (wall / 60).toFixed(2)),
    row('CPU s, of Chromium’s processes only those that were waited for', ({ cpu }) => cpu.toFixed(0)),
    row('peak MB', ({ memory }) => memory.toFixed(0)),
  ].join('\n');
}
