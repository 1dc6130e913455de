/** Positions: as Chinese maps have them, how far, in which direction. */

import { expect, it } from 'vitest';
import { asOnMaps, type Position, wayBetween } from '../../src/guide/position.ts';

// The pairs of github.com/googollee/eviltransform (go/transform_test.go, python/test.py): Shanghai, Shenzhen, Beijing.
it.each<[Position, Position]>([
  [
    [31.1774276, 121.5272106],
    [31.17530398364597, 121.531541859215],
  ],
  [
    [22.543847, 113.912316],
    [22.540796131694766, 113.9171764808363],
  ],
  [
    [39.911954, 116.377817],
    [39.91334545536069, 116.38404722455657],
  ],
])('a phone at %j is on Chinese maps at %j, to a tenth of a metre', (phone, map) => {
  const [latitude, longitude] = asOnMaps(phone);
  expect(latitude).toBeCloseTo(map[0], 6);
  expect(longitude).toBeCloseTo(map[1], 6);
});

it('unconverted a phone would be taken for half a kilometre away from where it is', () => {
  const phone: Position = [39.911954, 116.377817];
  expect(wayBetween(phone, asOnMaps(phone)).metres).toBeGreaterThan(500);
});

it.each<[string, Position, number, number]>([
  ['a thousandth of a degree to the north is 111 m', [40.001, 100], 111, 0],
  ['to the east it is less, by the latitude', [40, 100.001], 85, 2],
  ['both: north-east', [40.001, 100.0013], 157, 1],
  ['south', [39.999, 100], 111, 4],
  ['west', [40, 99.999], 85, 6],
  ['nearly north is north', [40.01, 99.997], 1141, 0],
  ['north-west', [40.001, 99.9987], 157, 7],
])('%s', (_, to, metres, direction) => {
  const way = wayBetween([40, 100], to);
  expect(Math.round(way.metres)).toBe(metres);
  expect(way.direction).toBe(direction);
});

it('Shanghai and Beijing lie 1,078 km apart, as the same source says', () => {
  const { metres, direction } = wayBetween([31.17530398364597, 121.531541859215], [39.91334545536069, 116.38404722455657]);
  expect(Math.abs(metres - 1_078_164) / 1_078_164).toBeLessThan(0.005);
  expect(direction).toBe(7);
});
