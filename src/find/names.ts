/** The names of all documents, for letters that are the beginnings of their syllables: `sbk`, `sheb卡`, `yanglao`. */

import type { Doc } from './documents.ts';
import { plainOf } from './plain.ts';
import type { Sounds } from './sounds.ts';

export interface NameHit {
  /** The number of the field in its document. */
  readonly field: number;
  /** From and to in the plain text of the name. */
  readonly from: number;
  readonly to: number;
  /** Up to 1: each syllable whole, and the whole name. */
  readonly quality: number;
}

interface Name {
  readonly doc: number;
  readonly field: number;
  readonly plain: string;
  readonly syllables: Uint16Array;
}

/** Letters in the middle of a name: so much for the initials alone, so much more where syllables are whole, and for how much of the name it is. */
const QUALITY = { initials: 0.55, whole: 0.35, name: 0.1 };

/** Returns a function that finds, by document, the best name in which letters stand one syllable after the other. */
export function nameFinder(docs: readonly Doc[], sounds: Sounds): (letters: string) => Map<number, NameHit> {
  let names: readonly Name[] | undefined;
  return (letters) => {
    names ??= namesOf(docs, sounds);
    const hits = new Map<number, NameHit>();
    for (const name of names) {
      const hit = hitIn(name, letters, sounds.names);
      if (hit && hit.quality > (hits.get(name.doc)?.quality ?? 0)) hits.set(name.doc, hit);
    }
    return hits;
  };
}

function namesOf(docs: readonly Doc[], sounds: Sounds): Name[] {
  return docs.flatMap(({ fields }, doc) =>
    fields.flatMap(({ kind, raw }, field) => {
      if (kind === 'text' || kind === 'summary') return [];
      const plain = plainOf(raw, sounds.simplify);
      return [{ doc, field, plain, syllables: sounds.of(plain) }];
    }),
  );
}

function hitIn({ field, plain, syllables }: Name, letters: string, names: readonly string[]): NameHit | undefined {
  let best: NameHit | undefined;
  for (let from = 0; from < plain.length; from++) {
    const end = matchFrom({ plain, syllables, names, letters }, from, 0);
    if (!end) continue;
    const whole = letters.length / end.letters;
    const quality = QUALITY.initials + QUALITY.whole * whole + QUALITY.name * ((end.to - from) / plain.length);
    if (quality > (best?.quality ?? 0)) best = { field, from, to: end.to, quality };
  }
  return best;
}

interface Matching {
  readonly plain: string;
  readonly syllables: Uint16Array;
  readonly names: readonly string[];
  readonly letters: string;
}

interface End {
  readonly to: number;
  /** How many letters the matched characters have in full. */
  readonly letters: number;
}

/** The longest beginning of each syllable first. */
function matchFrom(matching: Matching, at: number, done: number): End | undefined {
  const { plain, syllables, names, letters } = matching;
  if (done === letters.length) return { to: at, letters: 0 };
  if (at >= plain.length) return undefined;
  const own = plain.charAt(at);
  const name = names[syllables[at] ?? 0] ?? '';
  if (own === letters.charAt(done)) {
    const end = matchFrom(matching, at + 1, done + 1);
    if (end) return { to: end.to, letters: end.letters + 1 };
  }
  let size = 0;
  while (size < name.length && name.charAt(size) === letters.charAt(done + size)) size++;
  for (; size > 0; size--) {
    // In between, a syllable is whole or its initial.
    if (size < name.length && size > initialOf(name) && done + size < letters.length) continue;
    const end = matchFrom(matching, at + 1, done + size);
    if (end) return { to: end.to, letters: end.letters + name.length };
  }
  return undefined;
}

function initialOf(name: string): number {
  return /^[zcs]h/.test(name) ? 2 : 1;
}
