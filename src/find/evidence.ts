/** Where a document says what a query asks for, and how well. */

import type { Doc, FieldKind } from './documents.ts';
import type { NameHit } from './names.ts';
import { isOneSlip } from './pinyin.ts';
import { plainOfHtml } from './plain.ts';
import type { Gram, Unit } from './grams.ts';
import { type Sounds, textOfUnits } from './sounds.ts';

/** How much it counts that something stands in a field. */
const WORTH: Readonly<Record<FieldKind, number>> = { title: 1, alias: 0.98, material: 0.8, summary: 0.8, rack: 0.7, text: 0.55 };

/** Of characters that are typed and letters that are typed: the same, the same sound, nearly the same sound. */
const SOUND = { same: 1, letters: 0.95, sound: 0.8, near: 0.65 };

export interface PlainField {
  readonly kind: FieldKind;
  readonly plain: string;
  /** The syllable of each unit, as a text: what stands side by side is found as in a text. */
  readonly spelled: string;
  /** The same folded; empty where sounds alone do not count. */
  readonly heard: string;
  /** Words and numbers, which are not characters, each once with its first place. */
  readonly words: readonly { readonly word: string; readonly at: number }[];
}

/** A document as it is compared. */
export interface PlainDoc {
  readonly fields: readonly PlainField[];
  /** Of all fields: what is not in here is in none. */
  readonly plain: string;
  readonly spelled: string;
  readonly heard: string;
}

export interface Evidence {
  /** From 0, nowhere, to 1. */
  readonly quality: number;
  readonly field: number;
  /** In the plain text of the field. */
  readonly from: number;
  readonly to: number;
  /** Other characters of the same or nearly the same sound. */
  readonly taken: boolean;
}

/** Returns a document as it is compared: spelled and cut into words only when a query asks for that. */
export function plainDoc({ fields }: Doc, sounds: Sounds): PlainDoc {
  const plain = fields.map(({ kind, raw }) => plainField(kind, raw, sounds));
  const whole = (of: (field: PlainField) => string) => plain.map(of).join('\0');
  const spelled = onDemand(() => whole((field) => field.spelled));
  return {
    fields: plain,
    plain: whole((field) => field.plain),
    heard: whole((field) => field.heard),
    get spelled() {
      return spelled();
    },
  };
}

function plainField(kind: FieldKind, raw: string, sounds: Sounds): PlainField {
  const plain = plainOfHtml(raw, sounds.simplify);
  // Sounds alone are found in any long text.
  const isHeard = kind === 'title' || kind === 'alias' || kind === 'material';
  const heard = isHeard ? textOfUnits(sounds.of(plain).map((syllable) => sounds.folded[syllable] ?? 0)) : '';
  const spelled = onDemand(() => textOfUnits(sounds.of(plain)));
  const words = onDemand(() => wordsIn(plain));
  return {
    kind,
    plain,
    heard,
    get spelled() {
      return spelled();
    },
    get words() {
      return words();
    },
  };
}

function onDemand<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function wordsIn(plain: string): PlainField['words'] {
  if (!/[^\u4e00-\u9fff ]/.test(plain)) return [];
  const places = new Map<string, number>();
  for (const { 0: word, index } of plain.matchAll(/[^\p{Script=Han} ]+/gu)) if (!places.has(word)) places.set(word, index);
  return Array.from(places, ([word, at]) => ({ word, at }));
}

type Found = Omit<Evidence, 'field'>;
type Pair = Gram & { readonly kind: 'pair' };

/** Returns a function that returns the evidence for a gram in each field that has any. */
export function gramFinder(gram: Exclude<Gram, { kind: 'letters' }>, folded: Uint16Array): (doc: PlainDoc) => Evidence[] {
  if (gram.kind === 'word') return (doc) => inEach(doc, (field) => wordIn(field, gram.word));
  if (gram.kind === 'single') return (doc) => inEach(doc, (field) => singleIn(field, gram.first));
  const pair = { ...gram, ...heardAs(gram, folded) };
  const isThere = (doc: PlainDoc) => placeOf(doc, pair) >= 0 || (pair.heard !== '' && doc.heard.includes(pair.heard));
  return (doc) => (isThere(doc) ? inEach(doc, (field) => pairIn(field, pair, folded)) : []);
}

function inEach({ fields }: PlainDoc, find: (field: PlainField) => Found | undefined): Evidence[] {
  const found: Evidence[] = [];
  fields.forEach((field, number) => {
    const one = find(field);
    if (one) found.push({ ...one, field: number, quality: one.quality * WORTH[field.kind] });
  });
  return found;
}

