/** Moves the data that an earlier release saved in one database for all halls of an origin to each hall's own. */

import { cacheName } from '../guide/cache-name.ts';
import { type Database, SHARED_DATABASE } from './database.ts';

/** The key that says that nothing of the old database is to come any more. */
const MOVED = 'moved';

/**
 * Moves the content of the shared database into this one, once; values saved here already stay. A hall that this phone did
 * not keep, where it keeps another of the same origin, takes nothing; the last of them takes the old database away.
 */
export async function moveInto(
  database: Database,
  base: string,
  open: (name: string) => Promise<Database>,
  all: Pick<CacheStorage, 'keys'> | undefined = globalThis.caches,
): Promise<void> {
  if ((await database.get(MOVED)) !== undefined) return;
  const names = (await all?.keys().catch(() => [])) ?? [];
  const kept = names.filter((name) => name.startsWith(cacheName('content', '')));
  const isAlone = kept.every((name) => name === cacheName('content', base));
  const saved = isAlone || kept.includes(cacheName('content', base)) ? await readAll(await open(SHARED_DATABASE)) : [];
  const { store, done } = database.transaction();
  for (const [key, value] of saved) if ((await store.get(key)) === undefined) await store.put(value, key);
  await store.put(true, MOVED);
  await done;
  // An older page in another tab may hold it: the database goes when that page lets go.
  if (isAlone) indexedDB.deleteDatabase(SHARED_DATABASE);
}

async function readAll(database: Database): Promise<[key: string, value: unknown][]> {
  const keys = (await database.getAllKeys()).map(String);
  return Promise.all(keys.map(async (key): Promise<[string, unknown]> => [key, await database.get(key)]));
}
