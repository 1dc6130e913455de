/** The files that `make` makes, as values. Only `write` touches the disk. */

import { keyOf } from '../ground/cache.ts';

type Body = string | Uint8Array;

export interface Made {
  /** From the output folder, with `/`: `A1.html`, `packs/<hash>.json`. */
  readonly path: string;
  /** Same path and key, same bytes: the file that the last build left is kept, and `body` is never asked for. */
  readonly key?: string;
  readonly body: Body | (() => Body);
  /** Bytes as sent with gzip; present only when they are more than the page's budget. */
  readonly sent?: number;
}

/** A file of the last output. */
export interface PublishedFile {
  readonly size: number;
  readonly key?: string;
  readonly sent?: number;
}

/** Returns a file of the last output, as far as making may rely on it. */
export type PublishedFiles = (path: string) => PublishedFile | undefined;

/** Nothing is published yet: everything is made anew. */
export const NOTHING_PUBLISHED: PublishedFiles = () => undefined;

/** Returns the bytes of a file. */
export function bytesOf({ body }: Pick<Made, 'body'>): Uint8Array {
  const value = typeof body === 'function' ? body() : body;
  return typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
}

/** Returns a file that is named by its content: its path is its key. */
export function hashedFile(path: string, body: Made['body']): Made {
  return { path, key: path, body };
}

/** Returns a file with its text's hash as its key: its compressed siblings are not made again while the text is the same. */
export function keyedFile(path: string, text: string): Made {
  return { path, key: keyOf(text), body: text };
}
