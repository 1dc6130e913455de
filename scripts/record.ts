/** The record that a build leaves in its output folder, so that the next knows what it need not make. */

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownFile } from './make/made.ts';

/** The record's file. A folder with it is the output of a build. */
export const RECORD = '.guide-wall.json';

export interface WrittenFile extends KnownFile {
  /** Modification time in milliseconds: with `size`, the proof that nobody else wrote it since. */
  readonly time: number;
  /** A hashed file that is in use no more: for how many builds. */
  readonly age?: number;
}

export type Files = Map<string, WrittenFile>;

/** Returns whether nobody wrote the file since the build did. */
export function isUntouched(path: string, { size, time }: WrittenFile): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === size && found.mtimeMs === time;
}

/** Returns the record as text. */
export function recordText(files: Files): string {
  return `${JSON.stringify({ format: 1, files: Object.fromEntries(files) })}\n`;
}

/** Returns the record of an output folder; an empty one where there is none that can be read. */
export function readRecord(out: string): Files {
  try {
    const { format, files }: { format: unknown; files: Record<string, WrittenFile> } = JSON.parse(readFileSync(join(out, RECORD), 'utf8'));
    return new Map(format === 1 ? Object.entries(files) : []);
  } catch {
    return new Map();
  }
}
