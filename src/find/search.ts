/** Finds documents by any word: candidates by sounds side by side, then each is read closely. */

import { type Match, closely } from './closely.ts';
import type { Doc } from './documents.ts';
import { type Evidence, type PlainDoc, type PlainField, gramFinder, lettersIn, plainDoc } from './evidence.ts';
import { type NameHit, nameFinder } from './names.ts';
import type { PlainWords } from './plain-words.ts';
import { postingsOf } from './postings.ts';
import { misspeltIn } from './misspelt.ts';
import { type Gram, gramKey } from './grams.ts';
import { type QueryPart, queryReader } from './query.ts';
import { slippedWays } from './slips.ts';
import type { Sounds } from './sounds.ts';
import { type Weigher, weigherOf } from './weigh.ts';

export interface Searcher {
  readonly search: (query: string) => FoundInHall;
  /** Returns the fields of a document as they are compared. */
  readonly fieldsOf: (doc: number) => readonly PlainField[];
}

interface FoundInHall {
  /** What a query finds, the best first. */
  readonly matches: readonly Match[];
  /** Where it finds nothing: what only speaks of it, the best first. */
  readonly mentions: readonly Match[];
}

/** Of letters that were typed: the best name of each document in which they stand. */
type Names = ReadonlyMap<string, ReadonlyMap<number, NameHit>>;

/** So many candidates are read closely. */
const CANDIDATES = 40;
/** Less of a query than this is not found. */
const LEAST = 0.4;
/** Less of it than this in names is no match, unless sentences have it whole. */
const NAMED = 0.35;
/** A match much weaker than the best one is none. */
const BESIDE_BEST = 0.55;
/** What stands in names is so much before what stands only in sentences. */
const NAMED_FIRST = 0.1;
/** A phrase that stands in more guides than these is what none of them is about. */
const FEW = 3;
/** With this much of a query found nobody has made a slip. */
const SURE = 0.8;
/** More of a query than this is spoken of, where it is not found. */
const SPOKEN_OF = 0.5;
const NO_DOC: Doc = { code: '', kind: 'guide', event: '', also: [], titles: [], fields: [] };

/** Returns a searcher over documents. */
export function searcherOf(docs: readonly Doc[], sounds: Sounds, words: PlainWords, frames: readonly string[]): Searcher {
  const postings = postingsOf(docs, sounds);
  const { read, asTaken } = queryReader({ sounds, words, frames });
  const findMisspelt = misspeltIn(words.known);
  const findNames = nameFinder(docs, sounds);
  const plain: (PlainDoc | undefined)[] = [];
  const plainOf = (number: number) => (plain[number] ??= plainDoc(docs[number] ?? NO_DOC, sounds));
  const fieldsOf = (number: number) => plainOf(number).fields;
  return { search, fieldsOf };

  function search(query: string): FoundInHall {
    const pieces = read(query);
    const first = ranked(pieces, query);
    const matches = kept((first[0]?.cover ?? 0) > SURE ? first : slipped(pieces, query, first), fieldsOf);
    return { matches, mentions: matches.length > 0 ? [] : first.filter(({ cover, isSaid }) => isSaid || cover > SPOKEN_OF) };
  }

  /** With what a slip of typing may have meant; the same where there is none. */
  function slipped(pieces: readonly QueryPart[], query: string, first: Match[]): Match[] {
    const names = first.flatMap(({ doc }) =>
      fieldsOf(doc).flatMap(({ kind, plain }) => (kind === 'title' || kind === 'alias' ? [plain] : [])),
    );
    // What says that it is not here is no slip.
    const slips = pieces.map(({ text, core, elsewhere }) => {
      if (elsewhere.length > 0) return [];
      const letters = slippedWays(text, sounds, postings);
      return (first[0]?.cover ?? 0) > LEAST ? letters : [...letters, ...findMisspelt(core.replace(/ /g, ''), names).map(asTaken)];
    });
    if (slips.every((ways) => ways.length === 0)) return first;
    const more = pieces.map((piece, at) => ({ ...piece, ways: [...piece.ways, ...(slips[at] ?? [])] }));
    return ranked(more, query);
  }

  function ranked(pieces: readonly QueryPart[], query: string): Match[] {
    const weigher = weigherOf(postings, sounds.folded);
    const grams = pieces.flatMap(({ ways }) => ways.flatMap((way) => way.grams));
    const letters = new Set(grams.flatMap((gram) => (gram.kind === 'letters' ? [gram.letters] : [])));
    const names = new Map([...letters].map((typed) => [typed, findNames(typed)]));
    const evidenceIn = evidenceFinder(grams, names);
    return candidatesOf(pieces, weigher, names)
      .map((doc) => {
        const own = plainOf(doc);
        const match = closely(pieces, { own, weigh: weigher.weigh, evidenceOf: evidenceIn(own, doc) });
        return { ...match, doc, typed: query.trim(), score: match.score - (docs[doc]?.kind === 'guide' ? 0 : BEHIND_GUIDES) };
      })
      .sort((a, b) => b.score - a.score);
  }

  /** Of the same gram in several ways each document is asked once. */
  function evidenceFinder(grams: readonly Gram[], names: Names): (own: PlainDoc, doc: number) => (gram: Gram) => readonly Evidence[] {
    const finders: ReturnType<typeof gramFinder>[] = [];
    const byKey = new Map<string, number>();
    const numbers = new Map<Gram, number>();
    for (const gram of grams) {
      if (gram.kind === 'letters') continue;
      const key = gramKey(gram);
      const number = byKey.get(key) ?? finders.push(gramFinder(gram, sounds.folded)) - 1;
      byKey.set(key, number);
      numbers.set(gram, number);
    }
    return (own, doc) => {
      const known: Evidence[][] = [];
      return (gram) => {
        if (gram.kind === 'letters') return lettersIn(own, names.get(gram.letters)?.get(doc));
        const number = numbers.get(gram) ?? 0;
        return (known[number] ??= finders[number]?.(own) ?? []);
      };
    };
  }

  function candidatesOf(pieces: readonly QueryPart[], { weigh, keysOf }: Weigher, names: Names): number[] {
    const sums = new Float32Array(postings.size);
    const add = (doc: number, amount: number) => (sums[doc] = (sums[doc] ?? 0) + amount);
    for (const gram of pieces.flatMap(({ ways }) => ways.flatMap((way) => way.grams))) {
      const weight = weigh(gram);
      if (gram.kind === 'letters') names.get(gram.letters)?.forEach(({ quality }, doc) => add(doc, LETTERS * weight * quality));
      for (const key of keysOf(gram)) postings.each(key, (doc, amount) => add(doc, (weight * amount) / (amount + ENOUGH)));
    }
    return best(sums, CANDIDATES);
  }
}

