/** Tables to look up, as they stand in a guide’s line. */

import type { AskedFor } from './typed.ts';

/** A table that is looked up by answers. What its cells say of months, days and numbers is written and read by `lookup.ts`. */
export interface LookupTable {
  /** As its link says. */
  readonly label: string;
  /** Of its texts but for the names of questions, where it is not the guide’s: a translation has its original’s table. */
  readonly language?: string;
  readonly columns: readonly LookupColumn[];
  readonly groups: readonly LookupGroup[];
}

export interface LookupColumn {
  readonly head: string;
  /** The question whose answer is looked up here, by its id; or the line of a table before, by its head. Absent: a line. */
  readonly key?: string;
  /** What its cells say; absent: texts. Of a row of several months a line of as many says each month's own. */
  readonly form?: AskedFor;
}

/** The rows for some answers; without a condition for all. */
interface LookupGroup {
  /** As of a line of the guide. */
  readonly when?: string;
  readonly rows: readonly (readonly string[])[];
}
