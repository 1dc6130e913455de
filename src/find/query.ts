/** A query, taken apart: pieces, each with the ways in which it may be meant. */

import { longestFirst, withoutFrames } from './frames.ts';
import { GAP, type Gram, type Unit, type Way, runsOf, spelled, wayOf, word } from './grams.ts';
import { areSyllables, asTyped, readingsOf } from './pinyin.ts';
import { plainOf } from './plain.ts';
import type { PlainWords } from './plain-words.ts';
import type { Sounds } from './sounds.ts';

export interface QueryPart {
  readonly text: string;
  /** The same without what people say around the thing that they want; a space where that stood. */
  readonly core: string;
  readonly ways: readonly Way[];
  /** Several words of letters that are known as one. */
  readonly isSaying: boolean;
  /** A word of letters that nobody knows, beside one that is known. */
  readonly isBeside: boolean;
  /** Things in it that no guide of this hall is about. */
  readonly elsewhere: ReturnType<PlainWords['elsewhere']>;
}

/** A plain word is meant so, and each further meaning less. */
const [PLAIN, LESS_LIKELY] = [0.95, 0.04];
/** … where it is told in parts, only heard, or begun with. */
const [AS_STORY, BY_SOUND, BY_INITIALS] = [0.02, 0.05, 0.2];
/** Initials of what people say after the thing that they want: 申请, 办理, 预约, 查询, 申领, 补办, 怎么办. */
const ASKED = /(?:sq|bl|yy|cx|sl|bb|zmb)$/;
const WITHOUT_ASKED = 0.8;
/** A word in place of one that is misspelt. */
const MISSPELT = 0.8;

interface Reading {
  readonly sounds: Sounds;
  readonly words: PlainWords;
  /** What people say around the thing that they want. */
  readonly frames: readonly string[];
}

interface QueryReader {
  /** Takes a query apart. */
  readonly read: (query: string) => QueryPart[];
  /** Returns how a word is meant that was taken in place of a misspelt one. */
  readonly asTaken: (word: string) => Way;
}

