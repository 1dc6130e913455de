/** The tables that guides look up: read, understood, and what is wrong in them. */

import { keyOf } from '../ground/cache.ts';
import type { Problem } from '../ground/problem.ts';
import type { Draft } from '../parse/guide/draft.ts';
import { type DraftTable, parseTable } from '../parse/table/csv.ts';
import { type HallFiles, displayPath } from '../read/read.ts';
import { readTableText } from '../read/table-text.ts';
import { type LinkTargets, followLink } from '../resolve/link.ts';
import { type Lookups, lookupsOf } from '../resolve/lookups.ts';

interface LookupTables {
  /** Of the drafts that link tables, or ask for something that only a table answers. */
  readonly lookups: ReadonlyMap<Draft, Lookups>;
  /** By draft: a key of its tables’ texts. */
  readonly keys: ReadonlyMap<Draft, string>;
  /** Texts by file. */
  readonly texts: ReadonlyMap<string, string>;
  /** By the file of a table: those of the guides that look it up. */
  readonly usedBy: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Problem[];
}

/** Returns the tables of these drafts; each file is read once. */
export function lookupTablesOf(files: HallFiles, drafts: readonly Draft[], targets: LinkTargets): LookupTables {
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  const tables = new Map<string, DraftTable | undefined>();
  const read = (path: string): DraftTable | undefined => {
    if (tables.has(path)) return tables.get(path);
    const file = displayPath(files.dir, path);
    const { text, problems: own } = readTableText(file, files.bytes(path));
    problems.push(...own);
    if (text !== undefined) texts.set(file, text);
    const table = text === undefined ? undefined : parseTable(file, text);
    tables.set(path, table);
    return table;
  };
  const lookups = new Map<Draft, Lookups>();
  const keys = new Map<Draft, string>();
  const usedBy = new Map<string, string[]>();
  for (const draft of drafts) {
    if (!draft.sections.some((section) => section.kind === 'questions' && section.questions.some(({ ask, tables: own }) => ask ?? own)))
      continue;
    const used: string[] = [];
    const tableOf = (link: number) => {
      const fate = followLink(draft.links[link]?.target ?? '', draft.id, targets);
      const table = fate.kind === 'type' ? read(fate.path) : undefined;
      if (fate.kind === 'type') {
        const file = displayPath(files.dir, fate.path);
        usedBy.set(file, [...(usedBy.get(file) ?? []), draft.file]);
      }
      used.push(texts.get(table?.file ?? '') ?? '');
      return table;
    };
    lookups.set(draft, lookupsOf(draft, tableOf));
    keys.set(draft, keyOf(...used));
  }
  return { lookups, keys, texts, usedBy, problems };
}
