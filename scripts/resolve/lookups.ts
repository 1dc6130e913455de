/** The tables of a draft as they are looked up, and what is wrong in them. */

import { writeCondition } from '../../src/guide/condition-in-words.ts';
import type { LookupColumn, LookupTable } from '../../src/guide/lookup-table.ts';
import { type FromTo, rangeText } from '../../src/guide/lookup.ts';
import { type At, type Problem, START } from '../ground/problem.ts';
import type { Draft } from '../parse/guide/draft.ts';
import type { DraftTable } from '../parse/table/csv.ts';
import { readRange } from '../parse/table/ranges.ts';
import { type Column, type Linked, type Tell, answersIn, columnsOf } from './lookup-columns.ts';
import { tableFaults } from './lookup-faults.ts';
import { type LookupRow, gapsIn, mergedRows, overlapIn } from './lookup-rows.ts';
import { resolveDraft } from './resolve-draft.ts';

/** More rows, or more combinations of answers in one, are no table that a clerk writes. */
const MOST_ROWS = 5000;
const MOST_ANSWERS = 100;

/** A fault of a table. `gap`: months or days between two rows that no row has. */
interface TableFault extends Omit<Problem, 'id' | 'level'> {
  readonly kind: 'broken' | 'gap';
}

export interface Lookups {
  readonly tables: readonly LookupTable[];
  readonly faults: readonly TableFault[];
}

/**
 * Returns the tables that a draft links under its questions, without those that have a fault. `tableOf`: by the number of
 * its link, undefined where there is none that can be read: that is a problem of its own.
 */
export function lookupsOf(draft: Draft, tableOf: (link: number) => DraftTable | undefined): Lookups {
  const { questions } = resolveDraft(draft);
  const tables: LookupTable[] = [];
  const faults: TableFault[] = [];
  const links = questions.flatMap((under) => (under.draft.tables ?? []).map((link) => ({ under, link })));
  for (const { under, link } of links) {
    const table = tableOf(link);
    const earlier = tables.flatMap(({ columns }) => columns.filter(({ key, form }) => key === undefined && form !== undefined));
    if (table) tables.push(...tableIn({ table, label: draft.links[link]?.label ?? '', under, questions, earlier }, faults));
  }
  const keys = new Set(tables.flatMap(({ columns }) => columns.map(({ key }) => key)));
  // A translation has the tables of its original; where one could not be read nothing is missing.
  for (const { id, ask, draft: asked } of draft.language === undefined && tables.length === links.length ? questions : [])
    if ((ask === 'month' || ask === 'number') && !keys.has(id))
      faults.push({ kind: 'broken', file: draft.file, ...asked.at, ...tableFaults.notAsked(id) });
  return { tables, faults };
}

function tableIn(linked: Linked, faults: TableFault[]): LookupTable[] {
  const { table, label } = linked;
  let isBroken = false;
  const add = (kind: TableFault['kind'], at: At, words: Parameters<Tell>[1]) =>
    void faults.push({ kind, file: table.file, line: at.line, column: at.column, ...words });
  const tell: Tell = (at, words) => {
    isBroken = true;
    add('broken', at, words);
  };
  const columns = columnsOf(linked, tell);
  // Rows under headings that are not understood would be wrong by the hundred.
  const groups = isBroken ? new Map<string, LookupRow[]>() : groupsIn(table, columns, tell);
  const keys = columns.filter((column) => column.kind === 'key');
  const [key] = keys;
  for (const rows of groups.values()) {
    const overlap = overlapIn(rows);
    if (overlap) tell(overlap[1].at, tableFaults.overlap(overlap[0].at.line));
    if (key && key.form !== 'number' && keys.length === 1)
      for (const { row, gap } of gapsIn(rows)) add('gap', row.at, tableFaults.gap(rangeText(gap, key.form)));
  }
  if (isBroken) return [];
  const lines = columns.filter((column) => column.kind === 'line');
  // Between two numbers there are others: 0–100 and 101–200 are not 0–200.
  const asFewAsSay = key?.form === 'number' ? (rows: LookupRow[]) => rows : mergedRows;
  const isMonths = lines.map((_, at) => [...groups.values()].every((rows) => rows.every(({ lines }) => monthIn(lines[at]) !== undefined)));
  return [
    {
      label,
      columns: [
        ...keys.map(({ head, key: id, form }): LookupColumn => ({ head, key: id, form })),
        ...lines.map(({ head }, at): LookupColumn => ({ head, ...(isMonths[at] ? { form: 'month' } : {}) })),
      ],
      groups: Array.from(groups, ([when, rows]) => ({
        ...(when === '' ? {} : { when }),
        rows: asFewAsSay(rows.map((row) => withMonths(row, isMonths))).map(({ spans, lines: said }) => [
          ...spans.map((span, at) => rangeText(span, keys[at]?.form ?? 'number')),
          ...said.map((line) => (typeof line === 'string' ? line : rangeText(line, 'month'))),
        ]),
      })),
    },
  ];
}

