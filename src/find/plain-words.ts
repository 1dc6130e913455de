/** Plain words: what people say, and the words of guides for it. */

import { isCommon, isLittle } from './frames.ts';
import { plainOf } from './plain.ts';
import type { Sounds } from './sounds.ts';
import { type Away, type HeardWords, heardWords, isHan } from './heard-words.ts';
import { spansIn } from './spans.ts';
import { MOST_MEANINGS, type ToldWord, isStory, storyFinder, toldParts } from './stories.ts';

/** As the build sends them. */
export interface WordList {
  /** What people say (with a space where they say other things in between, in any order, with a `|` between words of which one is said), and what guides say for it; of several things each stands after a `、`. */
  readonly words: Readonly<Record<string, string>>;
  /** What people say around the thing that they want. */
  readonly frames: readonly string[];
  /** What people say, and what guides say, of things that no guide of this hall is about. */
  readonly elsewhere: readonly string[];
  /** Characters by their syllable, of those that the table of every phone lacks. */
  readonly sounds: Readonly<Record<string, string>>;
}

interface Meant {
  readonly text: string;
  /** What else is said around a story. */
  readonly rest?: string;
  /** Of several meanings the first, 0, is the likeliest. */
  readonly rank: number;
  readonly word: string;
  readonly means: string;
  /** Of a meaning of several words the thing itself. */
  readonly head?: string;
}

export interface PlainWords extends HeardWords {
  /** Returns the words of a plain text; those that are said together as one. */
  readonly sayings: (text: string) => string[];
  /** Returns the things that a text means as a whole. */
  readonly exactly: (text: string) => readonly string[];
  /** Returns the things in a text that no guide of this hall is about. */
  readonly elsewhere: (text: string) => Away[];
  /** Returns a text with the longest plain words in it replaced, once for each thing that they may mean. */
  readonly meant: (text: string) => Meant[];
  /** All words of characters that are known: said, meant, of this hall and of others. */
  readonly known: () => readonly string[];
}

const MOSTLY = 0.6;
/** Words of a saying: `birth certificate`. */
const MOST_PARTS = 4;

/** Without the words that say nothing about the thing; all of them where nothing else is there. */
function large(parts: readonly string[]): string[] {
  const left = parts.filter((part) => !isLittle(part));
  return left.length > 0 ? left : [...parts];
}

/** 要不要 is 要: what somebody asks, and not what somebody does not want. */
const WHETHER = /(\p{Script=Han})[不没]\1/gu;

/** Returns whether a word is mostly what was said. */
function isOf(word: string, said: readonly string[]): boolean {
  const own = said.filter((part) => word.includes(part)).join('').length;
  return own > word.length * MOSTLY;
}

/** Returns how many characters say something. */
function largeIn(text: string): number {
  return Array.from(text).filter((character) => !isCommon(character)).length;
}

function headOf(means: string): { head?: string } {
  return means.includes(' ') ? { head: means.replace(/ .*/, '') } : {};
}

/** Returns a plain text as it is looked up: characters without spaces, words without the little ones. */
function keyOf(text: string): string {
  return /\p{Script=Han}/u.test(text) ? text.replace(/ /g, '') : large(text.split(' ')).map(singular).join(' ');
}

