/**
 * Where there is no worker: asks whether this document is still the newest, when it opens and each time it becomes
 * visible. The HTTP cache may have shown one that is several builds old.
 */

import { codeOfPage } from '../../guide/address.ts';
import { guideFacts, versionOf } from '../../guide/facts.ts';
import { readHallLine } from '../../guide/hall.ts';
import { readIndex, readLine } from '../../guide/pack.ts';
import { hallPath, indexPath, linePath, packsFor, readRoot, type Root } from '../../guide/root.ts';
import { hallBase, type ShownPage } from './shown.ts';

/** `offline`: nobody knows; what stands there is a stored copy. */
export type Freshness = 'same' | 'newer' | 'offline';

/** Returns the text at a path below the hall's base. Rejects where it cannot be had. */
export type ReadText = (path: string, cache?: RequestCache) => Promise<string>;

/** Calls `tell` with how fresh this page is, now and each time the page becomes visible. */
export function watchForNews(shown: ShownPage, tell: (freshness: Freshness) => void, read: ReadText = readFrom(hallBase())): void {
  const look = () => void freshnessOf(shown, read).then(tell);
  look();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look();
  });
}

/** Returns how fresh a page is, by `root.json` and the few small files that it names. Never rejects. */
export async function freshnessOf(shown: ShownPage, read: ReadText): Promise<Freshness> {
  try {
    const root = readRoot(await read('root.json', 'no-cache'));
    if (!root) return 'offline';
    const newest = await newestVersion(root, shown, read);
    return newest === undefined || newest === shown.version ? 'same' : 'newer';
  } catch {
    return 'offline';
  }
}

/** Shows the newest document: past the HTTP cache, which would give the old one again. Resolves with false without network. */
export async function reloadNewest(): Promise<boolean> {
  try {
    const { ok } = await fetch(location.href.replace(/#.*/, ''), { cache: 'reload' });
    if (ok) location.reload();
    return ok;
  } catch {
    return false;
  }
}

/** Returns the newest version of a page, `gone` where it shows a line that no index has, undefined where no version is told. */
async function newestVersion(root: Root, { page, line }: ShownPage, read: ReadText): Promise<string | undefined> {
  if (line === undefined) return root.pages[page];
  const hall = readHallLine(await read(hallPath(root)));
  const code = codeOfPage(page);
  const situation = hall.situations[code];
  const indexes = await Promise.all(packsFor(root, situation?.code ?? code).map((entry) => read(indexPath(entry))));
  if (!indexes.some((index) => readIndex(index).includes(line))) return 'gone';
  const guide = readLine(await read(linePath(line)));
  return versionOf(guideFacts(hall, guide, line, situation && { page, answers: situation.answers }));
}

/** Returns what reads below this address. */
export function readFrom(base: string): ReadText {
  return async (path, cache = 'default') => {
    const response = await fetch(base + path, { cache });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.text();
  };
}
