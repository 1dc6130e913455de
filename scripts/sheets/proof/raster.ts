/** A PDF as pictures, by PDFium: as a viewer would show it, for the proof to read. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { ROOT } from '../../ground/root.ts';

/** A picture of 4 bytes a pixel. */
export interface Raster {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

const POINTS_A_MM = 72 / 25.4;

/** Yields the pages of a PDF as pictures, one at a time, at this many pixels a mm. */
export async function* rasterPages(pdf: Uint8Array, pixels: number): AsyncGenerator<Raster> {
  const wasm = readFileSync(join(ROOT, 'node_modules/@hyzyla/pdfium/dist/pdfium.wasm'));
  const library = await PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer });
  const document = await library.loadDocument(pdf);
  try {
    for (let at = 0; at < document.getPageCount(); at++) {
      const { data, width, height } = await document.getPage(at).render({ scale: pixels / POINTS_A_MM, render: 'bitmap' });
      yield { data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length), width, height };
    }
  } finally {
    document.destroy();
    library.destroy();
  }
}
