/** Items on a sheet, as the browser would report them. */

import type { LaidText } from '../../scripts/sheets/sheet/layout.ts';

/** Returns a line of text 5 mm high whose box is 8 mm high, its baseline 6 mm below the box's upper edge. */
export function laidText(text: string, more: Partial<LaidText> = {}): LaidText {
  const baseline = more.baseline ?? 26;
  return { kind: 'text', text, x: 10, y: baseline - 6, width: 20, height: 8, baseline, size: 5, bold: false, colour: '#16191d', ...more };
}
