/** Differences between two versions of a guide, field by field: for a reader who saw the earlier one. Pure. */

import { type ComparedItem, itemChanges, orderChanges } from './changed-items.ts';
import type { GuideFacts } from './facts.ts';
import type { Guide, Limits, Line, Material, Question, Section } from './guide.ts';
import { isChinese } from './language.ts';
import { plainText } from './html.ts';
import { questionsOf } from './questions.ts';

/** The part of a guide page's facts that is compared, and so saved. */
export type ComparedFacts = Pick<GuideFacts, 'guide' | 'hall'>;

/** The fields that may differ. `order`: of the steps. `file`: a form or a sample of a material; `before` and `after` are its addresses. */
export type ChangedField =
  | (typeof SCALARS)[number][0]
  | 'time'
  | 'fee'
  | 'material'
  | 'file'
  | 'step'
  | 'order'
  | 'question'
  | 'faq'
  | 'section';

export interface Change {
  readonly field: ChangedField;
  /** Of which material, step, question or section. */
  readonly name?: string;
  /** The earlier value, as plain text (a day as `2026-10-01`). Absent: it was not there. */
  readonly before?: string;
  /** The value now. Absent: it is gone. */
  readonly after?: string;
}

/** Says limits in words, in the language of the reader; empty where there are none. */
export type InWords = (limits: Limits, questions: readonly Question[]) => string;

type Scalar = (seen: ComparedFacts) => string | undefined;

const department: Scalar = ({ guide, hall }) => hall.department?.name ?? guide.department;

const SCALARS = [
  ['title', ({ guide }) => guide.title],
  ['summary', ({ guide }) => guide.summary && plainText(guide.summary)],
  ['visits', ({ guide }) => guide.visits],
  ['latest', ({ guide }) => guide.latest && plainText(guide.latest)],
  [
    'window',
    ({ guide, hall }) =>
      joined(
        guide,
        hall.windows.map(({ key, name, where }) => [key, where, name].filter(Boolean).join(' ')),
        '、',
      ),
  ],
  ['place', ({ guide, hall }) => guide.place ?? hall.department?.place ?? hall.place?.street],
  ['hours', ({ guide, hall }) => joined(guide, guide.hours ?? hall.department?.hours ?? hall.hours ?? [], '；')],
  ['phone', ({ guide, hall }) => guide.phone ?? hall.department?.phone ?? hall.phone],
  ['department', department],
  ['complaint', ({ hall }) => hall.department?.complaint],
  ['online', ({ guide }) => addresses(guide, guide.online)],
  ['progress', ({ guide }) => addresses(guide, guide.progress)],
  ['booking', ({ guide }) => addresses(guide, guide.booking)],
  ['who', ({ guide }) => guide.who],
  ['result', ({ guide }) => guide.result],
  ['valid', ({ guide }) => guide.valid],
  ['from', ({ guide }) => guide.from],
  ['until', ({ guide }) => guide.until],
  ['reviewed', ({ guide }) => guide.reviewed],
  ['reviewBy', ({ guide }) => guide.reviewBy],
] as const satisfies readonly (readonly [string, Scalar])[];

/** Returns the changes from `before` to `after` for a reader, in the order of the page. Throws at data that is no guide. */
export function changesBetween(before: ComparedFacts, after: ComparedFacts, inWords: InWords): Change[] {
  const items = (itemsOf: (guide: Guide, inWords: InWords) => readonly ComparedItem[]) =>
    [itemsOf(before.guide, inWords), itemsOf(after.guide, inWords)] as const;
  const line = (field: 'time' | 'fee') => scalar(field, linesOf(before.guide, field, inWords), linesOf(after.guide, field, inWords));
  return [
    ...line('time'),
    ...line('fee'),
    ...itemChanges('material', ...items(materialsOf)),
    ...itemChanges('file', ...items(filesOf)),
    ...itemChanges('step', ...items(stepsOf), true),
    ...orderChanges('order', ...items(stepsOf)),
    ...SCALARS.flatMap(([field, read]) => scalar(field, read(before), read(after))),
    ...itemChanges('question', ...items(questionItems)),
    ...itemChanges('faq', ...items(faqsOf)),
    ...itemChanges('section', ...items(textsOf)),
  ];
}

/** Returns whether this says only that somebody has checked the guide again. */
export function isOnlyChecked(changes: readonly Change[]): boolean {
  return changes.length > 0 && changes.every(({ field }) => field === 'reviewed' || field === 'reviewBy');
}

