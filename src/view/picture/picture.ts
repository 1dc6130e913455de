/** A guide as one long picture: where each word of it goes. Pure; `src/page/tools/picture.ts` draws it. Sizes are in CSS pixels. */

import { brokenLines } from './line-break.ts';

export type Style = 'code' | 'title' | 'heading' | 'body' | 'bold' | 'soft' | 'when';

/** The mark before a text: a tick box, the number of a step, a dot. */
export type Mark = 'box' | 'ticked' | 'dot' | number;

export interface PictureBlock {
  readonly style: Style;
  readonly text: string;
  readonly mark?: Mark;
  /** Stands under the text of the mark before it. */
  readonly under?: boolean;
  /** Of a drawing, which has no text: its height by its width. */
  readonly drawn?: number;
}

interface PlacedLine {
  readonly style: Style;
  readonly text: string;
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
}

interface PlacedMark {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
}

interface PlacedDrawing {
  readonly x: number;
  /** Its upper edge. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Picture {
  readonly height: number;
  readonly lines: readonly PlacedLine[];
  readonly marks: readonly PlacedMark[];
  readonly drawings: readonly PlacedDrawing[];
}

export const WIDTH = 390;
const MARGIN = 22;
const DRAWN_WIDTH = WIDTH - 2 * MARGIN;
/** How far a mark moves its text in. */
const INDENT = 36;

/** By style: the size of the letters, the height of a line, the room above. */
export const STYLES: Readonly<Record<Style, { readonly size: number; readonly line: number; readonly above: number }>> = {
  code: { size: 28, line: 42, above: 0 },
  title: { size: 31, line: 42, above: 12 },
  heading: { size: 22, line: 32, above: 30 },
  body: { size: 18, line: 29, above: 8 },
  bold: { size: 18, line: 28, above: 11 },
  soft: { size: 16, line: 25, above: 3 },
  when: { size: 15, line: 24, above: 10 },
};

/** Returns how wide a text is in a style. */
export type Measure = (text: string, style: Style) => number;

/** Returns these blocks as pictures, none higher than `highest`: mostly one. A block is never cut. */
export function layOutPicture(blocks: readonly PictureBlock[], measure: Measure, highest: number): Picture[] {
  const pictures: Picture[] = [];
  let page = emptyPage();
  for (const block of blocks) {
    const height = heightOf(block, measure);
    if (page.y + height + MARGIN > highest && !isEmpty(page)) {
      pictures.push(finished(page));
      page = emptyPage();
    }
    place(page, block, measure);
  }
  return [...pictures, finished(page)];
}

interface Page {
  y: number;
  readonly lines: PlacedLine[];
  readonly marks: PlacedMark[];
  readonly drawings: PlacedDrawing[];
}

function emptyPage(): Page {
  return { y: MARGIN, lines: [], marks: [], drawings: [] };
}

function isEmpty({ lines, drawings }: Page): boolean {
  return lines.length + drawings.length === 0;
}

function finished({ y, lines, marks, drawings }: Page): Picture {
  return { height: Math.ceil(y + MARGIN), lines, marks, drawings };
}

function place(page: Page, block: PictureBlock, measure: Measure): void {
  const { line, above } = STYLES[block.style];
  if (!isEmpty(page)) page.y += above;
  if (block.drawn !== undefined) {
    const height = block.drawn * DRAWN_WIDTH;
    page.drawings.push({ x: MARGIN, y: page.y, width: DRAWN_WIDTH, height });
    page.y += height;
    return;
  }
  const x = MARGIN + indentOf(block);
  if (block.mark !== undefined) page.marks.push({ mark: block.mark, x: MARGIN, y: page.y + line / 2 });
  for (const text of broken(block, measure)) {
    page.lines.push({ style: block.style, text, x, y: page.y + line / 2 });
    page.y += line;
  }
}

function heightOf(block: PictureBlock, measure: Measure): number {
  const { line, above } = STYLES[block.style];
  if (block.drawn !== undefined) return above + block.drawn * DRAWN_WIDTH;
  return above + broken(block, measure).length * line;
}

function broken(block: PictureBlock, measure: Measure): string[] {
  return brokenLines(block.text, WIDTH - 2 * MARGIN - indentOf(block), (text) => measure(text, block.style));
}

function indentOf({ mark, under }: PictureBlock): number {
  return mark !== undefined || under ? INDENT : 0;
}
