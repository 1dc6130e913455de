/** A wall for halls without a plotter: A4 pages that line up, with whole cards on each, so that no code is cut in two. */

import { codeWidth } from '../../../src/guide/reach.ts';
import { emsOf, lineCount, sizeThatFits } from '../../../src/view/sheets/text/fit.ts';
import type { TileFacts } from '../../../src/view/sheets/facts/wall-facts.ts';
import { sheetWords } from '../../../src/view/sheets/text/sheet-words.ts';
import type { Problem } from '../../ground/problem.ts';
import type { WallCode } from '../../register/wall-codes.ts';
import { bestGrid, cellOf, evenly, fewest } from './card-shape.ts';
import { paperOf } from '../sheet/papers.ts';
import { sheetHall } from '../sheet/sheet-hall.ts';
import type { Drawn, Printable, Wanted } from '../sheet/sheet.ts';
import {
  BEFORE_A_WALL,
  type WallContent,
  type WallSheetPage,
  type WallSection,
  alike,
  wallCards,
  hallSize,
  leastPicture,
  wallTitle,
  wallTooFar,
} from './wall-content.ts';

/** An A4 page within its cut marks, in mm: the part that lies beside other tiles of the wall. */
const TILE = { width: 190, height: 277 };
/** For cards, below the band with the life event's name, as `tile.css` has them. */
const CARDS = { width: 182, height: 243 };
const GAP = 4;
const TITLE = { width: 168, height: 40, sizes: [30, 26, 22, 19, 16, 14], lineHeight: 1.2 };
/** The code of the whole wall on the first tile. */
const FIRST_CARD = { width: 170, height: 76, picture: 72 };

/** Returns the tiles: the wall's title first, then those of each life event, each full of whole cards. */
export function drawTiles(printable: Printable, { distance = BEFORE_A_WALL, event, for: audience }: Wanted, content: WallContent): Drawn {
  const all = [...content.sections.flatMap((section) => section.codes), ...content.strip];
  const least = leastPicture(all, distance);
  // Where it is to be read from far, it hangs with the others.
  const own = content.strip.filter(({ kind }) => kind === 'wall' && least <= FIRST_CARD.picture);
  const others = content.strip.filter((code) => !own.includes(code));
  const sections: WallSection[] = [...content.sections, ...(others.length > 0 ? [{ codes: others }] : [])];
  const codes = [...own, ...sections.flatMap((section) => section.codes)];
  const widest = bestGrid(1, CARDS, 0).picture;
  if (least > widest) return { sheets: [], problems: wallTooFar(printable, codes, distance, widest) };
  const about = event === undefined ? undefined : content.sections[0]?.event;
  const tiles: WallSection[] = [{ ...(about ? { event: about } : {}), codes: own }, ...sections.flatMap((section) => torn(section, least))];
  const picture = Math.min(...tiles.slice(1).map(({ codes: some }) => bestGrid(some.length, CARDS, GAP).picture));
  const title = wallTitle(printable.compiled.hall.language, audience);
  const drawn = tiles.map((tile, at) => tileOf(printable, tile, { at, of: tiles.length, picture, codes, title }));
  const pages = alike(drawn.flatMap(({ page }) => page ?? []));
  const paper = paperOf('a4') ?? { width: 210, height: 297 };
  const sheet = { name: 'wall-tiled', title: printable.compiled.hall.name, paper, pages };
  return { sheets: pages.length > 0 ? [sheet] : [], problems: drawn.flatMap(({ problems }) => problems) };
}

/** A section on as few tiles as have pictures wide enough, each with as many cards as the next. */
function torn({ event, codes }: WallSection, least: number): WallSection[] {
  let tiles = fewest(codes.length, CARDS, least);
  while (tiles < codes.length && bestGrid(Math.ceil(codes.length / tiles), CARDS, GAP).picture < least) tiles++;
  let from = 0;
  return evenly(codes.length, tiles).map((count) => ({ ...(event ? { event } : {}), codes: codes.slice(from, (from += count)) }));
}

