/** How much text a box on paper takes: reckoned from the widths of Noto Sans SC, a little on the wide side. */

/** A box for text; all lengths in mm. */
interface TextBox {
  readonly width: number;
  readonly height: number;
  /** Sizes of letters that may be tried, the largest first. */
  readonly sizes: readonly number[];
  /** In multiples of the size. */
  readonly lineHeight: number;
}

/** The title of a poster, on A4; it grows with the paper. */
export const POSTER_TITLE: TextBox = { width: 118, height: 27, sizes: [14, 12, 11, 10, 8.5, 7.5], lineHeight: 1.15 };

/**
 * Returns the largest size in mm at which the text fits its box, or undefined where even the smallest is too large.
 * A word is torn only where no size keeps it whole.
 */
export function sizeThatFits(text: string, box: TextBox): number | undefined {
  const sizes = box.sizes.filter((size) => lineCount(text, box.width / size) * size * box.lineHeight <= box.height);
  const longest = Math.max(...(text.match(/[\w-]+/g) ?? ['']).map(emsOf));
  return sizes.find((size) => size * longest <= box.width) ?? sizes[0];
}

/** Returns how many Chinese characters the box takes at its smallest size. */
export function charactersThatFit({ width, height, sizes, lineHeight }: TextBox): number {
  const size = sizes[sizes.length - 1] ?? 1;
  return Math.floor(height / (size * lineHeight)) * Math.floor(width / size);
}

/** A sign that no line may begin with stays with the character before it, one that no line may end with stays with the next. */
const PIECES = /[“‘（《【]*(?:[\w.,:;/@&+-]+|\s+|[^])[，。、；：？！…”’）》】)]*/gu;

/** Returns the number of lines that a text takes, in a line of this many ems. Words do not break, characters do. */
export function lineCount(text: string, ems: number): number {
  let [lines, at] = [1, 0];
  for (const piece of text.match(PIECES) ?? []) {
    const width = emsOf(piece);
    if (at + width > ems && at > 0) [lines, at] = [lines + 1, 0];
    // A word longer than a line breaks where it must.
    lines += Math.max(0, Math.ceil(width / ems) - 1);
    at += width > ems ? width % ems : width;
  }
  return lines;
}

/** Returns the width of a text in ems: a Chinese character is one. */
export function emsOf(text: string): number {
  let ems = 0;
  for (const character of text) ems += widthOf(character);
  return ems;
}

function widthOf(character: string): number {
  if (/[ilIj.,:;'|!()[\] ]/.test(character)) return 0.36;
  if (/[mwMW@%&]/.test(character)) return 0.96;
  if (/[A-Z]/.test(character)) return 0.72;
  return character < '\u0250' ? 0.62 : 1;
}
