/** What the patrol is made of: its scripts, its style and zxing's program. No citizen's phone gets any of it. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { versionHash } from '../ground/hash.ts';
import { ROOT } from '../ground/root.ts';
import { type Asset, namesWith, outputText, packagesIn, scriptsOf, viteOutput, withoutPreload } from './vite.ts';

export interface PatrolShell {
  /** Added to look.css, minified. */
  readonly css: string;
  /** Of these the page starts with `main` and its worker with `reading`. */
  readonly scripts: readonly Asset[];
  readonly main: string;
  readonly reading: string;
  /** Of `packagesIn`. */
  readonly packages: readonly string[];
}

/** Returns the patrol's scripts and style. */
export async function buildPatrol(): Promise<PatrolShell> {
  const folder = join(ROOT, 'src/patrol');
  const output = await viteOutput({
    base: './',
    plugins: [withoutPreload],
    build: {
      rolldownOptions: {
        input: { main: join(folder, 'main.ts'), reading: join(folder, 'reading.ts'), look: join(folder, 'patrol.css') },
        output: namesWith('patrol-'),
      },
      modulePreload: false,
    },
  });
  const scripts = scriptsOf(output);
  const named = (name: string) => output.find((file) => file.type === 'chunk' && file.isEntry && file.name === name)?.fileName ?? '';
  const css = outputText(output.find(({ fileName }) => fileName.endsWith('.css'))).trim();
  return { css, scripts, main: named('main'), reading: named('reading'), packages: packagesIn(output) };
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
