/** The front matter, ready to be shown. */

import { groupsOf } from '../../src/guide/condition.ts';
import { escapeHtml } from '../../src/guide/html.ts';
import type { Tongue } from '../../src/words/words.ts';
import { isLiveAddress } from '../ground/live-address.ts';
import { isList, isNothing, isText, textOf, textsOf } from '../parse/guide/field-values.ts';
import type { Day, Guide, Line, Online } from '../../src/guide/guide.ts';
import { ageOf, undatedBeside } from '../resolve/age.ts';
import { departmentKey, eventNamed, windowKeys } from '../resolve/names.ts';
import { readDay } from '../parse/guide/day.ts';
import type { FieldName, FieldValue } from '../parse/guide/draft.ts';
import { type Finishing, given } from './finishing.ts';
import { saidOtherwise } from './said-otherwise.ts';
import { linesOfSection } from './sections.ts';
import { timeMap } from '../parse/guide/time-map.ts';
import { timeLimitInWords } from './time.ts';
import { timetableOf } from './timetable.ts';

type FinishedFields = Pick<
  Guide,
  | 'aliases'
  | 'also'
  | 'class'
  | 'department'
  | 'windows'
  | 'time'
  | 'fee'
  | 'visits'
  | 'online'
  | 'progress'
  | 'booking'
  | 'who'
  | 'result'
  | 'valid'
  | 'phone'
  | 'hours'
  | 'timetable'
  | 'place'
  | 'reviewed'
  | 'reviewBy'
  | 'older'
  | 'undated'
  | 'otherwise'
  | 'from'
  | 'until'
  | 'item'
>;

/** Fields that a translation without them takes from the guide in the hall's own language; other texts it cannot. */
const INHERITED: readonly FieldName[] = [
  'department',
  'windows',
  'visits',
  'online',
  'progress',
  'booking',
  'related',
  'reviewed',
  'review_by',
  'from',
  'until',
  'item',
  'phone',
  'hours',
  'place',
  'class',
  'also',
  'time',
  'fee',
  'latest',
];

/** Fields that a translation takes from its original where it is older, or says them otherwise: a wrong window is worse than one in another language. */
const NEWER: readonly FieldName[] = [
  'department',
  'windows',
  'reviewed',
  'review_by',
  'from',
  'until',
  'phone',
  'hours',
  'place',
  'time',
  'fee',
  'visits',
  'latest',
];

/** Returns the value of a key: the guide's own, or for a translation its original's. */
export function fieldValue(name: FieldName, finishing: Finishing, original: Finishing | undefined): FieldValue | undefined {
  const [own, theirs] = [finishing, original].map((one) => one?.draft.fields[name]?.value);
  if (isTheirs(name, finishing, original)) return theirs;
  if (!isNothing(own)) return own;
  return INHERITED.includes(name) ? theirs : undefined;
}

function isTheirs(name: FieldName, finishing: Finishing, original: Finishing | undefined): boolean {
  if (!original || !NEWER.includes(name)) return false;
  return ageOf(finishing.draft, original.draft) !== undefined || otherwiseIn(finishing, original).some((fact) => fact === name);
}

function otherwiseIn({ draft, hall }: Finishing, original: Finishing): NonNullable<Guide['otherwise']> {
  return saidOtherwise(draft, original.draft, hall).map(({ fact }) => fact);
}

