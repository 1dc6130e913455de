/** What the patrol is made of: its scripts, its style and zxing's program. No citizen's phone gets any of it. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Asset, assetsOf, bundle, minifiedStyle, namesWith, pathOf } from './bundle.ts';

export interface PatrolShell {
  /** Added to look.css, minified. */
  readonly css: string;
  /** Of these the page starts with `main` and its worker with `reading`. */
  readonly scripts: readonly Asset[];
  readonly main: string;
  readonly reading: string;
}

/** Returns the patrol's scripts and style. */
export async function buildPatrol(): Promise<PatrolShell> {
  const chunks = await bundle({ input: { main: 'src/patrol/main.ts', reading: 'src/patrol/reading.ts' }, output: namesWith('patrol-') });
  const css = await minifiedStyle('src/patrol/patrol.css');
  return { css, scripts: assetsOf(chunks), main: pathOf(chunks, 'main'), reading: pathOf(chunks, 'reading') };
}

/** A file of any bytes, named by content. */
export interface Bytes {
  readonly path: string;
  readonly body: Uint8Array;
}

/** Returns zxing's program, from its package. */
export function readerProgram(): Bytes {
  const body = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  return { path: `assets/patrol-zxing-${createHash('sha256').update(body).digest('hex').slice(0, 8)}.wasm`, body };
}
