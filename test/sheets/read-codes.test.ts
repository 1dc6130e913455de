/** Codes are read back from a picture, wherever they lie in it. */

import { describe, expect, it } from 'vitest';
import { qrMatrix, qrPng } from '../../scripts/ground/qr.ts';
import type { Raster } from '../../scripts/sheets/proof/raster.ts';
import { cut, readCodes, readInTiles, readPng } from '../../scripts/sheets/proof/read-codes.ts';

/** Pixels a module, and of a picture of a code with its quiet zone: 33 modules. */
const PIXELS = 4;
const SIDE = 33 * PIXELS;

/** Draws codes with their upper left corners at these pixels. */
function picture(width: number, height: number, ...codes: readonly (readonly [says: string, x: number, y: number])[]): Raster {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [says, left, top] of codes) {
    const { size, dark } = qrMatrix(says);
    for (let y = 0; y < size * PIXELS; y++) {
      for (let x = 0; x < size * PIXELS; x++) {
        const isDark = dark[Math.floor(y / PIXELS) * size + Math.floor(x / PIXELS)] === 1;
        const at = ((top + 4 * PIXELS + y) * width + left + 4 * PIXELS + x) * 4;
        if (isDark) data.fill(0, at, at + 3);
      }
    }
  }
  return { data, width, height };
}

const A1 = 'https://qinghe.example/A1';
const names = (found: readonly { says: string }[]) => found.map(({ says }) => says);

it('a white page has no code, nor has one of which half is lost', async () => {
  expect(await readCodes(picture(200, 200))).toEqual([]);
  expect(await readCodes(cut(picture(200, 200, [A1, 30, 30]), 0, 0, 100))).toEqual([]);
});

it('a code is found with its middle', async () => {
  const [found, ...more] = await readCodes(picture(300, 200, [A1, 100, 40]));
  expect(more).toEqual([]);
  expect(found?.says).toBe(A1);
  expect(Math.abs((found?.x ?? 0) - 100 - SIDE / 2)).toBeLessThan(2);
  expect(Math.abs((found?.y ?? 0) - 40 - SIDE / 2)).toBeLessThan(2);
});

it('a code as a PNG file', async () => {
  expect(await readPng(qrPng(qrMatrix(A1)))).toEqual([A1]);
});

describe('readInTiles(raster, largest)', () => {
  it('every code of a wall is found once, where it lies, on the seams of tiles too', async () => {
    const codes = Array.from(
      { length: 30 },
      (_, at) => [`https://qinghe.example/B${at}`, (at % 6) * 150, Math.floor(at / 6) * 150] as const,
    );
    const found = await readInTiles(picture(900, 750, ...codes), SIDE);
    expect(names(found).sort()).toEqual(codes.map(([says]) => says).sort());
    for (const [says, x, y] of codes) {
      const one = found.find((code) => code.says === says);
      expect([says, Math.round((one?.x ?? 0) / 5), Math.round((one?.y ?? 0) / 5)]).toEqual([
        says,
        Math.round((x + SIDE / 2) / 5),
        Math.round((y + SIDE / 2) / 5),
      ]);
    }
  });

  it('the same code in two places is two codes', async () => {
    const found = await readInTiles(picture(500, 150, [A1, 0, 0], [A1, 300, 0]), SIDE);
    expect(names(found)).toEqual([A1, A1]);
  });

  it('a code larger than a usual tile, in the last corner', async () => {
    const large = picture(140, 140, [A1, 4, 4]);
    const scale = 4;
    const [width, height] = [900, 900];
    const data = new Uint8ClampedArray(width * height * 4).fill(255);
    for (let y = 0; y < 140 * scale; y++) {
      for (let x = 0; x < 140 * scale; x++) {
        const from = (Math.floor(y / scale) * 140 + Math.floor(x / scale)) * 4;
        data.set(large.data.subarray(from, from + 4), ((y + 340) * width + x + 340) * 4);
      }
    }
    expect(names(await readInTiles({ data, width, height }, SIDE * scale))).toEqual([A1]);
  });
});

it('cut(raster, left, top, side): a square, or as much of it as there is', () => {
  const raster: Raster = { data: Uint8ClampedArray.from({ length: 4 * 3 * 4 }, (_, at) => Math.floor(at / 4)), width: 4, height: 3 };
  const firsts = ({ data }: Raster) => [...data].filter((_, at) => at % 4 === 0);
  const middle = cut(raster, 1, 1, 2);
  expect([middle.width, middle.height, firsts(middle)]).toEqual([2, 2, [5, 6, 9, 10]]);
  const corner = cut(raster, 3, 1, 5);
  expect([corner.width, corner.height, firsts(corner)]).toEqual([1, 2, [7, 11]]);
});
