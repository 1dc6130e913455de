/** Posters, printed by the real browser: read back, and photographed on a bad day. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReadableHall, compile, isReadable } from '../../scripts/journey/compile.ts';
import { findOrInstallChromium } from '../../scripts/sheets/browser/find-or-install-chromium.ts';
import { documentOf } from '../../scripts/sheets/drawn/document-of.ts';
import { fontPieces } from '../../scripts/sheets/fonts/fonts.ts';
import type { LaidCode } from '../../scripts/sheets/sheet/layout.ts';
import { paperOf } from '../../scripts/sheets/sheet/papers.ts';
import { drawPosters } from '../../scripts/sheets/kinds/poster.ts';
import { type PressRoom, openPressRoom } from '../../scripts/sheets/browser/press-room.ts';
import { type PrintedSheet, printSheet } from '../../scripts/sheets/print/print-sheet.ts';
import { faultsOfSheet } from '../../scripts/sheets/proof/proof.ts';
import { type Raster, rasterPages } from '../../scripts/sheets/proof/raster.ts';
import { cut, readCodes } from '../../scripts/sheets/proof/read-codes.ts';
import type { Sheet } from '../../scripts/sheets/sheet/sheet.ts';
import { wallCodes } from '../../scripts/register/wall-codes.ts';
import { blurred, faded, inked, noisy, stickered, tilted } from '../sheets/camera.ts';

const compiled = readable();
let room: PressRoom;
let printed: PrintedSheet;

beforeAll(async () => {
  room = await openPressRoom(findOrInstallChromium());
  printed = await printSheet(room, posters(['A1', 'B2', 'D1']), compiled.hall, fontPieces());
});
afterAll(() => room.close());

describe('what is wrong with a sheet is found before it is written', () => {
  it('a code that says something else than it should', async () => {
    const faults = await faultsAfter((html) =>
      html.replaceAll('data-says="https://qinghe.example/A1"', 'data-says="https://qinghe.example/A7"'),
    );
    expect(faults).toContain('码“https://qinghe.example/A7”读不出来。');
    expect(faults).toContain('读出了不该有的码“https://qinghe.example/A1”。');
  });

  it('a code with something in its quiet zone', async () => {
    const faults = await faultsAfter((html) => html.replace('<figcaption>', '<figcaption style="margin-left:-30mm">'));
    expect(faults.filter((one) => one.includes('白边里有'))).not.toEqual([]);
  });

  it('text that runs over the edge of the paper', async () => {
    const faults = await faultsAfter((html) => html.replace('<h1 style="', '<h1 style="white-space:nowrap;margin-left:90mm;'));
    expect(faults).toContain('“新生儿户口登记”伸到了纸边上，会被切掉。');
  });

  it('two texts on top of each other', async () => {
    const faults = await faultsAfter((html) => html.replace('<h1 style="', '<h1 style="margin-top:-7mm;'));
    expect(faults.some((one) => one.includes('叠在了一起'))).toBe(true);
  });

  it('a page too many', async () => {
    const faults = await faultsAfter((html) => html.replace('</body>', '<p style="break-before:page">.</p></body>'));
    expect(faults).toContain('应有 3 页，印出来 4 页。');
  });

  it('a letter that no font of ours has', async () => {
    const sheet = posters(['A1']);
    const pages = sheet.pages.map((page) => ({ ...page, facts: { ...page.facts, hall: { ...page.facts.hall, name: '䶮城大厅' } } }));
    const { faults } = await printSheet(room, { ...sheet, pages }, compiled.hall, fontPieces());
    expect(faults.map(({ zh }) => zh)).toEqual(['字体里没有 “䶮”(U+4DAE)。']);
  });
});

describe('a sheet as it should be', () => {
  it('is proved: every code read back, nothing cut off', () => {
    expect(printed.faults).toEqual([]);
    expect(printed.sheet.pages).toHaveLength(3);
  });
});

/** Of a code of version 2, 25 modules a side in a picture of 33. */
const TWENTIETH = 0.05 * (25 / 33) ** 2;

describe('at the size and distance it was made for, four pixels a module', () => {
  const bad: Readonly<Record<string, (raster: Raster) => Raster>> = {
    'as it is': (raster) => raster,
    'blurred by a moving hand': (raster) => blurred(raster, 1),
    'from the side, 45°': (raster) => tilted(raster, 45),
    'in weak light, a quarter of the contrast': (raster) => faded(raster, 0.25),
    'with the noise of a dark hall': (raster) => noisy(raster, 40, 7),
    'with ink that ran': (raster) => inked(raster, 0.6),
    'with a sticker on a twentieth of it': (raster) => stickered(raster, TWENTIETH, 0.45),
    'with a sticker on a twentieth of it, elsewhere': (raster) => stickered(raster, TWENTIETH, 0.6),
  };

  for (const [how, spoil] of Object.entries(bad)) {
    it(`each code is read: ${how}`, async () => {
      const pictures = await photographs();
      for (const { says, picture } of pictures) {
        const read = await readCodes(spoil(picture));
        expect(read.map((one) => one.says)).toEqual([says]);
      }
    });
  }

  it('with a sticker on half of it no code is read: the camera of this test can fail', async () => {
    const [first] = await photographs();
    expect(first && (await readCodes(stickered(first.picture, 0.5, 0.2)))).toEqual([]);
  });
});

/** Each poster's own code as a phone sees it at the distance it was made for. */
async function photographs(): Promise<{ says: string; picture: Raster }[]> {
  const found: { says: string; picture: Raster }[] = [];
  for (const [at, { items }] of printed.laid.entries()) {
    const code = items.find((item): item is LaidCode => item.kind === 'code');
    if (!code) continue;
    const pixels = 4 / (code.width / (code.modules + 8));
    let page = 0;
    for await (const raster of rasterPages(printed.pdf, pixels)) {
      if (page++ !== at) continue;
      found.push({
        says: code.says,
        picture: cut(raster, Math.round(code.x * pixels), Math.round(code.y * pixels), Math.round(code.width * pixels)),
      });
    }
  }
  return found;
}

/** Returns the faults that the proof finds in the same posters after their document was spoilt. */
async function faultsAfter(spoil: (html: string) => string): Promise<string[]> {
  const sheet = posters(['A1', 'B2', 'D1']);
  const laid = await room.layOut(spoil(documentOf(sheet, compiled.hall, 'http://sheets.invalid/fonts')));
  return (await faultsOfSheet(sheet, laid, await room.pdf(sheet.paper))).map(({ zh }) => zh);
}

function posters(codes: readonly string[]): Sheet {
  const chosen = wallCodes(compiled).filter(({ code }) => codes.includes(code));
  const { sheets } = drawPosters({ compiled, codes: chosen }, { size: paperOf('a4'), sizeName: 'a4' });
  const [sheet] = sheets;
  if (!sheet) throw new Error('No poster was drawn.');
  return sheet;
}

function readable(): ReadableHall {
  const hall = compile({ dir: join(import.meta.dirname, '../../guides') });
  if (!isReadable(hall)) throw new Error('The sample hall cannot be read.');
  return hall;
}
