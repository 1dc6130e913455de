/**
 * Twelve hundred files as clerks type them in Word, Excel, Notepad, WPS and WeChat. Each comes with its words, so that
 * `typed-words.ts` can tell their fate. In three of four files one habit is odd and the rest is plain.
 */

import { FILES, FRONTS, FURTHER_TABLES, TABLES as PLAIN_TABLES, summaryOf } from './clerk/fronts.ts';
import { HEADING_MARKS, ITEM_MARKS, STEP_MARKS, inPattern } from './clerk/marks.ts';
import { NOTES, ODD_STEPS } from './clerk/notes.ts';
import { type Subject, subjectOf } from './clerk/subjects.ts';
import { EMPTY, type Line, type Typed, marked, written } from './clerk/typed.ts';
import { type Picker, pickerOf } from './picker.ts';

const TABLES = { ...PLAIN_TABLES, ...FURTHER_TABLES };

export interface ClerkFile {
  /** In a hall: `t/0012.md`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The oddities in it: `item: ①`. */
  readonly habits: readonly string[];
  readonly typed: readonly Typed[];
}

/** The parts of a file in which a habit shows, each with its habits. */
const HABITS = {
  front: Object.keys(FRONTS),
  heading: ['plain', ...Object.keys(HEADING_MARKS)],
  materials: ['plain', ...Object.keys(ITEM_MARKS), ...Object.keys(TABLES)],
  steps: ['plain', ...Object.keys(ITEM_MARKS), ...Object.keys(STEP_MARKS), ...Object.keys(ODD_STEPS)],
  notes: ['plain', ...Object.keys(NOTES)],
  file: Object.keys(FILES),
};

type Part = keyof typeof HABITS;
type Manner = Readonly<Record<Part, string>>;

const PLAIN: Manner = { front: 'plain', heading: 'plain', materials: 'plain', steps: 'plain', notes: 'plain', file: 'plain' };
const ODD = (Object.keys(HABITS) as Part[]).flatMap((part) =>
  HABITS[part].filter((habit) => habit !== 'plain').map((habit) => ({ part, habit })),
);

/** Every habit once, by name. */
export const ALL_HABITS: readonly string[] = [...new Set(ODD.map(({ habit }) => habit))];

/** Returns the first `count` files; the same every time. */
export function clerkFiles(count = 1200): ClerkFile[] {
  return Array.from({ length: count }, (_, number) => fileOf(number, mannerOf(number)));
}

/** Every fourth file mixes three habits; the others go through them in turn. */
function mannerOf(number: number): Manner {
  if (number % 4 === 3) return mixed(pickerOf(`clerk ${number}`));
  const { part, habit } = ODD[(number - Math.floor(number / 4)) % ODD.length] ?? { part: 'file', habit: 'plain' };
  return { ...PLAIN, [part]: habit };
}

function mixed(picker: Picker): Manner {
  const three = Array.from({ length: 3 }, () => picker.one(ODD));
  return { ...PLAIN, ...Object.fromEntries(three.map(({ part, habit }) => [part, habit])) };
}

function fileOf(number: number, manner: Manner): ClerkFile {
  const { ending, bytes } = FILES[manner.file] ?? FILES['plain'] ?? { ending: '.md', bytes: (text: string) => Buffer.from(text) };
  const lines = linesOf(subjectOf(number), manner);
  const kept = manner.file === 'file: no empty lines' ? lines.filter(({ text }) => text !== '') : lines;
  return {
    path: `t/${String(number).padStart(4, '0')}${ending}`,
    bytes: bytes(`${kept.map(({ text }) => text).join('\n')}\n`),
    habits: [...new Set(Object.values(manner))].filter((habit) => habit !== 'plain'),
    typed: kept.flatMap(({ typed }, at) => typed.map((one) => ({ ...one, line: at + 1 }))),
  };
}

function linesOf(subject: Subject, manner: Manner): Line[] {
  const pattern = HEADING_MARKS[manner.heading] ?? '## %';
  const heading = (words: string, at: number) => [marked(inPattern(pattern, words, at), { words, as: 'heading' }), EMPTY];
  return [
    ...(FRONTS[manner.front]?.(subject) ?? []),
    ...summaryOf(subject),
    ...heading('谁能办', 0),
    ...subject.who.map((one) => marked(`- ${one}`, { words: one, as: 'text' })),
    EMPTY,
    ...heading('要带的材料', 1),
    ...materialsOf(subject, manner.materials),
    EMPTY,
    ...heading('怎么办', 2),
    ...stepsOf(subject, manner.steps),
    EMPTY,
    ...heading('注意事项', 3),
    ...(NOTES[manner.notes] ?? subject.notes.map((note) => marked(`- ${note}`, { words: note, as: 'text' }))),
    EMPTY,
    ...heading('去哪办', 4),
    ...subject.place.slice(0, 2).flatMap((line) => [written(line, 'line'), EMPTY]),
  ];
}

function materialsOf(subject: Subject, habit: string): Line[] {
  return (
    TABLES[habit]?.(subject) ??
    subject.materials.map(([name, form], at) =>
      marked(inPattern(ITEM_MARKS[habit] ?? '- %', `${name}：${form}`, at), { words: name, as: 'material' }, { words: form, as: 'text' }),
    )
  );
}

function stepsOf(subject: Subject, habit: string): readonly Line[] {
  const pattern = STEP_MARKS[habit] ?? ITEM_MARKS[habit] ?? '<n>. %';
  return ODD_STEPS[habit] ?? subject.steps.map((step, at) => marked(inPattern(pattern, step, at), { words: step, as: 'step' }));
}
