/** The shortest way from a spot, after Dijkstra (Numerische Mathematik 1, 1959). */

import type { WaySpot } from './network.ts';

/** A stretch as it was walked. */
export interface Walked {
  readonly from: WaySpot;
  readonly to: WaySpot;
  readonly steps?: true;
  readonly by?: 'lift' | 'stairs';
}

/** How one comes from a start to a spot: how far it is, in units of the plan, and the last stretch. */
interface Reached {
  readonly far: number;
  readonly last?: Walked;
}

/** All spots that can be reached from a start. */
export type Walks = ReadonlyMap<WaySpot, Reached>;

/** Returns the shortest ways from a spot to all others; `free`: without steps. Of ways as long as each other the one that was drawn first. */
export function walksFrom(start: WaySpot, free: boolean): Walks {
  const walks = new Map<WaySpot, Reached>();
  const open = new Map<WaySpot, Reached>([[start, { far: 0 }]]);
  for (let next = nearest(open); next; next = nearest(open)) {
    const [spot, reached] = next;
    open.delete(spot);
    walks.set(spot, reached);
    for (const { length, ...way } of spot.ways) {
      const far = reached.far + length;
      if (walks.has(way.to) || (free && way.steps) || far >= (open.get(way.to)?.far ?? Infinity)) continue;
      open.set(way.to, { far, last: { from: spot, ...way } });
    }
  }
  return walks;
}

function nearest(open: Walks): readonly [WaySpot, Reached] | undefined {
  let found: readonly [WaySpot, Reached] | undefined;
  for (const one of open) if (!found || one[1].far < found[1].far) found = one;
  return found;
}

/** Returns the stretches to a spot, from the start; undefined where it is not reached. */
export function walkTo(walks: Walks, goal: WaySpot): Walked[] | undefined {
  if (!walks.has(goal)) return undefined;
  const walk: Walked[] = [];
  for (let last = walks.get(goal)?.last; last; last = walks.get(last.from)?.last) walk.push(last);
  return walk.toReversed();
}
