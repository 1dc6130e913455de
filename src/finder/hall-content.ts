/** The hall's content for its search: what this phone keeps, the network for the rest. */

import { hashOf } from '../ground/hash.ts';
import { cacheName } from '../guide/cache-name.ts';
import type { CodeEntry } from '../guide/codes.ts';
import type { Guide } from '../guide/guide.ts';
import { type Hall, readHallLine } from '../guide/hall.ts';
import { packLines, readIndex, readLine } from '../guide/pack.ts';
import { readRoot } from '../guide/read-root.ts';
import { type PackEntry, type Root, hallPath, indexPath, linePath, packPath } from '../guide/root.ts';
import type { WordList } from '../find/plain-words.ts';

interface HallContent {
  readonly hall: Hall;
  readonly guides: readonly Guide[];
  /** Guides whose lines are not at hand. */
  readonly others: readonly CodeEntry[];
  readonly words: WordList;
}

/** More packs than these, in bytes as sent, are not brought for a search: `codes.json` names their guides. */
const MOST = 2_000_000;

const NO_WORDS: WordList = { words: {}, frames: [], elsewhere: [], sounds: {} };

/** Returns the content. `scope`: where the hall's pages live, with a slash at the end. Rejects where there is none. */
export async function readContent(scope: string): Promise<HallContent> {
  const kept = await openKept(scope);
  const root =
    readRoot((await kept('root.json')) ?? '') ??
    readRoot((await kept('root.previous.json')) ?? '') ??
    readRoot(await bring(scope, 'root.json'));
  if (!root) throw new Error('There is no root of this hall.');
  const hall = readHallLine(await have(scope, kept, hallPath(root), root.hall));
  const [words, { lines, missing }] = await Promise.all([readWords(scope, kept, hall), readLines(scope, kept, root)]);
  const others = missing ? await readOthers(scope) : [];
  return { hall, guides: lines.map(readLine), others, words };
}

/** Returns the text that is kept under a path, or undefined. */
type Kept = (path: string) => Promise<string | undefined>;

/** Where a browser has no worker it keeps nothing. */
async function openKept(scope: string): Promise<Kept> {
  try {
    const cache = await caches.open(cacheName('content', scope));
    return async (path) => (await cache.match(scope + path))?.text().catch(() => undefined);
  } catch {
    return () => Promise.resolve(undefined);
  }
}

/** Rejects anything but a plain answer of the hall. */
async function bring(scope: string, path: string): Promise<string> {
  const response = await fetch(scope + path, { redirect: 'error' });
  if (!response.ok) throw new Error(`${path}: no plain answer`);
  return response.text();
}

/** What is shown is proved, whatever a disk or a network did to it. Over plain http, where nothing is kept, nothing can be proved. */
async function isProved(text: string, hash: string): Promise<boolean> {
  return !isSecureContext || (await hashOf(text)).startsWith(hash);
}

async function have(scope: string, kept: Kept, path: string, hash: string): Promise<string> {
  const own = await kept(path);
  if (own !== undefined && (await isProved(own, hash))) return own;
  const text = await bring(scope, path);
  if (await isProved(text, hash)) return text;
  throw new Error(`${path} does not hash to its name`);
}

/** Without its words search still finds what guides say. */
async function readWords(scope: string, kept: Kept, { search }: Hall): Promise<WordList> {
  const [path, hash = ''] = /assets\/words-([0-9a-f]{16})\.json$/.exec(search ?? '') ?? [];
  if (path === undefined) return NO_WORDS;
  try {
    const list: WordList = JSON.parse(await have(scope, kept, path, hash));
    return list;
  } catch {
    return NO_WORDS;
  }
}

/** `missing`: of some packs only the lines that are kept singly are at hand. */
async function readLines(scope: string, kept: Kept, root: Root): Promise<{ lines: string[]; missing: boolean }> {
  const texts = await Promise.all(root.packs.map(async (pack) => ({ pack, text: await kept(packPath(pack)) })));
  const gone = texts.filter(({ text }) => text === undefined);
  const isSmall = gone.reduce((sum, { pack }) => sum + pack.br, 0) <= MOST;
  const read = async (pack: PackEntry): Promise<{ lines: string[]; missing: boolean }> => {
    try {
      if (isSmall || !gone.some((one) => one.pack === pack))
        return { lines: packLines(await have(scope, kept, packPath(pack), pack.hash)), missing: false };
    } catch {
      // Its single lines are better than nothing.
    }
    return { lines: await singleLines(kept, pack), missing: true };
  };
  const all = await Promise.all(root.packs.map(read));
  return { lines: all.flatMap(({ lines }) => lines), missing: all.some(({ missing }) => missing) };
}

async function singleLines(kept: Kept, pack: PackEntry): Promise<string[]> {
  const names = readIndex((await kept(indexPath(pack))) ?? '[]');
  const lines = await Promise.all(names.map(async (name) => ({ name, text: await kept(linePath(name)) })));
  const proved = await Promise.all(lines.map(async ({ name, text }) => (text !== undefined && (await isProved(text, name)) ? [text] : [])));
  return proved.flat();
}

/** A captive portal's answer has no codes. */
async function readOthers(scope: string): Promise<readonly CodeEntry[]> {
  try {
    const value: unknown = JSON.parse(await bring(scope, 'codes.json'));
    return isCodes(value) ? value.codes : [];
  } catch {
    return [];
  }
}

function isCodes(value: unknown): value is { codes: readonly CodeEntry[] } {
  return typeof value === 'object' && value !== null && 'codes' in value && Array.isArray(value.codes);
}
