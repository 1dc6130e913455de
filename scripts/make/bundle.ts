/** Scripts and styles as browsers get them: the same input gives the same bytes. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOption, OutputChunk, OutputOptions } from 'rolldown';
import { ROOT } from '../root.ts';

/** Chrome 99 and Safari 15 (`platform.md`): ArkWeb of HarmonyOS, WeChat on old phones. */
const TARGET = ['chrome99', 'safari15'];
/** The same as lightningcss has it: a byte each for the parts of a version. */
const STYLE_TARGETS = { chrome: 99 << 16, safari: 15 << 16 };

/** A file of `assets/`, named by content. */
export interface Asset {
  readonly path: string;
  readonly text: string;
}

export interface Bundled {
  /** From the project's folder. */
  readonly input: InputOption;
  readonly output?: OutputOptions;
  /** What stands for a package; `name$` leaves the package's parts as they are. */
  readonly alias?: Readonly<Record<string, string>>;
  /** JavaScript put in for these names. */
  readonly define?: Readonly<Record<string, string>>;
}

/** Returns the scripts of these entries, minified. rolldown is loaded only when something is to be built. */
export async function bundle({ input, output, alias, define }: Bundled): Promise<readonly [OutputChunk, ...OutputChunk[]]> {
  const { build } = await import('rolldown');
  const { output: made } = await build({
    cwd: ROOT,
    input,
    write: false,
    platform: 'browser',
    tsconfig: false,
    logLevel: 'silent',
    preserveEntrySignatures: false,
    // The package's own choice is the build for ES5, 1 kB larger.
    resolve: { alias: { 'workbox-window': 'workbox-window/build/workbox-window.prod.mjs', ...alias } },
    transform: {
      target: TARGET,
      // Told, or it depends on NODE_ENV.
      jsx: { runtime: 'automatic', importSource: 'preact', development: false },
      define: { 'process.env.NODE_ENV': '"production"', ...define },
    },
    output: { minify: true, comments: false, topLevelVar: true, ...output },
  });
  const [first, ...parts] = made;
  return [first, ...parts.filter((file) => file.type === 'chunk')];
}

/** Returns these scripts as files, by path. */
export function assetsOf(chunks: readonly OutputChunk[]): Asset[] {
  return chunks.map(({ fileName, code }) => ({ path: fileName, text: code })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Returns the path of the script that this entry became; throws where there is none. */
export function pathOf(chunks: readonly OutputChunk[], entry: string): string {
  const found = chunks.find(({ isEntry, name }) => isEntry && name === entry);
  if (!found) throw new Error(`The scripts have no ${entry}.`);
  return found.fileName;
}

/** Returns how entries and their parts are named, each with this before its name. */
export function namesWith(start: string): OutputOptions {
  return { entryFileNames: `assets/${start}[name]-[hash].js`, chunkFileNames: `assets/${start}[name]-[hash].js` };
}

/** Returns a style sheet of the project, minified. */
export async function minifiedStyle(path: string): Promise<string> {
  const { transform } = await import('lightningcss');
  return transform({ filename: path, code: readFileSync(join(ROOT, path)), minify: true, targets: STYLE_TARGETS }).code.toString();
}
