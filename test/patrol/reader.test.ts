/** The results of the patrol's own reader, with zxing's real program. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, expect, it, vi } from 'vitest';
import { qrMatrix, textMatrix } from '../../scripts/ground/qr.ts';
import { readPicture, startReader } from '../../src/patrol/look/reader.ts';

const TEXT = `新生儿户口登记\n要带：\n${'居民身份证：原件一份，复印件两份\n'.repeat(12)}全文：https://qinghe.example/A1`;

beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await startReader(new Uint8Array(wasm).buffer);
  vi.stubGlobal('ImageData', Picture);
});

/** As in a browser, which Node is none. */
class Picture {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly colorSpace = 'srgb';
  readonly width: number;
  readonly height: number;
  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.data = new Uint8ClampedArray(width * height * 4).fill(255);
  }
}

interface Drawn {
  readonly size: number;
  readonly dark: ArrayLike<number>;
}

/** A pixel is so many points a side wide, each dark or light: its grey is their mean. */
const POINTS = 4;

/** A code of this side, in pixels, as a camera sees it. `sticker`: the part of a side that is pasted over. */
function draw(picture: Picture, { size, dark }: Drawn, left: number, side: number, sticker = 0): void {
  const module = (point: number) => Math.floor((point * size) / (side * POINTS));
  const isDark = (x: number, y: number) => {
    const isUnderSticker = [x, y].every((at) => Math.abs(at / (side * POINTS) - 0.5) < sticker / 2);
    return dark[module(y) * size + module(x)] === 1 && !isUnderSticker;
  };
  const points = Array.from({ length: POINTS }, (_, at) => at);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const light = points.flatMap((py) => points.filter((px) => !isDark(x * POINTS + px, y * POINTS + py))).length;
      const at = ((y + 60) * picture.width + left + x) * 4;
      picture.data.fill(30 + (light / POINTS ** 2) * 210, at, at + 3);
    }
  }
}

const read = async (picture: Picture) => (await readPicture(picture, [1])).map(({ text }) => text);

it('a code of ours under a large sticker is there, and cannot be read', async () => {
  const picture = new Picture(640, 300);
  draw(picture, qrMatrix('https://qinghe.example/A1'), 60, 150);
  draw(picture, qrMatrix('https://qinghe.example/A2'), 380, 150, 0.5);
  expect(await read(picture)).toEqual(['https://qinghe.example/A1', undefined]);
});

it('“没网扫这个”, too dense to be read from where the wall is seen, is nothing to see to', async () => {
  for (const side of [80, 90, 95, 100, 105, 110, 120]) {
    const picture = new Picture(640, 300);
    draw(picture, qrMatrix('https://qinghe.example/A1'), 60, 100);
    draw(picture, textMatrix(TEXT), 380, side);
    expect((await read(picture)).filter((text) => text !== TEXT)).toEqual(['https://qinghe.example/A1']);
  }
});
