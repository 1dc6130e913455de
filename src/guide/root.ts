/** The root, the content of `root.json`: the list of packs that together are one version of the hall. */

import { compareCodes } from './address.ts';
import { SHORT_HASH } from './pack.ts';

export interface PackEntry {
  /** The life event's id. */
  readonly event: string;
  /** The first and the last code in it, in the order of `compareCodes`. */
  readonly first: string;
  readonly last: string;
  /** How many guides, and how many lines: a guide has one in each of its languages. */
  readonly guides: number;
  readonly lines: number;
  /** SHA-256 of the pack, 64 hex digits: `packs/<hash>.json`. */
  readonly hash: string;
  /** SHA-256 of the index, 16 hex digits: `indexes/<index>.json`. */
  readonly index: string;
  /** Size in bytes: as it is, and as sent with brotli and with gzip. */
  readonly bytes: number;
  readonly br: number;
  readonly gzip: number;
}

export interface Root {
  readonly format: 1;
  /** Only grows: UTC seconds of the build, or SOURCE_DATE_EPOCH. */
  readonly number: number;
  /** SHA-256 of the hall line, 64 hex digits; its file is `lines/<first 16>.json`. */
  readonly hall: string;
  /** Versions of the pages that are not a guide, by page name: the wall, life events, devices and channels, `kept`. */
  readonly pages: Readonly<Record<string, string>>;
  /** How many guides each life event lists, by its id. */
  readonly counts: Readonly<Record<string, number>>;
  readonly packs: readonly PackEntry[];
}

/** Returns where a pack lies in the output and in what a phone keeps: `packs/<64 hex>.json`. */
export function packPath({ hash }: Pick<PackEntry, 'hash'>): string {
  return `packs/${hash}.json`;
}

/** Returns where a pack's index lies: `indexes/<16 hex>.json`. */
export function indexPath({ index }: Pick<PackEntry, 'index'>): string {
  return `indexes/${index}.json`;
}

/** Returns where a line lies, by its name: `lines/<16 hex>.json`. */
export function linePath(name: string): string {
  return `lines/${name}.json`;
}

/** Returns where a root's hall line lies. */
export function hallPath({ hall }: Pick<Root, 'hall'>): string {
  return linePath(hall.slice(0, SHORT_HASH));
}

/** Returns the bytes of a hall as sent with brotli, by which a phone decides whether to keep it unasked. */
export function bytesAsSent(root: Root): number {
  return root.packs.reduce((sum, pack) => sum + pack.br, 0);
}

/** Returns how many guides these packs have together. */
export function countGuides(packs: readonly PackEntry[]): number {
  return packs.reduce((sum, pack) => sum + pack.guides, 0);
}

/** Returns how many lines these packs have together. */
export function countLines(packs: readonly PackEntry[]): number {
  return packs.reduce((sum, pack) => sum + pack.lines, 0);
}

/** Returns the packs in which a code may be: mostly one, two where life events share a letter. */
export function packsFor(root: Pick<Root, 'packs'>, code: string): PackEntry[] {
  return root.packs.filter((pack) => compareCodes(pack.first, code) <= 0 && compareCodes(code, pack.last) <= 0);
}
