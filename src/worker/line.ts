/** Finds a guide's newest lines by the indexes alone, without its pack. */

import { linesOf, readIndex } from '../guide/pack.ts';
import { type PackEntry, packsFor, type Root } from '../guide/root.ts';
import { nameOf } from './bring.ts';
import { successors } from './plan.ts';
import { hasCode, indexPath, linePath, type NamedLine, packPath, singleLines } from './reading.ts';
import { type Device, keptPaths, keptText } from './store.ts';

/** Has a text that is named by its content. Rejects where it cannot. */
export type Have = (path: string, hash: string) => Promise<string>;

/** The names of a pack's lines, and which of them are a code's. */
interface Known {
  readonly names: readonly string[];
  /** Positions within `names`. */
  readonly mine: readonly number[];
  readonly lines: ReadonlyMap<string, string>;
}

/**
 * Returns a code's lines under the next root, none where the guide is gone, undefined where they are not to be found
 * without whole packs: nothing of it is kept, or too much around it has changed. Rejects without network.
 */
export async function findLines(device: Device, have: Have, inUse: Root, next: Root, code: string): Promise<NamedLine[] | undefined> {
  const olds = await Promise.all(packsFor(inUse, code).map((entry) => knownOf(device, entry, code)));
  const old = olds.find(({ mine }) => mine.length > 0);
  if (!old) return undefined;
  const found = await Promise.all(packsFor(next, code).map((entry) => findIn(device, have, old, entry, code)));
  return found.includes(undefined) ? undefined : found.flatMap((lines) => lines ?? []);
}

async function findIn(device: Device, have: Have, old: Known, entry: PackEntry, code: string): Promise<NamedLine[] | undefined> {
  const pack = await keptText(device, packPath(entry));
  if (pack !== undefined)
    return Promise.all(
      linesOf(pack)
        .filter((line) => hasCode(line, code))
        .map(named),
    );
  const index = readIndex(await have(indexPath(entry), entry.index));
  const names = successors(old.names, old.mine, index);
  if (!names) return undefined;
  const lines = await Promise.all(names.map(async (name) => ({ name, text: old.lines.get(name) ?? (await have(linePath(name), name)) })));
  return lines.filter(({ text }) => hasCode(text, code));
}

async function knownOf(device: Device, entry: PackEntry, code: string): Promise<Known> {
  const pack = await keptText(device, packPath(entry));
  const lines = pack === undefined ? [] : await Promise.all(linesOf(pack).map(named));
  const singles = pack === undefined ? await singleLines(device, entry, await keptPaths(device)) : lines;
  const names = pack === undefined ? readIndex((await keptText(device, indexPath(entry))) ?? '[]') : lines.map(({ name }) => name);
  const mine = singles.filter(({ text }) => hasCode(text, code)).map(({ name }) => names.indexOf(name));
  return { names, mine, lines: new Map(singles.map(({ name, text }) => [name, text])) };
}

async function named(text: string): Promise<NamedLine> {
  return { name: await nameOf(text), text };
}
