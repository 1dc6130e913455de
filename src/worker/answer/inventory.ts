/** The kept content, life event by life event: for the page that shows it, and deletes it. */

import { hallTexts } from '../../guide/hall-facts.ts';
import { cacheName } from '../../guide/cache-name.ts';
import { type Entry, entryOf } from '../../guide/entry.ts';
import { countByEvent } from '../../guide/facts.ts';
import { readLine } from '../../guide/pack.ts';
import { lastChecked } from '../store/checked.ts';
import { isFile, sizeOf } from '../sync/files.ts';
import type { Inventory } from '../messages/messages.ts';
import { keptLines, keptShelf, rootInUse } from '../read/reading.ts';
import { stateOf } from './state.ts';
import { type Phone, drop, keptPaths } from '../store/store.ts';

/** Returns the kept content, with the names of the life events in a language. */
export async function inventoryOf(phone: Phone, page: string, language: string): Promise<Inventory> {
  const state = await stateOf(phone, page);
  const paths = [...(await keptPaths(phone))].filter(isFile);
  const files = (await Promise.all(paths.map((path) => sizeOf(phone, path)))).reduce((sum, size) => sum + size, 0);
  return {
    ...state,
    events: await eventsOf(phone, language),
    files: paths.length,
    bytes: state.bytes + files,
    checked: await lastChecked(phone),
  };
}

/** Counted as on the wall: a guide counts in each life event that it belongs to. */
async function eventsOf(phone: Phone, language: string): Promise<Inventory['events']> {
  const root = await rootInUse(phone);
  const hall = root && (await keptShelf(phone, root).hall());
  if (!root || !hall) return [];
  const entries: Entry[] = [];
  for (const pack of root.packs) for (const line of await keptLines(phone, pack)) entries.push(entryOf(readLine(line)));
  const kept = countByEvent(entries);
  return hallTexts(hall, language).events.map(({ id, name }) => ({ name, kept: kept[id] ?? 0, guides: root.counts[id] ?? 0 }));
}

/** Deletes all content that is kept. The shell stays: without it no page could show that. Rejects where it cannot. */
export function forgetContent(phone: Phone): Promise<void> {
  return phone.inTurn(async () => {
    for (const path of await keptPaths(phone)) await drop(phone, path);
    const checked = await phone.caches.open(cacheName('checked', phone.scope));
    for (const request of await checked.keys()) await checked.delete(request);
  });
}
