/** The table “What holds where” of `test/README.md` is what the engine tests run. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SITUATIONS } from './engines/situations/all.ts';
import { tableOfSituations } from './engines/table.ts';

it('a situation that is not in the table, a row that no test runs, a cell that is not what the test asserts: none', () => {
  const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
  const section = /## What holds where\n([^]*?)(?=\n## |$)/.exec(readme)?.[1] ?? '';
  const table = section.split('\n').filter((line) => line.startsWith('|'));
  expect(table.join('\n')).toBe(tableOfSituations());
});

it('no two situations have the same name', () => {
  const names = SITUATIONS.map(({ name }) => name);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});
