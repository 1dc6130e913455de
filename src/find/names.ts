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

/** A name, and where it stands: many guides ask for the same material. */
interface Name {
  readonly plain: string;
  readonly syllables: Uint16Array;
  /** Document and field, in turns. */
  readonly places: number[];
}

/** Letters in the middle of a name: so much for the initials alone, so much more where syllables are whole, and for how much of the name it is. */
const QUALITY = { initials: 0.55, many: 0.65, whole: 0.35, name: 0.1 };
/** So many initials are hardly chance. */
const MANY = 4;

/** Fewer letters with something left out in between are in any name. */
const LEAST_APART = 4;
/** What is found so counts less. */
const APART = 0.9;

/** Returns a function that finds, by document, the best name in which letters stand one syllable after the other. */
export function nameFinder(docs: readonly Doc[], sounds: Sounds): (letters: string) => Map<number, NameHit> {
  const names = namesOf(docs, sounds);
  const begun = beginningsOf(names, sounds.names);
  return (letters) => {
    const found = new Map<Name, Omit<NameHit, 'field'>>();
    const look = (gaps: number) =>
      begun(letters, (name, from) => {
        const hit = hitAt(name, from, letters, sounds.names, gaps);
        if (hit && hit.quality > (found.get(name)?.quality ?? 0)) found.set(name, hit);
      });
    look(0);
    if (found.size === 0 && letters.length >= LEAST_APART) look(1);
    const hits = new Map<number, NameHit>();
    for (const [{ places }, hit] of found) {
      for (let at = 0; at < places.length; at += 2) {
        const [doc = 0, field = 0] = [places[at], places[at + 1]];
        const before = hits.get(doc);
        if (!before || hit.quality > before.quality || (hit.quality === before.quality && field < before.field))
          hits.set(doc, { ...hit, field });
      }
    }
    return hits;
  };
}

function namesOf(docs: readonly Doc[], sounds: Sounds): Name[] {
  const byRaw = new Map<string, Name>();
  docs.forEach(({ fields }, doc) => {
    fields.forEach(({ kind, raw }, field) => {
      if (kind === 'text' || kind === 'summary') return;
      let name = byRaw.get(raw);
      if (!name) {
        const plain = plainOf(raw, sounds.simplify);
        byRaw.set(raw, (name = { plain, syllables: sounds.of(plain), places: [] }));
      }
      name.places.push(doc, field);
    });
  });
  return [...byRaw.values()];
}

/** Two letters as a number; other letters may share it. */
const TWO_LETTERS = 1024;
function twoLetters(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}

/**
 * Returns a function that visits each place of a name at which two letters or more may begin: a syllable's first letter
 * (or the character itself), then its second or the next one's first.
 */
function beginningsOf(names: readonly Name[], syllableNames: readonly string[]) {
  const starts: number[][] = Array.from({ length: TWO_LETTERS }, () => []);
  const lettersAt = ({ plain, syllables }: Name, at: number) =>
    at < plain.length ? [plain.charAt(at), syllableNames[syllables[at] ?? 0] ?? ''].filter((text) => text !== '') : [];
  names.forEach((name, number) => {
    for (let at = 0; at < name.plain.length; at++) {
      const next = lettersAt(name, at + 1).map((text) => text.charCodeAt(0));
      const keys = lettersAt(name, at).flatMap((own) =>
        [...next, ...(own.length > 1 ? [own.charCodeAt(1)] : [])].map((second) => twoLetters(own.charCodeAt(0), second)),
      );
      for (const key of new Set(keys)) starts[key]?.push(number, at);
    }
  });
  return (letters: string, visit: (name: Name, from: number) => void) => {
    const places = starts[twoLetters(letters.charCodeAt(0), letters.charCodeAt(1))] ?? [];
    for (let at = 0; at < places.length; at += 2) {
      const name = names[places[at] ?? 0];
      if (name) visit(name, places[at + 1] ?? 0);
    }
  };
}

/** `gaps`: how often characters may be left out in between: `ybjf` of 医保参保缴费. */
function hitAt(
  { plain, syllables }: Name,
  from: number,
  letters: string,
  names: readonly string[],
  gaps: number,
): Omit<NameHit, 'field'> | undefined {
  const end = matchFrom({ plain, syllables, names, letters, gaps }, from, 0);
  if (!end) return undefined;
  const initials = letters.length < MANY ? QUALITY.initials : QUALITY.many;
  const quality = initials + QUALITY.whole * (letters.length / end.letters) + QUALITY.name * ((end.to - from) / plain.length);
  return { from, to: end.to, quality: gaps > 0 ? quality * APART : quality };
}

interface Matching {
  readonly plain: string;
  readonly syllables: Uint16Array;
  readonly names: readonly string[];
  readonly letters: string;
  readonly gaps: number;
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
  const isApart = matching.gaps > 0 && done > 1 && letters.length - done > 1;
  return isApart ? matchApart(matching, at + 1, done) : undefined;
}

function matchApart(matching: Matching, from: number, done: number): End | undefined {
  for (let at = from; at < matching.plain.length; at++) {
    const end = matchFrom({ ...matching, gaps: matching.gaps - 1 }, at, done);
    if (end) return end;
  }
  return undefined;
}

function initialOf(name: string): number {
  return /^[zcs]h/.test(name) ? 2 : 1;
}
