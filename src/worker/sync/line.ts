/** Finds a guide's newest lines by the indexes alone, without its pack. */

import { packLines, readIndex } from '../../guide/pack.ts';
import { indexPath, linePath, type PackEntry, packPath, packsFor, type Root } from '../../guide/root.ts';
import { lineName } from '../store/bring.ts';
import { successors } from './plan.ts';
import { hasCode, type NamedLine, singleLines } from '../read/reading.ts';
import { type Phone, keptPaths, keptText } from '../store/store.ts';

/** Has a text that is named by its content. Rejects where it cannot. */
export type Have = (path: string, hash: string) => Promise<string>;

/** The kept part of a pack: the names of its lines, and those lines that are at hand. */
export interface KeptPack {
  readonly names: readonly string[];
  readonly lines: readonly NamedLine[];
}

/**
 * Returns a code's lines under the next root, none where the guide is gone, undefined where they are not to be found
 * without whole packs: nothing of it is kept, or too much around it has changed. Rejects without network. `know`: what is
 * kept of a pack (`keptPack`), so that who looks for many codes reads each pack once.
 */
export async function findLines(
  phone: Phone,
  have: Have,
  [inUse, next]: readonly [Root, Root],
  code: string,
  know: (entry: PackEntry) => Promise<KeptPack> = (entry) => keptPack(phone, entry),
): Promise<NamedLine[] | undefined> {
  const olds = await Promise.all(packsFor(inUse, code).map(know));
  const old = olds.find(({ lines }) => lines.some(({ text }) => hasCode(text, code)));
  if (!old) return undefined;
  const found = await Promise.all(packsFor(next, code).map((entry) => findIn(phone, have, old, entry, code)));
  return found.includes(undefined) ? undefined : found.flatMap((lines) => lines ?? []);
}

async function findIn(phone: Phone, have: Have, old: KeptPack, entry: PackEntry, code: string): Promise<NamedLine[] | undefined> {
  const pack = await keptText(phone, packPath(entry));
  if (pack !== undefined)
    return Promise.all(
      packLines(pack)
        .filter((line) => hasCode(line, code))
        .map(named),
    );
  const index = readIndex(await have(indexPath(entry), entry.index));
  const mine = old.lines.filter(({ text }) => hasCode(text, code)).map(({ name }) => old.names.indexOf(name));
  const names = successors(old.names, mine, index);
  if (!names) return undefined;
  const lines = await Promise.all(
    names.map(async (name) => old.lines.find((line) => line.name === name) ?? { name, text: await have(linePath(name), name) }),
  );
  return lines.filter(({ text }) => hasCode(text, code));
}

/** Returns the kept part of a pack. `paths`: of all kept files, where the caller has them. */
export async function keptPack(phone: Phone, entry: PackEntry, paths?: ReadonlySet<string>): Promise<KeptPack> {
  const pack = await keptText(phone, packPath(entry));
  if (pack !== undefined) {
    const lines = await Promise.all(packLines(pack).map(named));
    return { names: lines.map(({ name }) => name), lines };
  }
  const names = readIndex((await keptText(phone, indexPath(entry))) ?? '[]');
  return { names, lines: await singleLines(phone, entry, paths ?? (await keptPaths(phone))) };
}

async function named(text: string): Promise<NamedLine> {
  return { name: await lineName(text), text };
}
