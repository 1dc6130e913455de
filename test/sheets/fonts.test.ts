/** The fonts that travel along: there, or said. */

import { describe, expect, it } from 'vitest';
import { fontFile, fontPieces, missingGlyphs } from '../../scripts/sheets/fonts/fonts.ts';
import { sfntOf } from '../../scripts/sheets/fonts/sfnt.ts';
import { PrintError } from '../../scripts/sheets/sheet/print-error.ts';
import { folderOf } from '../check/hall-folder.ts';

describe('the fonts of paper', () => {
  it('missing fonts are said, with what to do', () => {
    const fail = () => fontPieces(folderOf({}));
    expect(fail).toThrow(PrintError);
    expect(fail).toThrow('请先运行 npm ci');
  });

  it('nothing outside their folder can be asked for', () => {
    for (const path of ['../../package.json', '..', '', '../noto-sans-sc-other/400.css']) expect(fontFile(path)).toBeUndefined();
  });

  it('there are as many pieces of bold letters as of others, each with the characters that it holds', () => {
    const [regular, bold] = [false, true].map((isBold) => fontPieces().filter((piece) => piece.bold === isBold));
    expect(regular?.map(({ path, ranges }) => [path.replace('-400-', '-700-'), ranges])).toEqual(
      bold?.map(({ path, ranges }) => [path, ranges]),
    );
    expect(bold?.length).toBeGreaterThan(90);
    expect(bold?.every(({ path }) => path.includes('-700-'))).toBe(true);
  });

  it('each letter that none of them holds is named once; those that one holds are not', () => {
    expect(missingGlyphs('䶮城䶮大厅 A1·“①”→℃', fontPieces())).toEqual(['䶮']);
  });
});

it('a font that was unpacked is whole: each of its tables where its directory says, with the sum that it says', () => {
  const path = fontPieces()[0]?.path ?? '';
  const font = sfntOf(fontFile(path.replace('.woff2', '.woff')) ?? Buffer.from(''));
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => {
    const entry = 12 + at * 16;
    const [sum, offset, length] = [4, 8, 12].map((part) => font.readUInt32BE(entry + part));
    return { tag: font.toString('latin1', entry, entry + 4), sum, offset: offset ?? 0, length: length ?? 0 };
  });
  expect(tables.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx', 'loca', 'maxp']));
  for (const { tag, sum, offset, length } of tables.filter((table) => table.tag !== 'head')) {
    let total = 0;
    for (let at = offset; at < offset + length; at += 4) total = (total + font.readUInt32BE(at)) >>> 0;
    expect([tag, offset % 4, total]).toEqual([tag, 0, sum]);
  }
});
