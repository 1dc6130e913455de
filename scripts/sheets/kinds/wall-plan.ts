/** How a wall is laid out: sections of cards in rows, on as few pages as have codes large enough, every page full. */

import type { Size } from '../../../src/view/sheets/facts/size.ts';
import type { CardShape } from '../../../src/view/sheets/facts/wall-facts.ts';
import { cellOf, evenly, fewest, pictureIn } from './card-shape.ts';

/** The room between a wall sheet's header and footer; lengths in mm. */
export interface WallRoom extends Size {
  /** Of the block with a life event's letter and name, the gap beside it included. */
  readonly block: number;
  /** Between cards, and twice that between sections. */
  readonly gap: number;
}

/** Some of a section's rows. */
interface PlannedPart {
  /** The section, counted from 0. */
  readonly section: number;
  /** The first of its cards, counted from 0. */
  readonly from: number;
  /** Cards in each row. */
  readonly rows: readonly number[];
}

export interface WallPlan {
  readonly shape: CardShape;
  /** Width in mm of every picture. */
  readonly picture: number;
  /** The smallest card: no card is narrower, and none lower. */
  readonly cell: Size;
  /** For each page its columns, for each column its parts. */
  readonly pages: readonly (readonly (readonly PlannedPart[])[])[];
  /** The strip across the foot of the last page: cards in each row, and its height in mm. */
  readonly strip: { readonly rows: readonly number[]; readonly height: number };
}

interface Row {
  readonly section: number;
  readonly from: number;
  readonly count: number;
}

/** A way to lay a wall out. */
interface Way {
  readonly pages: number;
  /** Columns of sections on a page. */
  readonly columns: number;
  /** Cards in a row, at most. */
  readonly cards: number;
  readonly shape: CardShape;
}

/**
 * Returns the plan with the largest codes on as few pages as have pictures at least `least` mm wide; undefined where
 * not even a card a page is large enough. `sections`: how many cards each has; `strip`: how many there are at the foot,
 * where there is room, or else they are one more section.
 */
export function planWall(sections: readonly number[], strip: number, room: WallRoom, least: number): WallPlan | undefined {
  const all = sections.reduce((sum, count) => sum + count, strip);
  for (let pages = fewest(all, room, least); pages <= Math.max(all, 1); pages++) {
    const best = bestOf(pages, sections, strip, room);
    if (best && best.picture >= least) return best;
  }
  return undefined;
}

function bestOf(pages: number, sections: readonly number[], strip: number, room: WallRoom): WallPlan | undefined {
  let best: { readonly plan: WallPlan; readonly worth: number } | undefined;
  for (const columns of [1, 2, 3, 4]) {
    for (let cards = 1; cards <= Math.max(...sections, strip, 1) && cards <= 12; cards++) {
      for (const shape of ['upright', 'beside'] as const) {
        const way = { pages, columns, cards, shape };
        const plan = planFor(way, sections, strip, room) ?? (strip > 0 ? planFor(way, [...sections, strip], 0, room) : undefined);
        // Sections one below the other are found more easily than in columns.
        const worth = plan ? plan.picture * (1 - 0.04 * (columns - 1)) : 0;
        if (plan && worth > (best?.worth ?? 0)) best = { plan, worth };
      }
    }
  }
  return best?.plan;
}

function planFor(way: Way, sections: readonly number[], strip: number, room: WallRoom): WallPlan | undefined {
  const rows = sections.flatMap((count, section) => rowsOf(count, section, way.cards));
  const atFoot = evenly(strip, Math.ceil(strip / (way.cards * way.columns)));
  const columns = dealt(rows, way, atFoot.length);
  if (!columns || isSplit(columns, way.columns)) return undefined;
  const width = (room.width - (way.columns - 1) * 2 * room.gap) / way.columns - room.block;
  const cells = columns.map((parts, at) => {
    const isLast = at >= columns.length - way.columns;
    return cellOfColumn(parts, { ...room, width }, isLast ? atFoot.length : 0);
  });
  const lastHeight = Math.min(...cells.slice(-way.columns).map(({ height }) => height));
  const footCell = { width: cellOf(atFoot, { width: room.width - room.block, height: 1 }, room.gap).width, height: lastHeight };
  const all = [...cells, ...(strip > 0 ? [footCell] : [])];
  return {
    shape: way.shape,
    picture: Math.min(...all.map((cell) => pictureIn(cell, way.shape))),
    cell: { width: Math.min(...all.map((cell) => cell.width)), height: Math.min(...all.map((cell) => cell.height)) },
    pages: Array.from({ length: way.pages }, (_, at) => columns.slice(at * way.columns, (at + 1) * way.columns)),
    strip: { rows: atFoot, height: atFoot.length * lastHeight + Math.max(0, atFoot.length - 1) * room.gap },
  };
}

/** Whether on any page a section stands in two columns. */
function isSplit(columns: readonly (readonly PlannedPart[])[], across: number): boolean {
  return columns.some((parts, at) => at % across > 0 && parts[0]?.section === columns[at - 1]?.at(-1)?.section);
}

function rowsOf(count: number, section: number, most: number): Row[] {
  let from = 0;
  return evenly(count, Math.ceil(count / most)).map((each) => {
    const row = { section, from, count: each };
    from += each;
    return row;
  });
}

/** The smallest card of a column that is as high as its page, with so many rows of a strip below it. */
function cellOfColumn(parts: readonly PlannedPart[], { width, height, gap }: WallRoom, stripRows: number): Size {
  const rows = parts.flatMap((part) => part.rows);
  const sections = parts.length + (stripRows > 0 ? 1 : 0);
  return cellOf([...rows, ...Array.from({ length: stripRows }, () => 1)], { width, height: height - (sections - 1) * gap }, gap);
}

/** Deals rows to the columns of all pages: as even as can be, and where it costs little no section is torn. */
function dealt(rows: readonly Row[], { pages, columns }: Way, stripRows: number): PlannedPart[][] | undefined {
  const bins = pages * columns;
  if (rows.length < bins) return undefined;
  const each = (rows.length + columns * stripRows) / bins;
  // The columns of the last page are shorter by the strip.
  if (each - stripRows < 1) return undefined;
  const wanted = (bin: number) => bin * each - Math.max(0, bin - (bins - columns)) * stripRows;
  const whole = rows.map((_, at) => at).filter((at) => at > 0 && rows[at]?.section !== rows[at - 1]?.section);
  const ends: number[] = [];
  for (let bin = 1; bin < bins; bin++) ends.push(nearestEnd(whole, wanted(bin), each * 0.3, (ends.at(-1) ?? 0) + 1));
  ends.push(rows.length);
  const dealtRows = ends.map((end, at) => rows.slice(ends[at - 1] ?? 0, end));
  return dealtRows.some((own) => own.length === 0) ? undefined : dealtRows.map(partsOf);
}

/** Of the ends of whole sections the one nearest this number of rows, else the number itself. */
function nearestEnd(whole: readonly number[], wanted: number, far: number, least: number): number {
  const near = whole.filter((at) => at >= least && Math.abs(at - wanted) <= far);
  const [first = Math.max(least, Math.round(wanted)), ...others] = near;
  return others.reduce((best, at) => (Math.abs(at - wanted) < Math.abs(best - wanted) ? at : best), first);
}

function partsOf(rows: readonly Row[]): PlannedPart[] {
  const parts: { section: number; from: number; rows: number[] }[] = [];
  for (const { section, from, count } of rows) {
    const part = parts.at(-1);
    if (part?.section === section) part.rows.push(count);
    else parts.push({ section, from, rows: [count] });
  }
  return parts;
}
