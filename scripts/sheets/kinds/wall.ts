/** Wall sheets: the whole wall or one life event, on as few pages as have codes large enough. */

import type { Size } from '../../../src/view/sheets/facts/size.ts';
import type { WallSheetFacts, WallPart } from '../../../src/view/sheets/facts/wall-facts.ts';
import { sizeThatFits } from '../../../src/view/sheets/text/fit.ts';
import { sheetWords } from '../../../src/view/sheets/text/sheet-words.ts';
import type { Problem } from '../../ground/problem.ts';
import { bestGrid } from './card-shape.ts';
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
  finePrintHeight,
  hallSize,
  leastPicture,
  wallTooFar,
  wallContent,
  wallTitle,
} from './wall-content.ts';
import { type WallPlan, type WallRoom, planWall } from './wall-plan.ts';
import { drawTiles } from './wall-tiles.ts';

/** Lengths in multiples of `--u`, as `wall.css` has them. */
const PADDING = { sides: 9, above: 8, below: 7 };
const GAP = 2.5;
const HEADER = 17;
const BETWEEN = 4;
const BLOCK = 20;

/** Returns the wall sheet, or that of the wanted life event. */
export function drawWall(printable: Printable, wanted: Wanted): Drawn {
  const content = wallContent(printable, wanted.event);
  const codes = [...content.sections.flatMap((section) => section.codes), ...content.strip];
  if (codes.length === 0) return { sheets: [], problems: [] };
  if (wanted.tiled) return drawTiles(printable, wanted, content);
  const paper = wanted.size ?? paperOf('a1') ?? { width: 594, height: 841 };
  const room = roomOn(paper, printable, wanted);
  const counts = content.sections.map((section) => section.codes.length);
  const least = leastPicture(codes, wanted.distance ?? BEFORE_A_WALL);
  const plan = planWall(counts, content.strip.length, room, least);
  if (!plan) {
    const { picture } = bestGrid(1, { width: room.width - room.block, height: room.height }, 0);
    return { sheets: [], problems: wallTooFar(printable, codes, wanted.distance ?? BEFORE_A_WALL, picture) };
  }
  const drawn = plan.pages.map((_, at) => pageOf(printable, content, plan, { at, paper, room, wanted }));
  const pages = alike(drawn.flatMap(({ page }) => page ?? []));
  const { name } = printable.compiled.hall;
  const sheet = { name: `wall-${wanted.sizeName ?? 'a1'}`, title: name, paper, pages };
  return { sheets: pages.length > 0 ? [sheet] : [], problems: drawn.flatMap(({ problems }) => problems) };
}

function roomOn(paper: Size, { compiled }: Printable, { event }: Wanted): WallRoom {
  const unit = paper.width / 210;
  const across = 210 - 2 * PADDING.sides;
  const fine = finePrintHeight(sheetHall(compiled), across);
  return {
    width: across * unit,
    height: paper.height - 0.5 - (PADDING.above + PADDING.below + HEADER + 2 * BETWEEN + fine) * unit,
    block: event === undefined ? BLOCK * unit : 0,
    gap: GAP * unit,
  };
}

interface Which {
  readonly at: number;
  readonly paper: Size;
  readonly room: WallRoom;
  readonly wanted: Wanted;
}

function pageOf(
  printable: Printable,
  { sections, strip }: WallContent,
  plan: WallPlan,
  { at, paper, room, wanted }: Which,
): { page?: WallSheetPage<WallSheetFacts>; problems: readonly Problem[] } {
  const { hall } = printable.compiled;
  const all: WallSection[] = [...sections, { codes: strip }];
  const columns = (plan.pages[at] ?? []).map((parts) =>
    parts.map(({ section, from, rows }) => ({ event: all[section]?.event, rows: dealt(all[section]?.codes.slice(from) ?? [], rows) })),
  );
  const isLast = at === plan.pages.length - 1;
  const foot = isLast ? dealt(strip, plan.strip.rows) : [];
  const whole = room.width - room.block;
  const width = (room.width - (columns.length - 1) * 2 * room.gap) / columns.length - room.block;
  const shown = [
    ...columns.flat().flatMap(({ rows }) => rows.map((row) => ({ codes: row, width }))),
    ...foot.map((row) => ({ codes: row, width: whole })),
  ];
  const { cards, titles, problems } = wallCards(printable, shown, { ...plan, height: plan.cell.height, gap: room.gap });
  if (problems.length > 0) return { problems };
  const events = columns.flatMap((parts) => parts.flatMap(({ event }) => event ?? []));
  const blockHeight = plan.cell.height * Math.min(...columns.flat().map(({ rows }) => rows.length));
  const one = wanted.event === undefined ? undefined : sections[0]?.event;
  const title = wallTitle(hall.language, wanted.for);
  const facts: WallSheetFacts = {
    kind: 'wall',
    hall: sheetHall(printable.compiled),
    ...(one ? { event: one } : {}),
    ...(wanted.for === 'company' ? { title } : {}),
    events: Object.fromEntries(events.map((event) => [event.id, event])),
    ...(plan.pages.length > 1 ? { page: `${at + 1}/${plan.pages.length}` } : {}),
    cards,
    layout: {
      shape: plan.shape,
      picture: plan.picture,
      titles,
      columns: columns.map((parts) =>
        parts.map(({ event, rows }): WallPart => ({ ...(event ? { event: event.id } : {}), rows: rows.map(names) })),
      ),
      strip: foot.map(names),
      stripHeight: plan.strip.height,
      titleSize: titleSize(one?.name ?? title, one !== undefined),
      hallSize: hallSize(hall.name, 36),
      nameSize: nameSize([...events.map(({ name }) => name), sheetWords(hall.language).strip], blockHeight / (paper.width / 210)),
    },
  };
  return { page: { about: [one?.letter ?? 'wall', ...(plan.pages.length > 1 ? [at + 1] : [])].join(' '), facts }, problems };
}

/** The first things, in rows of so many. */
function dealt<T>(things: readonly T[], rows: readonly number[]): T[][] {
  let from = 0;
  return rows.map((count) => things.slice(from, (from += count)));
}

function names(codes: readonly { readonly code: string }[]): string[] {
  return codes.map(({ code }) => code);
}

function titleSize(title: string, hasLetter: boolean): number {
  return sizeThatFits(title, { width: hasLetter ? 74 : 97, height: 17, sizes: [12.5, 10.5, 9, 7.5, 6.2, 5, 4], lineHeight: 1.15 }) ?? 3.2;
}

/** The size at which each name fits its block, of this height in multiples of `--u`, below its letter. */
function nameSize(all: readonly string[], height: number): number {
  const sizes = [6, 5, 4.2, 3.5, 2.9, 2.4, 2, 1.6];
  const box = { width: 14.5, height: height - 15, sizes, lineHeight: 1.25 };
  return Math.min(...all.map((name) => sizeThatFits(name, box) ?? 1.4));
}
