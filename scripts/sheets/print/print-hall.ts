/** Printing on one page: compile, choose, draw, lay out, print, prove, freeze, write. */

import { join } from 'node:path';
import type { Day } from '../../../src/guide/guide.ts';
import { type Compiled, type ReadableHall, compile, isReadable } from '../../journey/compile.ts';
import { findOrInstallChromium } from '../browser/find-or-install-chromium.ts';
import { freezeCodes, withoutAddress } from '../../register/freeze.ts';
import { dayIn } from '../../parse/guide/day.ts';
import { NO_ADDRESS } from '../../parse/hall/hall.ts';
import type { Problem } from '../../ground/problem.ts';
import { alone } from '../../register/register-file.ts';
import { isFailure } from '../../ground/report.ts';
import { wallCodes } from '../../register/wall-codes.ts';
import { type CodeChoice, chooseCodes, eventIdNamed, refuseTogether, unregistered } from '../order/choose.ts';
import { type FontPiece, fontPieces } from '../fonts/fonts.ts';
import { sheetKindNamed } from '../kinds/kinds.ts';
import { draw, shownCodes, wishesOf } from '../order/order.ts';
import { provedPictures, writePictures } from '../kinds/pictures.ts';
import { PrintError } from '../sheet/print-error.ts';
import { type PressRoom, openPressRoom } from '../browser/press-room.ts';
import { type PrintedSheet, printSheet } from './print-sheet.ts';
import type { PageFault } from '../proof/proof.ts';
import { type ChangedFact, forgetPages, readPrintRecord, writeRecord } from '../record/record.ts';
import { type Batch, type ChangedPage, changedPages, onlyChanged, showsOneOf, wishesToCompare } from '../record/reprint.ts';
import { namedSelection, selectionName } from '../order/selection.ts';
import { hallFile, nothingToPrint } from '../sheet/sheet-problems.ts';
import { type CodeFiles, type Sheet, codesIn } from '../sheet/sheet.ts';
import { requireFolder, writeFiles } from '../sheet/write-files.ts';

