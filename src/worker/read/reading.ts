/** Reads the kept content: the roots, the hall line, the lines of packs. One request reads exactly one root. */

import type { NamedGuide } from '../../guide/codes.ts';
import type { Guide } from '../../guide/guide.ts';
import { type Hall, readHallLine } from '../../guide/hall.ts';
import { packLines, readIndex, readLine } from '../../guide/pack.ts';
import { readRoot } from '../../guide/read-root.ts';
import { hallPath, indexPath, linePath, type PackEntry, packPath, packsFor, type Root } from '../../guide/root.ts';
import { lineName } from '../store/bring.ts';
import { type Phone, keptPaths, keptText, PREVIOUS_ROOT_FILE, ROOT_FILE } from '../store/store.ts';

/** A line with its name: 16 hex digits. */
export interface NamedLine {
  readonly name: string;
  readonly text: string;
}

/** The source of a page's facts: the kept content, or newer content of the network. */
export interface Shelf {
  readonly root: Root;
  /** Undefined where the hall line is not at hand. */
  readonly hall: () => Promise<Hall | undefined>;
  /** A code's guide in all its languages, as far as at hand. */
  readonly guides: (code: string) => Promise<readonly NamedGuide[]>;
  /** The guides of these packs, as far as at hand. */
  readonly packs: (entries: readonly PackEntry[]) => Promise<readonly Guide[]>;
  /** The text of a file that the hall line names, undefined where it is not at hand. */
  readonly file: (path: string) => Promise<string | undefined>;
}

/**
 * Returns the root in use, or undefined where nothing is kept. A browser that is killed while it replaces an entry of its
 * cache can lose the old and the new one (seen in Chromium): the root before is in use then, as it was until that moment.
 */
export async function rootInUse(phone: Phone): Promise<Root | undefined> {
  return readRoot((await keptText(phone, ROOT_FILE)) ?? '') ?? previousRoot(phone);
}

/** Returns the root that was in use before, for the way back. */
export async function previousRoot(phone: Phone): Promise<Root | undefined> {
  return readRoot((await keptText(phone, PREVIOUS_ROOT_FILE)) ?? '');
}

/** Returns the kept content, read by one root. */
export function keptShelf(phone: Phone, root: Root): Shelf {
  return {
    root,
    hall: async () => {
      const line = await keptText(phone, hallPath(root));
      return line === undefined ? undefined : readHallLine(line);
    },
    guides: async (code) => guidesIn((await Promise.all(packsFor(root, code).map((entry) => keptLines(phone, entry)))).flat(), code),
    packs: async (entries) => (await linesOfPacks(phone, entries)).map(readLine),
    file: (path) => keptText(phone, path),
  };
}

/** Returns the kept lines of these packs. */
export async function linesOfPacks(phone: Phone, entries: readonly PackEntry[]): Promise<string[]> {
  // Listed once: of a hall of 10,000 guides each list is long.
  const paths = await keptPaths(phone);
  return (await Promise.all(entries.map((entry) => keptLines(phone, entry, paths)))).flat();
}

/** Returns the kept lines of a pack: all of them, or those that are kept singly. `paths`: of all kept files, where the caller has them. */
export async function keptLines(phone: Phone, entry: PackEntry, paths?: ReadonlySet<string>): Promise<string[]> {
  const pack = await keptText(phone, packPath(entry));
  if (pack !== undefined) return packLines(pack);
  return (await singleLines(phone, entry, paths ?? (await keptPaths(phone)))).map(({ text }) => text);
}

/** Returns the lines that are kept singly, of a pack that is not kept. */
export async function singleLines(phone: Phone, entry: PackEntry, paths: ReadonlySet<string>): Promise<NamedLine[]> {
  if (!paths.has(indexPath(entry))) return [];
  const names = readIndex((await keptText(phone, indexPath(entry))) ?? '[]').filter((name) => paths.has(linePath(name)));
  const lines = await Promise.all(names.map(async (name) => ({ name, text: await keptText(phone, linePath(name)) })));
  return lines.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
}

/** Returns the guides with this code among lines. Only lines that may have it are parsed. */
async function guidesIn(lines: readonly string[], code: string): Promise<NamedGuide[]> {
  const found = lines.filter((line) => hasCode(line, code));
  return Promise.all(found.map(async (line) => ({ guide: readLine(line), line: await lineName(line) })));
}

/** Returns whether a line is of a guide with this code. */
export function hasCode(line: string, code: string): boolean {
  return line.includes(`"code":"${code}"`) && readLine(line).code === code;
}
