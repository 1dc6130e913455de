/** A sheet as a document: for the press room, and for the pages of `/print`. */

import type { Hall } from '../../../src/guide/hall.ts';
import { sheetText } from '../../../src/view/sheets/sheet-document.tsx';
import { FONT_STYLES } from '../fonts/fonts.ts';
import { sheetCss } from './sheet-css.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** The parts of a sheet's document for the screen only. */
interface OnScreen {
  readonly above: string;
  readonly css: string;
}

/** Returns a sheet's document. `fonts`: where the fonts' style sheets are asked for. */
export function documentOf(
  sheet: Omit<Sheet, 'name'>,
  hall: Pick<Hall, 'language' | 'events'>,
  fonts: string,
  { above, css }: OnScreen = { above: '', css: '' },
): string {
  return sheetText({
    title: sheet.title,
    language: hall.language,
    paper: sheet.paper,
    pages: sheet.pages.map(({ facts }) => facts),
    css: sheetCss() + css,
    fonts: FONT_STYLES.map((style) => `${fonts}/${style}`),
    events: hall.events,
    above,
  });
}
