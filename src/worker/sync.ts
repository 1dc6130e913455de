/**
 * Keeps up with the hall. All that is new is kept beside the old, by name; the last step is one `put` of the root in use.
 * What is interrupted goes on from where it was, since what is kept is known by its name.
 */

import { type PackEntry, packsFor, type Root } from '../guide/root.ts';
import { readIndex, readLine } from '../guide/pack.ts';
import { askRoot, haveText, type SentRoot } from './bring.ts';
import { filesNamed, filesNamedIn, isFile, keepFiles } from './files.ts';
import { findLines, type KnownPack, knownPack } from './line.ts';
import { keepPack, knownLines, someAtOnce } from './packs.ts';
import { packsToKeep } from './plan.ts';
import { hallPath, indexPath, linePath, packPath, previousRoot, rootInUse, singleLines } from './reading.ts';
import { type Device, drop, keptPaths, keptText, PREVIOUS_ROOT, put, ROOT } from './store.ts';

/** Returns whether one root is newer: only a greater number is, whatever else differs. */
export function isNewer(next: Root, inUse: Root): boolean {
  return next.number > inUse.number;
}

/** Brings what is kept to the newest root, and returns whether the root in use is another one now. Never rejects. */
export function update(device: Device, newest?: SentRoot): Promise<boolean> {
  return device.inTurn(async () => {
    try {
      const inUse = await rootInUse(device);
      const next = inUse && (newest ?? (await askRoot(device)));
      if (!inUse || !next || !isNewer(next.root, inUse)) return false;
      await moveTo(device, inUse, next);
      return true;
    } catch {
      // The network or the room on the device ended: the root in use still is, and the next update goes on from here.
      return false;
    }
  });
}

/** Gathers what the next root needs, flips, sweeps. Rejects, with the old root in use, where anything is missing. */
export async function moveTo(device: Device, inUse: Root, next: SentRoot): Promise<void> {
  await gather(device, inUse, next.root);
  await flip(device, next.text);
  // What cannot be swept now is swept next time.
  await sweep(device).catch(() => undefined);
}

async function gather(device: Device, inUse: Root, next: Root): Promise<void> {
  const paths = await keptPaths(device);
  const hall = await haveText(device, hallPath(next), next.hall);
  const whole = packsToKeep(inUse, next, paths);
  const byEvent = new Map<string, PackEntry[]>();
  for (const entry of whole.filter((entry) => !paths.has(packPath(entry)))) {
    const entries = byEvent.get(entry.event);
    if (entries) entries.push(entry);
    else byEvent.set(entry.event, [entry]);
  }
  for (const [event, entries] of byEvent) {
    const known = await knownLines(
      device,
      inUse.packs.filter((old) => old.event === event),
    );
    await someAtOnce(entries, (entry) => keepPack(device, entry, { known, paths }));
  }
  const singles = await keepSingles(device, inUse, next, whole, paths);
  const named = await filesNamedIn(device, [...byEvent.values()].flat(), paths);
  await keepFiles(device, [...[hall, ...singles].flatMap(filesNamed), ...named]);
}

/** Keeps the successors of the lines that are kept singly, and returns them. A guide that is gone has none. */
async function keepSingles(device: Device, inUse: Root, next: Root, whole: readonly PackEntry[], paths: ReadonlySet<string>) {
  const rest = inUse.packs.filter((entry) => !paths.has(packPath(entry)));
  const singles = (await Promise.all(rest.map((entry) => singleLines(device, entry, paths)))).flat();
  const codes = new Set(singles.map(({ text }) => readLine(text).code));
  const packs = new Map<PackEntry, Promise<KnownPack>>();
  const know = (entry: PackEntry) => {
    const known = packs.get(entry) ?? knownPack(device, entry, paths);
    packs.set(entry, known);
    return known;
  };
  const kept: string[] = [];
  for (const code of codes) {
    const entries = packsFor(next, code).filter((entry) => !whole.includes(entry));
    if (entries.length === 0) continue;
    const lines = await findLines(device, (path, hash) => haveText(device, path, hash), [inUse, next], code, know);
    for (const entry of lines ? [] : entries) await keepPack(device, entry);
    kept.push(...(lines ?? []).map(({ text }) => text));
  }
  return kept;
}

/** Puts another root in use. The one that was stays, for the way back. */
async function flip(device: Device, text: string): Promise<void> {
  const before = await keptText(device, ROOT);
  if (before !== undefined) await put(device, PREVIOUS_ROOT, before);
  await put(device, ROOT, text);
}

/** Forgets what neither the root in use nor the one before it names. */
export async function sweep(device: Device): Promise<void> {
  const [inUse, previous] = [await rootInUse(device), await previousRoot(device)];
  if (!inUse) return;
  const paths = await keptPaths(device);
  const named = new Set([ROOT, PREVIOUS_ROOT, codesPath(inUse)]);
  const hasFiles = [...paths].some(isFile);
  for (const root of previous ? [inUse, previous] : [inUse]) {
    named.add(hallPath(root));
    for (const path of filesNamed((await keptText(device, hallPath(root))) ?? '')) named.add(path);
    for (const entry of root.packs) for (const path of await pathsOf(device, entry, paths)) named.add(path);
    if (hasFiles) for (const path of await filesNamedIn(device, root.packs, paths)) named.add(path);
  }
  for (const path of paths) if (!named.has(path)) await drop(device, path);
}

/** A pack's own path; where it is not kept, its index and the lines in it. */
async function pathsOf(device: Device, entry: PackEntry, paths: ReadonlySet<string>): Promise<string[]> {
  if (paths.has(packPath(entry))) return [packPath(entry)];
  if (!paths.has(indexPath(entry))) return [];
  return [indexPath(entry), ...readIndex((await keptText(device, indexPath(entry))) ?? '[]').map(linePath)];
}

/** Returns the path of `codes.json` as made on this device from one root. */
export function codesPath(root: Root): string {
  return `codes-${root.number}.json`;
}
