/** From a place to windows: the walks, and what they are drawn and said as. */

import { once } from '../ground/once.ts';
import { type Direction, directionsOf } from './directions.ts';
import type { PlacedMark, Network, WaySpot } from './network.ts';
import { type Walked, type Walks, walkTo, walksFrom } from './walk.ts';

/** A walk to the nearest of some windows, and the one without steps: the same, another, or undefined where there is none. */
export interface WayTo {
  readonly nearest: Route;
  readonly free: Route | undefined;
}

export interface Route {
  readonly walk: readonly Walked[];
  readonly said: readonly Direction[];
}

/** Returns a function that finds the way from a spot to the nearest of these windows; undefined where none is reached. `code`: what one faces at the start. */
export function waysFrom(
  start: WaySpot,
  network: Network,
): (windows: readonly string[], code: PlacedMark | undefined) => WayTo | undefined {
  const [all, level] = [false, true].map((free) => once(() => walksFrom(start, free)));
  const routeTo = (windows: readonly string[], code: PlacedMark | undefined, walks: Walks | undefined): Route | undefined => {
    const goals = windows.flatMap((key) => {
      const goal = network.windows.get(key);
      const far = goal?.spot && walks?.get(goal.spot)?.far;
      return goal && far !== undefined ? [{ goal, far }] : [];
    });
    const [nearest] = goals.sort((a, b) => a.far - b.far);
    const walk = walks && nearest?.goal.spot && walkTo(walks, nearest.goal.spot);
    return walk && { walk, said: directionsOf(walk, { code, goal: nearest.goal, wanted: windows, network }) };
  };
  return (windows, code) => {
    const nearest = routeTo(windows, code, all?.());
    if (!nearest || !nearest.walk.some(({ steps }) => steps)) return nearest && { nearest, free: nearest };
    return { nearest, free: routeTo(windows, code, level?.()) };
  };
}
