/** 一件事: the guides of a bundle, and what its answers say to their questions. */

import type { Condition } from '../../src/guide/guide.ts';
import { nearest, plainName } from '../ground/nearest.ts';
import type { At } from '../ground/problem.ts';
import { type Text, characters } from '../ground/source.ts';
import { textsOf } from '../parse/guide/field-values.ts';
import type { Draft } from '../parse/guide/draft.ts';
import { type GuideNames, guideNamed } from './names.ts';
import { type AskedQuestion, resolveDraft } from './resolve-draft.ts';

/** A question of a guide with its answer, each by its id. */
export interface Setting {
  readonly guide: string;
  readonly question: string;
  readonly answer: string;
}

/** A guide of a bundle. */
interface BundleEntry {
  readonly guide: string;
  readonly at: At;
  /** For whom it is, in the bundle's own answers. */
  readonly when?: Condition;
}

export interface ResolvedBundle {
  readonly entries: readonly BundleEntry[];
  /** What is known of its guides whatever is answered. */
  readonly given: readonly Setting[];
  /** By an answer of its own, `question=answer`: what that says to its guides. */
  readonly sets: ReadonlyMap<string, readonly Setting[]>;
  /** What is done first, and what then. */
  readonly order: readonly (readonly [before: string, after: string])[];
  /** Names of one paper in several guides; the first is shown. */
  readonly same: readonly (readonly string[])[];
  readonly faults: readonly BundleFault[];
}

/** Something in a bundle that names nothing, as typed. */
export interface BundleFault {
  readonly kind: 'guide' | 'twice' | 'inner' | 'answer' | 'again' | 'elsewhere' | 'order' | 'order-circle' | 'paper';
  readonly at: At;
  readonly text: string;
  readonly near?: string;
}

/** As much of a hall as its bundles need. */
interface BundledHall {
  readonly names: GuideNames;
  /** By guide id: the draft in the hall's own language. */
  readonly drafts: ReadonlyMap<string, Draft>;
}

/** Returns the ids of the guides that a draft lists, in the order of the writer; those that are not there left out. */
export function listedGuides(draft: Draft, names: GuideNames): string[] {
  return (draft.bundle ?? []).flatMap(({ text }) => guideNamed(text, draft.id, names) ?? guideNamed(text, '', names) ?? []);
}

/** Returns a bundle with its names resolved; undefined for any other guide. */
export function resolveBundle(draft: Draft, { names, drafts }: BundledHall): ResolvedBundle | undefined {
  if (!draft.bundle) return undefined;
  const { questions, limits } = resolveDraft(draft);
  const faults: BundleFault[] = [];
  const fault = (kind: BundleFault['kind'], { text, at }: Text, near?: string): void =>
    void faults.push({ kind, text, at, ...(near === undefined ? {} : { near }) });
  const entries: BundleEntry[] = [];
  const given: Setting[] = [];
  for (const entry of draft.bundle) {
    const [guide] = listedGuides({ ...draft, bundle: [entry] }, names);
    if (guide === undefined || !drafts.has(guide)) fault('guide', entry, nearest(entry.text, names.guides));
    else if (guide === draft.id || drafts.get(guide)?.bundle) fault('inner', entry);
    else if (entries.some((one) => one.guide === guide)) fault('twice', entry);
    else {
      const when = entry.limits === undefined ? undefined : limits[entry.limits]?.when;
      entries.push({ guide, at: entry.at, ...(when === undefined ? {} : { when }) });
      for (const said of setsAt(draft, entry.limits)) {
        const setting = settingOf(said, drafts, (typed) => (typed === '' ? guide : guideNamed(typed, draft.id, names)));
        if ('question' in setting) given.push(setting);
        else fault('answer', said, setting.near);
      }
    }
  }
  const listed = new Set(entries.map(({ guide }) => guide));
  const sets = new Map<string, readonly Setting[]>();
  const setBy = new Map<string, string>(given.map((one) => [questionOf(one), '']));
  const used = new Set(draft.bundle.map((entry) => entry.limits));
  for (const question of questions)
    for (const answer of question.answers) {
      used.add(answer.draft.limits);
      const settings: Setting[] = [];
      for (const said of setsAt(draft, answer.draft.limits)) {
        const setting = settingOf(said, drafts, (typed) => guideNamed(typed, draft.id, names) ?? guideNamed(typed, '', names));
        if (!('question' in setting)) fault('answer', said, setting.near);
        else if (!listed.has(setting.guide)) fault('guide', { ...said, text: setting.guide });
        // One question has one answer, from one question of the bundle.
        else if (
          (setBy.get(questionOf(setting)) ?? question.id) !== question.id ||
          settings.some((one) => questionOf(one) === questionOf(setting))
        )
          fault('again', said);
        else {
          setBy.set(questionOf(setting), question.id);
          settings.push(setting);
        }
      }
      if (settings.length > 0) sets.set(`${question.id}=${answer.id}`, settings);
    }
  draft.limits.forEach((one, number) => one.sets && !used.has(number) && one.sets.forEach((said) => fault('elsewhere', said)));
  const order = orderOf(draft, names, listed, fault);
  return {
    entries,
    given,
    sets,
    order,
    same: sameOf(
      draft,
      [...listed].flatMap((id) => drafts.get(id) ?? []),
      fault,
    ),
    faults,
  };
}

