/** The facts of a translation beside those of its original, as far as they can be compared in any language. */

import { plainText } from '../../src/guide/html.ts';
import type { At } from '../ground/problem.ts';
import type { Draft, FieldName, FieldValue } from '../parse/guide/draft.ts';
import { isList, isText, textsOf } from '../parse/guide/field-values.ts';
import type { HallDraft } from '../parse/hall/hall.ts';
import { windowKeys } from '../resolve/names.ts';
import { numbersIn } from './numbers.ts';
import { readHours } from './timetable.ts';

/** A guide's values for one fact. */
interface Said {
  readonly at: At;
  readonly said: readonly string[];
  /** The same as typed. */
  readonly words: readonly string[];
  /** A field may say less than a section. */
  readonly isField: boolean;
}

/** How a guide says a fact; undefined where it says nothing that can be compared. */
type Read = (draft: Draft, hall: HallDraft) => Said | undefined;

const FACTS = [
  ['windows', (draft, hall) => fieldOf(draft, 'windows', (value) => windowsOf(value, hall))],
  ['phone', (draft) => fieldOf(draft, 'phone', phonesOf)],
  ['hours', (draft) => fieldOf(draft, 'hours', rulesOf)],
  ['time', (draft) => amountsOf(draft, 'time')],
  ['fee', (draft) => amountsOf(draft, 'fee')],
] as const satisfies readonly (readonly [string, Read])[];

export type Fact = (typeof FACTS)[number][0];

/** A fact that a translation says otherwise than its original, in the words of both. */
interface Otherwise {
  readonly fact: Fact;
  readonly at: At;
  readonly own: readonly string[];
  readonly theirs: readonly string[];
}

/** Returns the facts that a translation says otherwise than its original. */
export function saidOtherwise(translation: Draft, original: Draft, hall: HallDraft): Otherwise[] {
  return FACTS.flatMap(([fact, read]) => {
    const [own, theirs] = [translation, original].map((one) => read(one, hall));
    return own && theirs && !isSame(own, theirs) ? [{ fact, at: own.at, own: own.words, theirs: theirs.words }] : [];
  });
}

function fieldOf(draft: Draft, name: FieldName, read: (value: FieldValue) => readonly string[] | undefined): Said | undefined {
  const field = draft.fields[name];
  const said = field && read(field.value);
  return said && { at: field.at, said, words: wordsOf(field.value), isField: true };
}

function windowsOf(value: FieldValue, hall: HallDraft): string[] {
  return textsOf(value).flatMap(({ text }) => [windowKeys(hall, text), [text]].find((keys) => keys.length > 0) ?? []);
}

function phonesOf(value: FieldValue): string[] | undefined {
  const phones = wordsOf(value).map((text) => text.normalize('NFKC').replace(/\D/g, ''));
  return phones.some(Boolean) ? phones : undefined;
}

function rulesOf(value: FieldValue): string[] | undefined {
  const read = readHours(wordsOf(value));
  return 'rules' in read ? read.rules.map((one) => JSON.stringify(one)) : undefined;
}

/** Words are not compared across languages, numbers are. A section overrides the front matter. */
function amountsOf(draft: Draft, kind: 'time' | 'fee'): Said | undefined {
  const sections = draft.sections.flatMap((section) => (section.kind === kind && 'lines' in section ? [section] : []));
  const words = sections.flatMap(({ intro = '', lines }) => [intro, ...lines.map((line) => line.html)].map(plainText)).filter(Boolean);
  const [first] = sections;
  const amounts = first
    ? { at: first.at, said: words.flatMap(numbersIn), words, isField: false }
    : fieldOf(draft, kind, (value) => wordsOf(value).flatMap(numbersIn));
  // A language whose words for numbers we do not know may say them.
  return amounts?.said.length === 0 && !/^(?:zh|en)\b/.test(draft.language ?? 'zh') ? undefined : amounts;
}

function wordsOf(value: FieldValue): string[] {
  if (isText(value)) return [value.text];
  return (isList(value) ? value : Object.values(value)).flatMap(wordsOf);
}

function isSame(own: Said, theirs: Said): boolean {
  const within = (one: Said, other: Said) => one.said.every((said) => other.said.includes(said));
  return (within(own, theirs) || (theirs.isField && !own.isField)) && (within(theirs, own) || (own.isField && !theirs.isField));
}
