/** The names of a hall's caches in Cache Storage: pages, worker and patrol open the same ones by them. */

import { basePath } from './page-address.ts';

/** How the name of each cache of the program begins, of whatever hall and version. */
export const CACHE_START = 'guide-wall-';

const START_AND_VERSION = /^guide-wall-[a-z]+-v\d+/;

/**
 * Returns the name of a cache of the hall at `place`: a worker's scope (`https://host/qinghe/`) or a path (`/qinghe`).
 * Halls under one origin share its caches, so the path is part of the name.
 */
export function cacheName(kind: 'content' | 'shell' | 'checked' | 'reader' | 'patrol', place: string): string {
  return `${CACHE_START}${kind}-v1${basePath(place)}`;
}

/** Returns those of these names that are caches of the hall at this place, of whatever version. */
export function cachesOf(names: readonly string[], place: string): string[] {
  return names.filter((name) => START_AND_VERSION.test(name) && name.replace(START_AND_VERSION, '') === basePath(place));
}
