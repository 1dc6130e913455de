/** Stories of a part of the wall that shows its codes without a gap: every token stands in the place of one expected code. */

import type { RowToken } from './rows.ts';
import { COST, type StoryStep, type Story, type Texts, costTogether, says } from './story.ts';

/** Returns a story for each code that the first token may stand for: once with holes as places, once without. */
export function windows(texts: Texts, seen: readonly RowToken[]): Story[] {
  const codes = seen.filter(({ spot }) => spot);
  return [seen, ...(codes.length < seen.length ? [codes] : [])].flatMap((tokens) => {
    const starts = Math.max(0, texts.length - tokens.length + 1);
    return Array.from({ length: starts }, (_, start) => storyFrom(start, texts, seen, tokens));
  });
}

/** `tokens`: those of `seen` that stand in a place; the others are holes between places. */
function storyFrom(start: number, texts: Texts, seen: readonly RowToken[], tokens: readonly RowToken[]): Story {
  const place = new Map(texts.map((text, index) => [text, index - start]));
  const ours = new Set(texts);
  const steps: StoryStep[] = [];
  let next = 0;
  for (const token of seen) {
    if (!token.spot && tokens !== seen) {
      steps.push([0, 1, COST.holeAlone]);
      continue;
    }
    const text = texts[start + next++];
    const own = token.spot?.text === undefined ? undefined : place.get(token.spot.text);
    const isSwapped = own !== undefined && !says(token, text) && says(tokens[own], text);
    steps.push([1, 1, isSwapped ? COST.swapped / 2 : costTogether(text, token, ours)]);
  }
  const gone = (count: number) => Array.from({ length: count }, (): StoryStep => [1, 0, COST.atEnd]);
  const all = [...gone(start), ...steps, ...gone(texts.length - start - next)];
  return { steps: all, cost: all.reduce((sum, [, , cost]) => sum + cost, 0) };
}
