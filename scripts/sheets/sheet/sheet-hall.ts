/** The hall's facts on every sheet. */

import type { SheetHall } from '../../../src/view/sheets/facts/facts.ts';
import type { ReadableHall } from '../../journey/compile.ts';

/** Returns the hall as sheets speak of it. */
export function sheetHall({ hall, paper }: ReadableHall): SheetHall {
  const { report } = paper.wall;
  return { name: hall.name, language: hall.language, ...(report === undefined ? {} : { report }) };
}
