/** Keeps the files that guides carry along: forms, samples, pictures, a floor plan. Named by content, verified like everything. */

import { bringBytes } from '../store/bring.ts';
import type { PackEntry } from '../../guide/root.ts';
import { keptLines } from '../read/reading.ts';
import { type Phone, keptPaths, keptResponse, put } from '../store/store.ts';

/** A larger file stays on the network. */
const LARGEST = 500_000;

/** Files of guides that nobody opened here are kept as long as all of them together take no more. */
const TOGETHER = 2_000_000;

/** `files/0123456789abcdef.pdf`, the floor plan's `assets/plan-0123456789abcdef.svg`, the search's `assets/words-0123456789abcdef.json`. */
const FILE = /(?:files\/|assets\/(?:plan|words)-)([0-9a-f]{16})\.[a-z0-9]+/;

/** Returns the paths of the files that a text names. */
export function filesNamed(text: string): string[] {
  return [...new Set(text.match(new RegExp(FILE, 'g')))];
}

/** Returns the paths of the files that the kept lines of these packs name. One pack at a time is in memory. */
export async function filesNamedIn(phone: Phone, entries: readonly PackEntry[], paths: ReadonlySet<string>): Promise<string[]> {
  const named = new Set<string>();
  for (const entry of entries) {
    for (const line of await keptLines(phone, entry, paths)) for (const path of filesNamed(line)) named.add(path);
  }
  return [...named];
}

/** Keeps these files, as far as it can: a guide is a guide without them. `together`: of all at most. */
export async function keepFiles(phone: Phone, named: readonly string[], together = TOGETHER): Promise<void> {
  if (named.length === 0) return;
  const paths = await keptPaths(phone);
  let bytes = (await Promise.all([...paths].filter(isFile).map((path) => sizeOf(phone, path)))).reduce((sum, size) => sum + size, 0);
  for (const path of new Set(named.filter((path) => !paths.has(path)))) {
    if (bytes >= together) return;
    bytes += await keepFile(phone, path);
  }
}

/** Returns whether a path is that of a file. */
export function isFile(path: string): boolean {
  return FILE.exec(path)?.[0] === path;
}

async function keepFile(phone: Phone, path: string): Promise<number> {
  try {
    const bytes = await bringBytes(phone, path, FILE.exec(path)?.[1] ?? '', { largest: LARGEST });
    await put(phone, path, bytes);
    return bytes.byteLength;
  } catch {
    return 0;
  }
}

/** Returns how many bytes a kept file has. */
export async function sizeOf(phone: Phone, path: string): Promise<number> {
  return Number((await keptResponse(phone, path))?.headers.get('Content-Length') ?? 0);
}
