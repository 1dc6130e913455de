/** Sheets of a hall for one test. */

import { type ReadableHall, isReadable } from '../../scripts/journey/compile.ts';
import type { DrawSheets, Drawn, Wanted } from '../../scripts/sheets/sheet/sheet.ts';
import { wallCodes } from '../../scripts/register/wall-codes.ts';
import { type Files, compiled, mustBeSaid } from '../check/hall-folder.ts';

/** Compiles the usual hall with these files over it. Throws where it cannot be read. */
export function hallOf(files: Files): ReadableHall {
  const hall = compiled(files);
  if (!isReadable(hall)) throw new Error(JSON.stringify(hall.problems));
  return hall;
}

/** Draws sheets of all codes of a hall, or of those named. */
export function drawn(draw: DrawSheets, files: Files, wanted: Wanted = {}, only?: readonly string[]): Drawn {
  const hall = hallOf(files);
  const made = draw({ compiled: hall, codes: wallCodes(hall).filter(({ code }) => !only || only.includes(code)) }, wanted);
  mustBeSaid(made.problems);
  return made;
}

/** Returns the facts of the first page about this. */
export function pageAbout({ sheets }: Drawn, about: string) {
  const page = sheets.flatMap(({ pages }) => pages).find((one) => one.about === about);
  if (!page) throw new Error(`no page about ${about}: ${sheets.flatMap(({ pages }) => pages.map((one) => one.about)).join(' ')}`);
  return page.facts;
}
