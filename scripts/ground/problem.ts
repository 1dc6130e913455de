/** Problems as data: each has a permanent id, a level, a place, a message, and a fix. */

import type { ProblemId } from './problem-id.ts';

/** A place in a file as a person counts: both from 1; a column counts characters (code points). */
export interface At {
  readonly line: number;
  readonly column: number;
}

/** Where a file begins. */
export const START: At = { line: 1, column: 1 };

/**
 * error: nothing is written. warning: built all the same, an error with `--strict`. note: worth knowing, never an error.
 */
export type Level = 'error' | 'warning' | 'note';

/** A sentence in both languages of the interface. The hall's language decides which one is shown. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** The words of a problem. */
export interface ProblemWords {
  /** The event, and why it matters. */
  readonly message: Wording;
  /** The text to write instead. */
  readonly fix: Wording;
}

export interface Problem extends At, ProblemWords {
  readonly id: ProblemId;
  readonly level: Level;
  /** As a person would type it, from the folder the command was started in. */
  readonly file: string;
}

/** Texts of the hall's files as typed, by file as in problems: to show the line that is meant. */
export type Sources = Pick<ReadonlyMap<string, string>, 'get' | 'keys'>;
