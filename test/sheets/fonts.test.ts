/** The fonts that travel along: there, or said. */

import { describe, expect, it } from 'vitest';
import { charactersIn } from '../../scripts/sheets/fonts/cmap.ts';
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

it('of a font that lists its characters in groups, those of each group are found, and no others', () => {
  const groups = [
    [0x4e00, 0x4e02],
    [0x20000, 0x20001],
    [0x2f800, 0x2f800],
  ];
  const font = Buffer.alloc(12 + 16 + 12 + 16 + 12 * groups.length);
  font.writeUInt16BE(1, 4);
  font.write('cmap', 12, 'latin1');
  font.writeUInt32BE(28, 20);
  font.writeUInt32BE(font.length - 28, 24);
  const [table, part] = [28, 40];
  font.writeUInt16BE(1, table + 2);
  font.writeUInt32BE(12, table + 8);
  font.writeUInt16BE(12, part);
  font.writeUInt32BE(groups.length, part + 12);
  groups.forEach(([first = 0, last = 0], at) => {
    font.writeUInt32BE(first, part + 16 + 12 * at);
    font.writeUInt32BE(last, part + 20 + 12 * at);
  });
  expect([...charactersIn(font)]).toEqual([0x4e00, 0x4e01, 0x4e02, 0x20000, 0x20001, 0x2f800]);
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
