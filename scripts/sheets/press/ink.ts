/** Screen colours as printing inks. */

/** Cyan, magenta, yellow, black in per cent. */
export type Ink = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** Differences of red, green and blue up to this are a grey, whatever it leans to. */
const GREY = 26;
/** Darker than this a grey is the black of text. */
const BLACK = 48;

/**
 * Returns the inks of a colour `#rrggbb`, in whole per cent. Greys are black ink only, so that no text is put together
 * from several plates; text's own black is all of it. A colour is the textbook conversion with full replacement of grey:
 * black is what its strongest part lacks, and of cyan, magenta and yellow one is always 0, so never more than 300 %.
 */
export function inkOf(colour: string): Ink {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const most = Math.max(red, green, blue);
  if (most - Math.min(red, green, blue) <= GREY) {
    // ITU-R BT.601
    const light = 0.299 * red + 0.587 * green + 0.114 * blue;
    return [0, 0, 0, light < BLACK ? 100 : percent(1 - light / 255)];
  }
  return [percent(1 - red / most), percent(1 - green / most), percent(1 - blue / most), percent(1 - most / 255)];
}

function percent(part: number): number {
  return Math.round(part * 100);
}
