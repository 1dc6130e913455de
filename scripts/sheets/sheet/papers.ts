/** Sheets of paper, in mm (ISO 216). */

import type { Size } from '../../../src/view/sheets/facts/size.ts';

const A: Readonly<Record<string, Size>> = {
  a0: { width: 841, height: 1189 },
  a1: { width: 594, height: 841 },
  a2: { width: 420, height: 594 },
  a3: { width: 297, height: 420 },
  a4: { width: 210, height: 297 },
  a5: { width: 148, height: 210 },
  a6: { width: 105, height: 148 },
};

/** Returns the paper of this name, upright: `a4`; undefined where there is none. */
export function paperOf(name: string): Size | undefined {
  return A[name.trim().toLowerCase()];
}

/** Returns the same paper lying. */
export function lying({ width, height }: Size): Size {
  return { width: height, height: width };
}