function setsAt(draft: Draft, number: number | undefined): readonly Text[] {
  return number === undefined ? [] : (draft.limits[number]?.sets ?? []);
}

function questionOf({ guide, question }: Setting): string {
  return `${guide}#${question}`;
}

/** `birth/hukou#married=no`, by ids, numbers or labels. */
function settingOf(
  { text }: Text,
  drafts: ReadonlyMap<string, Draft>,
  guideOf: (typed: string) => string | undefined,
): Setting | { readonly near?: string } {
  const [, typed = '', asked = '', answered = ''] = /^(?:(.*?)\s*[#＃]\s*)?([^=＝]+?)\s*[=＝]\s*(.+)$/.exec(text) ?? [];
  const guide = guideOf(typed);
  const draft = guide === undefined ? undefined : drafts.get(guide);
  if (guide === undefined || !draft) return { ...near(nearest(typed, drafts.keys())) };
  const { questions } = resolveDraft(draft);
  const question = questions.find(({ id }) => id === asked) ?? questions.find(({ number }) => String(number) === asked);
  if (!question)
    return near(
      nearestOf(
        asked,
        questions.map(({ id }) => id),
        (id) => `${guide}#${id}`,
      ),
    );
  const answer = answerNamed(question, answered);
  if (answer !== undefined) return { guide, question: question.id, answer };
  return near(
    nearestOf(
      answered,
      question.answers.map(({ id }) => id),
      (id) => `${guide}#${question.id}=${id}`,
    ),
  );
}

function near(text: string | undefined): { readonly near?: string } {
  return text === undefined ? {} : { near: text };
}

function nearestOf(typed: string, ids: readonly string[], say: (id: string) => string): string | undefined {
  const id = nearest(typed, ids) ?? ids[0];
  return id === undefined ? undefined : say(id);
}

function answerNamed({ answers }: AskedQuestion, typed: string): string | undefined {
  const found = answers.find(({ id }) => id === typed) ?? answers[Number(typed) - 1];
  return (found ?? answers.find(({ draft }) => plainName(draft.label) === plainName(typed)))?.id;
}

const ARROW = /(?<!\s)\s*(?:→|➔|➜|->|—>|>)\s*/;

/** `birth/certificate → birth/hukou → insure/card`: each waits for the one before it. */
function orderOf(
  draft: Draft,
  names: GuideNames,
  listed: ReadonlySet<string>,
  fault: (kind: BundleFault['kind'], typed: Text, near?: string) => void,
): [string, string][] {
  const pairs: [string, string][] = [];
  for (const { text, at } of textsOf(draft.fields.order?.value)) {
    const parts = text.split(ARROW);
    let column = at.column;
    const ids = parts.map((part) => {
      const place = { text: part, at: { line: at.line, column } };
      column += characters(part) + 1;
      const id = guideNamed(part, draft.id, names) ?? guideNamed(part, '', names);
      if (id !== undefined && listed.has(id)) return id;
      fault('order', place, nearest(part, listed));
      return undefined;
    });
    if (parts.length < 2) fault('order', { text, at });
    ids.forEach((id, nth) => {
      const next = ids[nth + 1];
      if (id === undefined || next === undefined) return;
      if (reaches(pairs, next, id)) fault('order-circle', { text, at });
      else pairs.push([id, next]);
    });
  }
  return pairs;
}

/** Whether one waits for the other, over however many between. */
function reaches(pairs: readonly (readonly [string, string])[], from: string, to: string): boolean {
  return from === to || pairs.some(([before, after]) => before === from && reaches(pairs, after, to));
}

function sameOf(
  draft: Draft,
  guides: readonly Draft[],
  fault: (kind: BundleFault['kind'], typed: Text, near?: string) => void,
): string[][] {
  const known = new Set([draft, ...guides].flatMap(papersOf));
  return textsOf(draft.fields.same?.value).map(({ text, at }) => {
    const names = text.split(/(?<!\s)\s*[=＝]\s*/);
    for (const name of names) if (!known.has(name)) fault('paper', { text: name, at }, nearest(name, known));
    return names;
  });
}

function papersOf({ sections }: Draft): string[] {
  return sections.flatMap((section) =>
    section.kind === 'materials' ? section.materials.flatMap((one) => ('anyOf' in one ? [] : [one.name])) : [],
  );
}
