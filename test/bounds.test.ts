import { expect, it } from 'vitest';
import { DIMENSIONS, unbounded } from '../scripts/bench/growth.ts';

it.each(DIMENSIONS.map((one) => [one.name, one] as const))(
  'of twice as much %s the time is at most four times as long',
  (_, dimension) => expect(unbounded(dimension)).toBeUndefined(),
  120_000,
);
