/** A reader's results for a picture, made sensible. */

import { describe, expect, it } from 'vitest';
import { inWhole, sensible, tilesOf } from '../../src/patrol/look/sightings.ts';
import type { SeenCode } from '../../src/patrol/wall/wall.ts';

function square(left: number, top: number, side: number, text?: string, height = side): SeenCode {
  const corners = [
    { x: left, y: top },
    { x: left + side, y: top },
    { x: left + side, y: top + height },
    { x: left, y: top + height },
  ] as const;
  return text === undefined ? { corners } : { text, corners };
}

describe('what could not be read', () => {
  const read = [square(0, 0, 100, 'A1'), square(200, 0, 100, 'A2')];
  it('counts where it is as square and as large as codes that were read', () => {
    expect(sensible([...read, square(400, 0, 100)])).toHaveLength(3);
  });
  it.each([
    ['corners of two codes taken for one', square(90, 10, 120)],
    ['a long stripe', square(400, 0, 40, undefined, 170)],
    ['a speck', square(400, 0, 20)],
    ['a whole wall', square(0, 0, 900)],
    ['what was read in another tile', square(2, 2, 98)],
  ])('%s does not count', (_, seen) => {
    expect(sensible([seen, ...read])).toEqual(read);
  });
  it('does not count where nothing was read at all', () => {
    expect(sensible([square(0, 0, 100)])).toEqual([]);
  });
});

it('a code that two tiles show is one code; the same text elsewhere is another', () => {
  expect(sensible([square(0, 0, 100, 'A1'), square(3, 1, 99, 'A1'), square(300, 0, 100, 'A1')])).toHaveLength(2);
});

describe('tiles', () => {
  it.each([1, 2, 3, 4])('%d a side cover the whole picture and stay inside it', (count) => {
    const tiles = tilesOf(1281, 719, count);
    expect(tiles).toHaveLength(count * count);
    expect(Math.max(...tiles.map(({ left, width }) => left + width))).toBe(1281);
    expect(Math.max(...tiles.map(({ top, height }) => top + height))).toBe(719);
    expect(Math.min(...tiles.map(({ left, top }) => left + top))).toBe(0);
  });
  it('overlap by more than a code of a dense wall is wide', () => {
    const [first, second] = tilesOf(1280, 720, 2);
    expect(first!.width - second!.left).toBeGreaterThan(250);
  });
  it('corners found in a tile are corners of the whole', () => {
    expect(inWhole(square(1, 2, 10).corners, { left: 100, top: 50, width: 1, height: 1 })[0]).toEqual({ x: 101, y: 52 });
  });
});
