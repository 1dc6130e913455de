/** Sizes as sent, computed from an output folder. */

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { readRoot } from '../../src/guide/read-root.ts';

export interface Sizes {
  /** Largest page of a guide with gzip, and the median one. */
  readonly largestPage: number;
  readonly medianPage: number;
  /** All packs with brotli. */
  readonly packs: number;
  /** The text of all guides as one, with brotli 11: a bound that no program can be far below. */
  readonly text: number;
}

/** Returns the sizes of the output of a hall. */
export function sizesOf(hall: string, out: string): Sizes {
  const pages = readdirSync(out)
    .filter((name) => /^[A-Z]+[0-9]+(-[a-z-]+)?\.html$/.test(name))
    .map((name) => gzipSync(readFileSync(join(out, name)), { level: 9 }).length)
    .sort((a, b) => a - b);
  const root = readRoot(readFileSync(join(out, 'root.json'), 'utf8'));
  return {
    largestPage: pages[pages.length - 1] ?? 0,
    medianPage: pages[Math.floor(pages.length / 2)] ?? 0,
    packs: root?.packs.reduce((sum, { br }) => sum + br, 0) ?? 0,
    text: brotliOfAll(textOf(hall)),
  };
}

function textOf(hall: string): Uint8Array {
  const names = readdirSync(hall, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return Buffer.concat(
    names
      .sort()
      .filter((name) => statSync(join(hall, name)).isFile())
      .map((name) => readFileSync(join(hall, name))),
  );
}

function brotliOfAll(text: Uint8Array): number {
  return brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  }).length;
}