interface Which {
  readonly at: number;
  readonly of: number;
  readonly picture: number;
  /** All of the wall. */
  readonly codes: readonly WallCode[];
  readonly title: string;
}

function tileOf(
  printable: Printable,
  { event, codes: own }: WallSection,
  { at, of, picture, codes, title }: Which,
): { page?: WallSheetPage<TileFacts>; problems: readonly Problem[] } {
  const isFirst = at === 0;
  const grid = isFirst ? { shape: 'beside' as const, rows: own.length > 0 ? [1] : [] } : bestGrid(own.length, CARDS, GAP);
  const { width, height } = isFirst ? FIRST_CARD : { width: CARDS.width, height: cellOf(grid.rows, CARDS, GAP).height };
  const look = { shape: grid.shape, picture: isFirst ? Math.min(picture, FIRST_CARD.picture) : picture, height, gap: GAP };
  let from = 0;
  const rows = grid.rows.map((count) => ({ codes: own.slice(from, (from += count)), width }));
  const { cards, titles, problems } = wallCards(printable, rows, look);
  if (problems.length > 0) return { problems };
  const { hall } = printable.compiled;
  const modules = Math.max(...codes.map((code) => code.matrix().size));
  const name = event?.name ?? sheetWords(hall.language).strip;
  const facts: TileFacts = {
    kind: 'tile',
    hall: sheetHall(printable.compiled),
    ...(event ? { event } : {}),
    ...(isFirst ? { wallTitle: event ? name : title } : {}),
    ...(isFirst && own.length === 0 ? contentsOf(printable, codes, event !== undefined) : {}),
    cards,
    layout: {
      shape: look.shape,
      picture: look.picture,
      titles,
      rows: rows.map(({ codes: some }) => some.map(({ code }) => code)),
      nameSize: sizeThatFits(name, { width: 135, height: 20, sizes: [13, 11, 9, 7.5, 6, 5], lineHeight: 1.15 }) ?? 4,
      titleSize: sizeThatFits(isFirst ? (event?.name ?? title) : '', TITLE) ?? 12,
      hallSize: 1.9 * hallSize(hall.name, 75),
      least: { width: codeWidth(look.picture, modules), modules },
      at,
      of,
      across: acrossOf(of),
    },
  };
  return { page: { about: `${at + 1}`, facts }, problems };
}

/** The content of a first tile without a code: the life events, or the guides of the only one; nothing where there is no room for all. */
function contentsOf({ compiled: { hall } }: Printable, codes: readonly WallCode[], isOne: boolean): Pick<TileFacts, 'contents'> {
  const events = hall.events
    .filter(({ id }) => codes.some((code) => code.event === id))
    .map(({ id, letter, name }) => ({ tag: letter, name, event: id }));
  const contents = isOne ? codes.map(({ code, title }) => ({ tag: code, name: title })) : events;
  // Two in a row, in letters of 7 mm.
  const lines = contents.map(({ tag, name }) => lineCount(name, 80 / 7 - emsOf(tag) - 2));
  const height = lines.reduce((sum, count, at) => (at % 2 === 0 ? sum + Math.max(count, lines[at + 1] ?? 0) * 9.1 + 3 : sum), 0);
  return height <= 100 ? { contents: Object.fromEntries(contents.map(({ tag, ...rest }) => [tag, rest])) } : {};
}

/** The number of tiles side by side at which the fewest places stay empty, and the wall is wider than high. */
function acrossOf(tiles: number): number {
  const costOf = (across: number) => {
    const down = Math.ceil(tiles / across);
    const ratio = (across * TILE.width) / (down * TILE.height);
    return (4 * (across * down - tiles)) / tiles + Math.abs(Math.log(ratio / 1.5));
  };
  const all = Array.from({ length: tiles }, (_, at) => at + 1);
  return all.reduce((best, one) => (costOf(one) < costOf(best) ? one : best), 1);
}
