/** What the tables of a guide say for a reader’s answers: looked up here, and nothing leaves the phone. */

import { type Answers, type Asked, UNSURE, holds } from '../../guide/condition.ts';
import type { LookupTable } from '../../guide/lookup-table.ts';
import { isChinese } from '../../guide/language.ts';
import { monthAt, ordinalOf, rangeIn } from '../../guide/lookup.ts';
import type { AskedFor } from '../../guide/typed.ts';
import { lookupWords } from '../../words/lookup-words.ts';
import { valueInWords } from '../../words/value-in-words.ts';
import { fill, type Tongue, wordsIn } from '../../words/words.ts';
import { make } from '../ground/page.ts';

/** What one table says: its lines with their values; `missing`: what was looked for, where no row has it. */
interface LookedUp {
  readonly table: LookupTable;
  readonly lines: readonly { readonly head: string; readonly value: string; readonly form?: AskedFor }[];
  readonly missing: readonly { readonly value: string; readonly form: AskedFor }[];
}

/** Returns what the tables say, in their order; nothing of one that still waits for an answer. */
export function lookUp(tables: readonly LookupTable[], answers: Answers, questions: readonly Asked[]): LookedUp[] {
  /** By question, and by the head of a line that was found. */
  const known = new Map(Object.entries(answers));
  return tables.flatMap((table): LookedUp[] => {
    const truths = table.groups.map(({ when }) => holds(when, answers, questions));
    const keys = table.columns.flatMap(({ key, form }, at) =>
      key === undefined || !form ? [] : [{ at, form, value: known.get(key) ?? UNSURE }],
    );
    if (truths.includes(undefined) || !truths.includes(true) || keys.some(({ value }) => value === UNSURE)) return [];
    const rows = table.groups.filter((_, at) => truths[at] === true).flatMap((group) => group.rows);
    const row = rows.find((cells) => keys.every(({ at, form, value }) => isWithin(ordinalOf(value, form), rangeIn(cells[at] ?? '', form))));
    if (!row) return [{ table, lines: [], missing: keys }];
    const lines = table.columns.flatMap(({ head, key, form }, at) => {
      if (key !== undefined) return [];
      const value = form ? monthIn(row, at, keys) : (row[at] ?? '');
      known.set(head, value);
      return [{ head, value, ...(form ? { form } : {}) }];
    });
    return [{ table, lines, missing: [] }];
  });
}

function isWithin(place: number, [from, to]: readonly [number, number]): boolean {
  return from <= place && place <= to;
}

/** Of a row of several months a line of as many says each month's own. */
function monthIn(row: readonly string[], at: number, keys: readonly { at: number; form: AskedFor; value: string }[]): string {
  const [from, to] = rangeIn(row[at] ?? '', 'month');
  const [key] = keys;
  return monthAt(from === to || !key ? from : from + ordinalOf(key.value, key.form) - rangeIn(row[key.at] ?? '', key.form)[0]);
}

/** Says below the questions what was found; `undefined`: the tables are not at hand. */
export function sayFound(root: ParentNode, found: readonly LookedUp[] | undefined, tongue: Tongue): void {
  const place = root.querySelector('.found');
  const said = found ? foundParts(found, tongue) : [make('p', {}, wordsIn(lookupWords, tongue).unread)];
  const textOf = (all: readonly Element[]) => all.map((one) => one.textContent).join('\n');
  // A screen reader is not told the same twice.
  if (place && textOf(said) !== textOf([...place.children])) place.replaceChildren(...said);
}

function foundParts(found: readonly LookedUp[], tongue: Tongue): HTMLElement[] {
  const { outside } = wordsIn(lookupWords, tongue);
  const inWords = ({ value, form }: { readonly value: string; readonly form?: AskedFor }) => valueInWords(value, form, tongue);
  const lines = found.flatMap(({ table, lines: own }) =>
    own.map((line) => ({ ...line, inItsOwn: table.language ? { lang: table.language } : {} })),
  );
  const missing = found.filter((one) => one.missing.length > 0);
  const rows = lines.map(({ inItsOwn, ...line }) =>
    make('div', { className: 'long' }, make('dt', inItsOwn, line.head), make('dd', line.form ? {} : inItsOwn, inWords(line))),
  );
  return [
    ...(rows.length > 0 ? [make('dl', { className: 'facts' }, ...rows)] : []),
    ...missing.map(({ table: { label }, missing: sought }) =>
      make('p', {}, fill(outside, sought.map(inWords).join(isChinese(tongue.language) ? '、' : ', '), label)),
    ),
  ];
}
