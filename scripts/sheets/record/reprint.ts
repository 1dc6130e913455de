/** The reprint list: recorded pages beside the pages of today. */

import { type ChangedFact, type PrintedPage, type Wishes, changedFacts, printedPageName, printedFacts } from './record.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** Sheets of one order: the same kind, size and distance. */
export interface Batch {
  readonly wishes: Wishes;
  readonly sheets: readonly Sheet[];
}

/** A page that differs from its print; without changes: one that no longer exists, and must be taken down. */
export interface ChangedPage extends PrintedPage {
  readonly changes: readonly ChangedFact[];
}

/** Returns the wishes with which all of these pages are drawn again. */
export function wishesToCompare(before: readonly PrintedPage[]): Wishes[] {
  const each = new Map(before.map((page) => [printedPageName({ ...page, about: '' }), page]));
  return [...each.values()].map(({ about: _about, day: _day, facts: _facts, ...wishes }) => wishes);
}

/** Returns whether a page shows one of these codes. */
export function showsOneOf({ facts }: Pick<PrintedPage, 'facts'>, codes: ReadonlySet<string>): boolean {
  return Object.entries(facts).some(([path, value]) => /(^|\.)code$/.test(path) && codes.has(value));
}

/** Returns the recorded pages that would be printed differently, or not at all. */
export function changedPages(before: readonly PrintedPage[], batches: readonly Batch[]): ChangedPage[] {
  const now = new Map(
    batches.flatMap(({ wishes, sheets }) =>
      sheets.flatMap(({ pages }) => pages.map(({ about, facts }) => [printedPageName({ ...wishes, about }), printedFacts(facts)] as const)),
    ),
  );
  return before.flatMap((page) => {
    const facts = now.get(printedPageName(page));
    const changes = facts ? changedFacts(page.facts, facts) : [];
    return facts && changes.length === 0 ? [] : [{ ...page, changes }];
  });
}

/**
 * Returns the sheets with their changed pages only, as files of their own: the whole ones stay as they are.
 * `selection`: the chosen part of all changes, as it stands in a file's name.
 */
export function onlyChanged(batches: readonly Batch[], changed: readonly ChangedPage[], selection = ''): Batch[] {
  const wanted = new Set(changed.map(printedPageName));
  const given = new Map<string, number>();
  return batches.map(({ wishes, sheets }) => {
    const kept = sheets.map((sheet) => ({
      ...sheet,
      pages: sheet.pages.filter(({ about }) => wanted.has(printedPageName({ ...wishes, about }))),
    }));
    return { wishes, sheets: kept.filter(({ pages }) => pages.length > 0).map((sheet) => ({ ...sheet, name: ownName(sheet.name) })) };
  });

  /** The same sheet may have been printed for several distances. */
  function ownName(name: string): string {
    const count = (given.get(name) ?? 0) + 1;
    given.set(name, count);
    return [name, 'changed', selection, count > 1 ? count : ''].filter((part) => part !== '').join('-');
  }
}
