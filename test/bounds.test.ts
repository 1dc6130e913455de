import { expect, it } from 'vitest';
import { DIMENSIONS, unbounded } from '../scripts/bench/growth.ts';

it('each dimension grows: twice as much is more to read', () => {
  const size = (files: Readonly<Record<string, string | Uint8Array>>) =>
    Object.entries(files).reduce((sum, [path, text]) => sum + path.length + text.length, 0);
  const still = DIMENSIONS.filter(({ once, files }) => size(files(once * 2)) <= size(files(once)));
  expect(still.map(({ name }) => name)).toEqual([]);
});

it.each(DIMENSIONS.map((one) => [one.name, one] as const))(
  'of twice as much %s the time is at most four times as long',
  (_, dimension) => expect(unbounded(dimension)).toBeUndefined(),
  120_000,
);
