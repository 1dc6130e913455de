/** Plain words as they sound: as pinyin that is typed, or its initials. */

import type { Sounds } from './sounds.ts';
import { spansIn } from './spans.ts';
import { MOST_MEANINGS, type ToldWord, storyFinder } from './stories.ts';

export interface Away {
  /** What was said. */
  readonly thing: string;
  /** How much of the text it is, from 0 to 1. */
  readonly share: number;
}

interface MeantBySound {
  /** In the syllables. */
  readonly spans: readonly { readonly from: number; readonly to: number }[];
  readonly word: string;
  readonly means: string;
  /** Of several meanings the first, 0, is the likeliest. */
  readonly rank: number;
}

export interface HeardWords {
  /** Returns the things in syllables (a unit each) that no guide of this hall is about. */
  readonly elsewhereBySound: (syllables: string) => Away[];
  /** Returns what syllables mean where plain words of two or more sound so. */
  readonly meantBySound: (syllables: string) => MeantBySound[];
  /** Returns what letters mean that are the initials of a plain word. */
  readonly meantByInitials: (letters: string) => readonly Omit<MeantBySound, 'spans'>[];
}

interface Written {
  readonly meanings: ReadonlyMap<string, readonly string[]>;
  readonly away: ReadonlySet<string>;
  readonly stories: readonly ToldWord[];
  /** So many units has the longest word. */
  readonly longest: number;
}

/** A story in fewer syllables is chance. */
const TOLD = 3;
/** Fewer initials are those of too many words. */
const SHORTEST = 4;

/** Returns written words as they sound: worked out when letters are first typed. */
export function heardWords({ meanings, away, stories, longest }: Written, { of, names }: Sounds): HeardWords {
  let bySound: Map<string, string> | undefined;
  let awayBySound: Map<string, string> | undefined;
  let storiesBySound: ReturnType<typeof storyFinder<ToldWord>> | undefined;
  let byInitials: Map<string, string[]> | undefined;
  const soundOf = (text: string) => String.fromCharCode(...of(text));
  return { elsewhereBySound, meantBySound, meantByInitials };

  function elsewhereBySound(syllables: string): Away[] {
    bySound ??= soundsOfWords(meanings.keys());
    awayBySound ??= soundsOfWords(away);
    const spans = spansIn(
      syllables,
      longest,
      (part) => part.length > 1 && (bySound?.has(part) === true || awayBySound?.has(part) === true),
    );
    return spans.flatMap(({ part }) => {
      const thing = bySound?.has(part) === true ? undefined : awayBySound?.get(part);
      return thing === undefined ? [] : [{ thing, share: part.length / syllables.length }];
    });
  }

  /** Of two characters or more: letters and digits sound like nothing. */
  function soundsOfWords(some: Iterable<string>): Map<string, string> {
    return new Map([...some].filter(isHan).map((word) => [soundOf(word), word]));
  }

  function soundsOfStory({ parts, meant }: ToldWord): ToldWord {
    return { parts: parts.map((words) => words.map(soundOf).filter((sound) => !sound.includes('\0'))), meant };
  }

  function meantBySound(syllables: string): MeantBySound[] {
    const known = (bySound ??= soundsOfWords(meanings.keys()));
    const together = spansIn(syllables, longest, (part) => (part.length > 2 || part === syllables) && known.has(part)).flatMap(
      ({ from, part }) => {
        const word = known.get(part) ?? '';
        return (meanings.get(word) ?? []).map((means, rank) => ({ spans: [{ from, to: from + part.length }], word, means, rank }));
      },
    );
    storiesBySound ??= storyFinder(stories.map(soundsOfStory));
    const told = storiesBySound(syllables).flatMap(({ story: { meant }, said }) => {
      if (said.join('').length < TOLD) return [];
      const spans = said.map((part) => ({ from: syllables.indexOf(part), to: syllables.indexOf(part) + part.length }));
      return meant.map((means, rank) => ({ spans, word: means, means, rank }));
    });
    return [...together, ...told.slice(0, MOST_MEANINGS)];
  }

  function meantByInitials(letters: string) {
    if (letters.length < SHORTEST) return [];
    byInitials ??= groupedBy([...meanings.keys()].filter(isHan), initialsOf);
    const words = byInitials.get(letters) ?? [];
    return words.slice(0, MOST_MEANINGS).flatMap((word) => (meanings.get(word) ?? []).map((means, rank) => ({ word, means, rank })));
  }

  function initialsOf(word: string): string {
    return Array.from(of(word), (syllable) => names[syllable]?.charAt(0)).join('');
  }
}

/** Returns whether a word is of two characters or more. */
export function isHan(word: string): boolean {
  return /^\p{Script=Han}{2,}$/u.test(word);
}

function groupedBy(words: readonly string[], keyOf: (word: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) groups.set(keyOf(word), [...(groups.get(keyOf(word)) ?? []), word]);
  return groups;
}
