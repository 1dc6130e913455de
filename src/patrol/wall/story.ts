/** The steps of a story of a part of the wall, and their costs: the cheapest story is taken. */

import type { RowToken } from './rows.ts';

/** The texts of the expected codes, in their order; undefined where nobody knows. */
export type Texts = readonly (string | undefined)[];

/** The numbers of expected codes and of tokens that a step takes, and its cost. */
export type StoryStep = readonly [expected: number, seen: number, cost: number];

export interface Story {
  readonly steps: readonly StoryStep[];
  readonly cost: number;
}

/**
 * A strange code instead of ours is likelier than one of ours out of its place, that likelier than one gone and one added.
 * Two of ours in each other's place are one mistake. At both ends of a row many are only not seen yet.
 */
export const COST = {
  strange: 0.7,
  misplaced: 1.05,
  swapped: 1,
  unreadable: 0.4,
  hole: 0.5,
  gone: 1.1,
  firstGone: 0.05,
  atEnd: 0.2,
  added: 1.1,
  holeAlone: 0.6,
} as const;

/** Returns whether this is a token's text. */
export function says(token: RowToken | undefined, text: string | undefined): boolean {
  return text !== undefined && token?.spot?.text === text;
}

/** Returns the cost of a token in the place of this text. `ours`: the texts of all codes of the place. */
export function costTogether(text: string | undefined, { spot }: RowToken, ours: ReadonlySet<string | undefined>): number {
  if (!spot) return COST.hole;
  if (spot.text === undefined) return COST.unreadable;
  if (spot.text === text) return 0;
  return ours.has(spot.text) ? COST.misplaced : COST.strange;
}
