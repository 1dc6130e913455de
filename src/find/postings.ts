/** Which documents have which sounds side by side: an index that is made in one go, in typed arrays. */

import type { Doc, FieldKind } from './documents.ts';
import { MOST_FOLDS, type Sounds } from './sounds.ts';

/** How much a field says about what a guide is about. */
const WEIGHT: Readonly<Record<FieldKind, number>> = { title: 12, alias: 12, summary: 5, material: 5, rack: 4, text: 2 };

/** Two folded sounds, then one, then words and numbers by their hash. */
const SINGLE = MOST_FOLDS * MOST_FOLDS;
const WORD = SINGLE + MOST_FOLDS;
const WORDS = 32_768;
const KEYS = WORD + WORDS;

/** Returns the key of two folded sounds side by side. */
export function pairKey(first: number, second: number): number {
  return first * MOST_FOLDS + second;
}

/** Returns the key of one folded sound: only names are listed under it. */
export function singleKey(sound: number): number {
  return SINGLE + sound;
}

/** Returns the key of a word or a number in lower case. Two words may share one: whoever reads compares. */
export function wordKey(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = addToHash(hash, word.charCodeAt(at));
  return keyOfHash(hash);
}

function addToHash(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

function keyOfHash(hash: number): number {
  return WORD + ((hash ^ (hash >>> 15)) & (WORDS - 1));
}

export interface Postings {
  readonly size: number;
  /** All words that are no numbers, in lower case. */
  readonly words: ReadonlySet<string>;
  /** How many documents have a key. */
  readonly count: (key: number) => number;
  /** Calls `visit` with each document that has a key, by number, and how much it has of it (1–255). */
  readonly each: (key: number, visit: (doc: number, weight: number) => void) => void;
}

/** Returns the index of documents. */
export function postingsOf(docs: readonly Doc[], sounds: Sounds): Postings {
  const read = reader(sounds);
  let [keys, weights] = [new Uint32Array(1 << 16), new Uint8Array(1 << 16)];
  const ends = new Uint32Array(docs.length);
  let size = 0;
  docs.forEach((doc, number) => {
    for (const { kind, raw } of doc.fields) read.field(raw, WEIGHT[kind], kind !== 'text');
    read.take((key, weight) => {
      if (size === keys.length) [keys, weights] = [grown(keys, new Uint32Array(size * 2)), grown(weights, new Uint8Array(size * 2))];
      [keys[size], weights[size]] = [key, weight];
      size++;
    });
    ends[number] = size;
  });
  return { ...sorted(keys, weights, ends, size), words: read.words };
}

function grown<A extends Uint32Array | Uint8Array>(array: A, larger: A): A {
  larger.set(array);
  return larger;
}

/** By key, by a sort that counts: each entry is touched twice. */
function sorted(keys: Uint32Array, weights: Uint8Array, ends: Uint32Array, size: number): Omit<Postings, 'words'> {
  const starts = new Uint32Array(KEYS + 1);
  for (let at = 0; at < size; at++) bump(starts, (keys[at] ?? 0) + 1);
  for (let key = 0; key < KEYS; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const [docs, amounts, next] = [new Uint16Array(size), new Uint8Array(size), starts.slice()];
  let doc = 0;
  for (let at = 0; at < size; at++) {
    while (at >= (ends[doc] ?? size)) doc++;
    const place = bump(next, keys[at] ?? 0);
    docs[place] = doc;
    amounts[place] = weights[at] ?? 0;
  }
  return {
    size: ends.length,
    count: (key) => (starts[key + 1] ?? 0) - (starts[key] ?? 0),
    each: (key, visit) => {
      for (let at = starts[key] ?? 0; at < (starts[key + 1] ?? 0); at++) visit(docs[at] ?? 0, amounts[at] ?? 0);
    },
  };
}

/** Adds one, and returns what was there before. */
function bump(counts: Uint32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}

/** Reads fields of one document after the other, and gives the sum by key. */
function reader({ of, folded }: Sounds) {
  const sums = new Uint16Array(KEYS);
  const seen: number[] = [];
  const words = new Set<string>();
  const add = (key: number, weight: number) => {
    if (sums[key] === 0) seen.push(key);
    sums[key] = (sums[key] ?? 0) + weight;
  };
  return {
    words,
    field: (raw: string, weight: number, isName: boolean) => {
      const sounds = of(raw);
      let [before, hash, start, inWord] = [0, 0, 0, false];
      for (let at = 0; at <= raw.length; at++) {
        const unit = raw.charCodeAt(at) | 0;
        const isWord = isWordUnit(unit);
        if (isWord && !inWord) start = at;
        if (inWord && !isWord) {
          add(keyOfHash(hash), weight);
          if (at - start > 2 && raw.charCodeAt(start) > 64) words.add(raw.slice(start, at).toLowerCase());
        }
        hash = isWord ? addToHash(inWord ? hash : 0, unit > 64 && unit < 91 ? unit + 32 : unit) : 0;
        inWord = isWord;
        if (unit === 60) at = endOfTag(raw, at);
        const sound = folded[sounds[at] ?? 0] ?? 0;
        if (sound > 0 && isName) add(singleKey(sound), weight);
        if (sound > 0 && before > 0) add(pairKey(before, sound), weight);
        // A tag within a text parts nothing.
        if (unit !== 60) before = sound;
      }
    },
    take: (give: (key: number, weight: number) => void) => {
      for (const key of seen) {
        give(key, Math.min(sums[key] ?? 0, 255));
        sums[key] = 0;
      }
      seen.length = 0;
    },
  };
}

/** Latin, Greek, Cyrillic, Arabic and such, and digits. */
function isWordUnit(unit: number): boolean {
  return (unit > 47 && unit < 58) || (unit > 64 && unit < 91) || (unit > 96 && unit < 123) || (unit > 191 && unit < 0x2000);
}

function endOfTag(text: string, start: number): number {
  const end = text.indexOf('>', start);
  return end < 0 ? start : end;
}
