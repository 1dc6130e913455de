/** Labels on any sheet of labels, and the page that tells how far a printer misses them. */

import type { Size } from '../../../src/view/sheets/facts/size.ts';
import { codeWidth, pictureWidth, widthFor } from '../../../src/guide/reach.ts';
import { charactersThatFit, sizeThatFits } from '../../../src/view/sheets/text/fit.ts';
import type { CardShape, Label, LabelLayout, LabelsFacts } from '../../../src/view/sheets/facts/wall-facts.ts';
import { sheetWords } from '../../../src/view/sheets/text/sheet-words.ts';
import type { Problem } from '../../ground/problem.ts';
import type { WallCode } from '../../register/wall-codes.ts';
import { codeFacts } from '../sheet/code-facts.ts';
import { USUAL_LABEL, labelLayout, readLabel } from '../sheet/label-size.ts';
import { paperOf } from '../sheet/papers.ts';
import { sheetHall } from '../sheet/sheet-hall.ts';
import { labelBeyondPaper, labelTooSmall, titleTooLong } from '../sheet/sheet-problems.ts';
import type { Drawn, Printable, Wanted } from '../sheet/sheet.ts';
import { fileOfCode } from './wall-content.ts';

/** The narrowest code in mm that is read from 0.3 m (print.md, “How far”). */
const NARROWEST = 25;
/** Lengths in mm, as `labels.css` has them: around a picture, and what letters and title need beside or below it. */
const AROUND = 4;
const BESIDE = 22;
const BELOW = 15;
/** Of paper outside the labels that keeps a title of the lowest row 3.5 mm from the edge, in mm; where there is less, titles are lower. */
const FREE_EDGE = 1.6;
const TITLE_SIZES = [6, 5.4, 4.8, 4.2, 3.7, 3.3, 2.9, 2.6, 2.3];

interface LabelLook {
  readonly shape: CardShape;
  readonly picture: number;
}

/** Returns a label for each code, page after page of them. */
export function drawLabels(printable: Printable, wanted: Wanted): Drawn {
  const { codes, compiled } = printable;
  const layout = layoutFor(wanted);
  if (!layout) return { sheets: [], problems: [labelBeyondPaper(wanted)] };
  const look = lookOf(layout.size);
  const least = Math.max(0, ...codes.map((code) => leastOf(code, wanted.distance)));
  const needed = `${Math.ceil(least + AROUND + BESIDE)}x${Math.ceil(least + AROUND)}`;
  if (look.picture < least) return { sheets: [], problems: [labelTooSmall(layout.size, needed)] };
  const drawn = codes.map((code) => labelOf(printable, code, layout, look));
  const labels = drawn.flatMap(({ label }) => (label ? [label] : []));
  const each = layout.columns * layout.rows;
  const pages = Array.from({ length: Math.ceil(labels.length / each) }, (_, at) => {
    const some = labels.slice(at * each, (at + 1) * each);
    const order = some.map(([name]) => name);
    const facts: LabelsFacts = {
      kind: 'labels',
      hall: sheetHall(compiled),
      labels: Object.fromEntries(some),
      layout: { ...layout, ...look, order },
    };
    return { about: `${at + 1}`, facts };
  });
  const sheet = { name: `labels-${wanted.sizeName ?? 'a4'}`, title: compiled.hall.name, paper: paperFor(wanted), pages };
  return { sheets: pages.length > 0 ? [sheet] : [], problems: drawn.flatMap(({ problems }) => problems) };
}

/** Returns the page of outlines and scales. */
export function drawCalibration({ compiled }: Printable, wanted: Wanted): Drawn {
  const layout = layoutFor(wanted);
  if (!layout) return { sheets: [], problems: [labelBeyondPaper(wanted)] };
  const page = { about: 'calibration', facts: { kind: 'calibration' as const, hall: sheetHall(compiled), layout } };
  const name = `calibration-${wanted.sizeName ?? 'a4'}`;
  return { sheets: [{ name, title: compiled.hall.name, paper: paperFor(wanted), pages: [page] }], problems: [] };
}

function paperFor({ size }: Wanted) {
  return size ?? paperOf('a4') ?? { width: 210, height: 297 };
}

function layoutFor(wanted: Wanted): LabelLayout | undefined {
  const label = wanted.label ?? readLabel(USUAL_LABEL);
  return label && labelLayout(paperFor(wanted), label, wanted.offset ?? { right: 0, down: 0 });
}

function leastOf(code: WallCode, distance: number | undefined): number {
  const modules = code.matrix().size;
  return pictureWidth(distance === undefined ? NARROWEST : widthFor(distance, modules), modules);
}

function lookOf({ width, height }: Size): LabelLook {
  const beside = Math.min(height - AROUND, width - AROUND - BESIDE);
  const upright = Math.min(width - AROUND, height - AROUND - BELOW);
  return beside >= upright ? { shape: 'beside', picture: beside } : { shape: 'upright', picture: upright };
}

function labelOf(
  printable: Printable,
  code: WallCode,
  { size: { width, height }, top, down }: LabelLayout,
  { shape, picture }: LabelLook,
): { label?: readonly [string, Label]; problems: readonly Problem[] } {
  // The name of the other host: two lines more.
  const host = code.outside ? 6.5 : 0;
  const box = {
    width: shape === 'beside' ? width - picture - 6 : width - 8,
    // Above the title stand the letters.
    height: (shape === 'beside' ? height - 14 - 2 * Math.max(0, FREE_EDGE - top + Math.abs(down)) : height - picture - 11) - host,
    sizes: TITLE_SIZES,
    lineHeight: 1.22,
  };
  const title = code.kind === 'wall' ? sheetWords(printable.compiled.hall.language).allGuides : code.title;
  const titleSize = sizeThatFits(title, box);
  if (titleSize === undefined) return { problems: [titleTooLong(fileOfCode(printable, code), code, Math.max(0, charactersThatFit(box)))] };
  const facts = { ...codeFacts(code, codeWidth(picture, code.matrix().size)), title };
  return { label: [code.code, { code: facts, ...(code.event === undefined ? {} : { event: code.event }), titleSize }], problems: [] };
}
