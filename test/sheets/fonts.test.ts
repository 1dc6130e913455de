/** The fonts that travel along: there, or said. */

import { describe, expect, it } from 'vitest';
import { fontFile, fontPieces, missingGlyphs } from '../../scripts/sheets/fonts/fonts.ts';
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
