/** Reads all codes of a picture. The one importer of `zxing-wasm`, whose program comes from our own files, never from a CDN. */

import { prepareZXingModule, type ReadResult, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import { type PictureTile, inWhole, sensible, tilesOf } from './sightings.ts';
import type { SeenCode } from '../wall/wall.ts';

/** Two more than an address of ours may have. */
const MOST_VERSION = 6;
const OPTIONS: ReaderOptions = { formats: ['QRCode'], maxNumberOfSymbols: 255, tryHarder: true, returnErrors: true, textMode: 'Plain' };

/** Starts the reader. `wasm`: the bytes of zxing_reader.wasm. Rejects where the browser does not run it. */
export async function startReader(wasm: ArrayBuffer): Promise<void> {
  await prepareZXingModule({ overrides: { wasmBinary: wasm }, fireImmediately: true });
}

/**
 * Returns the codes of a picture, each once, in its pixels. `tiles`: into how many overlapping pieces a side it is cut, one
 * reading each; in one piece only, a dense wall loses most of its codes.
 */
export async function readPicture(picture: ImageData, tiles: readonly number[]): Promise<SeenCode[]> {
  const found: SeenCode[] = [];
  for (const count of tiles) {
    for (const tile of tilesOf(picture.width, picture.height, count)) found.push(...(await readTile(picture, tile)));
  }
  return sensible(found);
}

async function readTile(picture: ImageData, tile: PictureTile): Promise<SeenCode[]> {
  const results = await readBarcodes(cut(picture, tile), OPTIONS);
  return results.filter(isOnWall).map(({ isValid, text, position: { topLeft, topRight, bottomRight, bottomLeft } }) => {
    const corners = inWhole([topLeft, topRight, bottomRight, bottomLeft], tile);
    return isValid ? { text, corners } : { corners };
  });
}

/** An unread code counts only as a square code as small as ours: a text code is far denser and may stay unread. */
function isOnWall({ isValid, version }: ReadResult): boolean {
  return isValid || version === '' || (/^\d+$/.test(version) && Number(version) <= MOST_VERSION);
}

function cut(picture: ImageData, { left, top, width, height }: PictureTile): ImageData {
  if (width === picture.width && height === picture.height) return picture;
  const piece = new ImageData(width, height);
  for (let y = 0; y < height; y++) {
    const start = ((top + y) * picture.width + left) * 4;
    piece.data.set(picture.data.subarray(start, start + width * 4), y * width * 4);
  }
  return piece;
}
