/** How much of a sheet its foot takes, where a hall's name or the address is long. */

import type { SheetHall } from '../../../src/view/sheets/facts/facts.ts';
import { shortAddress } from '../../../src/view/sheets/pieces/FinePrint.tsx';
import { emsOf } from '../../../src/view/sheets/text/fit.ts';
import { sheetWords } from '../../../src/view/sheets/text/sheet-words.ts';

/** As in sheet.css, in mm on A4; two texts of a line keep apart, and a sign that may not begin a line takes a character's room. */
const SIZE = 3.4;
const LINE = 5.1;
const APART = 12;

/** Returns by how many mm on A4 the foot of a sheet, in this width, is higher than its usual two lines. */
export function footBeyond({ name, language, report }: SheetHall, address: string, width: number): number {
  const words = sheetWords(language);
  const linesOf = (...texts: readonly string[]) =>
    Math.max(1, Math.ceil((texts.reduce((sum, text) => sum + emsOf(text), 0) * SIZE) / (width - APART)));
  const second = [words.free, report === undefined ? '' : words.report(report), words.madeFor(100, '0.5')];
  return (linesOf(name, shortAddress(address)) + linesOf(...second) - 2) * LINE;
}
