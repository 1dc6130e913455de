/** What the network has that is newer than the root in use: for a page that is new on its first load. */

import type { Guide } from '../guide/guide.ts';
import { readHall } from '../guide/hall.ts';
import { readLine } from '../guide/pack.ts';
import type { PackEntry, Root } from '../guide/root.ts';
import { bringText } from './bring.ts';
import { findLines, type Have } from './line.ts';
import { keepPack, knownLines } from './packs.ts';
import { packsToKeep } from './plan.ts';
import { hallPath, keptShelf, packPath, type Shelf } from './reading.ts';
import { type Device, keptPaths, keptText, put } from './store.ts';

/** Returns the next root's shelf: only what changed is brought. Its functions reject without network. */
export function newerShelf(device: Device, inUse: Root, next: Root): Shelf {
  const have: Have = async (path, hash) => {
    const kept = await keptText(device, path);
    if (kept !== undefined) return kept;
    const text = await bringText(device, path, hash);
    // The page needs no room on the device; the update that follows finds what could be kept.
    await put(device, path, text).catch(() => undefined);
    return text;
  };
  return {
    root: next,
    hall: async () => readHall(await have(hallPath(next), next.hall)),
    guides: async (code) => {
      const lines = (await findLines(device, have, [inUse, next], code)) ?? [];
      return lines.map(({ name, text }) => ({ guide: readLine(text), line: name }));
    },
    packs: (entries) => packsOf(device, inUse, next, entries),
  };
}

/** Packs that this device does not want anyway are not brought for a list: it is then not whole. */
async function packsOf(device: Device, inUse: Root, next: Root, entries: readonly PackEntry[]): Promise<readonly Guide[]> {
  const paths = await keptPaths(device);
  const wanted = packsToKeep(inUse, next, paths).filter((entry) => entries.includes(entry) && !paths.has(packPath(entry)));
  const events = new Set(wanted.map(({ event }) => event));
  const known = await knownLines(
    device,
    inUse.packs.filter(({ event }) => events.has(event)),
  );
  for (const entry of wanted) await keepPack(device, entry, { known, paths });
  return keptShelf(device, next).packs(entries);
}
