import type { Wording } from '../../ground/problem.ts';
import { START } from '../../ground/problem.ts';
import type { Draft, FieldName } from '../../parse/guide/draft.ts';
import { isNothing } from '../../parse/guide/field-values.ts';
import type { SectionKind } from '../../parse/markdown/headings.ts';
import { departmentKey, guideNamed } from '../../resolve/names.ts';
import { textOf } from '../../parse/guide/field-values.ts';
import { type Rule, type RuleContext, found } from '../rule/rule.ts';

export const rule: Rule = {
  id: 'missing-element',
  level: 'warning',
  reason: {
    zh: '办事指南该写的（行政许可法第三十条、GB/T 36114）少了一样，群众就要打电话问，或者白跑。',
    en: 'What the law wants in every guide is missing here: people have to call and ask, or come in vain.',
  },
  check: ({ drafts, hall, names }) => {
    const machines = Object.values(hall.devices ?? {});
    const ofMachines = new Set(machines.flatMap(({ guide }) => (guide === undefined ? [] : (guideNamed(guide, '', names) ?? []))));
    return drafts.flatMap((draft) => {
      const missing = missingIn(draft, hall, ofMachines);
      if (missing.length === 0) return [];
      const message = {
        zh: `没有写${missing.map(({ name }) => name.zh).join('、')}。`,
        en: `It does not say ${missing.map(({ name }) => name.en).join(', ')}.`,
      };
      const fix = {
        zh: `加上${missing.map(({ line }) => `“${line.zh}”`).join('')}；就是没有的，也写一句没有。`,
        en: `Add ${missing.map(({ line }) => `“${line.en}”`).join(', ')}; where there is none, say so.`,
      };
      return [found(rule, draft.file, draft.title?.at ?? START, message, fix)];
    });
  },
};

interface Element {
  readonly name: Wording;
  /** As it may be written. */
  readonly line: Wording;
  readonly fields: readonly FieldName[];
  readonly kind?: SectionKind;
}

/** In the order of GB/T 36114. */
const ELEMENTS: readonly Element[] = [
  { name: { zh: '谁能办', en: 'who can apply' }, line: { zh: '## 谁能办', en: '## Who can apply' }, fields: ['who'], kind: 'who' },
  { name: { zh: '依据', en: 'its legal basis' }, line: { zh: '## 依据', en: '## Legal basis' }, fields: [], kind: 'basis' },
  { name: { zh: '哪个部门', en: 'which department' }, line: { zh: '部门: 县公安局', en: 'department: police' }, fields: ['department'] },
  { name: { zh: '要带的材料', en: 'what to bring' }, line: { zh: '## 要带的材料', en: '## What to bring' }, fields: [], kind: 'materials' },
  { name: { zh: '怎么办', en: 'the steps' }, line: { zh: '## 怎么办', en: '## Steps' }, fields: [], kind: 'steps' },
  {
    name: { zh: '要多久', en: 'how long it takes' },
    line: { zh: '时限: 5 个工作日', en: 'time: 5 working days' },
    fields: ['time'],
    kind: 'time',
  },
  { name: { zh: '收不收费', en: 'what it costs' }, line: { zh: '费用: 不收费', en: 'fee: free of charge' }, fields: ['fee'], kind: 'fee' },
  {
    name: { zh: '去哪办', en: 'where' },
    line: { zh: '窗口: 12', en: 'windows: 12' },
    fields: ['windows', 'place', 'online', 'phone'],
    kind: 'where',
  },
];
const PHONE: Element = {
  name: { zh: '咨询电话', en: 'whom to call' },
  line: { zh: '电话: 0999-0000001', en: 'phone: 0999-0000001' },
  fields: ['phone'],
};

/** A page that says less is no guide yet, or none at all: a notice, a list of offices. */
const FEWEST = 5;

function missingIn(draft: Draft, hall: RuleContext['hall'], ofMachines: ReadonlySet<string>): Element[] {
  if (draft.language !== undefined || !hall.written) return [];
  const missing = ELEMENTS.filter((element) => !says(draft, element));
  const isGuide = ELEMENTS.length - missing.length >= FEWEST && draft.kinds.some((kind) => kind === 'materials' || kind === 'steps');
  if (!isGuide) return [];
  // How to use a machine rests on no law.
  const isOfMachine = ofMachines.has(draft.id);
  const key = departmentKey(hall, textOf(draft.fields.department?.value)?.text.trim() ?? '');
  const phone = hall.phone ?? (key === undefined ? undefined : hall.departments[key]?.phone);
  return [
    ...missing.filter(({ kind }) => !isOfMachine || (kind !== 'basis' && kind !== 'where')),
    ...(phone === undefined && !says(draft, PHONE) ? [PHONE] : []),
  ];
}

function says({ fields, kinds }: Draft, { fields: names, kind }: Element): boolean {
  return (kind !== undefined && kinds.includes(kind)) || names.some((name) => !isNothing(fields[name]?.value));
}
