/** The sizes of labels and how far a printer misses them, as people type them. */

import type { Size } from '../../../src/view/sheets/facts/size.ts';
import type { LabelLayout } from '../../../src/view/sheets/facts/wall-facts.ts';

export interface LabelSize {
  readonly size: Size;
  /** Between labels. */
  readonly gap: Size;
}

/** How much farther right and down all is printed, in mm. */
export interface Offset {
  readonly right: number;
  readonly down: number;
}

/** 24 on A4, the commonest sheet. */
export const USUAL_LABEL = '70x37';

/** No label is smaller or larger, and no printer misses by more, in mm. */
const [SMALLEST, LARGEST] = [10, 420];
const FARTHEST = 20;

/**
 * Returns the size that a text says in mm: `70x37`, `70×37`, `70*37mm`; with gaps between the labels `63.5x38.1+2.5x0`.
 * Undefined for a text that is no size of a label: 10 to 420 mm.
 */
export function readLabel(typed: string): LabelSize | undefined {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/mm|毫米|\s/g, '');
  const [, width, height, across = '0', down = '0'] = /^([\d.]+)[x×*]([\d.]+)(?:\+([\d.]+)[x×*]([\d.]+))?$/.exec(text) ?? [];
  const label = { size: { width: Number(width), height: Number(height) }, gap: { width: Number(across), height: Number(down) } };
  const isSize = [label.size.width, label.size.height].every((side) => side >= SMALLEST && side <= LARGEST);
  return isSize && label.gap.width <= LARGEST && label.gap.height <= LARGEST ? label : undefined;
}

/** Returns the offset that a text says in mm: `1.5,-0.5`, right and down. Undefined for a text that is none, or more than 20 mm. */
export function readOffset(typed: string): Offset | undefined {
  const text = typed
    .normalize('NFKC')
    .replace(/−|–/g, '-')
    .replace(/mm|毫米|\s/g, '');
  const [, right, down] = /^([+-]?\d+(?:\.\d+)?)[,、]([+-]?\d+(?:\.\d+)?)$/.exec(text) ?? [];
  const offset = { right: Number(right), down: Number(down) };
  return Math.abs(offset.right) <= FARTHEST && Math.abs(offset.down) <= FARTHEST ? offset : undefined;
}

/** Returns where the labels are on their paper, as many as it takes, in the middle; undefined where it takes none. */
export function labelLayout(paper: Size, { size, gap }: LabelSize, { right, down }: Offset): LabelLayout | undefined {
  // A sheet of three labels 70 mm wide is 210 mm wide, and a tenth of a millimetre is nothing.
  const count = (length: number, side: number, between: number) => Math.floor((length + between + 0.1) / (side + between));
  const columns = count(paper.width, size.width, gap.width);
  const rows = count(paper.height, size.height, gap.height);
  if (columns < 1 || rows < 1) return undefined;
  const left = (paper.width - columns * size.width - (columns - 1) * gap.width) / 2;
  const top = (paper.height - rows * size.height - (rows - 1) * gap.height) / 2;
  return { columns, rows, size, gap, left, top, right, down };
}
