/** The QR pictures of a hall: `codes/A1.svg` and `codes/A1.png` for each code that answers, letters and the wall included. */

import { keyOf } from '../ground/cache.ts';
import type { WallCode } from '../register/wall-codes.ts';
import type { Made } from './made.ts';
import { qrPng, qrSvg } from '../ground/qr.ts';

/** Yields both pictures of each code: the code and nothing else, the same for every kind of code. */
export function* makePictures(codes: Iterable<WallCode>, program: string): Generator<Made> {
  for (const { code, address, frozen, matrix } of codes) {
    const key = keyOf(program, address, frozen?.matrix ?? '');
    yield { path: `codes/${code}.svg`, key, body: () => qrSvg(matrix()) };
    yield { path: `codes/${code}.png`, key, body: () => qrPng(matrix()) };
  }
}
