/** A way in words. */

import { windowNames } from '../../src/words/view-in-words.ts';
import { viewWords } from '../../src/words/view-words.ts';
import { wayWords } from '../../src/words/way-words.ts';
import { fill, type Tongue, wordsIn } from '../../src/words/words.ts';
import type { Direction } from '../way/directions.ts';
import type { Route, WayTo } from '../way/find-way.ts';

interface Told {
  /** The code from which it starts, or the name of the place. */
  readonly start: string;
  readonly isCode: boolean;
  /** To which it leads: keys. */
  readonly windows: readonly string[];
  /** Whether “no steps” can be said of a way that has none drawn. */
  readonly knowsSteps: boolean;
}

/** Returns what the disc on the plan is. */
export function startInWords({ start, isCode }: Pick<Told, 'start' | 'isCode'>, tongue: Tongue): string {
  const words = wordsIn(wayWords, tongue);
  return fill(isCode ? words.discCode : words.disc, start);
}

/** Returns a sentence about the nearest way and one about steps, with the way around them where there is one. */
export function wayInWords({ nearest, free }: WayTo, told: Told, tongue: Tongue): string {
  const words = wordsIn(wayWords, tongue);
  const route = ({ said }: Route) => {
    const start = said[0] && 'start' in said[0] ? [] : [fill(told.isCode ? words.fromCode : words.from, told.start)];
    return fill(words.end, [...start, ...said.map((one) => directionInWords(one, told, tongue))].join(words.and));
  };
  if (!free) return route(nearest) + words.steps;
  if (free === nearest) return route(nearest) + (told.knowsSteps ? words.level : '');
  return route(nearest) + words.steps + fill(words.free, route(free));
}

function directionInWords(direction: Direction, { start, windows }: Told, tongue: Tongue): string {
  const words = wordsIn(wayWords, tongue);
  const named = (keys: readonly string[]) => windowNames(keys, wordsIn(viewWords, tongue));
  if ('start' in direction) return fill({ left: words.startLeft, right: words.startRight, back: words.startBack }[direction.start], start);
  if ('by' in direction) return fill(words[direction.by], direction.floor);
  if ('goal' in direction) {
    const { goalLeft: left, goalRight: right, goalAhead: ahead, goalBeside: beside } = words;
    return fill({ left, right, ahead, beside }[direction.goal], named(windows));
  }
  if (direction.at === undefined) return words[direction.turn];
  return fill(direction.turn === 'left' ? words.leftAt : words.rightAt, named([direction.at]));
}
