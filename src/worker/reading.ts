/** Reads what is kept: the roots, the hall line, the lines of packs. One request reads exactly one root. */

import type { NamedGuide } from '../guide/codes.ts';
import type { Guide } from '../guide/guide.ts';
import { type Hall, readHall } from '../guide/hall.ts';
import { linesOf, readIndex, readLine, SHORT_HASH } from '../guide/pack.ts';
import { type PackEntry, packsFor, readRoot, type Root } from '../guide/root.ts';
import { nameOf } from './bring.ts';
import { type Device, keptPaths, keptText, PREVIOUS_ROOT, ROOT } from './store.ts';

/** A line with its name: 16 hex digits. */
export interface NamedLine {
  readonly name: string;
  readonly text: string;
}

/** Where a page's facts come from: what is kept, or what the network has that is newer. */
export interface Shelf {
  readonly root: Root;
  /** Undefined where the hall line is not at hand. */
  readonly hall: () => Promise<Hall | undefined>;
  /** A code's guide in all its languages, as far as at hand. */
  readonly guides: (code: string) => Promise<readonly NamedGuide[]>;
  /** The guides of these packs, as far as at hand. */
  readonly packs: (entries: readonly PackEntry[]) => Promise<readonly Guide[]>;
}

export const packPath = (entry: PackEntry) => `packs/${entry.hash}.json`;
export const indexPath = (entry: PackEntry) => `indexes/${entry.index}.json`;
export const linePath = (name: string) => `lines/${name}.json`;
export const hallPath = (root: Root) => linePath(root.hall.slice(0, SHORT_HASH));

/**
 * Returns the root in use, or undefined where nothing is kept. A browser that is killed while it replaces an entry of its
 * cache can lose the old and the new one (seen in Chromium): the root before is in use then, as it was until that moment.
 */
export async function rootInUse(device: Device): Promise<Root | undefined> {
  return readRoot((await keptText(device, ROOT)) ?? '') ?? previousRoot(device);
}

/** Returns the root that was in use before, for the way back. */
export async function previousRoot(device: Device): Promise<Root | undefined> {
  return readRoot((await keptText(device, PREVIOUS_ROOT)) ?? '');
}

/** Returns what is kept, read by one root. */
export function keptShelf(device: Device, root: Root): Shelf {
  return {
    root,
    hall: async () => {
      const line = await keptText(device, hallPath(root));
      return line === undefined ? undefined : readHall(line);
    },
    guides: async (code) => guidesIn((await Promise.all(packsFor(root, code).map((entry) => keptLines(device, entry)))).flat(), code),
    packs: async (entries) => (await linesOfPacks(device, entries)).map(readLine),
  };
}

/** Returns the kept lines of these packs. */
export async function linesOfPacks(device: Device, entries: readonly PackEntry[]): Promise<string[]> {
  // Listed once: of a hall of 10,000 guides each list is long.
  const paths = await keptPaths(device);
  return (await Promise.all(entries.map((entry) => keptLines(device, entry, paths)))).flat();
}

/** Returns the kept lines of a pack: all of them, or those that are kept singly. `paths`: what is kept, where that is known. */
export async function keptLines(device: Device, entry: PackEntry, paths?: ReadonlySet<string>): Promise<string[]> {
  const pack = await keptText(device, packPath(entry));
  if (pack !== undefined) return linesOf(pack);
  return (await singleLines(device, entry, paths ?? (await keptPaths(device)))).map(({ text }) => text);
}

/** Returns the lines that are kept singly, of a pack that is not kept. */
export async function singleLines(device: Device, entry: PackEntry, paths: ReadonlySet<string>): Promise<NamedLine[]> {
  if (!paths.has(indexPath(entry))) return [];
  const names = readIndex((await keptText(device, indexPath(entry))) ?? '[]').filter((name) => paths.has(linePath(name)));
  const lines = await Promise.all(names.map(async (name) => ({ name, text: await keptText(device, linePath(name)) })));
  return lines.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
}

/** Returns the guides with this code among lines. Only lines that may have it are parsed. */
export async function guidesIn(lines: readonly string[], code: string): Promise<NamedGuide[]> {
  const found = lines.filter((line) => hasCode(line, code));
  return Promise.all(found.map(async (line) => ({ guide: readLine(line), line: await nameOf(line) })));
}

/** Returns whether a line is of a guide with this code. */
export function hasCode(line: string, code: string): boolean {
  return line.includes(`"code":"${code}"`) && readLine(line).code === code;
}
