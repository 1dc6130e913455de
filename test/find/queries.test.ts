/** Queries of citizens, written by somebody who did not tune the search: how many find their guide first, among three, or rightly nothing. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../scripts/journey/compile.ts';
import { finder } from './finder.ts';

const ROOT = join(import.meta.dirname, '../..');
const QUERIES = join(ROOT, 'test/corpus/queries');

it('of the committed queries so many are answered as a person at the counter would', () => {
  const { hall, guides = [] } = compile({ dir: join(ROOT, 'guides') });
  const find = finder(guides, {}, hall);
  const ids = new Map(guides.map(({ code, id }) => [code, id]));
  const sums = { queries: 0, first: 0, three: 0, nothings: 0, nothing: 0 };
  for (const file of readdirSync(QUERIES).filter((name) => name.endsWith('.yaml'))) {
    const queries: Record<string, string> = parse(readFileSync(join(QUERIES, file), 'utf8'));
    const own = { first: 0, three: 0 };
    for (const [query, right] of Object.entries(queries)) {
      const found = find(query).hits.map(({ code }) => ids.get(code) ?? code);
      const isRight = (id: string | undefined) => (right === '' ? id === undefined : right.split('、').includes(id ?? ''));
      own.first += Number(isRight(found[0]));
      own.three += Number(right === '' ? found.length === 0 : found.slice(0, 3).some(isRight));
    }
    const count = Object.keys(queries).length;
    console.log(`${file}: ${count} queries, first ${own.first}, among three ${own.three}`);
    if (file === 'nothing.yaml') [sums.nothings, sums.nothing] = [count, own.first];
    else [sums.queries, sums.first, sums.three] = [sums.queries + count, sums.first + own.first, sums.three + own.three];
  }
  expect(sums.first / sums.queries).toBeGreaterThanOrEqual(0.88);
  expect(sums.three / sums.queries).toBeGreaterThanOrEqual(0.92);
  expect(sums.nothing / sums.nothings).toBeGreaterThanOrEqual(0.85);
}, 180_000);
