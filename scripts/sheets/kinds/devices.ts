/** Signs for self-service machines: the guides that this one can handle, with a code each, and the machine's own code. */

import { codeWidth, pictureWidth, reachOf, widthFor } from '../../../src/guide/reach.ts';
import { metres } from '../../../src/view/sheets/pieces/FinePrint.tsx';
import { charactersThatFit, lineCount, sizeThatFits } from '../../../src/view/sheets/text/fit.ts';
import type { DeviceFacts, DeviceGuide } from '../../../src/view/sheets/facts/lead-facts.ts';
import { type WallCode, wallCodes } from '../../register/wall-codes.ts';
import { sheetWords } from '../../../src/view/sheets/text/sheet-words.ts';
import { deviceSteps } from './device-steps.ts';
import { codeFacts } from '../sheet/code-facts.ts';
import { footBeyond } from './foot.ts';
import { paperOf } from '../sheet/papers.ts';
import { sheetHall } from '../sheet/sheet-hall.ts';
import { hallFile, titleTooLong, tooFar } from '../sheet/sheet-problems.ts';
import type { Drawn, Printable, SheetPage, Wanted } from '../sheet/sheet.ts';

/** All lengths in mm on A4; they grow with the paper. */
const WIDTH = 182;
const TITLE = { width: 140, height: 30, sizes: [13, 11, 9.5, 8, 7], lineHeight: 1.2 };
const OWN_CODE = 74;
/** A page's height for its codes in mm, beneath the head and above the foot. */
const ROOM = 226;
/** Beneath the machine's own code: the heading of the grid, or with a code that needs the width, also the text that else stands beside it. */
const BELOW = { beside: 20, under: 46 };
const CELL = { gap: 5, pad: 3, tag: 11, size: 4.8, lineHeight: 1.25, most: 62 };
/** Read from 0.3 m at its limit: no code is smaller, in mm on any paper. */
const SMALLEST = 25;

/** Returns a sign a machine that has a code of its own. */
export function drawDevices(printable: Printable, wanted: Wanted): Drawn {
  const paper = wanted.size ?? paperOf('a4') ?? { width: 210, height: 297 };
  const unit = paper.width / 210;
  const drawn = printable.codes.filter(({ kind }) => kind === 'device').map((code) => signOf(printable, code, unit, wanted.distance));
  const pages = drawn.flatMap((one) => one.pages);
  return {
    sheets: pages.length > 0 ? [{ name: `devices-${wanted.sizeName ?? 'a4'}`, title: printable.compiled.hall.name, paper, pages }] : [],
    problems: drawn.flatMap(({ problems }) => problems),
  };
}

interface Sign {
  readonly pages: readonly SheetPage[];
  readonly problems: Drawn['problems'];
}

function signOf({ compiled }: Printable, code: WallCode, unit: number, distance: number | undefined): Sign {
  const device = compiled.hall.devices?.[code.lead ?? ''];
  if (!device) return { pages: [], problems: [] };
  const file = hallFile(compiled);
  const modules = code.matrix().size;
  const width = distance === undefined ? codeWidth(OWN_CODE * unit, modules) : widthFor(distance, modules);
  const picture = pictureWidth(width, modules) / unit;
  const widest = codeWidth((WIDTH - 8) * unit, modules);
  if (width > widest) return { pages: [], problems: [tooFar(file, [code], distance ?? 0, metres(reachOf(widest, modules)))] };
  const titleSize = sizeThatFits(device.name, TITLE);
  if (titleSize === undefined) return { pages: [], problems: [titleTooLong(file, code, charactersThatFit(TITLE))] };
  const beside = isBeside(picture);
  const hall = sheetHall(compiled);
  const room = ROOM - footBeyond(hall, code.address, WIDTH);
  const codes = wallCodes(compiled).filter(({ kind, guide }) => kind === 'guide' && guide !== undefined && device.guides.includes(guide));
  const rest = room - picture - (beside ? BELOW.beside : BELOW.under);
  const { steps, height } = deviceSteps(compiled, device.guide, rest, codes.length > 0);
  const grids = gridPages(
    codes.map(({ title }) => title),
    rest - height,
    room,
    unit,
  );
  const head = { kind: 'device' as const, hall, letters: code.code, name: device.name, titleSize };
  const { comma } = sheetWords(compiled.hall.language);
  let from = 0;
  const pages = grids.map(({ count, columns, picture: side }, at): SheetPage => {
    const guides = codes.slice(from, (from += count)).flatMap((one): DeviceGuide[] => {
      const event = compiled.hall.events.find(({ id }) => id === one.event);
      const own = event && { id: event.id, letter: event.letter, name: event.name };
      return own ? [{ event: own, code: codeFacts(one, codeWidth(side * unit, one.matrix().size)) }] : [];
    });
    const first = at === 0 ? { code: codeFacts(code, width), where: device.where, hours: device.hours?.join(comma), steps } : {};
    const layout = { columns, size: CELL.size, beside };
    const facts: DeviceFacts = { ...head, ...first, guides, layout, page: at + 1, pages: grids.length };
    return { about: at === 0 ? code.code : `${code.code} ${at + 1}`, facts };
  });
  return { pages, problems: [] };
}

/** Whether a code's purpose has room beside it. */
function isBeside(picture: number): boolean {
  return picture <= WIDTH - 70;
}

interface Grid {
  /** How many guides stand on this page. */
  readonly count: number;
  readonly columns: number;
  /** Width of a code's picture in mm on A4. */
  readonly picture: number;
}

/** Returns how the guides stand on each page: all on the first, as large as its room allows, else on as many as they take, with the whole room. */
export function gridPages(titles: readonly string[], room: number, whole: number, unit: number): Grid[] {
  const all = gridFor(titles, room, unit);
  if (all) return [all];
  const grids: Grid[] = [];
  let rest = titles;
  for (let at = 0; rest.length > 0; at++) {
    const space = at === 0 ? room : whole;
    let count = rest.length;
    while (count > 1 && !gridFor(rest.slice(0, count), space, unit)) count--;
    const grid = gridFor(rest.slice(0, count), space, unit);
    grids.push(grid ?? { count: at === 0 ? 0 : 1, columns: 1, picture: SMALLEST / unit });
    rest = rest.slice(grid ? count : at === 0 ? 0 : 1);
  }
  return grids;
}

/** Returns the grid with the largest codes in which all have room. */
function gridFor(titles: readonly string[], room: number, unit: number): Grid | undefined {
  if (titles.length === 0) return { count: 0, columns: 1, picture: CELL.most };
  const grids = [1, 2, 3, 4, 5].flatMap((columns): Grid[] => {
    const width = (WIDTH - (columns - 1) * CELL.gap) / columns - 2 * CELL.pad;
    const lines = Math.max(...titles.map((title) => lineCount(title, width / CELL.size)));
    const rows = Math.ceil(titles.length / columns);
    const height = (room - (rows - 1) * CELL.gap) / rows - CELL.tag - lines * CELL.size * CELL.lineHeight - 2 * CELL.pad;
    const picture = Math.min(width, height, CELL.most);
    return picture * unit < SMALLEST * 1.33 ? [] : [{ count: titles.length, columns, picture }];
  });
  return grids.reduce<Grid | undefined>((best, one) => (best && best.picture >= one.picture ? best : one), undefined);
}
