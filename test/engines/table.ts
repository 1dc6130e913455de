/** The table of `test/README.md`: the results in each engine, in the words of the situations themselves. */

import type { EngineName } from './engine.ts';
import { SITUATIONS } from './situations/all.ts';

const NAMES: readonly EngineName[] = ['Chromium', 'Firefox', 'WebKit'];

/** Returns the table in markdown, a line for each situation. */
export function tableOfSituations(): string {
  const rows = SITUATIONS.map(({ name, holds = '✓', instead = {} }) => [name, ...NAMES.map((engine) => instead[engine] ?? holds)]);
  return [['situation', ...NAMES], ['---', ...NAMES.map(() => '---')], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
