/** Reads codes back from a picture, by a reader that shares nothing with the encoder: zxing-cpp. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReaderOptions, prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { ROOT } from '../../ground/root.ts';
import type { Raster } from './raster.ts';

/** A code that was read; the middle of it in pixels. */
export interface ReadCode {
  readonly says: string;
  readonly x: number;
  readonly y: number;
}

let isPrepared = false;

/** The reader's own file, never one from a network. */
function prepare(): void {
  if (isPrepared) return;
  const wasm = readFileSync(join(ROOT, 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
  isPrepared = true;
}

const HOW = {
  formats: ['QRCodeModel2'],
  tryHarder: true,
  tryInvert: false,
  tryDownscale: true,
  maxNumberOfSymbols: 255,
  textMode: 'Plain',
} satisfies ReaderOptions;

/** Returns the texts of the codes in a PNG; the reader itself opens the file. */
export async function readPng(png: Uint8Array): Promise<string[]> {
  prepare();
  const found = await readBarcodes(png, HOW);
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}

/** Returns the codes of a picture: every one that the reader finds, of QR codes only. */
export async function readCodes(raster: Raster): Promise<ReadCode[]> {
  prepare();
  const found = await readBarcodes(imageOf(raster), HOW);
  return found
    .filter(({ isValid }) => isValid)
    .map(({ text, position }) => ({
      says: text,
      x: (position.topLeft.x + position.bottomRight.x) / 2,
      y: (position.topLeft.y + position.bottomRight.y) / 2,
    }));
}

/** Node has no class for it; the reader only looks at these three. */
function imageOf({ data, width, height }: Raster): ImageData {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return { data, width, height, colorSpace: 'srgb' } as ImageData;
}

/**
 * Returns the codes of a picture read in overlapping tiles, since one pass over a dense sheet finds a fifth of them
 * (25 of 140, measured). `largest`: the width of the largest code in pixels; each tile is twice as wide, and the next
 * one begins one code further, so that every code lies whole in some tile.
 */
export async function readInTiles(raster: Raster, largest: number): Promise<ReadCode[]> {
  const side = Math.ceil(Math.max(largest * 2, 400));
  const step = Math.floor(side / 2);
  const all: ReadCode[] = [];
  for (let y = 0; y === 0 || y + step < raster.height; y += step) {
    for (let x = 0; x === 0 || x + step < raster.width; x += step) {
      const found = await readCodes(cut(raster, x, y, side));
      for (const code of found) addOnce(all, { ...code, x: code.x + x, y: code.y + y });
    }
  }
  return all;
}

/** Two tiles see the same code at the same place. */
function addOnce(all: ReadCode[], code: ReadCode): void {
  const near = (one: ReadCode) => one.says === code.says && Math.abs(one.x - code.x) < 8 && Math.abs(one.y - code.y) < 8;
  if (!all.some(near)) all.push(code);
}

/** Returns a square of a picture, or as much of it as there is. */
export function cut({ data, width, height }: Raster, left: number, top: number, side: number): Raster {
  const [w, h] = [Math.min(side, width - left), Math.min(side, height - top)];
  const part = new Uint8ClampedArray(w * h * 4);
  for (let row = 0; row < h; row++) {
    const from = ((top + row) * width + left) * 4;
    part.set(data.subarray(from, from + w * 4), row * w * 4);
  }
  return { data: part, width: w, height: h };
}
