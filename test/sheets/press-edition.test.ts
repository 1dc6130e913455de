/** The edition for print shops: the subjects of their preflight, in the bytes of the file. */

import { inflateSync } from 'node:zlib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { describe, expect, it } from 'vitest';
import { outline, qrMatrix } from '../../scripts/ground/qr.ts';
import { fontPieces, missingGlyphs } from '../../scripts/sheets/fonts/fonts.ts';
import { inkOf } from '../../scripts/sheets/press/ink.ts';
import type { LaidItem, LaidPage } from '../../scripts/sheets/sheet/layout.ts';
import { BLEED, pressEdition } from '../../scripts/sheets/press/press-edition.ts';
import { type Raster, rasterPages } from '../../scripts/sheets/proof/raster.ts';
import { readCodes } from '../../scripts/sheets/proof/read-codes.ts';
import { sfntOf } from '../../scripts/sheets/fonts/sfnt.ts';
import type { Sheet } from '../../scripts/sheets/sheet/sheet.ts';

const SAYS = 'https://qinghe.example/A1';
const matrix = qrMatrix(SAYS);
const NONE = { width: 0, colour: '#000000', dashed: false };
const THICK = { width: 2, colour: '#b3261e', dashed: false };

const photo = { src: 'data:image/png;base64,x', width: 10, height: 10, across: 2, down: 2, rgba: new Uint8Array(16).fill(200) };
const picture: LaidItem = { kind: 'picture', src: photo.src, x: 60, y: 100, width: 10, height: 10, radius: 2 };
const title = line('新生儿户口登记 A1', { size: 8, bold: true, width: 70 });
const items: LaidItem[] = [
  box({ x: 0, y: 0, width: 105, height: 12, fill: '#b3261e' }),
  box({ x: 5, y: 14, width: 30, height: 20, radius: 3, sides: [THICK, THICK, THICK, THICK] }),
  box({ x: 40, y: 14, width: 30, height: 20, radius: 3, sides: [NONE, NONE, NONE, THICK] }),
  box({ x: 72, y: 14, width: 30, height: 20, sides: [THICK, THICK, THICK, THICK].map((side) => ({ ...side, dashed: true })) }),
  title,
  line('不收费 0999-0000001', { y: 60, width: 48, colour: '#4b5460' }),
  { kind: 'code', x: 5, y: 80, width: 50, height: 50, says: SAYS, modules: matrix.size, path: outline(matrix) },
  {
    kind: 'drawing',
    x: 60,
    y: 80,
    width: 20,
    height: 10,
    units: [40, 20],
    paths: [{ d: 'M0 0h40v20z', fill: '#1f6feb', stroke: '#c9d0d8', strokeWidth: 1 }],
  },
  picture,
];

function line(text: string, more: Partial<LaidItem & { size: number; bold: boolean; colour: string }> = {}): LaidItem {
  const size = 5;
  return {
    kind: 'text',
    text,
    x: 10,
    y: 40,
    width: 0,
    height: 8,
    baseline: (more.y ?? 40) + 7,
    size,
    bold: false,
    colour: '#16191d',
    ...more,
  } as LaidItem;
}

function box(more: Partial<LaidItem & { fill: string; radius: number; sides: readonly (typeof THICK)[] }>): LaidItem {
  return { kind: 'box', x: 0, y: 0, width: 0, height: 0, radius: 0, sides: [NONE, NONE, NONE, NONE], ...more } as LaidItem;
}

/** A6, as Chromium lays it out: half a millimetre short. */
function pressed(pages: readonly (readonly LaidItem[])[]): Uint8Array {
  const sheet: Sheet = { name: 'poster-a6', title: '青禾县政务服务大厅', paper: { width: 105, height: 148 }, pages: [] };
  const laid: LaidPage[] = pages.map((own) => ({ width: 105, height: 147.5, items: own }));
  return pressEdition(sheet, laid, fontPieces(), [photo]);
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

function objectsOf(pdf: Uint8Array): PdfObject[] {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(/\d+ 0 obj\n([^]*?)endobj/g)].map(([, body = '']) => {
    const [dictionary = '', stream = ''] = body.split(/\nstream\n/);
    const bytes = Buffer.from(stream.replace(/\n\nendstream\n$/, ''), 'latin1');
    return { dictionary, stream: dictionary.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : stream };
  });
}

