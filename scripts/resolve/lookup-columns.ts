/** The columns of a table: questions that are answered, lines of a table before, and lines that are found. */

import type { LookupColumn } from '../../src/guide/lookup-table.ts';
import type { AskedFor } from '../../src/guide/typed.ts';
import { nearest, plainName } from '../ground/nearest.ts';
import type { At, ProblemWords } from '../ground/problem.ts';
import type { DraftTable } from '../parse/table/csv.ts';
import { tableFaults } from './lookup-faults.ts';
import type { AskedQuestion } from './resolve-draft.ts';

export type Column =
  /** Answers to choose from: its rows are for those who chose one. */
  | { readonly kind: 'answer'; readonly head: string; readonly question: AskedQuestion }
  | { readonly kind: 'key'; readonly head: string; readonly key: string; readonly form: AskedFor }
  | { readonly kind: 'line'; readonly head: string };

/** A table, and what it may be looked up by. */
export interface Linked {
  readonly table: DraftTable;
  /** As its link says. */
  readonly label: string;
  /** The question beneath which it is linked. */
  readonly under: AskedQuestion;
  readonly questions: readonly AskedQuestion[];
  /** The lines of the tables before that say months. */
  readonly earlier: readonly LookupColumn[];
}

export type Tell = (at: At, words: ProblemWords) => void;

/** Returns the columns of a table; what is wrong in its first line is told. */
export function columnsOf({ table, under, questions, earlier }: Linked, tell: Tell): Column[] {
  const columns = table.head.map(({ text, at }, index): Column => {
    if (text === '') tell(at, tableFaults.noHead());
    else if (table.head.findIndex((one) => one.text === text) < index) tell(at, tableFaults.twice(text));
    const plain = plainName(text);
    const question = questions.find((one) => one.id === text || plainName(one.draft.text) === plain);
    const head = question ? question.draft.text.replace(/[？?]$/, '') : text;
    if (question) return question.ask ? { kind: 'key', head, key: question.id, form: question.ask } : { kind: 'answer', head, question };
    const line = earlier.find((one) => one.head === text);
    if (line?.form) return { kind: 'key', head, key: line.head, form: line.form };
    const near = /^[\w-]+$/.test(text)
      ? nearest(
          text,
          questions.map(({ id }) => id).filter((id) => /[a-z]/i.test(id)),
        )
      : undefined;
    if (near) tell(at, tableFaults.unknownColumn(text, near));
    return { kind: 'line', head };
  });
  const start = table.head[0]?.at ?? { line: 1, column: 1 };
  const isKey = ({ kind }: Column) => kind !== 'line';
  if (!columns.some(isKey) || (under.ask && !earlier.length && !columns.some((one) => one.kind === 'key' && one.key === under.id)))
    tell(start, tableFaults.noKey(under.id));
  if (columns.every(isKey)) tell(start, tableFaults.noLine());
  return columns;
}

/** Returns the ids of the answers that a cell names by label or id, several with `|` or `、` between; or the nearest label, undefined where there is none. */
export function answersIn(text: string, { answers }: AskedQuestion): readonly string[] | { readonly near: string | undefined } {
  const named = (name: string) => answers.find(({ id, draft }) => id === name.trim() || plainName(draft.label) === plainName(name))?.id;
  const whole = named(text);
  if (whole !== undefined) return [whole];
  const parts = text.split(/[|｜、]/).map(named);
  const ids = parts.filter((id) => id !== undefined);
  return ids.length === parts.length
    ? [...new Set(ids)]
    : {
        near: nearest(
          text,
          answers.map(({ draft }) => draft.label),
        ),
      };
}
