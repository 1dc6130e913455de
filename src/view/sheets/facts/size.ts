/** Sizes and places on paper, in mm. */

/** How wide and how high: of a sheet as it stands, of a card, of what lies between two labels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where something is: `x` and `y` from the upper left corner of what holds it. */
export interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}

/** Returns a length to a hundredth of a millimetre, as styles and paths take it. */
export function hundredth(length: number): number {
  return Math.round(length * 100) / 100;
}
