/**
 * Where there is no worker: asks whether this document is still the newest, when it opens and each time it becomes
 * visible. The HTTP cache may have shown one that is several builds old.
 */

import { codeOfPage } from '../../guide/address.ts';
import { readIndex } from '../../guide/pack.ts';
import { indexPath, packsFor, type Root } from '../../guide/root.ts';
import { hallBase, type ShownPage } from './shown.ts';

/** `offline`: nobody knows; the page is a stored copy. */
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

/**
 * Returns how fresh a page is: by `root.json`, which names the versions of lists and the indexes in which a guide's line
 * stands as long as it is the newest; for the hall around that line, by the newest document. Never rejects.
 */
export async function freshnessOf(shown: ShownPage, read: ReadText): Promise<Freshness> {
  const { page, version, line } = shown;
  try {
    const root = rootIn(await read('root.json', 'no-cache'));
    if (line === undefined) return (root.pages[page] ?? version) === version ? 'same' : 'newer';
    if (!(await hasLine(root, page, line, read))) return 'newer';
    const newest = versionIn(await read(page, 'no-cache'));
    return newest === undefined ? 'offline' : newest === version ? 'same' : 'newer';
  } catch {
    return 'offline';
  }
}

/** Returns whether the hall still has this line. A situation's page may show the guide of any other code: its document tells. */
async function hasLine(root: RootOfPages, page: string, line: string, read: ReadText): Promise<boolean> {
  const code = codeOfPage(page);
  if (code.includes('-')) return true;
  const indexes = await Promise.all(packsFor(root, code).map((entry) => read(indexPath(entry))));
  return indexes.some((index) => readIndex(index).includes(line));
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

type RootOfPages = Pick<Root, 'pages' | 'packs'>;

/** Throws for a text that is no root: a login page, half a file. */
function rootIn(text: string): RootOfPages {
  const root: RootOfPages = JSON.parse(text);
  return root;
}

/** Undefined in a login page. Where a guide is gone, its address answers with another page, which has a version too. */
function versionIn(document: string): string | undefined {
  return /^<html[^>]* data-version="([^"]*)"/m.exec(document)?.[1];
}

/** Returns a function that reads texts below this address. */
export function readFrom(base: string): ReadText {
  return async (path, cache = 'default') => {
    const response = await fetch(base + path, { cache });
    // A page that is gone has a page of its own, which says so.
    if (!response.ok && response.status !== 404) throw new Error(`${path}: ${response.status}`);
    return response.text();
  };
}
