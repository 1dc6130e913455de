/** The reader's own data on this phone: in IndexedDB, or memory where that is refused or lost. */

import { type Database, type Transaction, databaseName, SHARED_DATABASE, TABLE } from './database.ts';

/**
 * A written value is read back as long as the page is open, whatever happens to the database.
 * None of these functions ever rejects.
 */
export interface Store {
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
  /**
   * Replaces the saved value (undefined: there is none) by `to(value)`; no other tab writes in between.
   * `to(to(value))` must equal `to(value)`: a write that got no answer is repeated.
   */
  change(key: string, to: Change): Promise<void>;
  /** Returns the keys under which something is saved. */
  keys(): Promise<string[]>;
  /** Forgets everything, and returns whether it could. */
  clear(): Promise<boolean>;
}

type Change = (before: unknown) => unknown;

/** Safari's IndexedDB sometimes never answers after a start (WebKit 226547): then memory will do. */
const PATIENCE_MS = 2000;

/** Returns the store of this phone. `open` opens its database (`databaseOf`). */
export function openStore(open: () => Promise<Database>): Store {
  /** Changes that are not written yet, or cannot be. */
  const waiting = new Map<string, Change>();
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

  async function change(key: string, to: Change): Promise<void> {
    const before = waiting.get(key);
    const all: Change = before ? (value) => to(before(value)) : to;
    waiting.set(key, all);
    await attempt((db) => changeIn(db.transaction(), key, all)).then(
      () => waiting.get(key) === all && waiting.delete(key),
      () => {},
    );
  }

  return {
    change,
    write: (key, value) => change(key, () => value),
    async read(key) {
      const to = waiting.get(key) ?? ((value) => value);
      // To its reader a refused database is an empty one.
      return to(await attempt((db) => db.get(key)).catch(() => undefined));
    },
    async keys() {
      const saved = await attempt((db) => db.getAllKeys()).catch(() => []);
      return [...new Set([...saved.map(String), ...waiting.keys()])];
    },
    async clear() {
      waiting.clear();
      globalThis.indexedDB?.deleteDatabase(SHARED_DATABASE);
      return attempt((db) => db.clear()).then(
        () => true,
        () => false,
      );
    },
  };
}

async function changeIn({ store, done }: Transaction, key: string, to: Change): Promise<void> {
  await Promise.all([store.get(key).then((value) => store.put(to(value), key)), done]);
}

/** Returns a function that opens the database of the hall under this path. Data of an earlier release moves there once. */
export function databaseOf(base: string): () => Promise<Database> {
  return async () => {
    const database = await openNamed(databaseName(base));
    const all = await indexedDB.databases?.();
    // Firefox lists none before 126: there it is looked for.
    if (all?.every(({ name }) => name !== SHARED_DATABASE)) return database;
    await import('./move.ts').then(({ moveInto }) => moveInto(database, base, openNamed)).catch(() => undefined);
    return database;
  };
}

async function openNamed(name: string): Promise<Database> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(TABLE);
  const database = await settled(opening);
  // This connection never blocks another version of the database, nor its deletion.
  database.onversionchange = () => database.close();
  const begin = (mode: IDBTransactionMode) => database.transaction(TABLE, mode);
  const table = (mode: IDBTransactionMode) => begin(mode).objectStore(TABLE);
  return {
    get: (key) => settled(table('readonly').get(key)),
    getAllKeys: () => settled(table('readonly').getAllKeys()),
    clear: async () => {
      const all = begin('readwrite');
      await Promise.all([settled(all.objectStore(TABLE).clear()), written(all)]);
    },
    transaction: () => {
      const all = begin('readwrite');
      const store = all.objectStore(TABLE);
      return {
        store: { get: (key) => settled(store.get(key)), put: (value, key) => settled(store.put(value, key)) },
        done: written(all),
      };
    },
  };
}

/** Resolves when it is on the disk. */
function written(all: IDBTransaction): Promise<unknown> {
  return new Promise((resolve, reject) => {
    all.addEventListener('complete', resolve);
    for (const end of ['abort', 'error']) all.addEventListener(end, () => reject(all.error));
  });
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

function soon<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('IndexedDB does not answer.')), PATIENCE_MS));
  return Promise.race([work, late]);
}
