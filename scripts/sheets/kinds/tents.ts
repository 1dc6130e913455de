/** Table tents: a sheet folded in the middle, the same face on both sides. */

import { codeWidth } from '../../../src/guide/reach.ts';
import type { SheetEvent, SheetHall } from '../../../src/view/sheets/facts/facts.ts';
import { charactersThatFit, sizeThatFits } from '../../../src/view/sheets/text/fit.ts';
import type { Problem } from '../../ground/problem.ts';
import type { WallCode } from '../../register/wall-codes.ts';
import { codeFacts } from '../sheet/code-facts.ts';
import { paperOf } from '../sheet/papers.ts';
import { sheetHall } from '../sheet/sheet-hall.ts';
import { titleTooLong } from '../sheet/sheet-problems.ts';
import type { Drawn, Printable, SheetPage, Wanted } from '../sheet/sheet.ts';
import { finePrintHeight, leastPicture, fileOfCode, wallTooFar } from './wall-content.ts';

/** At a table, in mm. */
const AT_A_TABLE = 300;
/** Lengths in mm on A4, as `tent.css` has them: a face's needs above and below its picture, and beside it. */
const AROUND = 19;
const BESIDE = 82;
const FACE = { width: 210, height: 148.2 };
const TITLE = { width: BESIDE - 6, height: 46, sizes: [12, 10.5, 9, 8, 7, 6.2, 5.4, 4.7], lineHeight: 1.2 };

/** Returns a tent for each code. */
export function drawTents(printable: Printable, { size = paperOf('a4'), sizeName = 'a4', distance = AT_A_TABLE }: Wanted): Drawn {
  const { codes, compiled } = printable;
  if (codes.length === 0 || !size) return { sheets: [], problems: [] };
  const hall = sheetHall(compiled);
  const picture = pictureOn(hall) * (size.width / FACE.width);
  const near = codes.filter((code) => leastPicture([code], distance) <= picture);
  const far = codes.filter((code) => !near.includes(code));
  const drawn = near.map((code) => tentOf(printable, code, hall, picture));
  const pages = drawn.flatMap(({ page }) => page ?? []);
  const sheet = { name: `tents-${sizeName}`, title: hall.name, paper: size, pages, apart: true as const };
  return {
    sheets: pages.length > 0 ? [sheet] : [],
    problems: [...far.flatMap((code) => wallTooFar(printable, [code], distance, picture)), ...drawn.flatMap(({ problems }) => problems)],
  };
}

/** As wide as leaves room for the words, in mm on A4. */
function pictureOn(hall: SheetHall): number {
  const inside = FACE.width - 18;
  return Math.min(FACE.height - AROUND - finePrintHeight(hall, inside), inside - BESIDE);
}

function tentOf(
  printable: Printable,
  code: WallCode,
  hall: SheetHall,
  picture: number,
): { page?: SheetPage; problems: readonly Problem[] } {
  const titleSize = sizeThatFits(code.title, TITLE);
  if (titleSize === undefined) return { problems: [titleTooLong(fileOfCode(printable, code), code, charactersThatFit(TITLE))] };
  const facts = codeFacts(code, codeWidth(picture, code.matrix().size));
  const event = eventOf(printable, code);
  return {
    page: { about: code.code, facts: { kind: 'tent', hall, ...(event ? { event } : {}), code: facts, layout: { back: facts, titleSize } } },
    problems: [],
  };
}

function eventOf({ compiled: { hall } }: Printable, { event }: WallCode): SheetEvent | undefined {
  const found = hall.events.find(({ id }) => id === event);
  return found && { id: found.id, letter: found.letter, name: found.name };
}
