/** Queries of citizens, written by somebody who did not tune the search: how many find their guide first, among three, or rightly nothing. */

import { expect, it } from 'vitest';
import { UNANSWERED, allAnswered, hitRates } from '../../scripts/bench/hit-rates.ts';

it('of the committed queries so many are answered as a person at the counter would', () => {
  const rates = hitRates();
  for (const { kind, queries, first, three } of rates) console.log(`${kind}: ${queries} queries, first ${first}, among three ${three}`);
  const { queries, first, three } = allAnswered(rates);
  const nothing = rates.find(({ kind }) => kind === UNANSWERED);
  expect(first / queries).toBeGreaterThanOrEqual(0.93);
  expect(three / queries).toBeGreaterThanOrEqual(0.97);
  expect((nothing?.first ?? 0) / (nothing?.queries ?? 1)).toBeGreaterThanOrEqual(0.93);
}, 180_000);
