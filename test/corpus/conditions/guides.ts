/** Guides made by a seed, with questions and with conditions wherever one may stand. */

import { type Picker, pickerOf } from '../picker.ts';
import { type Ask, type Term, type When, everyGiven, stateOf } from './truth.ts';

/** Where a condition stands. */
const PLACES = [
  'list item',
  'material',
  'material of a choice',
  'row of materials',
  'step',
  'question of the FAQ',
  'heading',
  'paragraph',
  'line of the fee',
  'row of the fee',
  'row of where to go',
  'row of a text section',
  'quote',
  'line under a heading with a condition',
  'row under a heading with a condition',
  'paragraph under a small heading',
  'choice',
  'note of a material',
  'line within a line',
  'legal basis',
] as const;
export type Place = (typeof PLACES)[number];

/** A line and its condition. `mark` is a word of it that stands nowhere else. */
export interface Conditioned {
  readonly mark: string;
  readonly place: Place;
  readonly when: When;
  /** The conditions of what is around it: of its heading, of the line that it is a part of. */
  readonly within: readonly When[];
}

/** The kinds of guides: plain, with answers offered to some only, with an answer where it ends without a word, with questions that hang on one another. */
export const KINDS = ['plain', 'answers offered to some', 'it ends without a word', 'each question hangs on another'] as const;
export type Kind = (typeof KINDS)[number];

export interface ConditionedGuide {
  readonly kind: Kind;
  readonly text: string;
  readonly asks: readonly Ask[];
  readonly lines: readonly Conditioned[];
  /** The answers as they are typed, by question. */
  readonly labels: readonly (readonly string[])[];
  /** The text under each answer that has one, by question and answer. */
  readonly said: readonly { readonly mark: string; readonly question: number; readonly answer: number }[];
}

const LABELS = [
  ['国内出生', '国外出生', '捡拾收养'],
  ['结了婚', '没结婚'],
  ['本人来', '家人代办', '单位代办'],
  ['有房', '没房'],
] as const;

/** Returns the guide of a seed: two or three questions, or four in a chain, the later ones often asked of some only. */
export function conditionedGuide(seed: number): ConditionedGuide {
  const picker = pickerOf(`conditions ${seed}`);
  const kind = KINDS[seed % KINDS.length] ?? 'plain';
  const asks = asksOf(picker, kind === 'each question hangs on another' ? 4 : picker.whole(2, 3), kind);
  const around = new Map(AROUND.map((place) => [place, whenOf(picker, asks)]));
  const lines = PLACES.flatMap((place) => [0, 1].map((at) => lineOf(place, at, picker, asks, around)));
  const said = asks.flatMap(({ answers }, question) =>
    answers.flatMap(({ stop }, answer) => {
      const speaks = stop ? kind !== 'it ends without a word' : picker.chance(0.4);
      return speaks ? [{ mark: `答复${question}${answer}。`, question, answer }] : [];
    }),
  );
  return { kind, text: textOf(asks, lines, said, picker), asks, lines, said, labels: LABELS };
}

function asksOf(picker: Picker, count: number, kind: Kind): Ask[] {
  const asks: Ask[] = [];
  for (const [at, labels] of LABELS.slice(0, count).entries()) {
    const hangs = kind === 'each question hangs on another' ? 1 : 0.5;
    const when = at > 0 && picker.chance(hangs) ? reachedBy(() => whenOf(picker, asks), asks) : [];
    const answers = labels.map((_, answer) => ({
      when: kind === 'answers offered to some' && at > 0 && answer > 0 && picker.chance(0.5) ? whenOf(picker, asks) : [],
      stop: answer === 1 && picker.chance(kind === 'it ends without a word' ? 0.6 : 0.3),
    }));
    asks.push({ when, answers });
  }
  return asks;
}

/** Places whose lines stand within one thing that has a condition too. */
const AROUND: readonly Place[] = [
  'material of a choice',
  'line under a heading with a condition',
  'row under a heading with a condition',
  'line within a line',
  'legal basis',
];
/** Places of words that have no condition but that of what is around them: each of its own. */
const BARE: readonly Place[] = ['paragraph under a small heading', 'note of a material', 'choice'];

/** Returns a condition that somebody meets: a question that nobody is asked is an error. */
function reachedBy(make: () => When, asks: readonly Ask[]): When {
  for (;;) {
    const when = make();
    if (everyGiven(asks).some((given) => stateOf(when, asks, given) === 'shown')) return when;
  }
}

function lineOf(place: Place, at: number, picker: Picker, asks: readonly Ask[], around: ReadonlyMap<Place, When>): Conditioned {
  const mark = `第${PLACES.indexOf(place) + 1}处${'甲乙'[at]}`;
  const when = whenOf(picker, asks);
  if (BARE.includes(place)) return { mark, place, when: [], within: [when] };
  return { mark, place, when, within: [around.get(place) ?? []] };
}

/** One to three groups, each question once in a group. */
function whenOf(picker: Picker, asks: readonly Ask[]): When {
  return Array.from({ length: picker.one([1, 1, 1, 1, 2, 2, 3]) }, () => {
    const first = picker.whole(0, asks.length - 1);
    const others = [...asks.keys()].filter((question) => question !== first && picker.chance(0.3));
    return [first, ...others].map((question) => termOf(picker, asks, question));
  });
}

