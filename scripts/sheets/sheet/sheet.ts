/** A sheet: the pages printed as one file. */

import type { Size } from '../../../src/view/sheets/facts/size.ts';
import type { Guide } from '../../../src/guide/guide.ts';
import type { Audience } from '../../../src/guide/hall.ts';
import type { CodeFacts } from '../../../src/view/sheets/facts/facts.ts';
import type { SheetFacts } from '../../../src/view/sheets/facts/sheet-facts.ts';
import type { ReadableHall } from '../../journey/compile.ts';
import type { Problem } from '../../ground/problem.ts';
import type { WallCode } from '../../register/wall-codes.ts';
import type { LabelSize, Offset } from './label-size.ts';

export interface Sheet {
  /** The file's name without its ending: `poster-a4`. */
  readonly name: string;
  readonly title: string;
  readonly paper: Size;
  readonly pages: readonly SheetPage[];
  /** Each page is good without the others: those with a fault are left out. */
  readonly apart?: true;
}

export interface SheetPage {
  /** Its subject: `A1`; with the sheet's name it is the same page from print to print. */
  readonly about: string;
  readonly facts: SheetFacts;
}

/** Wishes for a sheet. */
export interface Wanted {
  /** `a4`; absent: the usual size of the sheet. */
  readonly size?: Size | undefined;
  /** The name of `size`. */
  readonly sizeName?: string | undefined;
  /** From how far the codes are read, in mm; absent: as large as the sheet's look has them. */
  readonly distance?: number | undefined;
  /** On A4 pages to be put together, for halls without a plotter. */
  readonly tiled?: boolean | undefined;
  /** The id of a life event, for the sheet of one alone: the subject of a wall sheet. */
  readonly event?: string | undefined;
  /** The life events of these alone are its subject. */
  readonly for?: Audience | undefined;
  /** The labels of a sheet of labels; absent: the usual ones. */
  readonly label?: LabelSize | undefined;
  /** By how much labels are printed elsewhere, as the printer needs it. */
  readonly offset?: Offset | undefined;
  /** The codes were named one by one: each that cannot be printed is reported. */
  readonly named?: boolean;
}

/** A hall, and those of its codes that were chosen. */
export interface Printable {
  readonly compiled: ReadableHall;
  readonly codes: readonly WallCode[];
}

/** A code as two files. */
export interface CodeFiles {
  readonly code: WallCode;
  readonly svg: string;
  readonly png: Uint8Array;
}

export interface Drawn {
  readonly sheets: readonly Sheet[];
  /** Of single codes. */
  readonly pictures?: readonly CodeFiles[];
  readonly problems: readonly Problem[];
}

/** Returns the sheets of one kind, and their problems: every page with a problem is left out. */
export type DrawSheets = (printable: Printable, wanted: Wanted) => Drawn;

/** Returns the guide that a code leads to, in the hall's own language where it exists in it. */
export function guideOfCode({ compiled: { hall, guides } }: Printable, code: WallCode): Guide | undefined {
  const all = guides.filter(({ id }) => id === code.guide);
  return all.find(({ language }) => language === hall.language) ?? all[0];
}

/** Returns the codes that a sheet's facts show, wherever they stand in them. */
export function codesIn(facts: unknown): CodeFacts[] {
  if (typeof facts !== 'object' || facts === null) return [];
  if (isCode(facts)) return [facts];
  return Object.values(facts).flatMap(codesIn);
}

function isCode(value: object): value is CodeFacts {
  return 'says' in value && 'path' in value && 'modules' in value;
}
