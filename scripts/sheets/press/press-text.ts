/** Text for the print-shop edition: real letters of embedded fonts, each where the browser put it. */

import { type FontPiece, openPiece, pieceFor } from '../fonts/fonts.ts';
import type { LaidText } from '../sheet/layout.ts';

/** A font as pdfkit holds it. */
export interface PressFont {
  /** `F1`, as content streams name it. */
  readonly id: string;
  /** Takes the letters into the embedded font; returns their numbers there in hexadecimal, and their widths in thousandths of the size. */
  encode(text: string): readonly [readonly string[], readonly { readonly advanceWidth: number }[]];
  /** The reference to the font from a page that shows its letters. */
  ref(): unknown;
}

/** Letters one after another in one font. */
interface Run {
  readonly font: PressFont;
  readonly hex: string;
  /** From the beginning of the line, in mm. */
  readonly x: number;
}

export interface SetLine {
  readonly runs: readonly Run[];
  /** Added after each letter, in mm: the width that the browser's rounding, or a style, added to the line. */
  readonly spacing: number;
}

interface Letter {
  readonly font: PressFont;
  readonly hex: string;
  /** In sizes. */
  readonly advance: number;
}

/** Returns a function that sets lines of text. `open`: opens a font of these bytes under this name. */
export function typesetter(pieces: readonly FontPiece[], open: (name: string, bytes: Buffer) => PressFont): (text: LaidText) => SetLine {
  const fonts = new Map<string, PressFont>();
  const letters = new Map<string, Letter | undefined>();
  const weights = new Map([false, true].map((bold) => [bold, pieces.filter((piece) => piece.bold === bold)]));
  return ({ text, bold, size, width }) => {
    const runs: Run[] = [];
    const set = Array.from(text.replace(/[^\S\u3000]/g, ' ')).flatMap((character) => letterOf(character, bold) ?? []);
    const spacing = set.length > 1 ? (width - size * set.reduce((sum, { advance }) => sum + advance, 0)) / set.length : 0;
    let x = 0;
    for (const { font, hex, advance } of set) {
      const last = runs.at(-1);
      if (last?.font === font) runs[runs.length - 1] = { ...last, hex: last.hex + hex };
      else runs.push({ font, hex, x });
      x += advance * size + spacing;
    }
    return { runs, spacing };
  };

  /** Undefined where no piece has it: the proof has said so. */
  function letterOf(character: string, bold: boolean): Letter | undefined {
    const key = `${bold ? 'b' : ' '}${character}`;
    if (!letters.has(key)) letters.set(key, findLetter(character, bold));
    return letters.get(key);
  }

  function findLetter(character: string, bold: boolean): Letter | undefined {
    const piece = pieceFor(character, weights.get(bold) ?? []);
    if (!piece) return undefined;
    const font = fonts.get(piece.path) ?? open(piece.path, openPiece(piece));
    fonts.set(piece.path, font);
    const [[hex = '0000'], [position]] = font.encode(character);
    return { font, hex, advance: (position?.advanceWidth ?? 0) / 1000 };
  }
}
