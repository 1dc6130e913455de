/** A query, taken apart: pieces, each with the ways in which it may be meant. */

import { isCommon, longestFirst, withoutFrames } from './frames.ts';
import { asTyped, readingsOf } from './pinyin.ts';
import { plainOf } from './plain.ts';
import type { PlainWords } from './plain-words.ts';
import type { Sounds } from './sounds.ts';

/** A character, or a syllable as letters (`character` is empty). */
export interface Unit {
  readonly character: string;
  readonly syllable: number;
}

/** `common`: how many of its characters are of those of which every text is full. */
export type Gram =
  | { readonly kind: 'pair'; readonly first: Unit; readonly second: Unit; readonly common: number; readonly around: Around }
  | { readonly kind: 'single'; readonly first: Unit; readonly common: number }
  | { readonly kind: 'word'; readonly word: string; readonly common: number }
  /** Beginnings of syllables, characters between them: `sheb卡`, `sbk`. */
  | { readonly kind: 'letters'; readonly letters: string; readonly common: number };

/** The units before and after two that stand side by side. */
interface Around {
  readonly before?: Unit | undefined;
  readonly after?: Unit | undefined;
  /** How many pairs are asked for with it. */
  readonly pairs: number;
}

export interface Way {
  readonly grams: readonly Gram[];
  /** How likely it is meant so: 1 as typed. */
  readonly trust: number;
  /** The plain word that was taken for what a guide says. */
  readonly said?: { readonly word: string; readonly means: string; readonly head?: string };
  /** The letters that were taken instead of those that were typed. */
  readonly taken?: string;
}

export interface QueryPart {
  readonly text: string;
  /** The same without what people say around the thing that they want; a space where that stood. */
  readonly core: string;
  readonly ways: readonly Way[];
  /** Things in it that no guide of this hall is about. */
  readonly elsewhere: ReturnType<PlainWords['elsewhere']>;
}

interface Reading {
  readonly sounds: Sounds;
  readonly words: PlainWords;
  /** What people say around the thing that they want. */
  readonly frames: readonly string[];
}

