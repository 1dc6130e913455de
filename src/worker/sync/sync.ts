/**
 * Keeps up with the hall. All that is new is kept beside the old, by name; the last step is one `put` of the root in use.
 * An interrupted update goes on from where it was, since every file is kept under its name.
 */

import { hallPath, indexPath, linePath, type PackEntry, packPath, packsFor, type Root } from '../../guide/root.ts';
import { readIndex, readLine } from '../../guide/pack.ts';
import { askRoot, haveText, type SentRoot } from '../store/bring.ts';
import { filesNamed, filesNamedIn, isFile, keepFiles } from './files.ts';
import { findLines, type KeptPack, keptPack } from './line.ts';
import { keepPack, keptLinesByName } from './packs.ts';
import { packsToKeep } from './plan.ts';
import { previousRoot, rootInUse, singleLines } from '../read/reading.ts';
import { type Phone, drop, keptPaths, keptText, PREVIOUS_ROOT_FILE, put, ROOT_FILE, soundPaths } from '../store/store.ts';

/** A root made so many seconds after now was made by a clock that was wrong: a month, since clocks of phones are wrong too. */
const FUTURE = 30 * 86_400;

/**
 * Returns whether one root follows another: by a greater number, or because the one in use is of a future that the other
 * is not of, which was a mistake of the hall's. `now`: by this phone's clock, in seconds.
 */
export function isNewer(next: Root, inUse: Root, now: number = Date.now() / 1000): boolean {
  const future = now + FUTURE;
  return next.number > inUse.number || (inUse.number > future && next.number <= future);
}

/** Brings the kept content to the newest root, and returns whether the root in use is another one now. Never rejects. */
export function update(phone: Phone, newest?: SentRoot): Promise<boolean> {
  return phone.inTurn(async () => {
    try {
      const inUse = await rootInUse(phone);
      const next = inUse && (newest ?? (await askRoot(phone)));
      if (!inUse || !next || !isNewer(next.root, inUse)) return false;
      await moveTo(phone, inUse, next);
      return true;
    } catch {
      // The network or the room on the phone ended: the root in use still is, and the next update goes on from here.
      return false;
    }
  });
}

/** Gathers the files that the next root needs, flips, sweeps. Rejects, with the old root in use, where anything is missing. */
export async function moveTo(phone: Phone, inUse: Root, next: SentRoot): Promise<void> {
  await gather(phone, inUse, next.root);
  await flip(phone, next.text);
  // Files that cannot be swept now are swept next time.
  await sweep(phone).catch(() => undefined);
}

async function gather(phone: Phone, inUse: Root, next: Root): Promise<void> {
  // What a disk has spoilt is kept all the same: it is brought again.
  const listed = await keptPaths(phone);
  const paths = await soundPaths(phone);
  const hall = await haveText(phone, hallPath(next), next.hall);
  const whole = packsToKeep(inUse, next, listed);
  const byEvent = new Map<string, PackEntry[]>();
  for (const entry of whole.filter((entry) => !paths.has(packPath(entry)))) {
    const entries = byEvent.get(entry.event);
    if (entries) entries.push(entry);
    else byEvent.set(entry.event, [entry]);
  }
  for (const [event, entries] of byEvent) {
    const kept = await keptLinesByName(
      phone,
      inUse.packs.filter((old) => old.event === event),
    );
    // One after the other: a slow line then cuts off only one pack.
    for (const entry of entries) await keepPack(phone, entry, { kept, paths });
  }
  const singles = await keepSingles(phone, inUse, next, whole, paths);
  const named = await filesNamedIn(phone, [...byEvent.values()].flat(), paths);
  await keepFiles(phone, [...[hall, ...singles].flatMap(filesNamed), ...named]);
}

/** Keeps the successors of the lines that are kept singly, and returns them. A guide that is gone has none. */
async function keepSingles(phone: Phone, inUse: Root, next: Root, whole: readonly PackEntry[], paths: ReadonlySet<string>) {
  const rest = inUse.packs.filter((entry) => !paths.has(packPath(entry)));
  const singles = (await Promise.all(rest.map((entry) => singleLines(phone, entry, paths)))).flat();
  const codes = new Set(singles.map(({ text }) => readLine(text).code));
  const packs = new Map<PackEntry, Promise<KeptPack>>();
  const know = (entry: PackEntry) => {
    const kept = packs.get(entry) ?? keptPack(phone, entry, paths);
    packs.set(entry, kept);
    return kept;
  };
  const kept: string[] = [];
  for (const code of codes) {
    const entries = packsFor(next, code).filter((entry) => !whole.includes(entry));
    if (entries.length === 0) continue;
    const lines = await findLines(phone, (path, hash) => haveText(phone, path, hash), [inUse, next], code, know);
    for (const entry of lines ? [] : entries) await keepPack(phone, entry);
    kept.push(...(lines ?? []).map(({ text }) => text));
  }
  return kept;
}

/** Puts another root in use. The one that was stays, for the way back. */
async function flip(phone: Phone, text: string): Promise<void> {
  const before = await keptText(phone, ROOT_FILE);
  if (before !== undefined) await put(phone, PREVIOUS_ROOT_FILE, before);
  await put(phone, ROOT_FILE, text);
}

/** Deletes the files that neither the root in use nor the previous one names. */
async function sweep(phone: Phone): Promise<void> {
  const [inUse, previous] = [await rootInUse(phone), await previousRoot(phone)];
  if (!inUse) return;
  const paths = await keptPaths(phone);
  const named = new Set([ROOT_FILE, PREVIOUS_ROOT_FILE, codesPath(inUse)]);
  const hasFiles = [...paths].some(isFile);
  for (const root of previous ? [inUse, previous] : [inUse]) {
    named.add(hallPath(root));
    for (const path of filesNamed((await keptText(phone, hallPath(root))) ?? '')) named.add(path);
    for (const entry of root.packs) for (const path of await pathsOf(phone, entry, paths)) named.add(path);
    if (hasFiles) for (const path of await filesNamedIn(phone, root.packs, paths)) named.add(path);
  }
  for (const path of paths) if (!named.has(path)) await drop(phone, path);
}

/** A pack's own path; where it is not kept, its index and the lines in it. */
async function pathsOf(phone: Phone, entry: PackEntry, paths: ReadonlySet<string>): Promise<string[]> {
  if (paths.has(packPath(entry))) return [packPath(entry)];
  if (!paths.has(indexPath(entry))) return [];
  return [indexPath(entry), ...readIndex((await keptText(phone, indexPath(entry))) ?? '[]').map(linePath)];
}

/** Returns the path of `codes.json` as made on this phone from one root. */
export function codesPath(root: Root): string {
  return `codes-${root.number}.json`;
}
