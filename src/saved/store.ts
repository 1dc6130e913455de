/** Where this phone remembers what its reader did: IndexedDB, or memory where that is refused or lost. */

import { type Database, openDatabase } from './database.ts';

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

/** Safari's IndexedDB sometimes never answers after a start (WebKit 226547): then memory will do. */
const PATIENCE_MS = 2000;

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
      return attempt((db) => db.get(key)).catch(() => undefined);
    },
    async write(key, value) {
      memory.set(key, value);
      await attempt((db) => db.put(key, value)).then(
        () => memory.get(key) === value && memory.delete(key),
        () => {},
      );
    },
    async keys() {
      const saved = await attempt((db) => db.keys()).catch(() => []);
      return [...new Set([...saved.map(String), ...memory.keys()])];
    },
    async clear() {
      memory.clear();
      return attempt((db) => db.clear()).then(
        () => true,
        () => false,
      );
    },
  };
}

function soon<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('IndexedDB does not answer.')), PATIENCE_MS));
  return Promise.race([work, late]);
}
