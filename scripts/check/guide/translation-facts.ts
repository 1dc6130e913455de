import { plainText } from '../../../src/guide/html.ts';
import { readHours } from '../../finish/timetable.ts';
import type { At, Problem, Wording } from '../../ground/problem.ts';
import type { Draft, FieldName, FieldValue } from '../../parse/guide/draft.ts';
import { isList, isText, textsOf } from '../../parse/guide/field-values.ts';
import { windowKeys } from '../../resolve/names.ts';
import { type Rule, type RuleContext, found } from '../rule/rule.ts';
import { numbersIn } from '../rule/numbers.ts';
import { translationsIn } from '../rule/translations.ts';

export const rule: Rule = {
  id: 'translation-facts',
  level: 'warning',
  reason: {
    zh: '译文和原文写的窗口、电话、费用或者时间不一样，总有一边的人会白跑。',
    en: 'Where a translation says another window, telephone, fee or time than its original, the readers of one of them come in vain.',
  },
  check: ({ drafts, hall }) =>
    translationsIn(drafts).flatMap(({ draft, original }) =>
      FACTS.flatMap(({ field, name, read }): Problem[] => {
        const [own, theirs] = [draft, original].map((one) => read(one, hall));
        if (!own || !theirs || isSame(own, theirs)) return [];
        const message = {
          zh: `译文的${name.zh}是“${shown(own)}”，原文是“${shown(theirs)}”。`,
          en: `The ${name.en} of the translation: ${shown(own)}; of the original: ${shown(theirs)}.`,
        };
        const fix = {
          zh: `看看哪一个对，把另一个改过来；删去译文的“${field}”，就照原文写。`,
          en: `See which is right and correct the other; without “${field}” the translation says what the original says.`,
        };
        return [found(rule, draft.file, own.at, message, fix)];
      }),
    ),
};

/** A guide's values for one fact, as far as they can be compared in any language. */
interface Said {
  readonly at: At;
  readonly said: readonly string[];
  /** A field may say less than a section. */
  readonly isField: boolean;
}

interface Fact {
  readonly field: FieldName;
  readonly name: Wording;
  /** Undefined where it says nothing that can be compared. */
  readonly read: (draft: Draft, hall: RuleContext['hall']) => Said | undefined;
}

const FACTS: readonly Fact[] = [
  {
    field: 'windows',
    name: { zh: '窗口', en: 'window' },
    read: (draft, hall) => fieldOf(draft, 'windows', (value) => windowsOf(value, hall)),
  },
  { field: 'phone', name: { zh: '电话', en: 'telephone' }, read: (draft) => fieldOf(draft, 'phone', phonesOf) },
  { field: 'hours', name: { zh: '办公时间', en: 'hours' }, read: (draft) => fieldOf(draft, 'hours', rulesOf) },
  { field: 'time', name: { zh: '时限', en: 'time' }, read: (draft) => amountsOf(draft, 'time') },
  { field: 'fee', name: { zh: '费用', en: 'fee' }, read: (draft) => amountsOf(draft, 'fee') },
];

function fieldOf(draft: Draft, name: FieldName, read: (value: FieldValue) => readonly string[] | undefined): Said | undefined {
  const field = draft.fields[name];
  const said = field && read(field.value);
  return said && { at: field.at, said, isField: true };
}

function windowsOf(value: FieldValue, hall: RuleContext['hall']): string[] {
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
  const html = sections.flatMap(({ intro = '', lines }) => [intro, ...lines.map((line) => line.html)]);
  const [first] = sections;
  const amounts = first
    ? { at: first.at, said: html.flatMap((one) => numbersIn(plainText(one))), isField: false }
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

function shown({ said }: Said): string {
  return [...new Set(said)].join('、') || '—';
}
