/** The QR pictures of a hall: `codes/A1.svg` and `codes/A1.png` for each code that leads to a guide. */

import { keyOf } from '../cache.ts';
import type { Made } from './made.ts';
import { qrMatrix, qrPng, qrSvg } from './qr.ts';

/** Yields both pictures of each code: the address with the code after it, and nothing else. */
export function* makePictures(address: string, codes: Iterable<string>, program: string): Generator<Made> {
  for (const code of codes) {
    const text = `${address}/${code}`;
    const key = keyOf(program, text);
    const matrix = once(() => qrMatrix(text));
    yield { path: `codes/${code}.svg`, key, body: () => qrSvg(matrix()) };
    yield { path: `codes/${code}.png`, key, body: () => qrPng(matrix()) };
  }
}

/** Returns the value, found when it is first asked for. */
function once<T>(find: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= find());
}
