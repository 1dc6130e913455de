/** What a query asks for: two units side by side, a word, beginnings of syllables. */

import { isCommon } from './frames.ts';

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

/** Between what stands apart. */
export const GAP: Unit = { character: '', syllable: 0 };

/** Returns the parts of a line between its gaps. */
export function runsOf(line: readonly Unit[]): Unit[][] {
  const runs: Unit[][] = [[]];
  for (const unit of line) {
    if (unit.syllable === 0 && (unit.character === '' || unit.character === ' ')) runs.push([]);
    else runs[runs.length - 1]?.push(unit);
  }
  return runs.filter((run) => run.length > 0);
}

/** Returns syllables as a text, a unit each. */
export function spelled(syllables: readonly number[]): string {
  return String.fromCharCode(...syllables);
}

/** Returns the way in which runs of units are meant. */
export function wayOf(runs: readonly (readonly Unit[])[]): Way {
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

/** Returns a word that is not of characters. */
export function word(text: string): Gram {
  return { kind: 'word', word: text, common: 0 };
}

/** Returns a text that is the same for what is looked for alike. */
export function gramKey(gram: Exclude<Gram, { kind: 'letters' }>): string {
  if (gram.kind === 'word') return gram.word;
  const unit = ({ character, syllable }: Unit) => `${character}${syllable} `;
  if (gram.kind === 'single') return unit(gram.first);
  const { before, after, pairs } = gram.around;
  return `${unit(gram.first)}${unit(gram.second)}${before?.syllable ?? ''},${after?.syllable ?? ''},${pairs === 1 ? 1 : 2}`;
}
