/** The facts of a translation beside those of its original, as far as they can be compared in any language. */

import { plainText } from '../../src/guide/html.ts';
import type { At } from '../ground/problem.ts';
import type { Draft, FieldName, FieldValue } from '../parse/guide/draft.ts';
import { isList, isText, textsOf } from '../parse/guide/field-values.ts';
import type { HallDraft } from '../parse/hall/hall.ts';
import { timeMap } from '../parse/guide/time-map.ts';
import { windowKeys } from '../resolve/names.ts';
import { amountsIn } from './amounts.ts';
import { numbersIn } from '../parse/guide/numbers.ts';
import { timeLimitInWords } from './time.ts';
import { readHours } from './timetable.ts';

/** A guide's values for one fact. */
interface Said {
  readonly at: At;
  readonly said: readonly string[];
  /** What each line of a section says; of a field none. */
  readonly lines: readonly (readonly string[])[];
  /** The same as typed. */
  readonly words: readonly string[];
  /** A field may say less than a section. */
  readonly isField: boolean;
}

/** How a guide says a fact; undefined where it says nothing that can be compared. */
type Read = (draft: Draft, hall: HallDraft) => Said | undefined;

const FACTS = [
  ['windows', (draft, hall) => fieldOf(draft, 'windows', (value) => windowsOf(value, hall))],
  ['phone', (draft) => fieldOf(draft, 'phone', (value) => phonesIn(wordsOf(value)))],
  ['hours', (draft) => fieldOf(draft, 'hours', (value) => hoursMeant(wordsOf(value)))],
  ['time', (draft, hall) => amountsOf(draft, 'time', hall)],
  ['fee', (draft, hall) => amountsOf(draft, 'fee', hall)],
  ['visits', (draft, hall) => fieldAmounts(draft, 'visits', hall)],
  ['latest', (draft, hall) => fieldAmounts(draft, 'latest', hall)],
] as const satisfies readonly (readonly [string, Read])[];

export type Fact = (typeof FACTS)[number][0];

/** A fact that a translation says otherwise than its original, in the words of both. */
interface Otherwise {
  readonly fact: Fact;
  readonly at: At;
  readonly own: readonly string[];
  readonly theirs: readonly string[];
}

/** By the hall, which is a new one in each compile, and the translation. */
const known = new WeakMap<HallDraft, WeakMap<Draft, Otherwise[]>>();

/** Returns the facts that a translation says otherwise than its original: found once, for `check` and for each field of its page. */
export function saidOtherwise(translation: Draft, original: Draft, hall: HallDraft): Otherwise[] {
  const before = known.get(hall) ?? new WeakMap<Draft, Otherwise[]>();
  known.set(hall, before);
  const found = before.get(translation) ?? otherwise(translation, original, hall);
  before.set(translation, found);
  return found;
}

function otherwise(translation: Draft, original: Draft, hall: HallDraft): Otherwise[] {
  return FACTS.flatMap(([fact, read]) => {
    const [own, theirs] = [translation, original].map((one) => read(one, hall));
    return own && theirs && !isSame(own, theirs) ? [{ fact, at: own.at, own: own.words, theirs: theirs.words }] : [];
  });
}

function fieldOf(draft: Draft, name: FieldName, read: (value: FieldValue) => readonly string[] | undefined): Said | undefined {
  const field = draft.fields[name];
  const said = field && read(field.value);
  return said && said.length > 0 ? { at: field.at, said, lines: [], words: wordsOf(field.value), isField: true } : undefined;
}

function windowsOf(value: FieldValue, hall: HallDraft): string[] {
  return textsOf(value).flatMap(({ text }) => [windowKeys(hall, text), [text]].find((keys) => keys.length > 0) ?? []);
}

/** Returns the telephone numbers of these texts, without the country's number and the area's, which only one may say. */
export function phonesIn(texts: readonly string[]): string[] {
  return texts.map((text) => text.normalize('NFKC').replace(/\D/g, '').slice(-7)).filter(Boolean);
}

/** Returns when these lines say that it is open, day by day, however they put it; undefined where that is not certain. */
export function hoursMeant(lines: readonly string[]): string[] | undefined {
  const read = readHours(lines);
  if ('fault' in read) return undefined;
  return read.rules.flatMap(({ weekdays, dates, spans }) => [
    ...weekdays.flatMap((day) => spans.map((span) => `${day}:${span.join('-')}`)),
    ...dates.map((range) => `${range.join('..')}:${spans.join(';')}`),
  ]);
}

/** Words are not compared across languages, numbers and their units are. A section overrides the front matter. */
function amountsOf(draft: Draft, kind: 'time' | 'fee', hall: HallDraft): Said | undefined {
  const sections = draft.sections.flatMap((section) => (section.kind === kind && 'lines' in section ? [section] : []));
  const [first] = sections;
  if (!first) return fieldAmounts(draft, kind, hall);
  const words = sections.flatMap(({ intro = '', lines }) => [intro, ...lines.map((line) => line.html)].map(plainText)).filter(Boolean);
  return comparable({ at: first.at, words, isField: false }, draft.language ?? hall.language);
}

function fieldAmounts(draft: Draft, name: FieldName, hall: HallDraft): Said | undefined {
  const language = draft.language ?? hall.language;
  const field = draft.fields[name];
  return field && comparable({ at: field.at, words: typedOf(field.value, language), isField: true }, language);
}

/** A language whose words for numbers we do not know may say them. */
function comparable(typed: Omit<Said, 'said' | 'lines'>, language: string): Said | undefined {
  const lines = typed.words.map((text) => countedIn(text, language));
  const said = lines.flat();
  return said.length === 0 && !/^(?:zh|en)\b/.test(language) ? undefined : { ...typed, said, lines: typed.isField ? [] : lines };
}

function typedOf(value: FieldValue, language: string): string[] {
  const map = timeMap(value);
  return map ? [timeLimitInWords(map, { language })] : wordsOf(value);
}

/** Returns each number with what it counts (`5 workday 5`), alone where that is not known. */
function countedIn(text: string, language: string): string[] {
  const { all, bare } = amountsIn(text, language);
  return [...all.flatMap(({ words, value, number }) => (number === undefined ? numbersIn(words) : [`${number} ${value}`])), ...bare];
}

function wordsOf(value: FieldValue): string[] {
  if (isText(value)) return [value.text];
  return (isList(value) ? value : Object.values(value)).flatMap(wordsOf);
}

function isSame(own: Said, theirs: Said): boolean {
  if (own.lines.length === theirs.lines.length && own.lines.some((line, at) => isContrary(line, theirs.lines[at] ?? []))) return false;
  const within = (one: Said, other: Said) => isWithin(one.said, other.said);
  return (within(own, theirs) || (theirs.isField && !own.isField)) && (within(theirs, own) || (own.isField && !theirs.isField));
}

function isWithin(own: readonly string[], theirs: readonly string[]): boolean {
  return own.every((said) => theirs.some((other) => isSameAmount(said, other)));
}

/** Lines that stand beside each other, of which each says an amount that the other does not: two that changed places. */
function isContrary(own: readonly string[], theirs: readonly string[]): boolean {
  return !isWithin(own, theirs) && !isWithin(theirs, own);
}

/** A number alone is the same as that number of anything. */
function isSameAmount(own: string, theirs: string): boolean {
  const [[number, ...counted], [other, ...theirsCounted]] = [own.split(' '), theirs.split(' ')];
  return counted.length === 0 || theirsCounted.length === 0 ? number === other : counted.join(' ') === theirsCounted.join(' ');
}
