/** The life events of hall.yaml, and those that folders without one stand for. */

import type { CodesDraft } from '../parse/hall/codes-yaml.ts';
import { type LooseFolder, eventId, withLooseFolders } from '../parse/hall/events.ts';
import type { HallDraft } from '../parse/hall/hall.ts';
import { BUNDLES } from './bundle-events.ts';
import type { HallFiles } from '../read/read.ts';

/** The key that makes a file a bundle. */
const LIST = /^\s*(?:一件事|包含|bundle)\s*[:：]/im;

/** Returns all life events, with letters that no code has. */
export function allEvents(hall: HallDraft, files: HallFiles, codes: CodesDraft): ReturnType<typeof withLooseFolders> {
  const known = new Set(hall.events.map(({ id }) => id));
  const loose = new Map<string, LooseFolder>();
  const folderOf = new Map<string, string>();
  const withBundle = files.guides.some(({ folder, text }) => folder === BUNDLES && LIST.test(text().slice(0, 1000)));
  const isOfBundles = (folder: string) => folder === BUNDLES && withBundle && !known.has(folder);
  for (const { folder, file, id } of files.guides) {
    if (isOfBundles(folder)) continue;
    folderOf.set(id, eventId(folder));
    if (!known.has(eventId(folder)) && !loose.has(eventId(folder))) loose.set(eventId(folder), { folder, file });
  }
  const letters = new Map(
    codes.entries.map(({ code, guide, event }) => [event?.text ?? folderOf.get(guide?.text ?? '') ?? '', code.replace(/[^A-Z].*$/, '')]),
  );
  const taken = new Set(codes.entries.map(({ code }) => code.replace(/[^A-Z].*$/, '')));
  const folders = [...loose].map(([id, folder]) => {
    const letter = letters.get(id);
    return letter === undefined ? folder : { ...folder, letter };
  });
  return withLooseFolders(hall.events, folders, taken, hall.language);
}
