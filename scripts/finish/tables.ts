/** The tables of a guide; of a translation that links none its original’s, under its own questions. */

import type { Question } from '../../src/guide/guide.ts';
import type { LookupTable } from '../../src/guide/lookup-table.ts';
import type { Draft } from '../parse/guide/draft.ts';
import type { Lookups } from '../resolve/lookups.ts';

/** Returns the tables that a guide's page has. */
export function finishTables(
  draft: Draft,
  source: Draft | undefined,
  lookups: ReadonlyMap<Draft, Lookups>,
  questions: readonly Question[],
  hallLanguage: string,
): readonly LookupTable[] {
  const own = lookups.get(draft)?.tables ?? [];
  if (own.length > 0 || !source) return own;
  const headOf = (key: string | undefined) => questions.find(({ id }) => id === key)?.text.replace(/[？?]$/, '');
  return (lookups.get(source)?.tables ?? []).map((table) => ({
    ...table,
    language: source.language ?? hallLanguage,
    columns: table.columns.map((column) => ({ ...column, head: headOf(column.key) ?? column.head })),
  }));
}

/**
 * Returns the questions that stand on the page: those with answers, and those by which a table is looked up. Any other asks
 * for the day from which a deadline is reckoned, and is asked there.
 */
export function questionsShown(questions: readonly Question[], tables: readonly LookupTable[]): Question[] {
  const keys = new Set(tables.flatMap(({ columns }) => columns.map(({ key }) => key)));
  return questions.filter(({ id, answers }) => answers.length > 0 || keys.has(id));
}
