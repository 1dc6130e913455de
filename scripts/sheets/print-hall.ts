/** Printing on one page: compile, choose, draw, lay out, print, prove, freeze, write. */

import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../../src/guide/guide.ts';
import { type Compiled, compile } from '../compile.ts';
import { findBrowser } from '../find-browser.ts';
import { freezeCodes } from '../freeze.ts';
import { type ReadableHall, isReadable } from '../journey.ts';
import { dayIn } from '../parse/day.ts';
import type { Problem } from '../problem.ts';
import { isFailure } from '../report.ts';
import { type Choice, chooseCodes } from './choose.ts';
import { type FontPiece, fontPieces } from './fonts.ts';
import { draw, shownCodes, wishesOf } from './order.ts';
import { provedPictures, writePictures } from './pictures.ts';
import { PrintError } from './print-error.ts';
import { type PressRoom, openPressRoom } from './press-room.ts';
import { type PrintedSheet, printSheet } from './print-sheet.ts';
import type { PageFault } from './proof.ts';
import { type ChangedFact, type PrintedPage, type Wishes, changedFacts, nameOf, printedFacts, readRecord, writeRecord } from './record.ts';
import { type Sheet, codesIn } from './sheet.ts';

export interface PrintOrder extends Choice {
  readonly guides: string;
  readonly out: string;
  readonly address?: string | undefined;
  readonly sheet?: string | undefined;
  readonly size?: string | undefined;
  readonly distance?: string | undefined;
  readonly tiled?: boolean;
  readonly label?: string | undefined;
  readonly offset?: string | undefined;
  readonly changed?: boolean;
  readonly record?: boolean;
  /** The print-shop edition as well. */
  readonly press?: boolean;
  readonly say?: (words: string) => void;
}

/** A page that is no longer what was printed. */
export interface ChangedPage extends PrintedPage {
  readonly changes: readonly ChangedFact[];
}

export interface Printed {
  readonly compiled: Compiled;
  readonly problems: readonly Problem[];
  /** What was written. */
  readonly files: readonly { readonly path: string; readonly pages: number; readonly codes: number }[];
  /** With `--changed`: what was recorded and is no longer so. */
  readonly changed?: readonly { sheet: string; about: string; day: string; facts: readonly ChangedFact[] }[];
}

/** Sheets of one order: the same kind, size and distance. */
interface Batch {
  readonly wishes: Wishes;
  readonly sheets: readonly Sheet[];
}

/** Prints what was ordered. Nothing is written of a sheet with a fault. Throws a `ChoiceError` for what was ordered wrongly. */
export async function printHall(order: PrintOrder): Promise<Printed> {
  const compiled = compile({ dir: order.guides, ...(order.address === undefined ? {} : { address: order.address }) });
  if (!isReadable(compiled) || isFailure(compiled.problems)) return { compiled, problems: compiled.problems, files: [] };
  const pieces = fontPieces();
  const codes = chooseCodes(compiled, order);
  const before = order.changed ? readRecord(order.guides) : [];
  const drawn = ordersOf(order, before, compiled).map((wishes) => ({ wishes, ...draw(wishes, compiled, codes, order.only !== undefined) }));
  const problems = drawn.flatMap((one) => one.problems);
  const changed = order.changed ? changedPages(before, drawn) : undefined;
  const batches = changed ? drawn.map((batch) => onlyChanged(batch, changed)) : drawn;
  const printed = await printAll(batches, compiled, pieces, order);
  problems.push(...printed.flatMap(({ faults, sheet }) => faults.map((fault) => faultProblem(fault, sheet))));
  const good = printed.filter(({ faults }) => faults.length === 0);
  const pictures = await provedPictures(changed ? [] : drawn.flatMap((one) => one.pictures ?? []), problems);
  // A code that could not be frozen must not be printed: the next reprint might be another picture.
  const shown = shownCodes(
    good.map(({ sheet }) => sheet),
    compiled,
  );
  const fresh = pictures.map(({ code }) => code).filter(({ code }) => !shown.some((one) => one.code === code));
  const frozen = order.address === undefined ? freezeCodes(order.guides, [...shown, ...fresh]).problems : [];
  problems.push(...frozen);
  if (isFailure(frozen)) return { compiled, problems, files: [], ...told(changed) };
  const files = [...good.flatMap((one) => write(order.out, one)), ...writePictures(order.out, pictures)];
  if (order.record) remember(order.guides, batches, good, dayIn(compiled.hall.timezone, new Date()));
  return { compiled, problems, files, ...told(changed) };
}

