/** Points and lines of a floor plan, y downwards. */

import type { PlanPoint } from '../parse/hall/plan-shapes.ts';

/** From a point to a point. */
export type Segment = readonly [from: PlanPoint, to: PlanPoint];

/** The smallest upright rectangle around something. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

export function distance([x, y]: PlanPoint, [u, v]: PlanPoint): number {
  return Math.hypot(x - u, y - v);
}

/** Returns the part of a segment, 0 at its start and 1 at its end, that is nearest to a point. */
export function nearestPart([[x, y], [u, v]]: Segment, [px, py]: PlanPoint): number {
  const squared = (u - x) ** 2 + (v - y) ** 2;
  return squared === 0 ? 0 : Math.min(1, Math.max(0, ((px - x) * (u - x) + (py - y) * (v - y)) / squared));
}

export function pointAt([[x, y], [u, v]]: Segment, part: number): PlanPoint {
  return [x + part * (u - x), y + part * (v - y)];
}

/** Returns the part of a segment at which another crosses it, undefined where none does. */
export function crossing([[x, y], [u, v]]: Segment, [[a, b], [c, d]]: Segment): number | undefined {
  const across = (u - x) * (d - b) - (v - y) * (c - a);
  if (across === 0) return undefined;
  const part = ((a - x) * (d - b) - (b - y) * (c - a)) / across;
  const other = ((a - x) * (v - y) - (b - y) * (u - x)) / across;
  return part >= 0 && part <= 1 && other >= 0 && other <= 1 ? part : undefined;
}

export function boxAround(points: readonly PlanPoint[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export function middleOf([left, top, right, bottom]: Box): PlanPoint {
  return [(left + right) / 2, (top + bottom) / 2];
}

/** Returns how far a point is from a box, 0 inside. */
export function distanceToBox([left, top, right, bottom]: Box, [x, y]: PlanPoint): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** Returns whether a segment touches a box or goes through it. */
export function meetsBox(segment: Segment, box: Box): boolean {
  const [left, top, right, bottom] = box;
  const sides: Segment[] = [
    [
      [left, top],
      [right, bottom],
    ],
    [
      [left, bottom],
      [right, top],
    ],
  ];
  return distanceToBox(box, segment[0]) === 0 || sides.some((side) => crossing(segment, side) !== undefined);
}

/** Returns by how many degrees one turns from a direction into another: to the right above 0, to the left below. */
export function turnBetween([a, b]: Segment, [c, d]: Segment): number {
  const [x, y, u, v] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  return (Math.atan2(x * v - y * u, x * u + y * v) * 180) / Math.PI;
}