/** Returns the evidence for letters. `hit`: the name in which they stand. */
export function lettersIn({ fields }: PlainDoc, hit: NameHit | undefined): Evidence[] {
  return hit ? [{ ...hit, quality: hit.quality * WORTH[fields[hit.field]?.kind ?? 'text'], taken: false }] : [];
}

type HeardPair = Pair & {
  /** Its folded sounds; empty where one has none. */
  readonly heard: string;
  /** Both as characters; empty where one is a syllable. */
  readonly typed: string;
  /** Their syllables, as a text. */
  readonly units: string;
};

function heardAs({ first, second }: Pair, folded: Uint16Array): Pick<HeardPair, 'heard' | 'typed' | 'units'> {
  const [a, b] = [folded[first.syllable] ?? 0, folded[second.syllable] ?? 0];
  return {
    heard: a === 0 || b === 0 ? '' : String.fromCharCode(a, b),
    typed: first.character === '' || second.character === '' ? '' : first.character + second.character,
    units: String.fromCharCode(first.syllable, second.syllable),
  };
}

function pairIn(field: PlainField, pair: HeardPair, folded: Uint16Array): Found | undefined {
  const same = placeOf(field, pair);
  if (same >= 0) return { quality: pair.typed !== '' ? SOUND.same : SOUND.letters, from: same, to: same + 2, taken: false };
  if (pair.heard === '') return undefined;
  const { spelled, heard } = field;
  let near = -1;
  for (let at = heard.indexOf(pair.heard); at >= 0; at = heard.indexOf(pair.heard, at + 1)) {
    if (!belongs(field, at, pair, folded)) continue;
    if (spelled.charCodeAt(at) === pair.first.syllable && spelled.charCodeAt(at + 1) === pair.second.syllable)
      return { quality: SOUND.sound, from: at, to: at + 2, taken: true };
    if (near < 0) near = at;
  }
  return near < 0 ? undefined : { quality: SOUND.near, from: near, to: near + 2, taken: true };
}

/** Two sounds alike in the middle of a name are chance, unless the next one is alike too, or nothing else is asked and one character is the same. */
function belongs({ plain, heard }: PlainField, at: number, { first, second, around }: HeardPair, folded: Uint16Array): boolean {
  const isLike = (unit: Unit | undefined, place: number) => {
    const own = heard.charCodeAt(place);
    return unit !== undefined && own !== 0 && folded[unit.syllable] === own;
  };
  const isAlone = around.pairs === 1 && (first.character === plain.charAt(at) || second.character === plain.charAt(at + 1));
  return isAlone || at === 0 || at + 2 === heard.length || isLike(around.before, at - 1) || isLike(around.after, at + 2);
}

/** Where two units stand side by side, each as a character or as its syllable; below 0 where they do not. */
function placeOf(text: Pick<PlainField, 'plain' | 'spelled'>, { first, second, typed, units }: HeardPair): number {
  if (typed !== '') return text.plain.indexOf(typed);
  const { plain, spelled } = text;
  const fits = ({ character }: Unit, at: number) => character === '' || plain.charAt(at) === character;
  let at = spelled.indexOf(units);
  while (at >= 0 && !(fits(first, at) && fits(second, at + 1))) at = spelled.indexOf(units, at + 1);
  return at;
}

function singleIn({ kind, plain, spelled }: PlainField, { character, syllable }: Unit): Found | undefined {
  if (kind === 'text') return undefined;
  const from = character === '' ? spelled.indexOf(String.fromCharCode(syllable)) : plain.indexOf(character);
  return from < 0 ? undefined : { quality: character === '' ? 0.5 : 0.8, from, to: from + 1, taken: false };
}

/** Shorter beginnings of words say too little. */
const STEM = 4;

function wordIn({ words }: PlainField, typed: string): Found | undefined {
  let best: Found | undefined;
  for (const { word, at } of words) {
    const quality = likeness(word, typed);
    if (quality > (best?.quality ?? 0)) best = { quality, from: at, to: at + word.length, taken: quality < 0.75 };
  }
  return best;
}

/** How likely a word of a text is the word that was typed: itself, begun, of one stem, one slip away. */
export function likeness(own: string, word: string): number {
  if (own === word) return 1;
  if (/^\p{N}/u.test(word)) return 0;
  if (word.length >= 3 && own.startsWith(word)) return 0.9;
  let same = 0;
  while (same < word.length && own[same] === word[same]) same++;
  if (same >= STEM && same >= Math.max(own.length, word.length) - 3) return 0.8;
  return word.length >= 5 && isOneSlip(own, word) ? 0.7 : 0;
}
