/** From a sheet to its proved PDF. */

import type { Hall } from '../../../src/guide/hall.ts';
import { type FontPiece, missingGlyphs } from '../fonts/fonts.ts';
import { documentOf } from '../drawn/document-of.ts';
import type { LaidPage } from '../sheet/layout.ts';
import { BLEED, pressEdition } from '../press/press-edition.ts';
import { FONTS, type PressRoom } from '../browser/press-room.ts';
import { type PageFault, type ProofProgress, faultsOfSheet } from '../proof/proof.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** A sheet as printed. With a fault it is not to be written. */
export interface PrintedSheet {
  readonly sheet: Sheet;
  readonly pdf: Uint8Array;
  /** The print-shop edition, where it was asked for. */
  readonly press?: Uint8Array;
  readonly laid: readonly LaidPage[];
  readonly faults: readonly PageFault[];
}

/** Lays a sheet out, prints and proves it; with `press` the print-shop edition as well, once the sheet itself is good. */
export async function printSheet(
  room: PressRoom,
  sheet: Sheet,
  hall: Hall,
  pieces: readonly FontPiece[],
  { told, press = false }: { told?: ProofProgress; press?: boolean } = {},
): Promise<PrintedSheet> {
  const laid = await room.layOut(documentOf(sheet, hall, FONTS));
  const pdf = await room.pdf(sheet.paper);
  const progress = told ? { told } : {};
  const faults = [...faultsOfGlyphs(sheet, laid, pieces), ...(await faultsOfSheet(sheet, laid, pdf, progress))];
  if (!press || faults.length > 0) return { sheet, pdf, laid, faults };
  const edition = pressEdition(sheet, laid, pieces, await room.pictures());
  return { sheet, pdf, press: edition, laid, faults: await faultsOfSheet(sheet, laid, edition, { ...progress, bleed: BLEED }) };
}

/** A letter that no font of ours holds would be a box, or a stranger's letter that does not travel along. */
function faultsOfGlyphs({ pages }: Sheet, laid: readonly LaidPage[], pieces: readonly FontPiece[]): PageFault[] {
  return laid.flatMap(({ items }, at) => {
    const text = items.map((item) => (item.kind === 'text' ? item.text : '')).join('');
    const missing = missingGlyphs(text, pieces);
    if (missing.length === 0) return [];
    const list = missing.map((one) => `“${one}”(U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()})`).join('、');
    return [
      {
        about: pages[at]?.about ?? '',
        zh: `字体里没有 ${list}。`,
        en: `The font has no ${list}.`,
        fix: { zh: '这几个字换一个写法。', en: 'Write these characters another way.' },
      },
    ];
  });
}
