/** Where this phone remembers what its reader did: IndexedDB, or memory where that is refused or lost. */

import { openDB } from 'idb';

/**
 * What is written is read back as long as the page is open, whatever happens to the database.
 * None of these functions ever rejects.
 */
export interface Store {
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
  /** Returns the keys under which something is saved. */
  keys(): Promise<string[]>;
  /** Forgets everything, and returns whether it could. */
  clear(): Promise<boolean>;
}

const DATABASE = 'guide-wall';
const TABLE = 'saved';
/** Safari's IndexedDB sometimes never answers after a start (WebKit 226547): then memory will do. */
const PATIENCE_MS = 2000;

/** As much of a database as is needed here. Each of these rejects where it is refused or lost. */
interface Database {
  get(table: string, key: string): Promise<unknown>;
  getAllKeys(table: string): Promise<unknown[]>;
  put(table: string, value: unknown, key: string): Promise<unknown>;
  clear(table: string): Promise<void>;
}

/** Returns the store of this device. `open` opens its database. */
export function openStore(open: () => Promise<Database> = openDatabase): Store {
  const memory = new Map<string, unknown>();
  let database: Promise<Database> | undefined;

  /** iOS loses the connection (WebKit 197050, 277615): so twice, the second time with a new one. */
  async function attempt<T>(work: (db: Database) => Promise<T>): Promise<T> {
    const once = async () => soon(work(await soon((database ??= open()))));
    try {
      return await once();
    } catch {
      database = undefined;
      return once();
    }
  }

  return {
    async read(key) {
      if (memory.has(key)) return memory.get(key);
      // Nothing to read is what a refused database means to its reader.
      return attempt((db) => db.get(TABLE, key)).catch(() => undefined);
    },
    async write(key, value) {
      memory.set(key, value);
      await attempt((db) => db.put(TABLE, value, key)).then(
        () => memory.get(key) === value && memory.delete(key),
        () => {},
      );
    },
    async keys() {
      const saved = await attempt((db) => db.getAllKeys(TABLE)).catch(() => []);
      return [...new Set([...saved.map(String), ...memory.keys()])];
    },
    async clear() {
      memory.clear();
      return attempt((db) => db.clear(TABLE)).then(
        () => true,
        () => false,
      );
    },
  };
}

async function openDatabase(): Promise<Database> {
  const database: Database & { close(): void } = await openDB(DATABASE, 1, {
    upgrade: (db) => void db.createObjectStore(TABLE),
    // A page of next year's shell may want another version: whoever holds the old one would be in its way.
    blocking: () => database.close(),
  });
  return database;
}

function soon<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('IndexedDB does not answer.')), PATIENCE_MS));
  return Promise.race([work, late]);
}
