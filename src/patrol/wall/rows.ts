/** In which order codes hang: row by row from the top, from left to right, and where a row has a hole. */

import { type WallPiece, type Point, type Spot, middle, sideOf } from './wall.ts';

/** A place in a row: with the code that hangs there, or, without a spot, a place where one could hang and none was seen. */
export interface RowToken {
  readonly spot?: Spot;
  /** Counted from the top. */
  readonly row: number;
  /** No spot, beside the row: there the picture, or the row, may just end. */
  readonly isEdge?: true;
}

/** Codes whose middles differ by less in height hang in one row, in sides of a code. */
const ROW = 0.6;

interface Hung {
  readonly spot: Spot;
  readonly at: Point;
}

/** Returns a part's codes as a person reads them, with holes where the distance to the next code is that of two or more. */
export function inReadingOrder(part: WallPiece): RowToken[] {
  const angle = slope(part);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const hung = part.map((spot): Hung => {
    const { x, y } = middle(spot.corners);
    return { spot, at: { x: x * cos + y * sin, y: y * cos - x * sin } };
  });
  const rows = rowsOf(hung, ROW * median(part.map(sideOf)));
  const step = median(rows.flatMap((row) => row.slice(1).map(({ at }, index) => at.x - (row[index]?.at.x ?? at.x))));
  const [left, right] = [Math.min(...hung.map(({ at }) => at.x)), Math.max(...hung.map(({ at }) => at.x))];
  // Of the last row nobody knows how long it should be.
  return rows.flatMap((row, index) => tokensOf(row, index, { left, right: index < rows.length - 1 ? right : -Infinity, step }));
}

/** How the codes are turned in the picture, in radians: by their upper edges, since a phone is seldom held straight. */
function slope(part: WallPiece): number {
  const [x, y] = part.reduce(([x, y], { corners: [a, b] }) => [x + b.x - a.x, y + b.y - a.y], [0, 0]);
  return Math.atan2(y, x);
}

function rowsOf(hung: readonly Hung[], apart: number): Hung[][] {
  const rows: Hung[][] = [];
  let last = -Infinity;
  for (const one of [...hung].sort((a, b) => a.at.y - b.at.y)) {
    const row = rows[rows.length - 1];
    if (row && one.at.y - last < apart) row.push(one);
    else rows.push([one]);
    last = one.at.y;
  }
  return rows.map((row) => row.sort((a, b) => a.at.x - b.at.x));
}

function tokensOf(hung: readonly Hung[], row: number, { left, right, step }: { left: number; right: number; step: number }): RowToken[] {
  const holes = (from: number, to: number, edge: { isEdge?: true }) =>
    Array.from({ length: step > 0 ? Math.max(0, Math.round((to - from) / step) - 1) : 0 }, (): RowToken => ({ row, ...edge }));
  const codes = hung.flatMap(({ spot, at }, index): RowToken[] => {
    const before = hung[index - 1]?.at.x;
    return [...(before === undefined ? holes(left - step, at.x, { isEdge: true }) : holes(before, at.x, {})), { spot, row }];
  });
  const last = hung[hung.length - 1]?.at.x ?? right;
  return [...codes, ...holes(last, right + step, { isEdge: true })];
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