/** The content streams of the pages. */
const contentsOf = (pdf: Uint8Array) =>
  objectsOf(pdf)
    .map(({ stream }) => stream)
    .filter((stream) => stream.includes(' cm\n'));

async function rasterOf(pdf: Uint8Array, pixels: number): Promise<Raster> {
  for await (const raster of rasterPages(pdf, pixels)) return { ...raster, data: raster.data.slice() };
  throw new Error('no page');
}

describe('what must not be sent to a press', () => {
  it('a picture whose pixels nobody read is no empty frame, but an error', () => {
    expect(() => pressed([[{ ...picture, width: 20 }]])).toThrow('no pixels');
  });
  it('a font file that is none is an error', () => {
    expect(() => sfntOf(Buffer.from('<!doctype html>'))).toThrow('WOFF');
  });
  it('no colour of a screen: neither in what is drawn nor in its pictures', () => {
    const pdf = pressed([items]);
    expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/DeviceRGB|DeviceGray|ICCBased|CalRGB|\/Lab/);
    const contents = contentsOf(pdf);
    expect(contents).not.toEqual([]);
    for (const content of contents) {
      expect(content).not.toMatch(/(^|\s)(rg|RG|g|G|sh)$/m);
      const spaces = [...content.matchAll(/\/(\w+) (?:cs|CS)$/gm)].map(([, name]) => name);
      expect(new Set(spaces)).toEqual(new Set(['DeviceCMYK']));
    }
  });
  it('nothing see-through', () => {
    expect(Buffer.from(pressed([items])).toString('latin1')).not.toMatch(/ExtGState|SMask/);
  });
  it('no font that does not travel along, and none twice however many pages', () => {
    const fonts = (pdf: Uint8Array) => objectsOf(pdf).filter(({ dictionary }) => /\/Type \/Font\b(?!Desc)/.test(dictionary));
    const descriptors = (pdf: Uint8Array) => objectsOf(pdf).filter(({ dictionary }) => /\/Type \/FontDescriptor/.test(dictionary));
    const [one, many] = [pressed([items]), pressed(Array.from({ length: 30 }, () => items))];
    expect(descriptors(one).length).toBeGreaterThan(3);
    for (const { dictionary } of descriptors(one)) expect(dictionary).toMatch(/\/FontFile2 \d+ 0 R/);
    for (const { dictionary } of fonts(one)) expect(dictionary).toMatch(/\/DescendantFonts|\/FontDescriptor/);
    expect(descriptors(many)).toHaveLength(descriptors(one).length);
  });
});

describe('letters', () => {
  it('a letter that a style rule names and no font holds is missing; what has no ink is not', () => {
    expect(missingGlyphs('✔办理ł\u200b\ufe0f', fontPieces())).toEqual(['✔', 'ł']);
    expect(missingGlyphs('户口簿，“A1”①→√é', fontPieces())).toEqual([]);
  });
});

describe('inks', () => {
  it('black and dark text are black ink only, all of it', () => {
    expect(['#000000', '#16191d', '#2b2b2b'].map(inkOf)).toEqual(Array.from({ length: 3 }, () => [0, 0, 0, 100]));
  });
  it('a grey is black ink only, whatever it leans to', () => {
    for (const colour of ['#4b5460', '#c9d0d8', '#808080']) expect(inkOf(colour).slice(0, 3)).toEqual([0, 0, 0]);
    expect(inkOf('#ffffff')).toEqual([0, 0, 0, 0]);
  });
  it('a life event’s colour is the textbook’s CMYK', () => {
    expect(inkOf('#b3261e')).toEqual([0, 79, 83, 30]);
    expect(inkOf('#ff0000')).toEqual([0, 100, 100, 0]);
  });
  it('a dashed frame is dashed as on the screen: thick dashes twice as long as wide, thin ones three times, whole ones only', () => {
    const dashes = (width: number) => {
      const sides = Array.from({ length: 4 }, () => ({ ...THICK, width, dashed: true }));
      const [content = ''] = contentsOf(pressed([[box({ x: 10, y: 14, width: 30, height: 20, sides })]]));
      return [...content.matchAll(/\[([\d.]+) ([\d.]+)\] 0 d/g)].map(([, on, gap]) => [Number(on), Number(gap)]);
    };
    // 30 mm hold 5 dashes of 4 mm, 20 mm hold 4; of 1.5 mm 30 hold 12, 20 hold 8.
    expect(dashes(2)).toEqual([
      [4, 2.5],
      [4, 1.333333],
      [4, 2.5],
      [4, 1.333333],
    ]);
    expect(dashes(0.5).map(([on]) => on)).toEqual([1.5, 1.5, 1.5, 1.5]);
  });
  it('a dashed frame lies within its box on every side', () => {
    const sides = Array.from({ length: 4 }, () => ({ ...THICK, dashed: true }));
    const [content = ''] = contentsOf(pressed([[box({ x: 10, y: 14, width: 30, height: 20, sides })]]));
    const lines = [...content.matchAll(/([\d.]+) ([\d.]+) m\n([\d.]+) ([\d.]+) l\n/g)].map((match) => match.slice(1).map(Number));
    expect(lines).toEqual([
      [10, 15, 40, 15],
      [39, 14, 39, 34],
      [10, 33, 40, 33],
      [11, 14, 11, 34],
    ]);
  });
  it('the code is K100 on nothing', async () => {
    const [content = ''] = contentsOf(pressed([items]));
    const [, code = ''] = /DeviceCMYK cs\n0 0 0 0 scn\n5 80 50 50 re\nf\n([^]*?)\nQ/.exec(content) ?? [];
    expect(code).toMatch(/0 0 0 1 scn\n[^]*f\*$/);
    expect(code.match(/scn/g)).toHaveLength(1);
  });
});

