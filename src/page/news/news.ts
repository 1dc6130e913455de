/**
 * Where there is no worker: asks whether this document is still the newest, when it opens and each time it becomes
 * visible. The HTTP cache may have shown one that is several builds old.
 */

import type { Root } from '../../guide/root.ts';
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

/** Returns how fresh a page is: by `root.json`, which names the versions of lists, a guide by its newest document. Never rejects. */
export async function freshnessOf({ page, version, line }: ShownPage, read: ReadText): Promise<Freshness> {
  try {
    const pages = pagesIn(await read('root.json', 'no-cache'));
    const newest = line === undefined ? (pages[page] ?? version) : versionIn(await read(page, 'no-cache'));
    return newest === undefined ? 'offline' : newest === version ? 'same' : 'newer';
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

/** Throws for a text that is no root: a login page, half a file. */
function pagesIn(root: string): Readonly<Record<string, string>> {
  const { pages }: Pick<Root, 'pages'> = JSON.parse(root);
  return pages;
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
