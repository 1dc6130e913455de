/** Where a document says what a query asks for, and how well. */

import type { Doc, FieldKind } from './documents.ts';
import type { NameHit } from './names.ts';
import { isOneSlip } from './pinyin.ts';
import { plainOf } from './plain.ts';
import type { Gram, Unit } from './query.ts';
import type { Sounds } from './sounds.ts';

/** How much it counts that something stands in a field. */
const WORTH: Readonly<Record<FieldKind, number>> = { title: 1, alias: 0.98, material: 0.8, summary: 0.8, rack: 0.7, text: 0.55 };

/** Of characters that are typed and letters that are typed: the same, the same sound, nearly the same sound. */
const SOUND = { same: 1, letters: 0.95, sound: 0.8, near: 0.65 };

export interface PlainField {
  readonly kind: FieldKind;
  readonly plain: string;
  readonly syllables: Uint16Array;
  /** Whether it has words or numbers, which are not characters. */
  readonly hasWords: boolean;
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

/** Returns the fields of a document as they are compared. */
export function plainFields({ fields }: Doc, sounds: Sounds): PlainField[] {
  return fields.map(({ kind, raw }) => {
    const plain = plainOf(raw.replace(/<[^>]*>|&\w+;/g, ' '), sounds.simplify);
    return { kind, plain, syllables: sounds.of(plain), hasWords: /[^\p{Script=Han} ]/u.test(plain) };
  });
}

/** Returns the evidence for a gram in each field that has any. `hit`: of letters, the name in which they stand. */
export function evidenceIn(fields: readonly PlainField[], gram: Gram, folded: Uint16Array, hit?: NameHit): Evidence[] {
  if (gram.kind === 'letters')
    return hit ? [{ ...hit, quality: hit.quality * WORTH[fields[hit.field]?.kind ?? 'text'], taken: false }] : [];
  return fields.flatMap((field, number) => {
    const found = inField(field, gram, folded);
    return found ? [{ ...found, field: number, quality: found.quality * WORTH[field.kind] }] : [];
  });
}

type Found = Omit<Evidence, 'field'>;
type Pair = Gram & { readonly kind: 'pair' };

function inField(field: PlainField, gram: Exclude<Gram, { kind: 'letters' }>, folded: Uint16Array): Found | undefined {
  if (gram.kind === 'word') return wordIn(field, gram.word);
  if (gram.kind === 'single') return singleIn(field, gram.first);
  return pairIn(field, gram, folded);
}

function pairIn({ kind, plain, syllables }: PlainField, gram: Pair, folded: Uint16Array): Found | undefined {
  const { first, second } = gram;
  const isTyped = first.character !== '' && second.character !== '';
  const same = isTyped ? plain.indexOf(first.character + second.character) : indexOfPair(plain, syllables, first, second);
  if (same >= 0) return { quality: isTyped ? SOUND.same : SOUND.letters, from: same, to: same + 2, taken: false };
  // Sounds alone are found in any long text.
  if (kind === 'text' || kind === 'summary' || kind === 'rack') return undefined;
  const fold = (syllable = 0) => folded[syllable] ?? 0;
  const [a, b] = [fold(first.syllable), fold(second.syllable)];
  let near = -1;
  for (let at = 0; at + 1 < syllables.length; at++) {
    if (a === 0 || b === 0 || fold(syllables[at]) !== a || fold(syllables[at + 1]) !== b || !belongs(plain, syllables, at, gram, fold))
      continue;
    if (syllables[at] === first.syllable && syllables[at + 1] === second.syllable)
      return { quality: SOUND.sound, from: at, to: at + 2, taken: true };
    if (near < 0) near = at;
  }
  return near < 0 ? undefined : { quality: SOUND.near, from: near, to: near + 2, taken: true };
}

/** Two sounds alike in the middle of a name are chance, unless the next one is alike too, or nothing else is asked and one character is the same. */
function belongs(
  plain: string,
  syllables: Uint16Array,
  at: number,
  { first, second, around }: Pair,
  fold: (syllable?: number) => number,
): boolean {
  const isLike = (unit: Unit | undefined, own: number | undefined) =>
    unit !== undefined && fold(own) !== 0 && fold(unit.syllable) === fold(own);
  const isAlone = around.pairs === 1 && (first.character === plain.charAt(at) || second.character === plain.charAt(at + 1));
  return (
    isAlone ||
    at === 0 ||
    at + 2 === syllables.length ||
    isLike(around.before, syllables[at - 1]) ||
    isLike(around.after, syllables[at + 2])
  );
}

function indexOfPair(plain: string, syllables: Uint16Array, first: Unit, second: Unit): number {
  const fits = ({ character, syllable }: Unit, at: number) =>
    character === '' ? syllables[at] === syllable : plain.charAt(at) === character;
  for (let at = 0; at + 1 < plain.length; at++) if (fits(first, at) && fits(second, at + 1)) return at;
  return -1;
}

function singleIn({ kind, plain, syllables }: PlainField, { character, syllable }: Unit): Found | undefined {
  if (kind === 'text') return undefined;
  const from = character === '' ? syllables.indexOf(syllable) : plain.indexOf(character);
  return from < 0 ? undefined : { quality: character === '' ? 0.5 : 0.8, from, to: from + 1, taken: false };
}

/** Shorter beginnings of words say too little. */
const STEM = 4;

function wordIn({ plain, hasWords }: PlainField, word: string): Found | undefined {
  let best: Found | undefined;
  if (!hasWords) return undefined;
  for (const { 0: own, index } of plain.matchAll(/[^\p{Script=Han} ]+/gu)) {
    const quality = likeness(own, word);
    if (quality > (best?.quality ?? 0)) best = { quality, from: index, to: index + own.length, taken: quality < 0.75 };
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
