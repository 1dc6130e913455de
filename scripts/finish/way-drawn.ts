/** Ways as they are drawn on the plans, floor by floor. */

import type { GuideWay } from '../../src/guide/way.ts';
import type { PlanPoint } from '../parse/hall/plan-shapes.ts';
import type { Route, WayTo } from '../way/find-way.ts';
import { turnBetween } from '../way/geometry.ts';
import type { Walked } from '../way/walk.ts';

/** Returns the ways on each floor, in the order in which one comes to them. */
export function drawnWays(ways: readonly WayTo[]): GuideWay['floors'] {
  const nearest = linesOfRoutes(ways.map((way) => way.nearest));
  const free = linesOfRoutes(ways.flatMap((way) => (way.free && way.free !== way.nearest ? [way.free] : [])));
  return [...new Set([...free.keys(), ...nearest.keys()])].map((floor) => {
    const [near, level] = [nearest, free].map((lines) => lines.get(floor) ?? '');
    const start = /^M\S+ [^ML]+/.exec(near || (level ?? ''))?.[0];
    return { floor, svg: drawn('way free', level, FREE) + drawn('way', near, NEAREST) + drawn('start', start && `${start}h0`, DISC) };
  });
}

/** Their widths are those of the screen, whatever a plan’s units are. As attributes, since the style sheet is in each page. */
const FREE = 'currentColor" stroke-width="3" stroke-dasharray="8 7';
const NEAREST = 'var(--event)" stroke-width="5" stroke-dasharray=".1 9';
const DISC = 'currentColor" stroke-width="16';

function drawn(name: string, data: string | undefined, stroke: string): string {
  if (!data) return '';
  return `<path class="${name}" d="${data}" fill="none" stroke-linecap="round" vector-effect="non-scaling-stroke" stroke="${stroke}"/>`;
}

/** Returns the data of a path for each floor. */
function linesOfRoutes(routes: readonly Route[]): Map<string, string> {
  const floors = new Map<string, string>();
  for (const { walk } of routes)
    for (const [at, stretch] of walk.entries()) {
      const { from, to, by } = stretch;
      const starts = at === 0 || walk[at - 1]?.by !== undefined;
      const line = (starts ? `M${pair(from.at)}` : '') + (isCorner(stretch, walk[at + 1]) ? `L${pair(to.at)}` : '');
      floors.set(to.floor, (floors.get(to.floor) ?? '') + (by ? '' : line));
    }
  return floors;
}

function isCorner({ from, to }: Walked, next: Walked | undefined): boolean {
  return !next || next.by !== undefined || Math.abs(turnBetween([from.at, to.at], [next.from.at, next.to.at])) > 1;
}

/** A thousandth of a plan is as thin as a line. */
function pair([x, y]: PlanPoint): string {
  return `${Number(x.toPrecision(3))} ${Number(y.toPrecision(3))}`;
}