/** Returns the rows by the condition of their answers, in the order of the file: a row for several answers is one in each. */
function groupsIn(table: DraftTable, columns: readonly Column[], tell: Tell): Map<string, LookupRow[]> {
  const groups = new Map<string, LookupRow[]>();
  const [first] = table.rows;
  if (!first) tell(table.head[0]?.at ?? START, tableFaults.noRows());
  const beyond = table.rows[MOST_ROWS];
  if (beyond) tell(beyond[0]?.at ?? START, tableFaults.tooManyRows(MOST_ROWS));
  for (const cells of table.rows.slice(0, beyond ? 0 : undefined)) {
    const read = rowOf(cells, columns, tell);
    if (!read) continue;
    for (const when of read.conditions) {
      const group = groups.get(when) ?? [];
      if (group.push(read.row) === 1) groups.set(when, group);
    }
  }
  return groups;
}

function rowOf(
  cells: DraftTable['rows'][number],
  columns: readonly Column[],
  tell: Tell,
): { readonly conditions: readonly string[]; readonly row: LookupRow } | undefined {
  const at = cells[0]?.at ?? START;
  const spans: FromTo[] = [];
  const lines: string[] = [];
  let conditions: readonly string[] = [''];
  let isWrong = false;
  const wrong: Tell = (place, words) => {
    isWrong = true;
    tell(place, words);
  };
  const more = cells.slice(columns.length).find(({ text }) => text !== '');
  if (more) wrong(more.at, tableFaults.moreCells(columns.length));
  for (const [index, column] of columns.entries()) {
    const { text, at: place } = cells[index] ?? { text: '', at: cells.at(-1)?.at ?? at };
    if (text === '') wrong(place, tableFaults.empty(column.head));
    else if (column.kind === 'line') lines.push(text);
    else if (column.kind === 'key') {
      const span = readRange(text, column.form);
      if (span) spans.push(span);
      else wrong(place, tableFaults.noSpan(text, column.form));
    } else {
      const answers = answersIn(text, column.question);
      if ('near' in answers) {
        const all = column.question.answers.map(({ draft }) => draft.label);
        wrong(place, tableFaults.noAnswer(text, answers.near, all));
      } else if (conditions.length * answers.length > MOST_ANSWERS) wrong(place, tableFaults.tooManyAnswers(MOST_ANSWERS));
      else conditions = bothOf(conditions, column.question.id, answers);
    }
  }
  return isWrong ? undefined : { conditions, row: { at, spans, lines } };
}

function bothOf(conditions: readonly string[], question: string, answers: readonly string[]): string[] {
  const own = answers.map((answer) => writeCondition([[{ question, not: false, answers: [answer] }]]));
  return conditions.flatMap((before) => own.map((one) => (before === '' ? one : `${before} ${one}`)));
}

function withMonths(row: LookupRow, isMonths: readonly boolean[]): LookupRow {
  return { ...row, lines: row.lines.map((line, at) => (isMonths[at] ? (monthIn(line) ?? line) : line)) };
}

/** A year is no month, and digits alone may be an amount. */
function monthIn(line: string | FromTo | undefined): FromTo | undefined {
  const span = typeof line === 'string' && !/^\d+$/.test(line) ? readRange(line, 'month') : undefined;
  return span && span[0] === span[1] ? span : undefined;
}
