/** IndexedDB, one table of values by key: as much as is needed here, in a third of a kilobyte of every page's scripts. */

/** Each of these rejects where the database is refused or lost. */
export interface Database {
  get(key: string): Promise<unknown>;
  keys(): Promise<unknown[]>;
  put(key: string, value: unknown): Promise<void>;
  clear(): Promise<void>;
}

const NAME = 'guide-wall';
const TABLE = 'saved';

/** Returns the database of this device. Rejects where it is refused. */
export async function openDatabase(): Promise<Database> {
  const opening = indexedDB.open(NAME, 1);
  opening.addEventListener('upgradeneeded', () => void opening.result.createObjectStore(TABLE));
  const database = await done(opening);
  // A page of next year's shell may want another version: whoever holds the old one would be in its way.
  database.addEventListener('versionchange', () => database.close());
  const read = <T>(ask: (table: IDBObjectStore) => IDBRequest<T>) => done(ask(database.transaction(TABLE).objectStore(TABLE)));
  const write = (change: (table: IDBObjectStore) => IDBRequest) => {
    const transaction = database.transaction(TABLE, 'readwrite');
    change(transaction.objectStore(TABLE));
    return written(transaction);
  };
  return {
    get: (key) => read((table) => table.get(key)),
    keys: () => read((table) => table.getAllKeys()),
    put: (key, value) => write((table) => table.put(value, key)),
    clear: () => write((table) => table.clear()),
  };
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB does not say why.')));
  });
}

/** Only now it is on the disk: a full one is told at the end, after every request has succeeded. */
function written(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('IndexedDB does not say why.')));
  });
}
