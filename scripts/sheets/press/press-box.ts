/** Boxes for the print-shop edition: ground, borders, round corners. All lengths in mm. */

import { type Ink, inkOf } from './ink.ts';
import type { LaidBox } from '../sheet/layout.ts';

type Doc = PDFKit.PDFDocument;
type Side = LaidBox['sides'][number];
type Point = [x: number, y: number];

/** Draws a box: its ground, then its borders. */
export function drawBox(doc: Doc, box: LaidBox): void {
  const { x, y, width, height, fill, radius } = box;
  if (fill !== undefined)
    doc
      .fillColor([...inkOf(fill)])
      .roundedRect(x, y, width, height, radius)
      .fill();
  const [first, ...others] = box.sides;
  if (!first || box.sides.every((side) => side.width === 0)) return;
  const uniform = others.every((side) => side.width === first.width && side.colour === first.colour && side.dashed === first.dashed);
  if (uniform && (radius > 0 || !first.dashed)) strokeAround(doc, box, first);
  else for (const [at, side] of box.sides.entries()) drawSide(doc, box, side, at);
}

/** One line along the middle of the border. */
function strokeAround(doc: Doc, { x, y, width, height, radius }: LaidBox, side: Side): void {
  const half = side.width / 2;
  const [w, h, r] = [width - side.width, height - side.width, Math.max(0, radius - half)];
  doc.save().lineWidth(side.width);
  if (side.dashed) dash(doc, side.width, 2 * (w + h) - (8 - 2 * Math.PI) * r, 0);
  doc
    .roundedRect(x + half, y + half, w, h, r)
    .stroke([...inkOf(side.colour)])
    .restore();
}

/** A side by itself: of a box with round corners, the part of the ring that belongs to it. */
function drawSide(doc: Doc, box: LaidBox, side: Side, at: number): void {
  if (side.width === 0) return;
  const ink = inkOf(side.colour);
  if (side.dashed) return dashedSide(doc, box, side, at, ink);
  const corners = trapezium(box, at);
  if (box.radius === 0) {
    doc
      .fillColor([...ink])
      .polygon(...corners)
      .fill();
    return;
  }
  const { x, y, width, height, radius } = box;
  const [top = 0, right = 0, bottom = 0, left = 0] = box.sides.map((one) => one.width);
  doc.save().polygon(...corners);
  doc.clip().fillColor([...ink]);
  doc.roundedRect(x, y, width, height, radius);
  doc.roundedRect(x + left, y + top, width - left - right, height - top - bottom, Math.max(0, radius - side.width));
  doc.fill('even-odd').restore();
}

/** The corners of a side, outer edge first: borders meet in their corners as in a picture frame. */
function trapezium({ x, y, width, height, sides }: LaidBox, at: number): Point[] {
  const [top = 0, right = 0, bottom = 0, left = 0] = sides.map((side) => side.width);
  const outer: Point[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  const inner: Point[] = [
    [x + left, y + top],
    [x + width - right, y + top],
    [x + width - right, y + height - bottom],
    [x + left, y + height - bottom],
  ];
  const next = (at + 1) % 4;
  return [outer[at], outer[next], inner[next], inner[at]].flatMap((point) => (point ? [point] : []));
}

function dashedSide(doc: Doc, { x, y, width, height }: LaidBox, side: Side, at: number, ink: Ink): void {
  const half = side.width / 2;
  const isFlat = at % 2 === 0;
  doc.save().lineWidth(side.width);
  dash(doc, side.width, isFlat ? width : height, 1);
  if (isFlat) doc.moveTo(x, at === 0 ? y + half : y + height - half).lineTo(x + width, at === 0 ? y + half : y + height - half);
  else doc.moveTo(at === 3 ? x + half : x + width - half, y).lineTo(at === 3 ? x + half : x + width - half, y + height);
  doc.stroke([...ink]).restore();
}

/** As Chromium does it: dashes twice as long as wide (thin ones three times), and gaps so that a whole number of them fits. */
function dash(doc: Doc, thickness: number, length: number, endsLess: number): void {
  const isThick = thickness >= (3 * 25.4) / 96;
  const [on, gap] = isThick ? [2 * thickness, thickness] : [3 * thickness, 2 * thickness];
  const dashes = Math.max(2, Math.round((length + endsLess * gap) / (on + gap)));
  const space = (length - dashes * on) / (dashes - endsLess);
  doc.dash(on, { space: space > 0 ? space : gap });
}