function scalar(field: ChangedField, before: string | undefined, after: string | undefined): Change[] {
  const [old, now] = [before || undefined, after || undefined];
  return old === now ? [] : [{ field, before: old, after: now }];
}

function linesOf(guide: Guide, field: 'time' | 'fee', inWords: InWords): string {
  const lines = guide[field]?.map((line: Line) => joined(guide, [said(guide, inWords, line), plainText(line.html)], '：'));
  return joined(guide, lines ?? [], '；');
}

function materialsOf(guide: Guide, inWords: InWords): ComparedItem[] {
  return of(guide, 'materials').flatMap((section) =>
    section.materials.map((one) => {
      const limits = said(guide, inWords, section, one);
      if (!('anyOf' in one)) return { key: one.name, name: one.name, text: formOf(guide, one), parts: partsOf(one), limits };
      const parts = one.anyOf.map((each) => `${each.name} ${formOf(guide, each)}`);
      const name = one.anyOf.map((each) => each.name).join(' / ');
      return { key: name, name, text: joined(guide, parts, '；'), parts, limits };
    }),
  );
}

function formOf(guide: Guide, material: Material): string {
  return joined(guide, partsOf(material), '，');
}

function partsOf({ form, note }: Material): string[] {
  return [form ?? '', note ? plainText(note) : ''].filter(Boolean);
}

function filesOf(guide: Guide): ComparedItem[] {
  const materials = of(guide, 'materials').flatMap((section) => section.materials.flatMap((one) => ('anyOf' in one ? one.anyOf : [one])));
  return materials.flatMap(({ name, blank, sample }) =>
    [blank, sample].flatMap((file, at) =>
      file ? [{ key: `${at} ${name}`, name: `${name} ${file.label}`.trim(), text: file.href, limits: '' }] : [],
    ),
  );
}

function stepsOf(guide: Guide, inWords: InWords): ComparedItem[] {
  return of(guide, 'steps').flatMap((section) =>
    section.steps.map((step) => {
      const text = plainText(step.html);
      return { key: step.title ?? text, name: step.title, text, limits: said(guide, inWords, section, step) };
    }),
  );
}

function questionItems(guide: Guide, inWords: InWords): ComparedItem[] {
  return questionsOf(guide).map((question) => {
    const each = question.answers.map(({ label, said }) => joined(guide, [label, said && plainText(said)], '：'));
    const answers = joined(guide, each, '；');
    // An id that was written survives another wording; a number does not survive another question.
    const key = /^\d+$/.test(question.id) ? question.text : question.id;
    return { key, name: question.text, text: `${question.text} ${answers}`, limits: said(guide, inWords, question) };
  });
}

function faqsOf(guide: Guide, inWords: InWords): ComparedItem[] {
  return of(guide, 'faq').flatMap((section) =>
    section.entries.map((entry) => ({
      key: entry.question,
      name: entry.question,
      text: plainText(entry.answer),
      limits: said(guide, inWords, section, entry),
    })),
  );
}

/** Of a table it is said only that it has changed. */
function textsOf(guide: Guide, inWords: InWords): ComparedItem[] {
  const tables = (guide.tables ?? []).map((table) => ({ key: table.label, name: table.label, text: JSON.stringify(table), limits: '' }));
  const sections = guide.sections.flatMap((section) => {
    const text = [section.intro ?? '', 'html' in section ? section.html : ''].map(plainText).join(' ').trim();
    return text === '' ? [] : [{ key: section.heading, name: section.heading, text, limits: said(guide, inWords, section) }];
  });
  return [...sections, ...tables];
}

function said(guide: Guide, inWords: InWords, ...limits: readonly Limits[]): string {
  return joined(
    guide,
    limits.map((one) => inWords(one, questionsOf(guide))),
    '，',
  );
}

const ENGLISH = { '、': ', ', '，': ', ', '；': '; ', '：': ': ' } as const;

/** Returns the texts that are not absent, joined as in the guide's language. */
function addresses(guide: Guide, all: Guide['online'] = []): string | undefined {
  return joined(
    guide,
    all.map(({ name, href }) => [name, href].filter(Boolean).join(' ')),
    '、',
  );
}

function joined({ language }: Guide, texts: readonly (string | undefined)[], by: keyof typeof ENGLISH): string {
  return texts.filter(Boolean).join(isChinese(language) ? by : ENGLISH[by]);
}

function of<K extends Section['kind']>(guide: Guide, kind: K): Extract<Section, { kind: K }>[] {
  return guide.sections.filter((section): section is Extract<Section, { kind: K }> => section.kind === kind);
}
