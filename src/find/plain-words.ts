/** Plain words: what people say, and the words of guides for it. */

import { isCommon, isLittle } from './frames.ts';
import { plainOf } from './plain.ts';
import type { Sounds } from './sounds.ts';

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

interface Away {
  /** What was said. */
  readonly thing: string;
  /** How much of the text it is, from 0 to 1. */
  readonly share: number;
}

interface Meant {
  readonly text: string;
  readonly word: string;
  readonly means: string;
  /** Of a meaning of several words the thing itself. */
  readonly head?: string;
}

/** Parts of what people say, each with the words of which one is there. */
type Parts = readonly (readonly string[])[];

interface Apart {
  readonly parts: Parts;
  readonly meant: readonly string[];
}

export interface PlainWords {
  /** Returns the words of a plain text; those that are said together as one. */
  readonly sayings: (text: string) => string[];
  /** Returns the things that a text means as a whole. */
  readonly exactly: (text: string) => readonly string[];
  /** Returns the things in a text that no guide of this hall is about. */
  readonly elsewhere: (text: string) => Away[];
  /** The same for syllables. */
  readonly elsewhereBySound: (syllables: string) => Away[];
  /** Returns a text with the longest plain words in it replaced, once for each thing that they may mean. */
  readonly meant: (text: string) => Meant[];
  /** The same for syllables (a unit each): where a plain word of two or more sounds so. */
  readonly meantBySound: (
    syllables: string,
  ) => { readonly from: number; readonly to: number; readonly word: string; readonly means: string }[];
}

const MOST_MEANINGS = 4;
/** Words of a saying: `birth certificate`. */
const MOST_PARTS = 4;

/** Without the words that say nothing about the thing; all of them where nothing else is there. */
function large(parts: readonly string[]): string[] {
  const left = parts.filter((part) => !isLittle(part));
  return left.length > 0 ? left : [...parts];
}

/** Whether a plain word has parts with other things in between. */
function isApart(word: string): boolean {
  return /\p{Script=Han} \p{Script=Han}/u.test(word);
}

/** Each part may have several words: `工资|工钱 没|不`. */
function partsOf(word: string): Parts {
  return word.split(' ').map((part) => part.split('|'));
}

/** Returns the words that are there, one a part; undefined where a part has none. */
function partsIn(text: string, parts: Parts): string[] | undefined {
  const found = parts.map((words) => words.find((word) => text.includes(word)));
  return found.every((word) => word !== undefined) ? found : undefined;
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
export function plainWordsOf({ words, elsewhere }: Pick<WordList, 'words' | 'elsewhere'>, { simplify, of }: Sounds): PlainWords {
  const meanings = new Map<string, string[]>();
  /** Plain words of several parts, between which people say other things. */
  const apart: Apart[] = [];
  let longest = 0;
  for (const [said, things] of Object.entries(words)) {
    if (isApart(said)) {
      apart.push({ parts: partsOf(simplify(said)), meant: things.split('、').map((thing) => plainOf(thing, simplify)) });
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
  const whole = elsewhere.filter((word) => !isApart(word));
  const away = new Set(whole.map((word) => keyOf(plainOf(word, simplify))).filter(isThing));
  const awayApart = elsewhere.filter(isApart).map((word) => partsOf(simplify(word)));
  longest = Math.max(longest, ...[...away].map((word) => word.length));
  /** By sound: made when letters are first typed. */
  let bySound: Map<string, string> | undefined;
  let awayBySound: Map<string, string> | undefined;
  const soundOf = (text: string) => String.fromCharCode(...of(text));
  return {
    sayings,
    exactly: (text) => meanings.get(keyOf(text)) ?? [],
    elsewhere: awayIn,
    elsewhereBySound,
    meant,
    meantBySound,
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
    const spans = spansIn(text, (part) => part.length > 1 && (meanings.has(part) || away.has(part)));
    const words = spans.map(({ part }) => part).filter((part) => !meanings.has(part));
    const stories = awayApart.flatMap((parts) => partsIn(text, parts)?.join('') ?? []);
    return [...words, ...stories.slice(0, 1)].map((thing) => ({ thing, share: thing.length / text.replace(/ /g, '').length }));
  }

  function elsewhereBySound(syllables: string): Away[] {
    bySound ??= soundsOfWords(meanings.keys());
    awayBySound ??= soundsOfWords(away);
    const spans = spansIn(syllables, (part) => part.length > 1 && (bySound?.has(part) === true || awayBySound?.has(part) === true));
    return spans.flatMap(({ part }) => {
      const thing = bySound?.has(part) === true ? undefined : awayBySound?.get(part);
      return thing === undefined ? [] : [{ thing, share: part.length / syllables.length }];
    });
  }

  /** Of two characters or more: letters and digits sound like nothing. */
  function soundsOfWords(some: Iterable<string>): Map<string, string> {
    return new Map([...some].filter((word) => /^\p{Script=Han}{2,}$/u.test(word)).map((word) => [soundOf(word), word]));
  }

  function meant(text: string): Meant[] {
    return [...meantTogether(text), ...meantApart(text)];
  }

  function meantApart(text: string): Meant[] {
    const found = apart.flatMap(({ parts, meant }) => {
      const said = partsIn(text, parts);
      return said ? [{ said, meant }] : [];
    });
    return found.slice(0, MOST_MEANINGS).flatMap(({ said, meant }) => {
      const rest = said.reduce((left, part) => left.replace(part, ' '), text);
      return meant.map((means) => ({ text: `${means} ${rest}`, word: said.join('…'), means, ...headOf(means) }));
    });
  }

  function meantTogether(text: string): Meant[] {
    const spans = spansIn(text, (part) => meanings.has(part));
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
        text: replaced + text.slice(end),
        word,
        means,
        ...(spans.length === 1 ? headOf(means) : {}),
      };
    });
  }

  function meantBySound(syllables: string) {
    bySound ??= soundsOfWords(meanings.keys());
    return spansIn(syllables, (part) => part.length > 1 && bySound?.has(part) === true).flatMap(({ from, part }) => {
      const word = bySound?.get(part) ?? '';
      return (meanings.get(word) ?? []).map((means) => ({ from, to: from + part.length, word, means }));
    });
  }

  /** From the left, the longest first. */
  function spansIn(text: string, isWord: (part: string) => boolean): { from: number; part: string }[] {
    const spans: { from: number; part: string }[] = [];
    for (let from = 0; from < text.length; from++) {
      for (let size = Math.min(longest, text.length - from); size > 0; size--) {
        const part = text.slice(from, from + size);
        if (!isWord(part)) continue;
        spans.push({ from, part });
        from += size - 1;
        break;
      }
    }
    return spans;
  }
}