export interface PrintOrder extends CodeChoice {
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

export interface Printed {
  readonly compiled: Compiled;
  readonly problems: readonly Problem[];
  /** The written files. */
  readonly files: readonly { readonly path: string; readonly pages: number; readonly codes: number }[];
  /** With `--changed`: the recorded pages with facts that differ now. */
  readonly changed?: readonly { sheet: string; about: string; day: string; facts: readonly ChangedFact[] }[];
}

/** Prints an order. Nothing is written of a sheet with a fault. Throws a `ChoiceError` for a wrong order. */
export async function printHall(order: PrintOrder): Promise<Printed> {
  const compiled = compile({ dir: order.guides, ...(order.address === undefined ? {} : { address: order.address }) });
  const refused = (problems: readonly Problem[]): Printed => ({ compiled, problems, files: [] });
  if (!isReadable(compiled) || isFailure(compiled.problems)) return refused(compiled.problems);
  refuseTogether(
    () => chooseCodes(compiled, order),
    () => wishesOf(order, compiled),
  );
  requireFolder(order.out);
  const left = order.changed || !showsGuides(order, compiled) ? [] : unregistered(compiled, order);
  const nowhere = order.address === undefined && compiled.hall.address === NO_ADDRESS;
  if (nowhere) return refused([...left, withoutAddress(hallFile(compiled))]);
  const { problems, batches, pictures: drawnPictures, changed } = drawAll(compiled, order);
  problems.unshift(...left);
  const printed = await printAll(batches, compiled, fontPieces(), order);
  problems.push(...printed.flatMap(({ faults, sheet }) => faults.map((fault) => faultProblem(fault, sheet))));
  const good = printed.filter(({ faults }) => faults.length === 0);
  const pictures = await provedPictures(drawnPictures, problems);
  // A code that could not be frozen must not be printed: the next reprint might be another picture.
  const shown = shownCodes(
    good.map(({ sheet }) => sheet),
    compiled,
  );
  const fresh = pictures.map(({ code }) => code).filter(({ code }) => !shown.some((one) => one.code === code));
  const freeze = () => freezeCodes(order.guides, [...shown, ...fresh]).problems;
  const frozen = order.address === undefined ? await alone(order.guides, freeze, order.say) : [];
  problems.push(...frozen);
  if (isFailure(frozen)) return { ...refused(problems), ...told(changed) };
  const files = [...write(order.out, good), ...writePictures(order.out, pictures)];
  const gone = changed?.filter(({ changes }) => changes.length === 0) ?? [];
  const recordAll = () => recordPrinted(order.guides, batches, { good, gone, day: dayIn(compiled.hall.timezone, new Date()) });
  if (order.record) await alone(order.guides, recordAll, order.say);
  return { compiled, problems, files, ...told(changed) };
}

interface DrawnOrder {
  readonly problems: Problem[];
  readonly batches: readonly Batch[];
  readonly pictures: readonly CodeFiles[];
  readonly changed?: readonly ChangedPage[];
}

function drawAll(compiled: ReadableHall, order: PrintOrder): DrawnOrder {
  if (order.changed) return drawChanged(compiled, order);
  const codes = chooseCodes(compiled, order);
  const selection = selectionOf(order, compiled);
  const batches = wishesOf(order, compiled).map((wishes) => {
    const drawn = draw(wishes, compiled, codes, order.only !== undefined);
    return { wishes, ...drawn, sheets: namedSelection(drawn.sheets, wishes.sheet, selection) };
  });
  const empty = batches.filter(({ sheets, pictures = [], problems }) => sheets.length + pictures.length + problems.length === 0);
  const problems = [...batches.flatMap((one) => one.problems), ...empty.flatMap(({ wishes }) => nothingOf(wishes.sheet, compiled))];
  return { problems, batches, pictures: batches.flatMap((one) => one.pictures ?? []) };
}

function showsGuides(order: PrintOrder, compiled: ReadableHall): boolean {
  return wishesOf(order, compiled).some(({ sheet }) => sheetKindNamed(sheet)?.guideless !== true);
}

function nothingOf(sheet: string, compiled: ReadableHall): Problem[] {
  const kind = sheetKindNamed(sheet);
  return kind ? [nothingToPrint(hallFile(compiled), kind)] : [];
}

/** Every page that was ever recorded, or the chosen ones, is drawn again and compared. */
function drawChanged(compiled: ReadableHall, order: PrintOrder): DrawnOrder {
  const kinds = order.sheet === undefined ? undefined : new Set(wishesOf(order, compiled).map(({ sheet }) => sheet));
  const isChoice = [order.only, order.event, order.class, order.for].some((one) => one !== undefined);
  const chosen = isChoice ? new Set(chooseCodes(compiled, order).map(({ code }) => code)) : undefined;
  const recorded = readPrintRecord(order.guides);
  if (recorded.length === 0) throw new PrintError(NOTHING_RECORDED);
  const before = recorded.filter((page) => (!kinds || kinds.has(page.sheet)) && (!chosen || showsOneOf(page, chosen)));
  const drawn = wishesToCompare(before).map((wishes) => {
    const again = draw(wishes, compiled, wallCodes(compiled));
    return { wishes, ...again, sheets: namedSelection(again.sheets, wishes.sheet, selectionName(wishes, compiled)) };
  });
  const changed = changedPages(before, drawn);
  const batches = onlyChanged(drawn, changed, selectionOf(order, compiled));
  return { problems: drawn.flatMap((one) => one.problems), batches, pictures: [], changed };
}

/** An order names its life event as somebody typed it. */
function selectionOf(order: PrintOrder, compiled: ReadableHall): string {
  return selectionName({ ...order, event: order.event === undefined ? undefined : eventIdNamed(order.event, compiled) }, compiled);
}

const NOTHING_RECORDED =
  '还没有记过印了什么，没有可比的：打印时加 --record，以后就比得出来。 Nothing was recorded yet: print with --record, and from then on it can be compared.';

interface Recorded {
  readonly good: readonly PrintedSheet[];
  readonly gone: readonly ChangedPage[];
  readonly day: Day;
}

function recordPrinted(dir: string, batches: readonly Batch[], { good, gone, day }: Recorded): void {
  forgetPages(dir, gone);
  const done = new Set(good.map(({ sheet }) => sheet));
  for (const { wishes, sheets } of batches) {
    const pages = sheets.filter((sheet) => done.has(sheet)).flatMap((sheet) => sheet.pages);
    writeRecord(dir, wishes, pages, day);
  }
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
      const first = await printSheet(room, sheet, hall, pieces, { told, press });
      const rest = withoutFaulty(first);
      printed.push(first, ...(rest ? [await printSheet(room, rest, hall, pieces, { told, press })] : []));
    }
    return printed;
  } finally {
    await room.close();
  }
}

/** Returns the sheet without the pages that have a fault, where the others are good without them. */
function withoutFaulty({ sheet, faults }: PrintedSheet): Sheet | undefined {
  const faulty = new Set(faults.map(({ about }) => about));
  const pages = sheet.pages.filter(({ about }) => !faulty.has(about));
  return sheet.apart && !faulty.has('') && faults.length > 0 && pages.length > 0 ? { ...sheet, pages } : undefined;
}

function write(out: string, sheets: readonly PrintedSheet[]): Printed['files'][number][] {
  const editions = sheets.flatMap(({ sheet: { name, pages }, pdf, press }) => {
    const counts = { pages: pages.length, codes: pages.reduce((sum, { facts }) => sum + codesIn(facts).length, 0) };
    return [
      { path: join(out, `${name}.pdf`), bytes: pdf, ...counts },
      ...(press ? [{ path: join(out, `${name}-press.pdf`), bytes: press, ...counts }] : []),
    ];
  });
  writeFiles(editions);
  return editions.map(({ path, pages, codes }) => ({ path, pages, codes }));
}

function faultProblem({ about, zh, en, fix }: PageFault, { name, apart }: Sheet): Problem {
  const [left, leftOut] = apart ? ['这张没有印出来。', 'It was not printed. '] : ['这一份没有印出来。', 'The sheet was not printed. '];
  const { zh: write, en: writeEnglish } = fix ?? { zh: '改短文字，或者换大一号的纸。', en: 'Shorten the text, or take larger paper.' };
  return {
    id: 'sheet-proof',
    level: 'error',
    file: `${name}.pdf`,
    line: 1,
    column: 1,
    message: { zh: `${about} ${zh}`.trim(), en: `${about} ${en}`.trim() },
    fix: { zh: `${left}${write}`, en: `${leftOut}${writeEnglish}` },
  };
}

function installedBrowser(): string {
  try {
    return findOrInstallChromium();
  } catch (error) {
    throw new PrintError(error instanceof Error ? error.message : String(error));
  }
}
