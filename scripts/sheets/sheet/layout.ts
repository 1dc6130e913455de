/** The items on a sheet and their places, as Chromium laid them out. All lengths in mm from the sheet's upper left corner. */

import type { Rect } from '../../../src/view/sheets/facts/size.ts';

/** One line of text. */
export interface LaidText extends Rect {
  readonly kind: 'text';
  readonly text: string;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** `#rrggbb` */
  readonly colour: string;
  /** It stands on its head: its letters begin at the right, and rise downwards from the baseline. */
  readonly turned?: true;
}

export interface LaidBox extends Rect {
  readonly kind: 'box';
  readonly fill?: string;
  /** Top, right, bottom, left. */
  readonly sides: readonly { readonly width: number; readonly colour: string; readonly dashed: boolean }[];
  readonly radius: number;
}

/** A code; its rectangle is the picture with the quiet zone. */
export interface LaidCode extends Rect {
  readonly kind: 'code';
  readonly says: string;
  readonly modules: number;
  /** In units of a module, the quiet zone included. */
  readonly path: string;
}

/** Lines and shapes, in units of their own. */
export interface LaidDrawing extends Rect {
  readonly kind: 'drawing';
  readonly units: readonly [number, number];
  readonly paths: readonly { readonly d: string; readonly fill?: string; readonly stroke?: string; readonly strokeWidth: number }[];
}

export interface LaidPicture extends Rect {
  readonly kind: 'picture';
  /** A data URL. */
  readonly src: string;
  readonly radius: number;
}

/** The pixels of a picture in one size. */
export interface Pixels {
  /** As in `LaidPicture`. */
  readonly src: string;
  readonly width: number;
  readonly height: number;
  /** Pixels in a row, and rows. */
  readonly across: number;
  readonly down: number;
  /** 4 bytes a pixel: red, green, blue, and how much they cover. */
  readonly rgba: Uint8Array;
}

export type LaidItem = LaidText | LaidBox | LaidCode | LaidDrawing | LaidPicture;

export interface LaidPage {
  readonly width: number;
  readonly height: number;
  /** In the order in which they are drawn. */
  readonly items: readonly LaidItem[];
}
