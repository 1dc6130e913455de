/** A card of a wall: a code, its letters and its title; how large the code is that a card takes, and its letters. */

import type { Size } from '../../../src/view/sheets/facts/size.ts';
import { charactersThatFit, sizeThatFits } from '../../../src/view/sheets/text/fit.ts';
import type { CardShape } from '../../../src/view/sheets/facts/wall-facts.ts';

/** A card's needs below and beside its picture, in multiples of the picture's width; `Card.tsx` and `card.css` draw it so. */
const BELOW = 0.47;
const BESIDE = 0.76;
/** The letters, above the title. */
const TAG = 0.21;
const TITLE_SIZES = [0.13, 0.12, 0.11, 0.1, 0.092, 0.085, 0.078, 0.07, 0.062, 0.055, 0.048, 0.042];
const LINE_HEIGHT = 1.25;

/** Returns the width in mm of the widest picture, quiet zone and all, that a card of this size takes. */
export function pictureIn({ width, height }: Size, shape: CardShape): number {
  return shape === 'upright' ? Math.min(width / 1.06, height / (1 + BELOW)) : Math.min(width / (1 + BESIDE), height / 1.04);
}

/** Returns the size in mm of the title's letters on a card with a picture of this width, or how many characters fit. */
export function cardTitle(title: string, card: Size, picture: number, shape: CardShape): number | { readonly fits: number } {
  const box = {
    width: shape === 'upright' ? card.width - 0.08 * picture : card.width - 1.1 * picture,
    height: shape === 'upright' ? card.height - (1 + TAG + 0.03) * picture : card.height - (TAG + 0.08) * picture,
    sizes: TITLE_SIZES.map((one) => one * picture),
    lineHeight: LINE_HEIGHT,
  };
  return sizeThatFits(title, box) ?? { fits: Math.max(0, charactersThatFit(box)) };
}

/** Returns how many boxes so many pictures of this width in mm need at the very least, were there nothing else in them. */
export function fewest(count: number, { width, height }: Size, picture: number): number {
  return Math.max(1, Math.ceil((count * picture * picture) / (width * height)));
}

interface Grid {
  readonly shape: CardShape;
  /** Cards in each row: as even as they can be. */
  readonly rows: readonly number[];
  /** Width in mm of the picture. */
  readonly picture: number;
}

/** Returns the grid in which so many cards fill a box with the largest codes. */
export function bestGrid(count: number, box: Size, gap: number): Grid {
  const grids = Array.from({ length: count }, (_, at) => at + 1).flatMap((columns) =>
    (['upright', 'beside'] as const).map((shape) => {
      const rows = evenly(count, Math.ceil(count / columns));
      return { shape, rows, picture: pictureIn(cellOf(rows, box, gap), shape) };
    }),
  );
  return grids.reduce((best, one) => (one.picture > best.picture ? one : best));
}

/** Returns the size of the smallest card in rows of so many cards that fill a box. */
export function cellOf(rows: readonly number[], { width, height }: Size, gap: number): Size {
  const columns = Math.max(1, ...rows);
  return { width: (width - (columns - 1) * gap) / columns, height: (height - (rows.length - 1) * gap) / rows.length };
}

/** Returns a number of things dealt to so many rows, no two of which differ by more than one. */
export function evenly(count: number, rows: number): number[] {
  return Array.from({ length: rows }, (_, at) => Math.floor(((at + 1) * count) / rows) - Math.floor((at * count) / rows)).sort(
    (a, b) => b - a,
  );
}