describe('the page', () => {
  it('has 3 mm of bleed around its trim box, and there are as many as were laid out', () => {
    const text = Buffer.from(pressed([items, items])).toString('latin1');
    const mm = (name: string) =>
      [...text.matchAll(new RegExp(`/${name} \\[([\\d. ]+)\\]`, 'g'))].map(([, numbers = '']) =>
        numbers.split(' ').map((one) => Math.round((Number(one) / 72) * 254) / 10),
      );
    expect(mm('MediaBox')).toEqual([
      [0, 0, 111, 154],
      [0, 0, 111, 154],
    ]);
    expect(mm('BleedBox')).toEqual(mm('MediaBox'));
    expect(mm('TrimBox')).toEqual([
      [3, 3, 108, 151],
      [3, 3, 108, 151],
    ]);
  });
  it('what reaches the edge of the sheet runs into the bleed, and nothing else does', async () => {
    const { data, width } = await rasterOf(pressed([items]), 4);
    const green = (x: number, y: number) => data[(Math.floor(y * 4) * width + Math.floor(x * 4)) * 4 + 1] ?? 0;
    expect([green(0.5, 0.5), green(110.5, 0.5), green(0.5, 14)].every((light) => light < 120)).toBe(true);
    expect([green(0.5, 30), green(55, 153), green(110.5, 50)].every((light) => light > 250)).toBe(true);
  });
  it('its code is read back where it was laid out', async () => {
    const [code, ...others] = await readCodes(await rasterOf(pressed([items]), 6));
    expect([code?.says, others.length]).toEqual([SAYS, 0]);
    expect(Math.abs((code?.x ?? 0) / 6 - BLEED - 30)).toBeLessThan(1);
    expect(Math.abs((code?.y ?? 0) / 6 - BLEED - 105)).toBeLessThan(1);
  });
  it('its words are words: they can be found and copied', async () => {
    const library = await PDFiumLibrary.init();
    const document = await library.loadDocument(pressed([items]));
    expect(document.getPage(0).getText()).toContain('新生儿户口登记 A1');
    expect(document.getPage(0).getText()).toContain('不收费 0999-0000001');
    document.destroy();
    library.destroy();
  });
  it('a line is as wide as the browser made it', async () => {
    const [narrow, wide] = [72, 76].map((width) => pressed([[{ ...title, width }]]));
    for (const [pdf, width] of [
      [narrow, 72],
      [wide, 76],
    ] as const) {
      const raster = await rasterOf(pdf ?? new Uint8Array(), 8);
      const dark = Array.from({ length: raster.width * raster.height }, (_, at) => at).filter((at) => (raster.data[at * 4 + 1] ?? 0) < 128);
      const right = Math.max(...dark.map((at) => at % raster.width)) / 8 - BLEED;
      // The last letter, “1”, has a little white behind it.
      expect(right).toBeLessThan(10 + width);
      expect(right).toBeGreaterThan(10 + width - 2);
    }
  });
});

it('the same sheet gives the same bytes, and says no date', () => {
  const [first, second] = [pressed([items]), pressed([items])];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  expect(Buffer.from(first).toString('latin1')).not.toContain('Date');
});
