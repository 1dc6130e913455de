/** The tables that are looked up in the guides of a bundle. */

import type { LookupTable } from '../../src/guide/lookup-table.ts';
import { and } from './formula.ts';
import type { BundleQuestions, Part } from './bundle-questions.ts';
import { asLimits } from './bundle-texts.ts';

/** Returns the tables of all guides, under the bundle's questions: what holds for nobody is left out. */
export function bundleTables(parts: readonly Part[], { all, formula, idOf, isFor }: BundleQuestions): LookupTable[] {
  return parts.flatMap((part) =>
    (part.guide.tables ?? []).flatMap((table) => {
      const groups = table.groups.flatMap(({ when, rows }) => {
        const whole = and(isFor(part), formula(when, part));
        return whole.length === 0 ? [] : [{ ...asLimits(whole, {}, all), rows }];
      });
      const columns = table.columns.map((column) =>
        column.key === undefined ? column : { ...column, key: idOf(column.key, part) ?? column.key },
      );
      return groups.length > 0 ? [{ ...table, columns, groups }] : [];
    }),
  );
}