/** Returns a function that takes queries apart. */
export function queryReader({ sounds, words, ...given }: Reading): (query: string) => QueryPart[] {
  const frames = longestFirst(given.frames);
  const spoken = longestFirst(frames.map((phrase) => spelled(Array.from(sounds.of(phrase))))).filter((phrase) => phrase.length > 1);
  return (query) => {
    const plain = plainOf(query.slice(0, LONGEST), sounds.simplify);
    return words
      .sayings(plain)
      .map((text) => {
        const core = withoutFrames(text, frames);
        return { text, core, ways: waysOf(text), elsewhere: isLetters(text) ? awayBySound(text) : words.elsewhere(core) };
      })
      .filter(({ ways }) => ways.length > 0);
  };

  /** Letters may be a word, or else syllables. */
  function awayBySound(text: string): QueryPart['elsewhere'] {
    const byWord = words.elsewhere(text);
    if (byWord.length > 0) return byWord;
    const whole = readingsOf(asTyped(text), sounds).filter(({ rest }) => rest === '');
    return whole.map(({ syllables }) => words.elsewhereBySound(spelled(syllables))).find((away) => away.length > 0) ?? [];
  }

  function waysOf(text: string): Way[] {
    if (/^\p{Script=Han}+$/u.test(text)) {
      return [wayOf(unitRuns(withoutFrames(text, frames))), ...plainWays(text)].filter(({ grams }) => grams.length > 0);
    }
    const said = words.exactly(text).map((means) => ({ ...wayOf(unitRuns(means)), trust: 0.95, said: { word: text, means } }));
    if (text.includes(' ')) return [{ grams: text.split(' ').map(word), trust: said.length > 0 ? 0.7 : 1 }, ...said];
    if (/^\p{N}+$/u.test(text)) return [{ grams: [word(text)], trust: 1 }, ...said];
    const plain = /\p{Script=Han}/u.test(text) ? plainWays(text.replace(/[^\p{Script=Han}]+/gu, ' ')) : [];
    return [...letterWays(text), ...mixedWays(text), ...plain, ...said];
  }

  /** Plain words in it, each in the place of what guides say. */
  function plainWays(text: string): Way[] {
    return words.meant(text).map(({ text: meant, ...said }) => {
      const { grams } = wayOf(unitRuns(withoutFrames(meant, frames)));
      return { grams, trust: 0.95, said };
    });
  }

  function letterWays(text: string): Way[] {
    const [letters] = /^[\p{L}\p{N}]+$/u.exec(text) ?? [''];
    const isLatin = /^[a-zü\p{Script=Latin}]+$/u.test(letters);
    const ways: Way[] = letters.length > 1 ? [{ grams: [{ kind: 'letters', letters: asTyped(letters), common: 0 }], trust: 1 }] : [];
    return isLatin ? [...ways, { grams: [word(letters)], trust: 1 }] : ways;
  }

  /** Letters read as syllables, with the characters around them. */
  function mixedWays(text: string): Way[] {
    const parts = text.match(/\p{Script=Han}+|\p{Script=Latin}+|\p{N}+|[^\p{Script=Han}\p{Script=Latin}\p{N}]+/gu) ?? [];
    let lines: Unit[][] = [[]];
    const extra: Gram[] = [];
    for (const part of parts) {
      if (/\p{Script=Han}/u.test(part)) lines = lines.map((line) => [...line, ...unitsOf(part)]);
      else if (/\p{Script=Latin}/u.test(part)) {
        const readings = readingsOf(asTyped(part), sounds).filter(
          ({ syllables, rest }) => syllables.length > 0 && (rest === '' || syllables.length > 1),
        );
        if (readings.length === 0) {
          if (parts.length > 1) extra.push(word(part));
          lines = lines.map((line) => [...line, GAP]);
        } else {
          lines = lines
            .flatMap((line) => readings.map(({ syllables }) => [...line, ...syllables.map((syllable) => ({ character: '', syllable }))]))
            .slice(0, 4);
        }
      } else {
        if (parts.length > 1) extra.push(word(part));
        lines = lines.map((line) => [...line, GAP]);
      }
    }
    const ways = lines.flatMap((line) => {
      const runs = runsOf(withoutSpoken(line));
      return [{ ...wayOf(runs), trust: 1 }, ...meantBySound(line)];
    });
    return ways.map((way) => ({ ...way, grams: [...way.grams, ...extra] })).filter(({ grams }) => grams.length > 0);
  }

  function meantBySound(line: readonly Unit[]): Way[] {
    return words.meantBySound(spelled(line.map(({ syllable }) => syllable))).map(({ from, to, word, means }) => {
      const runs = runsOf([...line.slice(0, from), GAP, ...unitsOf(means), GAP, ...line.slice(to)]);
      return { ...wayOf(runs), trust: 0.9, said: { word, means } };
    });
  }

  function unitRuns(text: string): Unit[][] {
    return text.split(' ').filter(Boolean).map(unitsOf);
  }

  function unitsOf(text: string): Unit[] {
    const syllables = sounds.of(text);
    return Array.from({ length: text.length }, (_, at) => ({ character: text.charAt(at), syllable: syllables[at] ?? 0 }));
  }

  function withoutSpoken(line: readonly Unit[]): Unit[] {
    const text = spelled(line.map(({ syllable }) => syllable));
    const kept = spoken.reduce((rest, frame) => rest.split(frame).join('\0'.repeat(frame.length)), text);
    return /[^\0]/.test(kept) ? line.map((unit, at) => (kept.charAt(at) === '\0' ? GAP : unit)) : [...line];
  }
}

function isLetters(text: string): boolean {
  return /^[a-zü]+$/.test(text);
}

/** Nobody asks at more length than this; the rest of a text that was pasted is left out. */
const LONGEST = 80;

const GAP: Unit = { character: '', syllable: 0 };

function runsOf(line: readonly Unit[]): Unit[][] {
  const runs: Unit[][] = [[]];
  for (const unit of line) {
    if (unit.syllable === 0 && (unit.character === '' || unit.character === ' ')) runs.push([]);
    else runs[runs.length - 1]?.push(unit);
  }
  return runs.filter((run) => run.length > 0);
}

/** Syllables as a text, a unit each. */
function spelled(syllables: readonly number[]): string {
  return String.fromCharCode(...syllables);
}

function wayOf(runs: readonly (readonly Unit[])[]): Way {
  const pairs = runs.reduce((sum, run) => sum + run.length - 1, 0);
  return { grams: runs.flatMap((run) => gramsOf(run, pairs)), trust: 1 };
}

function gramsOf(run: readonly Unit[], pairs: number): Gram[] {
  const [first] = run;
  if (run.length === 1 && first) return [{ kind: 'single', first, common: isCommon(first.character) ? 1 : 0 }];
  return run.slice(1).flatMap((second, at) => {
    const first = run[at];
    const around = { before: run[at - 1], after: run[at + 2], pairs };
    return first
      ? [{ kind: 'pair' as const, first, second, around, common: [first, second].filter(({ character }) => isCommon(character)).length }]
      : [];
  });
}

function word(text: string): Gram {
  return { kind: 'word', word: text, common: 0 };
}
