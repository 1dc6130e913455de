/** The database of a hall, as far as it is used, and its name. */

/** The database of earlier releases: one for all halls of an origin. */
export const SHARED_DATABASE = 'guide-wall';
/** The one table in each. */
export const TABLE = 'saved';

/** Returns the name of a hall's database in IndexedDB. `base`: the path of the hall, `` or `/hall`. */
export function databaseName(base: string): string {
  return `${SHARED_DATABASE}${base}/`;
}

/** As much of a database as is needed here. Each of these rejects where it is refused or lost. */
export interface Database {
  get(key: string): Promise<unknown>;
  getAllKeys(): Promise<unknown[]>;
  /** Begins to write. */
  transaction(): Transaction;
  clear(): Promise<void>;
}

export interface Transaction {
  readonly store: { get(key: string): Promise<unknown>; put(value: unknown, key: string): Promise<unknown> };
  readonly done: Promise<unknown>;
}
