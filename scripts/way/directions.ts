/** What can be said of a walk: only what the drawing settles. */

import { type Segment, distance, distanceToBox, middleOf, turnBetween } from './geometry.ts';
import type { PlacedMark, Network, WaySpot } from './network.ts';
import type { Walked } from './walk.ts';

/** `start`: for one who faces the code. `at`: a window by its key. */
export type Direction =
  | { readonly start: 'left' | 'right' | 'back' }
  | { readonly turn: 'left' | 'right'; readonly at?: string }
  | { readonly by: 'lift' | 'stairs'; readonly floor: string }
  | { readonly goal: 'left' | 'right' | 'ahead' | 'beside' };

/** In degrees: a smaller bend goes straight on; what lies within the second is ahead. */
const BEND = 40;
const AHEAD = 45;
/** A window as near as this part of the plan’s larger side to a corner names it. */
const NEAR = 0.12;
/** A code nearer than this part to the way hangs on no side of it. */
const APART = 0.01;
const STUB = 0.05;

interface Told {
  /** What one faces at the start. */
  readonly code: PlacedMark | undefined;
  readonly goal: PlacedMark;
  /** Windows that name no corner, being what is looked for. */
  readonly wanted: readonly string[];
  readonly network: Network;
}

/** Returns the directions of a walk to a window. */
export function directionsOf(whole: readonly Walked[], { code, goal, wanted, network }: Told): Direction[] {
  const walk = withoutStub(whole, goal.size);
  const said = firstTurn(walk, code);
  /** The stretch after the last turn. */
  let leg: Walked | undefined;
  for (const stretch of walk) {
    const { from, to, by } = stretch;
    const turn = leg && !by ? turnBetween(line(leg), line(stretch)) : 0;
    const isCorner = Math.abs(turn) > BEND;
    if (by) said.push({ by, floor: to.floor });
    if (isCorner) said.push({ turn: turn > 0 ? 'right' : 'left', ...landmark(from, walk[0]?.from ?? from, wanted, network) });
    if (by) leg = undefined;
    else if (!leg || isCorner) leg = stretch;
  }
  return [...said, { goal: sideOf(walk.at(-1), goal) }];
}

/** Leaves out a last step around a corner, from which one sees the window already. */
function withoutStub(walk: readonly Walked[], size: number): readonly Walked[] {
  const [before, last] = walk.slice(-2);
  const isStub = before && last && !before.by && !last.by && distance(last.from.at, last.to.at) < size * STUB;
  return isStub && Math.abs(turnBetween(line(before), line(last))) > BEND ? walk.slice(0, -1) : walk;
}

function line({ from, to }: Walked): Segment {
  return [from.at, to.at];
}

/** Names a corner by the window nearest to it, where that is further from the start. */
function landmark(corner: WaySpot, start: WaySpot, wanted: readonly string[], { windows }: Network): { at?: string } {
  const near = [...windows]
    .filter(([key, { floor, size, box }]) => {
      const far = distanceToBox(box, corner.at);
      const isAtStart = start.floor === floor && distanceToBox(box, start.at) <= far;
      return floor === corner.floor && !wanted.includes(key) && far <= size * NEAR && !isAtStart;
    })
    .sort(([, a], [, b]) => distanceToBox(a.box, corner.at) - distanceToBox(b.box, corner.at));
  return near[0] ? { at: near[0][0] } : {};
}

/** Returns where one who reads a code, standing on the way, has to turn; nothing where its mark lies on the way itself. */
function firstTurn(walk: readonly Walked[], code: PlacedMark | undefined): Direction[] {
  const [first] = walk;
  if (!first || first.by || !code || distanceToBox(code.box, first.from.at) < code.size * APART) return [];
  const turn = turnBetween([first.from.at, middleOf(code.box)], line(first));
  if (Math.abs(turn) > 180 - AHEAD) return [{ start: 'back' }];
  return Math.abs(turn) < AHEAD ? [] : [{ start: turn > 0 ? 'right' : 'left' }];
}

/** On which hand the window is when one has come. */
function sideOf(last: Walked | undefined, { box }: PlacedMark): 'left' | 'right' | 'ahead' | 'beside' {
  if (!last || last.by) return 'beside';
  const turn = turnBetween(line(last), [last.to.at, middleOf(box)]);
  if (Math.abs(turn) < AHEAD) return 'ahead';
  if (Math.abs(turn) > 180 - AHEAD) return 'beside';
  return turn > 0 ? 'right' : 'left';
}