/** An English word in the plural, or of somebody, as one. */
function singular(word: string): string {
  return /^[a-z]{2,}[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Returns the plain words of a list. */
export function plainWordsOf({ words, elsewhere }: Pick<WordList, 'words' | 'elsewhere'>, sounds: Sounds): PlainWords {
  const { simplify } = sounds;
  const meanings = new Map<string, string[]>();
  const stories: ToldWord[] = [];
  let longest = 0;
  for (const [said, things] of Object.entries(words)) {
    if (isStory(said)) {
      stories.push({ parts: toldParts(simplify(said)), meant: things.split('、').map((thing) => plainOf(thing, simplify)) });
      continue;
    }
    const typed = plainOf(said, simplify);
    const meant = things.split('、').map((thing) => plainOf(thing, simplify));
    const word = keyOf(typed);
    // `have a baby` is no other word for `baby`.
    if (word !== typed && meanings.has(word)) continue;
    longest = Math.max(longest, word.length);
    meanings.set(word, [...(meanings.get(word) ?? []), ...meant].slice(0, MOST_MEANINGS));
  }
  const isThing = (word: string) => Array.from(word).some((character) => !isCommon(character));
  const whole = elsewhere.filter((word) => !isStory(word));
  const away = new Set(whole.map((word) => keyOf(plainOf(word, simplify))).filter(isThing));
  const storiesIn = storyFinder(stories);
  const storiesElsewhere = storyFinder(elsewhere.filter(isStory).map((word) => ({ parts: toldParts(simplify(word)) })));
  longest = Math.max(longest, ...[...away].map((word) => word.length));
  const heard = heardWords({ meanings, away, stories, longest }, sounds);
  return {
    sayings,
    exactly: (text) => meanings.get(keyOf(text)) ?? [],
    elsewhere: awayIn,
    ...heard,
    meant,
    known: () =>
      [...new Set([...meanings.keys(), ...[...meanings.values()].flat(), ...away].flatMap((word) => word.split(' ')))].filter(isHan),
  };

  function isKnown(key: string): boolean {
    return meanings.has(key) || away.has(key);
  }

  function sayings(text: string): string[] {
    const parts = large(text.split(' ').filter((part) => part !== ''));
    const found: string[] = [];
    for (let from = 0; from < parts.length;) {
      let to = Math.min(parts.length, from + MOST_PARTS);
      while (to > from + 1 && !isKnown(keyOf(parts.slice(from, to).join(' ')))) to--;
      found.push(parts.slice(from, to).join(' '));
      from = to;
    }
    return found;
  }

  /** Letters are one only as a whole: of a begun or longer word nobody knows. */
  function awayIn(text: string): Away[] {
    if (!/\p{Script=Han}/u.test(text)) return away.has(keyOf(text)) ? [{ thing: text, share: 1 }] : [];
    const spans = spansIn(text, longest, (part) => part.length > 1 && (meanings.has(part) || away.has(part)));
    const told = text.replace(WHETHER, '$1');
    const here = storiesIn(told);
    const largest = Math.max(0, ...here.map(({ said }) => largeIn(said.join(''))));
    // Of this hall, unless more of it is told of another.
    const others = storiesElsewhere(told)
      .map(({ said }) => said.join(''))
      .filter((said) => largeIn(said) > largest);
    const words = spans.map(({ part }) => part).filter((part) => !meanings.has(part) && !here.some(({ said }) => isOf(part, said)));
    const ofAll = text.replace(/ /g, '').length;
    // A story is all that is asked.
    return [...words.map((thing) => ({ thing, share: thing.length / ofAll })), ...others.slice(0, 1).map((thing) => ({ thing, share: 1 }))];
  }

  function meant(text: string): Meant[] {
    return [...meantTogether(text), ...meantAsStory(text)];
  }

  function meantAsStory(text: string): Meant[] {
    const told = text.replace(WHETHER, '$1');
    const found = storiesIn(told).map(({ story: { meant }, said }) => ({ said, meant, size: largeIn(said.join('')) }));
    // The more of it is said, the likelier it is this story.
    return found
      .sort((a, b) => b.size - a.size)
      .slice(0, MOST_MEANINGS)
      .flatMap(({ said, meant }, behind) => {
        const rest = said.reduce((left, part) => left.replace(part, ' '), told);
        return meant.map((means, rank) => ({ rank: behind + rank, text: means, rest, word: said.join('…'), means, ...headOf(means) }));
      });
  }

  function meantTogether(text: string): Meant[] {
    const spans = spansIn(text, longest, (part) => meanings.has(part));
    if (spans.length === 0) return [];
    const count = Math.max(...spans.map(({ part }) => meanings.get(part)?.length ?? 0));
    return Array.from({ length: count }, (_, which) => {
      const meaning = (part: string) => meanings.get(part)?.[which] ?? meanings.get(part)?.[0] ?? part;
      let [replaced, end] = ['', 0];
      for (const { from, part } of spans) {
        replaced += `${text.slice(end, from)} ${meaning(part)} `;
        end = from + part.length;
      }
      const word = spans.map(({ part }) => part).join('');
      const means = spans.map(({ part }) => meaning(part)).join(' ');
      return {
        rank: which,
        text: replaced + text.slice(end),
        word,
        means,
        ...(spans.length === 1 ? headOf(means) : {}),
      };
    });
  }
}