function termOf(picker: Picker, asks: readonly Ask[], question: number): Term {
  const answers = [...(asks[question]?.answers.keys() ?? [])];
  const first = picker.one(answers);
  const several = answers.length > 2 && picker.chance(0.2) ? answers.filter((one) => one !== first) : [first];
  return { question, answers: several, not: picker.chance(0.25) };
}

/** Writes a condition: by labels, or by ids; two groups in braces of their own, or joined by 或; now and then full-width. */
function written(when: When, picker: Picker, inTable = false): string {
  if (when.length === 0) return '';
  const byIds = picker.chance(0.4) || when.some((group) => group.some(({ answers }) => answers.length > 1));
  const groups = when.map((group) => group.map((term) => (byIds ? termById(term, inTable) : termByLabel(term))).join(byIds ? ' ' : ' 且 '));
  const [open, close] = picker.chance(0.2) ? ['｛', '｝'] : ['{', '}'];
  const braces = byIds || picker.chance(0.5) ? groups : [groups.join(' 或 ')];
  return ` ${braces.map((one) => open + one + close).join(' ')}`;
}

function termById({ question, answers, not }: Term, inTable: boolean): string {
  return `q${question}${not ? '!=' : '='}${answers.map((answer) => `a${answer}`).join(inTable ? '/' : '|')}`;
}

function termByLabel({ question, answers, not }: Term): string {
  return `${not ? '不是 ' : ''}${LABELS[question]?.[answers[0] ?? 0] ?? ''}`;
}

function textOf(asks: readonly Ask[], lines: readonly Conditioned[], said: ConditionedGuide['said'], picker: Picker): string {
  const of = (place: Place, write: (mark: string, condition: string) => string, inTable = false) =>
    lines.filter((line) => line.place === place).map(({ mark, when }) => write(mark, written(when, picker, inTable)));
  const items = (place: Place) => of(place, (mark, condition) => `- ${mark}${condition}`);
  const rows = (place: Place) => of(place, (mark, condition) => `| ${mark} | 说明${condition} |`, true);
  const around = (place: Place) => written(lines.find((line) => line.place === place)?.within[0] ?? [], picker);
  const bare = (place: Place, write: (mark: string, condition: string) => string) =>
    lines.filter((line) => line.place === place).map(({ mark, within }) => write(mark, written(within[0] ?? [], picker)));
  const question = ({ when, answers }: Ask, at: number) => [
    `### 问题${at}？ {#q${at}}${written(when, picker)}`,
    ...answers.flatMap((answer, number) => [
      `- ${LABELS[at]?.[number] ?? ''} {#a${number}}${answer.stop ? ' {到此为止}' : ''}${written(answer.when, picker)}`,
      ...said.filter((one) => one.question === at && one.answer === number).map(({ mark }) => `  ${mark}`),
    ]),
    '',
  ];
  return [
    '---\n标题: 有条件的指南\n---\n\n先回答问题。\n',
    '## 您的情况\n',
    ...asks.flatMap(question),
    '## 谁能办\n',
    ...items('list item'),
    '\n## 要带的材料\n',
    ...items('material'),
    `- 任选一样：${around('material of a choice')}`,
    ...items('material of a choice').map((line) => `  ${line}`),
    ...bare('choice', (mark, condition) => `- 任选一样：${condition}\n  - ${mark}\n  - 别的`),
    ...bare('note of a material', (mark, condition) => `- 带说明的${mark.at(-1)}：原件 1 份${condition}\n  ${mark}。`),
    '\n## 申请材料\n',
    ...table(rows('row of materials'), '| 材料 | 份数 |'),
    '## 怎么办\n',
    ...of('step', (mark, condition) => `1. ${mark}${condition}`),
    '\n## 常见问题\n',
    ...of('question of the FAQ', (mark, condition) => `### ${mark}？${condition}\n\n看这里。\n`),
    '## 要多少钱\n',
    ...items('line of the fee'),
    '\n## 收费标准\n',
    ...table(rows('row of the fee')),
    ...of('heading', (mark, condition) => `## 另一节${condition}\n\n${mark}。\n`),
    '## 又一节\n',
    ...of('paragraph', (mark, condition) => `${mark}。${condition}\n`),
    ...of('quote', (mark, condition) => `> ${mark}。${condition}\n`),
    ...table(rows('row of a text section')),
    '## 去哪办\n',
    ...table(rows('row of where to go')),
    `## 有的人${around('line under a heading with a condition')}\n`,
    ...items('line under a heading with a condition'),
    `\n## 有的人的表${around('row under a heading with a condition')}\n`,
    ...table(rows('row under a heading with a condition')),
    '## 分小节\n',
    ...bare('paragraph under a small heading', (mark, condition) => `### 小节${mark.at(-1)}${condition}\n\n${mark}。\n`),
    '## 分两层\n',
    `- 外面一层${around('line within a line')}`,
    ...items('line within a line').map((line) => `  ${line}`),
    `\n## 依据${around('legal basis')}\n`,
    ...items('legal basis'),
  ].join('\n');
}

function table(rows: readonly string[], head = '| 哪里 | 什么 |'): string[] {
  return [head, '|---|---|', ...rows, ''];
}