/** Returns the guide's fields, in the order in which they are written out. */
export function finishFields(finishing: Finishing, original: Finishing | undefined): FinishedFields {
  const { hall } = finishing;
  const value = (name: FieldName) => fieldValue(name, finishing, original);
  const text = (name: FieldName) => textOf(value(name))?.text.trim();
  const day = (name: FieldName): Day | undefined => readDay(text(name) ?? '');
  const list = (name: FieldName) => textsOf(value(name)).map((one) => one.text);
  const hours = wholeTexts(value('hours')) ?? [];
  const department = text('department');
  const windows = list('windows').flatMap((typed) => [windowKeys(hall, typed), [typed]].find((keys) => keys.length > 0) ?? []);
  const hasWhere = finishing.draft.sections.some((section) => section.kind === 'where' && section.limits === undefined);
  return {
    ...given('aliases', unique(list('aliases'))),
    ...given(
      'also',
      unique(list('also').flatMap((typed) => eventNamed(hall, typed)?.id ?? [])).filter((id) => id !== finishing.draft.event),
    ),
    ...given('class', unique(list('class'))),
    ...given('department', department && (departmentKey(hall, department) ?? department)),
    ...given('windows', unique(windows)),
    ...given('time', linesOf('time', finishing, original, timeLines(value('time'), finishing.marks.speech))),
    ...given('fee', linesOf('fee', finishing, original, textLines(value('fee')))),
    ...given('visits', text('visits')),
    ...given('online', onlineOf(value('online'))),
    ...given('progress', onlineOf(value('progress'))),
    ...given('booking', onlineOf(value('booking'))),
    ...given('who', text('who')),
    ...given('result', text('result')),
    ...given('valid', text('valid')),
    ...given('phone', text('phone')),
    ...given('hours', hours),
    ...given('timetable', timetableOf(hours)),
    ...given('place', hasWhere ? undefined : text('place')),
    ...given('reviewed', day('reviewed')),
    ...given('reviewBy', day('review_by')),
    ...given('older', original && ageOf(finishing.draft, original.draft)),
    ...given('undated', original && undatedBeside(finishing.draft, original.draft)),
    ...given('otherwise', original && otherwiseIn(finishing, original)),
    ...given('from', day('from')),
    ...given('until', day('until')),
    ...given('item', text('item')),
  };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

/** A section overrides the front matter. A translation without either says what its original says; one that is older or says it otherwise, too. */
function linesOf(kind: 'time' | 'fee', finishing: Finishing, original: Finishing | undefined, field: readonly Line[]): readonly Line[] {
  const theirs = original && linesOfSection(kind, original)?.filter((line) => isMeantHere(line, finishing));
  if (isTheirs(kind, finishing, original)) return theirs ?? field;
  const isOwn = finishing.draft.fields[kind] !== undefined;
  return linesOfSection(kind, finishing) ?? (isOwn ? field : (theirs ?? field));
}

/** The original's conditions name its own answers: a translation without those questions cannot say which readers the line is for. */
function isMeantHere({ when }: Line, { resolved }: Finishing): boolean {
  const isAnswer = (id: string, answer: string) =>
    resolved.questions.some((one) => one.id === id && one.answers.some((own) => own.id === answer));
  return (
    when === undefined ||
    groupsOf(when)
      .flat()
      .every(({ question, answers }) => answers.every((answer) => isAnswer(question, answer)))
  );
}

function timeLines(value: FieldValue | undefined, tongue: Tongue): Line[] {
  const map = value === undefined ? undefined : timeMap(value);
  if (!map) return textLines(value);
  const words = timeLimitInWords(map, tongue);
  return words ? [{ html: escapeHtml(words) }] : [];
}

function textLines(value: FieldValue | undefined): Line[] {
  return (wholeTexts(value) ?? []).map((text) => ({ html: escapeHtml(text) }));
}

function wholeTexts(value: FieldValue | undefined): string[] | undefined {
  if (value === undefined) return undefined;
  const texts = isText(value) ? [value.text] : isList(value) ? value.map((item) => textOf(item)?.text ?? '') : [];
  return texts.map((text) => text.trim()).filter(Boolean);
}

/** Returns where it is done online: links, names, or both, one or several. */
function onlineOf(value: FieldValue | undefined): Online[] {
  if (value === undefined) return [];
  if (isList(value)) return value.flatMap(onlineOf);
  if (!isText(value)) {
    const [name, href] = ['name', 'url'].map((key) => textOf(value[key])?.text.trim());
    return oneOnline(name ?? '', href ?? '');
  }
  const typed = value.text.trim();
  const [, label, target] = /^\[([^\]]*)\]\(([^)\s]*)\)$/.exec(typed) ?? [];
  if (label !== undefined && target !== undefined) return oneOnline(label, target);
  if (isLiveAddress(typed)) return oneOnline('', typed);
  const [, before, address] = /^(.*?)[\s：:（(]*(https?:\/\/[^\s）)]+)[）)]?$/.exec(typed) ?? [];
  if (address !== undefined && before !== undefined) return oneOnline(before, address);
  return textsOf(value).flatMap(({ text }) => (isLiveAddress(text) ? oneOnline('', text) : oneOnline(text, '')));
}

/** A name that is no address, `javascript:` among them, is shown as a name at most. */
function oneOnline(name: string, href: string): Online[] {
  const live = isLiveAddress(href);
  if (!name && !live) return [];
  return [{ ...given('name', name.trim()), ...(live ? { href } : {}) }];
}
