/** The record of printed pages and their days: `printed.json` in the hall's folder, written by `--record`, compared by `--changed`. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../../../src/guide/guide.ts';
import type { Audience } from '../../../src/guide/hall.ts';
import { diskReason } from '../../ground/disk.ts';
import { replaceFile } from '../../ground/replace-file.ts';
import { PrintError } from '../sheet/print-error.ts';
import type { SheetPage } from '../sheet/sheet.ts';

const FILE = 'printed.json';

/** How a sheet was asked for: with the same wishes its facts are drawn again and compared. */
export interface Wishes {
  readonly sheet: string;
  readonly size?: string | undefined;
  /** In mm. */
  readonly distance?: number | undefined;
  /** The id of the only life event that the sheet is about. */
  readonly event?: string | undefined;
  /** The only codes and the only class of guides on the sheet: `A1、A2`, `民政`. */
  readonly only?: string | undefined;
  readonly class?: string | undefined;
  /** The life events of these alone. */
  readonly for?: Audience | undefined;
  readonly tiled?: boolean | undefined;
  /** As typed: `70x37`. */
  readonly label?: string | undefined;
  /** As typed: `1.5,-0.5`. */
  readonly offset?: string | undefined;
}

/** One page as it was printed. */
export interface PrintedPage extends Wishes {
  readonly about: string;
  readonly day: Day;
  /** Its texts, by the path of each fact: `code.title`, `materials`. */
  readonly facts: Readonly<Record<string, string>>;
}

/** A fact that differs from its print; absent: was not there, is not there. */
export interface ChangedFact {
  readonly fact: string;
  readonly before?: string;
  readonly now?: string;
}

/** Returns the recorded pages. Throws a `PrintError` where the file cannot be understood. */
export function readPrintRecord(dir: string): readonly PrintedPage[] {
  const path = join(dir, FILE);
  if (!existsSync(path)) return [];
  try {
    const { format, pages }: { format?: unknown; pages?: unknown } = JSON.parse(readFileSync(path, 'utf8'));
    if (format === 1 && Array.isArray(pages)) return pages;
  } catch {
    // Said below.
  }
  throw new PrintError(`${path} 读不懂：从备份里找回来，或者删掉它重新记。 It cannot be read: restore it, or delete it and record anew.`);
}

/** Records these pages as printed on this day, in place of earlier records of the same pages. */
export function writeRecord(dir: string, wishes: Wishes, pages: readonly SheetPage[], day: Day): void {
  const added = pages.map(({ about, facts }) => ({ ...wishes, about, day, facts: printedFacts(facts) }));
  const names = new Set(added.map(printedPageName));
  write(dir, [...readPrintRecord(dir).filter((page) => !names.has(printedPageName(page))), ...added]);
}

/** Forgets these pages: they were taken down. */
export function forgetPages(dir: string, pages: readonly PrintedPage[]): void {
  const names = new Set(pages.map(printedPageName));
  if (names.size > 0)
    write(
      dir,
      readPrintRecord(dir).filter((page) => !names.has(printedPageName(page))),
    );
}

function write(dir: string, all: readonly PrintedPage[]): void {
  const path = join(dir, FILE);
  const text = `{"format":1,"pages":[\n${all.map((page) => JSON.stringify(page)).join(',\n')}\n]}\n`;
  try {
    replaceFile(path, text);
  } catch (error) {
    const reason = diskReason(error);
    if (!reason) throw error;
    throw new PrintError(
      `${path} 写不进去（${reason.zh}）：印出来的没有记下，原来记的没有动。 It cannot be written (${reason.en}): nothing was recorded, what it held is as it was.`,
    );
  }
}

/** Returns the name by which a page is the same from print to print. */
export function printedPageName({
  sheet,
  size = '',
  distance = 0,
  event,
  only,
  class: named,
  for: audience,
  tiled,
  label,
  offset,
  about,
}: Wishes & { readonly about: string }): string {
  return [sheet, size, distance, event, only, named, audience, tiled && 'tiled', label, offset, about]
    .filter((part) => part !== undefined && part !== false)
    .join(' ');
}

/** Facts are only the texts that a reader of the sheet can read: the look of a sheet is none. */
const DRAWN = /(^|\.)(path|modules|width|layout|kind|look|[a-z]*[sS]ize)$/;

/** Returns the texts of a page, by the path of each fact. */
export function printedFacts(facts: unknown): Record<string, string> {
  const found: Record<string, string> = {};
  visit(facts, '');
  return found;

  function visit(value: unknown, path: string): void {
    if (value === undefined || value === null || DRAWN.test(path)) return;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') found[path] = String(value);
    else if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) found[path] = value.join('；');
    else if (typeof value === 'object') for (const [key, inner] of entriesOf(value)) visit(inner, path === '' ? key : `${path}.${key}`);
  }
}

/** In a list things go by their own name, so that a new one does not seem to change all that come after it. */
function entriesOf(value: object): [string, unknown][] {
  if (!Array.isArray(value)) return Object.entries(value);
  return value.map((one: unknown, at) => [ownName(one) ?? String(at), one]);
}

function ownName(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(value));
  for (const key of ['id', 'code', 'letter', 'name', 'title']) {
    const found = fields.get(key);
    if (typeof found === 'string') return found;
    if (typeof found === 'object') return ownName(found);
  }
  return undefined;
}

/** Returns the facts that differ. */
export function changedFacts(before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): ChangedFact[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return names
    .filter((name) => before[name] !== now[name])
    .map((fact) => ({
      fact,
      ...(before[fact] === undefined ? {} : { before: before[fact] }),
      ...(now[fact] === undefined ? {} : { now: now[fact] }),
    }));
}
