/** A file's text as a person sees it: in lines, with the places of its characters. */

import type { At } from './problem.ts';

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
  return { file, text: clean, lines, starts, firstLine };
}

/** Returns the place of an offset in the source's text. */
export function placeOf(source: Source, offset: number): At {
  const index = lineAt(source, offset);
  return placeIn(source, index, offset - (source.starts[index] ?? 0));
}

/** The last place that was asked for: the next one mostly stands after it in the same line, which may be very long. */
let last = { text: '', unit: 0, count: 0 };

/** Returns the place of a code unit in a line, the line counted from 0 within the source. */
export function placeIn(source: Source, index: number, unit: number): At {
  const text = source.lines[index] ?? '';
  const known = last.text === text && last.unit <= unit ? last : { text, unit: 0, count: 0 };
  last = { text, unit, count: known.count + characters(text.slice(known.unit, Math.max(0, unit))) };
  return { line: source.firstLine + index, column: last.count + 1 };
}

/** Returns which line an offset is in, from 0. */
export function lineAt(source: Source, offset: number): number {
  let [low, high] = [0, source.starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Returns how many characters (code points) a text has. */
export function characters(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // A low surrogate belongs to the character before it.
    if (unit < 0xdc00 || unit > 0xdfff) count += 1;
  }
  return count;
}
