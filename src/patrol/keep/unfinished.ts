/** An unfinished patrol survives a reload of its page, and no more: it is gone with the tab. */

import type { WallPiece } from '../wall/wall.ts';

export interface UnfinishedPatrol {
  /** A place's id; empty: anywhere. */
  readonly place: string;
  /** The seen parts of the wall, by place. */
  readonly seen: Readonly<Record<string, readonly WallPiece[]>>;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

/** Returns the patrol that was going on in this tab, or undefined. `storage` may throw, as in private windows. */
export function readUnfinished(storage: () => Storage, base: string): UnfinishedPatrol | undefined {
  try {
    const saved: UnfinishedPatrol | null = JSON.parse(storage().getItem(keyOf(base)) ?? 'null');
    return saved && Object.values(saved.seen).every((parts) => Array.isArray(parts)) ? saved : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a patrol; where nothing can be kept it goes on without. */
export function writeUnfinished(storage: () => Storage, base: string, unfinished: UnfinishedPatrol): void {
  try {
    storage().setItem(keyOf(base), JSON.stringify(unfinished));
  } catch {
    return;
  }
}

function keyOf(base: string): string {
  return `guide-wall patrol ${base}`;
}
