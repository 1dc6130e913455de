/** The sounds of characters: toneless syllables, and the same syllables folded for ears that hear no difference. */

/** Made by the build (`scripts/make/shell/sound-table.ts`). */
export interface SoundTable {
  /** Characters by their syllable without tone, `v` for ü: `{ "shi": "是时事" }`. */
  readonly syllables: Readonly<Record<string, string>>;
  /** Words in which a character sounds otherwise: `{ "银行": "yin hang" }`. */
  readonly words: Readonly<Record<string, string>>;
  /** Traditional characters, each before its simplified one: `養养`. */
  readonly traditional: string;
}

export interface Sounds {
  /** Syllables by number; number 0 is no syllable. */
  readonly names: readonly string[];
  /** Returns the number of a syllable, or undefined. */
  readonly numberOf: (syllable: string) => number | undefined;
  /** By number of a syllable: the number of its fold, below `MOST_FOLDS`. */
  readonly folded: Uint16Array;
  /** Returns a text with simplified characters; its length is the same. */
  readonly simplify: (text: string) => string;
  /** Returns the syllable of each UTF-16 unit of a text, 0 where there is none. */
  readonly of: (text: string) => Uint16Array;
  /** Returns whether letters begin a syllable. */
  readonly begins: (letters: string) => boolean;
}

/** Returns the sounds of a table. `more`: further characters, as the hall's words bring them. */
export function soundsOf({ syllables, words, traditional }: SoundTable, more: Readonly<Record<string, string>> = {}): Sounds {
  const names = [
    '',
    ...new Set([...Object.keys(syllables), ...Object.values(words).flatMap((sound) => sound.split(' ')), ...Object.keys(more)]),
  ];
  const numbers = new Map(names.map((name, number) => [name, number]));
  const byUnit = new Uint16Array(65_536);
  for (const table of [more, syllables])
    for (const [name, characters] of Object.entries(table))
      for (const character of characters) if (character.length === 1) byUnit[character.charCodeAt(0)] = numbers.get(name) ?? 0;
  const simple = simplifier(traditional);
  const exceptions = exceptionsOf(words, numbers);
  const marked = soundsByUnit(byUnit, simple, exceptions);
  const beginnings = new Set(names.flatMap((name) => Array.from(name, (_, at) => name.slice(0, at + 1))));
  return {
    names,
    numberOf: (syllable) => numbers.get(syllable),
    folded: foldedNumbers(names),
    simplify: (text) => replaceUnits(text, simple),
    of: (text) => soundsIn(text, marked, simple, exceptions),
    begins: (letters) => beginnings.has(letters),
  };
}

function simplifier(pairs: string): Uint16Array {
  const simple = Uint16Array.from({ length: 65_536 }, (_, unit) => unit);
  for (let at = 0; at + 1 < pairs.length; at += 2) simple[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1);
  return simple;
}

function replaceUnits(text: string, by: Uint16Array): string {
  let at = 0;
  while (at < text.length && by[text.charCodeAt(at)] === text.charCodeAt(at)) at++;
  if (at === text.length) return text;
  return textOfUnits(Uint16Array.from({ length: text.length }, (_, place) => by[text.charCodeAt(place)] ?? 0));
}

/** As many arguments as any engine takes. */
const CHUNK = 8192;

/** Returns the text of UTF-16 units. */
export function textOfUnits(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) text += Reflect.apply(String.fromCharCode, String, units.subarray(at, at + CHUNK));
  return text;
}

/** By their first unit. */
type Exceptions = readonly (readonly { readonly word: string; readonly numbers: readonly number[] }[] | undefined)[];

/** Longer words first: they hold before those that they contain. */
function exceptionsOf(words: SoundTable['words'], numbers: ReadonlyMap<string, number>): Exceptions {
  const byFirst: { word: string; numbers: number[] }[][] = [];
  for (const [word, sound] of Object.entries(words).sort(([a], [b]) => b.length - a.length)) {
    const first = word.charCodeAt(0);
    const entry = { word, numbers: sound.split(' ').map((name) => numbers.get(name) ?? 0) };
    (byFirst[first] ??= []).push(entry);
  }
  return byFirst;
}

/** Marks a unit with which a word of the exceptions begins: there are fewer syllables. */
const BEGINS_WORD = 0x8000;

/** By unit, traditional ones too: its syllable, and whether it begins a word of the exceptions. */
function soundsByUnit(byUnit: Uint16Array, simple: Uint16Array, exceptions: Exceptions): Uint16Array {
  return simple.map((unit) => (byUnit[unit] ?? 0) | (exceptions[unit] ? BEGINS_WORD : 0));
}

function soundsIn(text: string, marked: Uint16Array, simple: Uint16Array, exceptions: Exceptions): Uint16Array {
  const found = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const sound = marked[unit] ?? 0;
    if (found[at] === 0) found[at] = sound & ~BEGINS_WORD;
    if (sound < BEGINS_WORD) continue;
    const entry = exceptions[simple[unit] ?? 0]?.find(({ word }) => text.startsWith(word, at));
    if (entry) found.set(entry.numbers, at);
  }
  return found;
}

/** Chinese has 278. */
export const MOST_FOLDS = 300;

/** Returns for each syllable the number of its fold. */
function foldedNumbers(names: readonly string[]): Uint16Array {
  const folds = ['', ...new Set(names.slice(1).map(folded))];
  if (folds.length > MOST_FOLDS) throw new Error('There are more folded syllables than an index has room for.');
  const numbers = new Map(folds.map((fold, number) => [fold, number]));
  return Uint16Array.from(names, (name) => numbers.get(name === '' ? '' : folded(name)) ?? 0);
}

/** Finals after h for those after f, where the two are one. */
const AFTER_H: Readonly<Record<string, string>> = { a: 'ua', an: 'uan', ei: 'ui', en: 'un', o: 'uo', u: 'u', ou: 'ou' };

/** Returns a syllable as an ear hears it to which n and l, f and h, z and zh, an and ang, en and eng, in and ing are one. */
function folded(syllable: string): string {
  const fold = syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/([aei]n)g$/, '$1');
  return fold.startsWith('f') ? `h${AFTER_H[fold.slice(1)] ?? fold.slice(1)}` : fold;
}
