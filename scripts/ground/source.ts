/** A file's text as a person sees it: in lines, with the places of its characters. */

import type { At } from './problem.ts';
import { countBelow } from './sorted.ts';

/** A text as typed, and where. */
export interface Text {
  readonly text: string;
  readonly at: At;
}

export interface Source {
  readonly file: string;
  /** Without a byte order mark, every line ended by `\n`, NUL shown as U+FFFD. */
  readonly text: string;
  /** Without line ends. */
  readonly lines: readonly string[];
  /** Offset in `text` of each line's first character. */
  readonly starts: readonly number[];
  /** By line: its code units that are the second half of a character. Empty where the text has none. */
  readonly halves: readonly (readonly number[])[];
  /** The number of the first line in the file: 1, or more for a part of a file. */
  readonly firstLine: number;
}

/** Returns the source of a text as read from the disk. Columns are what a person sees: a BOM and `\r` take none. */
export function sourceOf(file: string, text: string, firstLine = 1): Source {
  const clean = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\0/g, '\uFFFD');
  const lines = clean.split('\n');
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  return { file, text: clean, lines, starts, halves: HALF.test(clean) ? lines.map(halvesOf) : [], firstLine };
}

/** A low surrogate belongs to the character before it. */
const HALF = /[\uDC00-\uDFFF]/;

function halvesOf(line: string): number[] {
  return HALF.test(line) ? Array.from({ length: line.length }, (_, unit) => unit).filter((unit) => isHalf(line, unit)) : [];
}

function isHalf(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Returns the place of an offset in the source's text. */
export function placeOf(source: Source, offset: number): At {
  const index = lineAt(source, offset);
  return placeIn(source, index, offset - (source.starts[index] ?? 0));
}

/** Returns the place of a code unit in a line, the line counted from 0 within the source. Its time does not grow with the line's length. */
export function placeIn(source: Source, index: number, unit: number): At {
  const within = Math.max(0, Math.min(unit, source.lines[index]?.length ?? 0));
  return { line: source.firstLine + index, column: within - countBelow(source.halves[index] ?? [], within) + 1 };
}

/** Returns which line an offset is in, from 0. */
export function lineAt({ starts }: Pick<Source, 'starts'>, offset: number): number {
  return Math.max(0, countBelow(starts, offset + 1) - 1);
}

/** Returns how many characters (code points) a text has. */
export function characters(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) if (!isHalf(text, index)) count += 1;
  return count;
}
