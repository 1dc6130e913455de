/** The fonts that travel along with every sheet: Noto Sans SC in two weights, in pieces by the characters they hold. */

import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ROOT } from '../../ground/root.ts';
import { charactersIn } from './cmap.ts';
import { sfntOf } from './sfnt.ts';
import { PrintError } from '../sheet/print-error.ts';

const FOLDER = join(ROOT, 'node_modules/@fontsource/noto-sans-sc');

/** The style sheets that name the pieces, by their paths in the package’s folder. */
export const FONT_STYLES = ['400.css', '700.css'] as const;

/** One file of a font, with the characters it is for. */
export interface FontPiece {
  /** `files/noto-sans-sc-4-400-normal.woff2` */
  readonly path: string;
  readonly bold: boolean;
  readonly ranges: readonly (readonly [number, number])[];
}

/** Returns the bytes of a font file or style sheet, or undefined where there is none. */
export function fontFile(path: string, folder = FOLDER): Buffer | undefined {
  const whole = join(folder, path);
  return whole.startsWith(folder + sep) && existsSync(whole) ? readFileSync(whole) : undefined;
}

/** Returns all pieces, in the order of their style sheets. Throws a `PrintError` where the fonts are missing. */
export function fontPieces(folder = FOLDER): readonly FontPiece[] {
  return FONT_STYLES.flatMap((style) => {
    const css = fontFile(style, folder)?.toString('utf8');
    if (css === undefined) throw new PrintError('印刷用的字体不在：请先运行 npm ci。 The fonts for paper are missing: run npm ci.');
    return [...css.matchAll(/url\(\.\/(files\/[^)]+\.woff2)\)[^}]*?unicode-range:\s*([^;}]+)/g)].map(([, path = '', ranges = '']) => ({
      path,
      bold: style === '700.css',
      ranges: ranges.split(',').map(readRange),
    }));
  });
}

function readRange(text: string): readonly [number, number] {
  const [, from = '', to = from] = /U\+([0-9A-F]+)(?:-([0-9A-F]+))?/i.exec(text) ?? [];
  return [parseInt(from, 16), parseInt(to, 16)];
}

/** Returns the characters of a text that no piece holds: on paper each would be an empty box or a letter of another font. */
export function missingGlyphs(text: string, pieces: readonly FontPiece[]): string[] {
  const regular = pieces.filter(({ bold }) => !bold);
  return [...new Set(text)].filter(
    (character) => !/[\s\p{Default_Ignorable_Code_Point}]/u.test(character) && !pieceFor(character, regular),
  );
}

/** Returns the piece of a font that holds a character. */
export function pieceFor(character: string, pieces: readonly FontPiece[]): FontPiece | undefined {
  const point = character.codePointAt(0) ?? 0;
  // Where two style rules name a character, the browser takes the later one; a rule may name more than its piece holds.
  return pieces.findLast((piece) => piece.ranges.some(([from, to]) => from <= point && point <= to) && charactersOf(piece).has(point));
}

const characters = new Map<string, ReadonlySet<number>>();

function charactersOf(piece: FontPiece): ReadonlySet<number> {
  const known = characters.get(piece.path) ?? charactersIn(openPiece(piece));
  characters.set(piece.path, known);
  return known;
}

/** Returns a piece as a TrueType font. Each lies there in both formats. */
export function openPiece({ path }: FontPiece): Buffer {
  const woff = fontFile(path.replace(/\.woff2$/, '.woff'));
  if (!woff) throw new PrintError(`印刷用的字体不在：请先运行 npm ci。 The font ${path} is missing: run npm ci.`);
  return sfntOf(woff);
}
