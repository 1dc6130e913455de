/** Amounts in the texts of a translation that contradict those of its original: its page says both, `check` names them. */

import { originalWords } from '../../src/words/original-words.ts';
import { viewWords } from '../../src/words/view-words.ts';
import { fill, wordsIn } from '../../src/words/words.ts';
import type { At } from '../ground/problem.ts';
import type { Draft } from '../parse/guide/draft.ts';
import type { HallDraft } from '../parse/hall/hall.ts';
import { tongueIn } from '../resolve/spoken-words.ts';
import type { Amount } from './amount.ts';
import { type Amounts, amountsIn, numbersAsAmounts } from './amounts.ts';
import { unitsOf } from './units.ts';
import { type Visit, visitHead, visitSection } from './draft-texts.ts';

/** A text of a translation that says another amount than its original. */
interface Contradiction {
  readonly at: At;
  /** As typed, in the translation and in the original. */
  readonly own: readonly string[];
  readonly theirs: readonly string[];
}

/** A text, with the amounts in it. */
interface Told extends Amounts {
  readonly at: At;
  /** Among all of its draft. */
  readonly number: number;
}

/** A section, or all that is before the first. */
interface Part {
  readonly kind: string;
  readonly texts: readonly Told[];
}

/** Languages (BCP 47) of a translation and its original. */
interface Languages {
  readonly own: string;
  readonly theirs: string;
}

/** Returns where a translation contradicts its original, in the order of its texts. */
export function contradictionsIn(translation: Draft, original: Draft, languages: Languages): Contradiction[] {
  return [...numbered(translation, original, languages)].sort(([a], [b]) => a - b).map(([, one]) => one);
}

/** Returns a translation that says behind each such text, in words, what its original says. */
export function withOriginals(translation: Draft, original: Draft, hall: HallDraft): Draft {
  const language = translation.language ?? hall.language;
  const tongue = tongueIn(hall, language);
  const [{ says }, { list }] = [wordsIn(originalWords, tongue), wordsIn(viewWords, tongue)];
  const found = numbered(translation, original, { own: language, theirs: hall.language });
  if (found.size === 0) return translation;
  let number = 0;
  const visit: Visit = () => {
    const one = found.get(number++);
    return one ? fill(says, one.theirs.join(list)) : '';
  };
  const head = visitHead(translation, visit);
  return { ...head, sections: head.sections.map((section) => visitSection(section, visit)) };
}

/** By the number of the text. */
function numbered(translation: Draft, original: Draft, languages: Languages): Map<number, Contradiction> {
  const areKnown = [languages.own, languages.theirs].every((language) => Object.keys(unitsOf(language)).length > 0);
  const read =
    (language: string): Read =>
    (text) =>
      areKnown ? amountsIn(text, language) : numbersAsAmounts(amountsIn(text, language));
  const [own, theirs] = [partsOf(translation, read(languages.own)), partsOf(original, read(languages.theirs))];
  return new Map(pairsOf(own, theirs).flatMap(([mine, other]) => contradicting(mine, other)));
}

type Read = (text: string) => Amounts;

function partsOf(draft: Draft, read: Read): Part[] {
  let number = 0;
  const gather = (texts: Told[]): Visit => {
    return (text, at) => {
      texts.push({ at, number: number++, ...read(text) });
      return '';
    };
  };
  const part = (kind: string, visit: (visit: Visit) => unknown): Part => {
    const texts: Told[] = [];
    visit(gather(texts));
    return { kind, texts };
  };
  return [
    part('head', (visit) => visitHead(draft, visit)),
    ...draft.sections.map((section) => part(section.kind, (visit) => visitSection(section, visit))),
  ];
}

type Texts = readonly Told[];

/** Parts by their order where their kinds are the same; else by kind, where as many are of it; what is left, as one. */
function pairsOf(own: readonly Part[], theirs: readonly Part[]): (readonly [Texts, Texts])[] {
  const isAlike = own.length === theirs.length && own.every(({ kind }, at) => kind === theirs[at]?.kind);
  if (isAlike) return own.map(({ texts }, at) => [texts, theirs[at]?.texts ?? []]);
  const isPaired = ({ kind }: Part) => kind !== 'text' && count(own, kind) === count(theirs, kind);
  const [mine, others] = [own.filter(isPaired), theirs.filter(isPaired)];
  const paired = mine.map((part): readonly [Texts, Texts] => {
    const nth = mine.filter(({ kind }) => kind === part.kind).indexOf(part);
    return [part.texts, others.filter(({ kind }) => kind === part.kind)[nth]?.texts ?? []];
  });
  const left = (parts: readonly Part[]) => parts.filter((part) => !isPaired(part)).flatMap(({ texts }) => texts);
  return [...paired, [left(own), left(theirs)]];
}

function count(parts: readonly Part[], kind: string): number {
  return parts.filter((part) => part.kind === kind).length;
}

/** An amount contradicts where both say one of its subject that the other does not, in the text beside it; where there are not as many texts, in the part. */
function contradicting(own: Texts, theirs: Texts): [number, Contradiction][] {
  const [mine, others] = [own, theirs].map((texts) => texts.flatMap(({ all }) => all));
  const [mineOnly, theirsOnly] = [new Set(beyond(mine, others, bareOf(theirs))), new Set(beyond(others, mine, bareOf(own)))];
  const areBeside = own.length === theirs.length;
  if (!areBeside && (mineOnly.size === 0 || theirsOnly.size === 0)) return [];
  return own.flatMap((text, at): [number, Contradiction][] => {
    const beside = areBeside ? theirs[at] : undefined;
    const ownSaid = beside ? beyond(text.all, beside.all, beside.bare) : text.all;
    const theirSaid = beside ? beyond(beside.all, text.all, text.bare) : [...theirsOnly];
    const [ownHere, theirsHere] = [
      ownSaid.filter((one) => (beside || mineOnly.has(one)) && !one.isVague),
      theirSaid.filter((one) => beside || theirsOnly.has(one)),
    ];
    const subjects = subjectsOf(ownHere).filter((subject) => subjectsOf(theirsHere).includes(subject));
    if (subjects.length === 0) return [];
    const typed = (amounts: readonly Amount[]) => [
      ...new Set(amounts.filter(({ subject }) => subjects.includes(subject)).map(({ words }) => words)),
    ];
    return [[text.number, { at: text.at, own: typed(ownHere), theirs: typed(theirsHere) }]];
  });
}

function bareOf(texts: Texts): ReadonlySet<string> {
  return new Set(texts.flatMap(({ bare }) => [...bare]));
}

/** Returns the amounts that the others do not say, each of theirs being one of ours; nor as a number alone. */
function beyond(amounts: readonly Amount[] = [], others: readonly Amount[] = [], bare: ReadonlySet<string>): Amount[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return amounts.filter((amount) => {
    const same = left.get(keyOf(amount)) ?? 0;
    left.set(keyOf(amount), same - 1);
    return same <= 0 && (amount.number === undefined || !bare.has(amount.number));
  });
}

function keyOf({ subject, value }: Amount): string {
  return `${subject} ${value}`;
}

function subjectsOf(amounts: readonly Amount[]): Amount['subject'][] {
  return [...new Set(amounts.map(({ subject }) => subject))];
}
