/**
 * The print-shop edition of a sheet: Chromium's layout, drawn again by pdfkit with black ink alone for all text and
 * codes, other colours in CMYK, embedded fonts, 3 mm of bleed and a trim box.
 */

import Pdf from 'pdfkit';
import type { Rect } from '../../../src/view/sheets/facts/size.ts';
import type { FontPiece } from '../fonts/fonts.ts';
import { inkOf } from './ink.ts';
import type { LaidBox, LaidCode, LaidDrawing, LaidItem, LaidPage, LaidPicture, LaidText, Pixels } from '../sheet/layout.ts';
import { drawBox } from './press-box.ts';
import { type PressFont, type SetLine, typesetter } from './press-text.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** The page's reach beyond the trimmed sheet on each side, in mm, as print shops ask for. */
export const BLEED = 3;
const POINTS_A_MM = 72 / 25.4;
/** Nearer to the edge than this, in mm, is at the edge. */
const AT_EDGE = 0.1;

/** Returns the edition as PDF, the same bytes for the same sheet. `pictures`: all that are on it, in each size. */
export function pressEdition(
  sheet: Sheet,
  laid: readonly LaidPage[],
  pieces: readonly FontPiece[],
  pictures: readonly Pixels[],
): Uint8Array {
  const day = new Date(0);
  const doc = new Pdf({
    autoFirstPage: false,
    font: '',
    margin: 0,
    info: { Title: sheet.title, CreationDate: day },
  });
  // pdfkit needs a date to begin with; none is written, so that the bytes are the same every day.
  Object.defineProperty(doc.info, 'CreationDate', { enumerable: false });
  const press: Press = { doc, sheet, set: typesetter(pieces, (name, bytes) => fontOf(doc, name, bytes)), images: new Map(), pictures };
  for (const page of laid) drawPage(press, page);
  doc.end();
  const bytes: unknown = doc.read();
  if (!(bytes instanceof Uint8Array)) throw new Error('pdfkit gave no bytes');
  return bytes;
}

interface Press {
  readonly doc: PDFKit.PDFDocument;
  readonly sheet: Sheet;
  readonly set: (text: LaidText) => SetLine;
  /** Of each picture, its object in the document. */
  readonly images: Map<Pixels, PDFKit.PDFKitReference>;
  readonly pictures: readonly Pixels[];
}

function drawPage(press: Press, page: LaidPage): void {
  const { doc, sheet } = press;
  const [width, height] = [sheet.paper.width + 2 * BLEED, sheet.paper.height + 2 * BLEED].map((length) => length * POINTS_A_MM);
  doc.addPage({ size: [width ?? 0, height ?? 0], margin: 0 });
  const bleed = BLEED * POINTS_A_MM;
  Object.assign(doc.page.dictionary.data, {
    BleedBox: [0, 0, width, height],
    TrimBox: [bleed, bleed, (width ?? 0) - bleed, (height ?? 0) - bleed],
  });
  doc.scale(POINTS_A_MM).translate(BLEED, BLEED);
  for (const item of page.items) drawItem(press, item, page);
}

function drawItem(press: Press, item: LaidItem, page: LaidPage): void {
  switch (item.kind) {
    case 'text':
      return drawText(press, item);
    case 'box':
      return drawBox(press.doc, { ...item, ...intoBleed(item, page, press.sheet.paper) });
    case 'code':
      return drawCode(press.doc, item);
    case 'drawing':
      return drawDrawing(press.doc, item);
    case 'picture':
      return drawPicture(press, item);
  }
}