function remember(dir: string, batches: readonly Batch[], printed: readonly PrintedSheet[], day: Day): void {
  const done = new Set(printed.map(({ sheet }) => sheet));
  for (const { wishes, sheets } of batches) {
    const pages = sheets.filter((sheet) => done.has(sheet)).flatMap((sheet) => sheet.pages);
    writeRecord(dir, wishes, pages, day);
  }
}

/** What is to be drawn: what was ordered, or with `--changed` everything that was ever recorded. */
function ordersOf(order: PrintOrder, before: readonly PrintedPage[], compiled: ReadableHall): Wishes[] {
  if (!order.changed) return wishesOf(order, compiled);
  const each = new Map(before.map((page) => [nameOf({ ...page, about: '' }), page]));
  return [...each.values()].map(({ about: _about, day: _day, facts: _facts, ...wishes }) => wishes);
}

function changedPages(before: readonly PrintedPage[], batches: readonly Batch[]): ChangedPage[] {
  const now = new Map(
    batches.flatMap(({ wishes, sheets }) =>
      sheets.flatMap(({ pages }) => pages.map(({ about, facts }) => [nameOf({ ...wishes, about }), printedFacts(facts)] as const)),
    ),
  );
  return before.flatMap((page) => {
    const facts = now.get(nameOf(page));
    const changes = facts ? changedFacts(page.facts, facts) : [];
    return changes.length > 0 ? [{ ...page, changes }] : [];
  });
}

function onlyChanged({ wishes, sheets }: Batch, changed: readonly ChangedPage[]): Batch {
  const names = new Set(changed.map(nameOf));
  const kept = sheets.map((sheet) => ({ ...sheet, pages: sheet.pages.filter(({ about }) => names.has(nameOf({ ...wishes, about }))) }));
  return { wishes, sheets: kept.filter(({ pages }) => pages.length > 0) };
}

function told(changed: readonly ChangedPage[] | undefined): Pick<Printed, 'changed'> {
  return changed ? { changed: changed.map(({ sheet, about, day, changes }) => ({ sheet, about, day, facts: changes })) } : {};
}

async function printAll(
  batches: readonly Batch[],
  { hall }: ReadableHall,
  pieces: readonly FontPiece[],
  { say = () => {}, press = false }: Pick<PrintOrder, 'say' | 'press'>,
): Promise<PrintedSheet[]> {
  const sheets = batches.flatMap((batch) => batch.sheets);
  if (sheets.length === 0) return [];
  const room: PressRoom = await openPressRoom(installedBrowser());
  try {
    const printed: PrintedSheet[] = [];
    for (const sheet of sheets) {
      say(`${sheet.name}：${sheet.pages.length} 页 pages`);
      const told = (done: number) => done % 50 === 0 && say(`${sheet.name}：${done} 页读过 proved`);
      printed.push(await printSheet(room, sheet, hall, pieces, { told, press }));
    }
    return printed;
  } finally {
    await room.close();
  }
}

function write(out: string, { sheet, pdf, press }: PrintedSheet): Printed['files'][number][] {
  mkdirSync(out, { recursive: true });
  const [pages, codes] = [sheet.pages.length, sheet.pages.reduce((sum, { facts }) => sum + codesIn(facts).length, 0)];
  const editions = [
    { path: join(out, `${sheet.name}.pdf`), bytes: pdf },
    ...(press ? [{ path: join(out, `${sheet.name}-press.pdf`), bytes: press }] : []),
  ];
  return editions.map(({ path, bytes }) => {
    writeFileSync(`${path}.new`, bytes);
    renameSync(`${path}.new`, path);
    return { path, pages, codes };
  });
}

function faultProblem({ about, zh, en }: PageFault, { name }: Sheet): Problem {
  return {
    id: 'sheet-proof',
    level: 'error',
    file: `${name}.pdf`,
    line: 1,
    column: 1,
    message: { zh: `${about} ${zh}`.trim(), en: `${about} ${en}`.trim() },
    fix: { zh: '这张没有印出来。改短文字，或者换大一号的纸。', en: 'It was not printed. Shorten the text, or take larger paper.' },
  };
}

function installedBrowser(): string {
  try {
    return findBrowser();
  } catch (error) {
    throw new PrintError(error instanceof Error ? error.message : String(error));
  }
}
