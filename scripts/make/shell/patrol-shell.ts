/** The patrol's shell: its scripts, its style and zxing's program. No citizen's phone gets any of it. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { versionHash } from '../../ground/hash.ts';
import { patrolBuild } from '../../../vite.config.ts';
import { type Asset, outputText, packagesIn, scriptsOf, viteOutput } from './vite.ts';

export interface PatrolShell {
  /** Added to look.css, minified. */
  readonly css: string;
  /** index.html with its placeholders, and the patrol's script in it. */
  readonly html: string;
  readonly scripts: readonly Asset[];
  /** The one of `scripts` that runs in a worker. */
  readonly reading: string;
  /** Of `packagesIn`. */
  readonly packages: readonly string[];
}

/** Returns the patrol's scripts and style. */
export async function buildPatrol(): Promise<PatrolShell> {
  const output = await viteOutput(patrolBuild);
  const scripts = scriptsOf(output);
  const html = outputText(output.find(({ fileName }) => fileName === 'index.html'));
  const css = outputText(output.find(({ fileName }) => fileName.endsWith('.css'))).trim();
  const reading = output.find((file) => file.type === 'chunk' && file.isEntry && file.name === 'reading');
  return { html, css, scripts, reading: reading?.fileName ?? '', packages: packagesIn(output) };
}

/** A file of any bytes, named by content. */
export interface Bytes {
  readonly path: string;
  readonly body: Uint8Array;
}

/** Returns zxing's program, from its package. */
export function readerProgram(): Bytes {
  const body = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  return { path: `assets/patrol-zxing-${versionHash(body)}.wasm`, body };
}