/** Returns a box that ends at the paper's edge with as much more as the bleed takes. */
function intoBleed({ x, y, width, height }: LaidBox, page: LaidPage, paper: Sheet['paper']): Rect {
  const left = x <= AT_EDGE ? -BLEED : x;
  const top = y <= AT_EDGE ? -BLEED : y;
  const right = x + width >= page.width - AT_EDGE ? paper.width + BLEED : x + width;
  const bottom = y + height >= page.height - AT_EDGE ? paper.height + BLEED : y + height;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function drawText({ doc, set }: Press, text: LaidText): void {
  const { runs, spacing } = set(text);
  const letters = runs.map(({ font, hex, x }) => {
    const matrix = text.turned ? `-1 0 0 1 ${round(text.x + text.width - x)}` : `1 0 0 -1 ${round(text.x + x)}`;
    return `/${font.id} ${round(text.size)} Tf ${matrix} ${round(text.baseline)} Tm <${hex}> Tj`;
  });
  for (const { font } of runs) doc.page.fonts[font.id] ??= font.ref();
  doc.fillColor([...inkOf(text.colour)]);
  doc.addContent(`BT ${round(spacing)} Tc\n${letters.join('\n')}\nET`);
}

function round(length: number): number {
  return Math.round(length * 10000) / 10000;
}

/** Black on white, whatever is beneath. */
function drawCode(doc: PDFKit.PDFDocument, { x, y, width, height, modules, path }: LaidCode): void {
  doc.fillColor([0, 0, 0, 0]).rect(x, y, width, height).fill();
  doc
    .save()
    .translate(x, y)
    .scale(width / (modules + 8));
  doc.fillColor([0, 0, 0, 100]).path(path).fill('even-odd').restore();
}

function drawDrawing(doc: PDFKit.PDFDocument, { x, y, width, height, units: [across, down], paths }: LaidDrawing): void {
  const scale = Math.min(width / across, height / down);
  doc
    .save()
    .translate(x + (width - across * scale) / 2, y + (height - down * scale) / 2)
    .scale(scale);
  for (const { d, fill, stroke, strokeWidth } of paths) {
    if (fill !== undefined)
      doc
        .fillColor([...inkOf(fill)])
        .path(d)
        .fill();
    if (stroke !== undefined && strokeWidth > 0)
      doc
        .lineWidth(strokeWidth)
        .path(d)
        .stroke([...inkOf(stroke)]);
  }
  doc.restore();
}

function drawPicture({ doc, images, pictures }: Press, { x, y, width, height, src, radius }: LaidPicture): void {
  const near = (a: number, b: number) => Math.abs(a - b) < AT_EDGE;
  const pixels = pictures.find((one) => one.src === src && near(one.width, width) && near(one.height, height));
  if (!pixels) throw new Error('A picture of the sheet has no pixels');
  const image = images.get(pixels) ?? imageOf(doc, pixels);
  images.set(pixels, image);
  const name = `I${pictures.indexOf(pixels)}`;
  doc.page.xobjects[name] ??= image;
  doc.save();
  if (radius > 0) doc.roundedRect(x, y, width, height, radius).clip();
  doc.translate(x, y + height).scale(width, -height);
  doc.addContent(`/${name} Do`).restore();
}

/** Pixels of a photograph are colours, however grey: one a little greyer than the next must not change its ink. */
function imageOf(doc: PDFKit.PDFDocument, { across, down, rgba }: Pixels): PDFKit.PDFKitReference {
  const inks = Buffer.alloc(across * down * 4);
  for (let at = 0; at < inks.length; at += 4) {
    const paper = 255 - (rgba[at + 3] ?? 255);
    const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((part) => paper + ((rgba[at + part] ?? 0) * (255 - paper)) / 255);
    const most = Math.max(red, green, blue, 1);
    inks.set([255 - (255 * red) / most, 255 - (255 * green) / most, 255 - (255 * blue) / most, 255 - most].map(Math.round), at);
  }
  const image = doc.ref({ Type: 'XObject', Subtype: 'Image', Width: across, Height: down, ColorSpace: 'DeviceCMYK', BitsPerComponent: 8 });
  image.end(inks);
  return image;
}

/** pdfkit tells its fonts to nobody: that it has another kind of them is better said than printed. */
function fontOf(doc: PDFKit.PDFDocument, name: string, bytes: Buffer): PressFont {
  doc.registerFont(name, bytes).font(name);
  const font: unknown = Reflect.get(doc, '_font');
  if (!isPressFont(font)) throw new Error('pdfkit has another kind of font than expected');
  return font;
}

function isPressFont(font: unknown): font is PressFont {
  return typeof font === 'object' && font !== null && 'id' in font && 'encode' in font && 'ref' in font;
}
