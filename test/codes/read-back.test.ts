/** The texts of the pictures, by a reader that knows nothing of us: exactly the addresses of the wall. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { qrPng } from '../../scripts/ground/qr.ts';
import { allCodes, wallCodes } from '../../scripts/register/wall-codes.ts';
import { hallIn, printedFolder } from './printed-hall.ts';

const ROOT = join(import.meta.dirname, '../..');
const { buffer } = new Uint8Array(readFileSync(join(ROOT, 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm')));
prepareZXingModule({ overrides: { wasmBinary: buffer } });

it('every code of the sample hall, printed or not', async () => {
  const codes = allCodes(hallIn(join(ROOT, 'guides')));
  expect(new Set(codes.map(({ kind }) => kind))).toEqual(new Set(['guide', 'situation', 'device', 'channel', 'class', 'event', 'wall']));
  for (const { code, address, matrix } of codes) {
    const found = await readBarcodes(qrPng(matrix()), { formats: ['QRCode'] });
    expect([code, ...found.map(({ text }) => text)]).toEqual([code, address]);
  }
});

it('and every one of a hall that was printed', async () => {
  for (const { frozen, matrix } of wallCodes(hallIn(printedFolder()))) {
    const [found] = await readBarcodes(qrPng(matrix()), { formats: ['QRCode'] });
    expect(found?.text).toBe(frozen?.address);
    expect(found?.version).toBe(String(frozen?.version));
    expect(found?.ecLevel).toBe(frozen?.level);
  }
});