/** Returns a reader of queries. */
export function queryReader({ sounds, words, ...given }: Reading): QueryReader {
  const frames = longestFirst(given.frames);
  const spoken = longestFirst(frames.map((phrase) => spelled(Array.from(sounds.of(phrase))))).filter((phrase) => phrase.length > 1);
  return { read, asTaken: (word) => ({ ...wayOf([unitsOf(word)]), trust: MISSPELT, taken: word }) };

  function read(query: string): QueryPart[] {
    const plain = plainOf(query.slice(0, LONGEST), sounds.simplify);
    const texts = together(words.sayings(plain));
    const isTold = texts.some((text) => isLatin(text) && words.exactly(text).length > 0);
    return texts.map((text) => partOf(text, isTold)).filter(({ ways }) => ways.length > 0);
  }

  function partOf(text: string, isTold: boolean): QueryPart {
    const elsewhere = isLetters(text) ? awayBySound(text) : words.elsewhere(withoutFrames(text, frames));
    const isBeside = isTold && isLatin(text) && elsewhere.length === 0 && words.exactly(text).length === 0;
    const isSaying = isLatin(text) && text.includes(' ');
    return { text, core: withoutFrames(text, frames), ways: waysOf(text), isSaying, isBeside, elsewhere };
  }

  /** Characters with spaces between them are one text, and so are syllables: what they are about may stand in several of them. */
  function together(sayings: readonly string[]): string[] {
    const joined: string[] = [];
    for (const text of sayings) {
      const before = joined[joined.length - 1];
      if (before !== undefined && isHan(before) && isHan(text)) joined[joined.length - 1] = `${before} ${text}`;
      else if (before !== undefined && isSpelled(before) && isSpelled(text)) joined[joined.length - 1] = before + text;
      else joined.push(text);
    }
    return joined;
  }

  /** Words that are known are no syllables. */
  function isSpelled(text: string): boolean {
    return isLetters(text) && words.exactly(text).length === 0 && areSyllables(asTyped(text), sounds);
  }

  /** Letters may be a word, or else syllables. */
  function awayBySound(text: string): QueryPart['elsewhere'] {
    const byWord = words.elsewhere(text);
    if (byWord.length > 0) return byWord;
    const whole = readingsOf(asTyped(text), sounds).filter(({ rest }) => rest === '');
    return whole.map(({ syllables }) => words.elsewhereBySound(spelled(syllables))).find((away) => away.length > 0) ?? [];
  }

  function waysOf(text: string): Way[] {
    if (isHan(text)) {
      return [wayOf(unitRuns(withoutFrames(text, frames))), ...plainWays(text)].filter(({ grams }) => grams.length > 0);
    }
    const said = words
      .exactly(text)
      .map((means, rank) => ({ ...wayOf(unitRuns(means)), trust: PLAIN - rank * LESS_LIKELY, said: { word: text, means } }));
    if (text.includes(' ')) return [{ grams: text.split(' ').map(word), trust: said.length > 0 ? 0.7 : 1 }, ...said];
    if (/^\p{N}+$/u.test(text)) return [{ grams: [word(text)], trust: 1 }, ...said];
    const plain = /\p{Script=Han}/u.test(text) ? plainWays(text.replace(/[^\p{Script=Han}]+/gu, ' ')) : [];
    return [...letterWays(text), ...mixedWays(text), ...plain, ...said];
  }

  /** Plain words in it, each in the place of what guides say. */
  function plainWays(text: string): Way[] {
    return words.meant(text).map(({ text: meant, rank, rest, ...said }) => {
      const { grams } = wayOf(unitRuns(withoutFrames(meant, frames)));
      const beside = wayOf(unitRuns(withoutFrames(rest ?? '', frames))).grams.map((gram) => ({
        ...gram,
        common: Math.min(2, gram.common + 1),
      }));
      return { grams: [...grams, ...beside], trust: PLAIN - rank * LESS_LIKELY - (rest === undefined ? 0 : AS_STORY), said };
    });
  }

  function letterWays(text: string): Way[] {
    const [letters] = /^[\p{L}\p{N}]+$/u.exec(text) ?? [''];
    const ways: Way[] = letters.length > 1 ? [{ grams: [{ kind: 'letters', letters: asTyped(letters), common: 0 }], trust: 1 }] : [];
    const said = words.meantByInitials(letters).map(({ rank, ...meant }) => {
      return { ...wayOf(unitRuns(meant.means)), trust: PLAIN - rank * LESS_LIKELY - BY_INITIALS, said: meant };
    });
    const begun = letters.replace(ASKED, '');
    const core: Way[] =
      begun !== letters && begun.length > 2 ? [{ grams: [{ kind: 'letters', letters: begun, common: 0 }], trust: WITHOUT_ASKED }] : [];
    return isLatin(letters) ? [...ways, { grams: [word(letters)], trust: 1 }, ...said, ...core] : ways;
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
    return words.meantBySound(spelled(line.map(({ syllable }) => syllable))).map(({ spans, word, means, rank }) => {
      const rest = line.map((unit, at) => (spans.some(({ from, to }) => at >= from && at < to) ? GAP : unit));
      const runs = runsOf([...unitsOf(means), GAP, ...rest]);
      return { ...wayOf(runs), trust: PLAIN - rank * LESS_LIKELY - BY_SOUND, said: { word, means } };
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

function isHan(text: string): boolean {
  return /^[\p{Script=Han} ]+$/u.test(text);
}

function isLatin(text: string): boolean {
  return /^[\p{Script=Latin} ]+$/u.test(text);
}

function isLetters(text: string): boolean {
  return /^[a-zü]+$/.test(text);
}

/** Nobody asks at more length than this; the rest of a text that was pasted is left out. */
const LONGEST = 80;
