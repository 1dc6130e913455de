/** Codes in each other's place: the order in which codes should hang beside the order in which they were seen. */

import type { RowToken } from './rows.ts';
import { COST, type StoryStep, type Story, type Texts, costTogether, says } from './story.ts';
import { windows } from './windows.ts';

/** One place of the wall: in `code`'s place (absent: in nobody's) hangs `spot` (absent: nothing was seen there). */
export interface Slot extends Partial<RowToken> {
  readonly code?: string;
}

/**
 * Returns the likeliest story of a part of the wall: for each expected code the one in its place, and those that hang in
 * nobody's, in the order of the wall. `textOf`: the text in an expected code's picture.
 */
export function align(expected: readonly string[], seen: readonly RowToken[], textOf: (code: string) => string | undefined): Slot[] {
  const slots: Slot[] = [];
  let [i, j] = [0, 0];
  for (const [codes, tokens] of likeliest(expected.map(textOf), seen)) {
    for (let step = 0; step < Math.max(codes, tokens); step++) {
      const code = step < codes ? expected[i++] : undefined;
      const token = step < tokens ? seen[j++] : undefined;
      if (code !== undefined || token?.spot) slots.push({ ...(code === undefined ? {} : { code }), ...token });
    }
  }
  return slots;
}

function likeliest(texts: Texts, seen: readonly RowToken[]): readonly StoryStep[] {
  const all = [cheapest(texts, seen), ...windows(texts, seen)];
  return all.reduce((best, story) => (story.cost < best.cost ? story : best)).steps;
}

/** By dynamic programming from the end: for each rest of both, and whether a code was gone before it, the cheapest next step. */
function cheapest(texts: Texts, seen: readonly RowToken[]): Story {
  const ours = new Set(texts);
  const columns = seen.length + 1;
  const size = (texts.length + 1) * columns;
  const costs = new Float64Array(size * 2);
  const next = new Map<number, StoryStep>();
  const at = (i: number, j: number, wasGone: boolean) => (wasGone ? size : 0) + i * columns + j;
  for (let i = texts.length; i >= 0; i--) {
    for (let j = seen.length; j >= 0; j--) {
      for (const wasGone of i + j < texts.length + seen.length ? [false, true] : []) {
        let least = Infinity;
        for (const step of steps(texts, seen, ours, i, j, wasGone)) {
          const cost = step[2] + (costs[at(i + step[0], j + step[1], isGone(step))] ?? Infinity);
          if (cost < least) next.set(at(i, j, wasGone), step);
          least = Math.min(least, cost);
        }
        costs[at(i, j, wasGone)] = least;
      }
    }
  }
  const story: StoryStep[] = [];
  let [i, j, wasGone] = [0, 0, false];
  for (let step = next.get(0); step; step = next.get(at(i, j, wasGone))) {
    story.push(step);
    [i, j, wasGone] = [i + step[0], j + step[1], isGone(step)];
  }
  return { steps: story, cost: costs[0] ?? Infinity };
}

function isGone([, tokens]: StoryStep): boolean {
  return tokens === 0;
}

function steps(
  texts: Texts,
  seen: readonly RowToken[],
  ours: ReadonlySet<string | undefined>,
  i: number,
  j: number,
  wasGone: boolean,
): StoryStep[] {
  const [token, after] = [seen[j], seen[j + 1]];
  const found: StoryStep[] = [];
  if (i < texts.length && token) found.push([1, 1, costTogether(texts[i], token, ours)]);
  if (says(token, texts[i + 1]) && says(after, texts[i])) found.push([2, 2, COST.swapped]);
  const isAtEnd = j === 0 || seen[j - 1]?.row !== token?.row;
  if (i < texts.length) found.push([1, 0, isAtEnd ? COST.atEnd : COST.gone + (wasGone ? 0 : COST.firstGone)]);
  if (token) found.push([0, 1, token.spot ? COST.added : COST.holeAlone]);
  return found;
}