/** Of a guide and a machine that are as good, the guide is first. */
const BEHIND_GUIDES = 0.05;
/** Letters that stand in a name are worth several sounds side by side. */
const LETTERS = 4;
/** Having it this much is worth half of having it always. */
const ENOUGH = 6;

/** The best first; nothing where no name and no whole phrase says it. */
function kept(matches: readonly Match[], fieldsOf: Searcher['fieldsOf']): Match[] {
  const enough = matches.filter(({ cover }) => cover >= LEAST);
  const named = enough.filter(isNamed);
  if (named.length === 0) {
    const phrases = enough.filter((match) => isPhrase(match, fieldsOf(match.doc)));
    return phrases.length <= FEW ? phrases : [];
  }
  const least = (named[0]?.cover ?? 0) * BESIDE_BEST;
  const rank = (match: Match) => match.score + (isNamed(match) ? NAMED_FIRST : 0);
  return enough.filter(({ cover }) => cover >= least).sort((a, b) => rank(b) - rank(a));
}

/** Much of it in names; or nearly all of it in sentences, and some of that in names. */
function isNamed({ cover, named }: Match): boolean {
  return named >= NAMED || (cover >= 0.65 && named >= 0.2);
}

/** Only in sentences and materials, but all of it as typed: side by side in one of them, half of a material’s name, or long enough to be meant. */
function isPhrase({ cover, ways, evidence, isSaid, isAway }: Match, fields: readonly PlainField[]): boolean {
  if (isAway) return false;
  if (isSaid) return true;
  if (cover <= 0.5 || ways.some(({ trust }) => trust < 1)) return false;
  const spans = spansOf(evidence);
  const isMaterial = [...spans].some(([field, span]) => fields[field]?.kind === 'material' && span * 2 >= fields[field].plain.length);
  return isMaterial || (ways.every(({ grams }) => grams.length > 2 || grams[0]?.kind === 'letters') && Math.max(0, ...spans.values()) >= 4);
}

/** How many characters of each field the evidence covers. */
function spansOf(evidence: Match['evidence']): Map<number, number> {
  const spans = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const { field, from, to } of [...evidence].sort((a, b) => a.from - b.from)) {
    const start = Math.max(from, ends.get(field) ?? 0);
    if (to <= start) continue;
    spans.set(field, (spans.get(field) ?? 0) + to - start);
    ends.set(field, to);
  }
  return spans;
}

/** Returns the numbers of the greatest sums, the greatest first; of equals the one that stands before. */
function best(sums: Float32Array, most: number): number[] {
  const least = sums.length > most ? (sums.slice().sort()[sums.length - most] ?? 0) : 0;
  const found: number[] = [];
  sums.forEach((sum, doc) => {
    if (sum > 0 && sum >= least) found.push(doc);
  });
  return found.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0)).slice(0, most);
}
