/** Content of the network that is newer than the root in use: for a page that is new on its first load. */

import type { Guide } from '../../guide/guide.ts';
import { readHallLine } from '../../guide/hall.ts';
import { readLine } from '../../guide/pack.ts';
import { hallPath, type PackEntry, packPath, type Root } from '../../guide/root.ts';
import { bringText } from '../store/bring.ts';
import { findLines, type Have } from './line.ts';
import { keepPack, keptLinesByName } from './packs.ts';
import { packsToKeep } from './plan.ts';
import { keptShelf, type Shelf } from '../read/reading.ts';
import { type Phone, keptPaths, keptText, put } from '../store/store.ts';

/** Returns the next root's shelf: only changed lines are brought. Its functions reject without network. */
export function newerShelf(phone: Phone, inUse: Root, next: Root): Shelf {
  const have: Have = async (path, hash) => {
    const kept = await keptText(phone, path);
    if (kept !== undefined) return kept;
    const text = await bringText(phone, path, hash);
    // The page needs no room on the phone; the update that follows finds what could be kept.
    await put(phone, path, text).catch(() => undefined);
    return text;
  };
  return {
    root: next,
    hall: async () => readHallLine(await have(hallPath(next), next.hall)),
    guides: async (code) => {
      const lines = (await findLines(phone, have, [inUse, next], code)) ?? [];
      return lines.map(({ name, text }) => ({ guide: readLine(text), line: name }));
    },
    packs: (entries) => packsOf(phone, inUse, next, entries),
    file: (path) => have(path, /[0-9a-f]{16}/.exec(path)?.[0] ?? ''),
  };
}

/** Brings the packs that the next update would keep anyway, and no others: without them the list is not whole. */
async function packsOf(phone: Phone, inUse: Root, next: Root, entries: readonly PackEntry[]): Promise<readonly Guide[]> {
  const paths = await keptPaths(phone);
  const wanted = packsToKeep(inUse, next, paths).filter((entry) => entries.includes(entry) && !paths.has(packPath(entry)));
  const events = new Set(wanted.map(({ event }) => event));
  const kept = await keptLinesByName(
    phone,
    inUse.packs.filter(({ event }) => events.has(event)),
  );
  for (const entry of wanted) await keepPack(phone, entry, { kept, paths });
  return keptShelf(phone, next).packs(entries);
}
