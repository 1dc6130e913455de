/** The proof of a sheet: it counts as made only when every code on it was read back and nothing on it is cut off. */

import type { Wording } from '../../ground/problem.ts';
import type { LaidCode, LaidPage } from '../sheet/layout.ts';
import { faultsOfLayout } from './proof-layout.ts';
import { type Raster, rasterPages } from './raster.ts';
import { type ReadCode, readInTiles } from './read-codes.ts';
import { type Sheet, codesIn } from '../sheet/sheet.ts';

/** Pixels a module at which codes are read back: as many as a phone has at the distance a code was made for. */
const PIXELS = 4;
/** Lighter than this is white: paper and ink of a copier still give 200. */
const WHITE = 200;

export interface PageFault extends Wording {
  /** The subject of the page: `A1`. */
  readonly about: string;
  /** The advice, where shorter texts or larger paper are no help. */
  readonly fix?: Wording;
}

/** How far a proof is. */
export type ProofProgress = (pages: number) => void;

/**
 * Returns the faults of a printed sheet; none: it is proved.
 * `bleed`: how far the PDF's page reaches beyond the sheet on each side, in mm.
 */
export async function faultsOfSheet(
  { pages }: Sheet,
  laid: readonly LaidPage[],
  pdf: Uint8Array,
  { bleed = 0, told = () => {} }: { bleed?: number; told?: ProofProgress } = {},
): Promise<PageFault[]> {
  const faults: PageFault[] = [];
  const codes = laid.map((page) => page.items.filter((item): item is LaidCode => item.kind === 'code'));
  const pixels = pixelsFor(codes.flat());
  let at = 0;
  for await (const raster of rasterPages(pdf, pixels)) {
    const [page, facts] = [laid[at], pages[at]];
    if (page && facts) {
      const found = [...faultsOfLayout(page), ...(await faultsOfCodes(codes[at] ?? [], codesIn(facts.facts), raster, pixels, bleed))];
      faults.push(...found.map((fault) => ({ ...fault, about: facts.about })));
    }
    told(++at);
  }
  if (at === pages.length && laid.length === pages.length) return faults;
  return [...faults, { about: '', ...wrongCount(at, pages.length) }];
}

/** Pixels a mm at which the smallest module is still read. */
function pixelsFor(codes: readonly LaidCode[]): number {
  const smallest = Math.min(...codes.map(({ width, modules }) => width / (modules + 8)), 4);
  return Math.min(Math.max(PIXELS / smallest, 1.5), 12);
}

async function faultsOfCodes(
  codes: readonly LaidCode[],
  wanted: readonly { readonly says: string }[],
  raster: Raster,
  pixels: number,
  bleed: number,
): Promise<Wording[]> {
  const moved = codes.map((code) => ({ ...code, x: code.x + bleed, y: code.y + bleed }));
  const largest = Math.max(0, ...codes.map(({ width }) => width)) * pixels;
  const read = codes.length === 0 ? [] : await readInTiles(raster, largest);
  const missing = moved.filter((code) => !read.some((one) => one.says === code.says && isAt(one, code, pixels)));
  const strange = read.filter((one) => !moved.some((code) => one.says === code.says && isAt(one, code, pixels)));
  const laid = codes.map(({ says }) => says).sort();
  const expected = wanted.map(({ says }) => says).sort();
  return [
    ...missing.map(({ says }) => unread(says)),
    ...strange.map(({ says }) => foreign(says)),
    ...(laid.join('\n') === expected.join('\n') ? [] : [wrongCodes(laid.length, expected.length)]),
    ...moved.filter((code) => !hasQuietZone(code, raster, pixels)).map(({ says }) => noQuietZone(says)),
  ];
}

function isAt({ x, y }: ReadCode, code: LaidCode, pixels: number): boolean {
  const near = code.width / 4;
  return Math.abs(x / pixels - code.x - code.width / 2) < near && Math.abs(y / pixels - code.y - code.height / 2) < near;
}

/** Walks round the code in the middle of its quiet zone. */
function hasQuietZone({ x, y, width, modules }: LaidCode, raster: Raster, pixels: number): boolean {
  const unit = width / (modules + 8);
  for (const depth of [1, 2, 3]) {
    const [from, to] = [depth * unit, width - depth * unit];
    for (let at = from; at <= to; at += unit / 2) {
      const around = [
        [at, from],
        [at, to],
        [from, at],
        [to, at],
      ];
      if (around.some(([dx = 0, dy = 0]) => lightAt(raster, (x + dx) * pixels, (y + dy) * pixels) < WHITE)) return false;
    }
  }
  return true;
}

function lightAt({ data, width, height }: Raster, x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  if (column < 0 || row < 0 || column >= width || row >= height) return 0;
  return data[(row * width + column) * 4 + 1] ?? 0;
}

function unread(says: string): Wording {
  return { zh: `码“${says.slice(0, 60)}”读不出来。`, en: `The code “${says.slice(0, 60)}” cannot be read.` };
}

function foreign(says: string): Wording {
  return { zh: `读出了不该有的码“${says.slice(0, 60)}”。`, en: `A code “${says.slice(0, 60)}” was read that should not be there.` };
}

function wrongCodes(laid: number, expected: number): Wording {
  return { zh: `这一页应有 ${expected} 个码，画出来 ${laid} 个。`, en: `This page should have ${expected} codes and has ${laid}.` };
}

function noQuietZone(says: string): Wording {
  return { zh: `码“${says.slice(0, 60)}”四周的白边不干净。`, en: `The quiet zone of the code “${says.slice(0, 60)}” is not white.` };
}

function wrongCount(pages: number, expected: number): Wording {
  return { zh: `应有 ${expected} 页，印出来 ${pages} 页。`, en: `There should be ${expected} pages, and there are ${pages}.` };
}
