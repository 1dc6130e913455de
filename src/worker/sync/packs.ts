/** Keeps packs: put together from lines where that is cheaper, else whole. Either way the pack's hash proves it. */

import { hashOf } from '../../ground/hash.ts';
import { packLines, packText, readIndex } from '../../guide/pack.ts';
import { indexPath, linePath, type PackEntry, packPath } from '../../guide/root.ts';
import { bringText, haveText, lineName } from '../store/bring.ts';
import { linesAreCheaper, wasCutOff } from './plan.ts';
import { type Phone, drop, keptPaths, keptText, put } from '../store/store.ts';

/** Lines at hand, by name. */
type LinesByName = ReadonlyMap<string, string>;

/** The parts of a new pack that are at hand: lines of other packs, and lines that are kept singly. */
interface Parts {
  readonly kept: LinesByName;
  /** All that is kept. */
  readonly paths: ReadonlySet<string>;
}

/** Requests under way at once. */
const AT_ONCE = 6;

/** Returns the lines of those of these packs that are kept, by name. */
export async function keptLinesByName(phone: Phone, entries: readonly PackEntry[]): Promise<LinesByName> {
  const packs = await Promise.all(entries.map((entry) => keptText(phone, packPath(entry))));
  const lines = packs.flatMap((pack) => (pack === undefined ? [] : packLines(pack)));
  return new Map(await Promise.all(lines.map(async (line) => [await lineName(line), line] as const)));
}

/** Returns those of these packs that are not kept yet. */
export async function notKept(phone: Phone, entries: readonly PackEntry[]): Promise<PackEntry[]> {
  const paths = await keptPaths(phone);
  return entries.filter((entry) => !paths.has(packPath(entry)));
}

/** Keeps a pack, put together from `parts` where there are any. Rejects where it cannot. */
export async function keepPack(phone: Phone, entry: PackEntry, parts?: Parts): Promise<void> {
  const pack = (parts && (await putTogether(phone, entry, parts))) ?? (await bringPack(phone, entry));
  await put(phone, packPath(entry), pack);
}

/** Returns a pack made from lines at hand and the missing ones, or undefined where that cannot be done or is no use. */
async function putTogether(phone: Phone, entry: PackEntry, { kept, paths }: Parts): Promise<string | undefined> {
  if (kept.size === 0 && !paths.has(indexPath(entry))) return undefined;
  try {
    const names = readIndex(await haveText(phone, indexPath(entry), entry.index));
    const singles = names.filter((name) => paths.has(linePath(name)));
    const missing = names.filter((name) => !kept.has(name) && !singles.includes(name));
    if (!wasCutOff(singles.length) && !linesAreCheaper(missing.length, entry)) return undefined;
    // Kept one by one as they come: an interrupted update goes on from there.
    const lines = await someAtOnce(names, async (name) => kept.get(name) ?? haveText(phone, linePath(name), name));
    const pack = packText(lines);
    return (await hashOf(pack)) === entry.hash ? pack : undefined;
  } catch {
    return undefined;
  }
}

/** A pack that takes longer, in ms, is on a slow line; its new lines are kept as often. */
const SLOW = 2_000;

/** Returns a pack, brought whole. On a slow line its lines are kept as they come, so that the next visit goes on from there. */
async function bringPack(phone: Phone, entry: PackEntry): Promise<string> {
  const decoder = new TextDecoder();
  let [text, isDue] = ['', false];
  const wait = () => void phone.wait(SLOW).then(() => (isDue = true));
  const keepLines = async () => {
    const lines = text.split(/,?\n/);
    text = lines.pop() ?? '';
    const names = readIndex(await haveText(phone, indexPath(entry), entry.index));
    for (const line of lines) {
      const name = await lineName(line);
      if (names.includes(name)) await put(phone, linePath(name), line);
    }
  };
  const onPiece = async (piece: Uint8Array) => {
    text += decoder.decode(piece, { stream: true });
    if (!isDue) return;
    isDue = false;
    await keepLines();
    wait();
  };
  wait();
  try {
    return await bringText(phone, packPath(entry), entry.hash, { onPiece });
  } catch (failure) {
    await keepLines().catch(() => undefined);
    throw failure;
  }
}

/** Forgets the lines of a pack that were kept singly before all of it was. */
export async function dropSingles(phone: Phone, entry: PackEntry): Promise<void> {
  const index = await keptText(phone, indexPath(entry));
  if (index === undefined) return;
  const paths = await keptPaths(phone);
  for (const path of [...readIndex(index).map(linePath), indexPath(entry)]) if (paths.has(path)) await drop(phone, path);
}

/**
 * Returns what `work` makes of each item, in their order, a few at once. Rejects with the first that fails, once what
 * was under way has ended: nothing goes on behind the back of the next in turn.
 */
async function someAtOnce<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const made: R[] = [];
  const failures: unknown[] = [];
  const left = items.map((item, place) => ({ item, place }));
  const worker = async () => {
    for (let next = left.shift(); next && failures.length === 0; next = left.shift()) {
      try {
        made[next.place] = await work(next.item);
      } catch (failure) {
        failures.push(failure);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (failures.length > 0) throw failures[0];
  return made;
}
