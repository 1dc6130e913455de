/** Vite, as every part of the shell is built with it: the same input gives the same bytes. */

import type { InlineConfig, Plugin, Rolldown } from 'vite';
import { ROOT } from '../ground/root.ts';

/** Chrome 99 and Safari 15 (`platform.md`): ArkWeb of HarmonyOS, WeChat on old phones. */
const TARGET = ['chrome99', 'safari15'];

/** A file of `assets/`, named by content. */
export interface Asset {
  readonly path: string;
  readonly text: string;
}

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset;

/** Returns what Vite makes of this configuration. It is loaded only when something is to be built: it costs a quarter of a second. */
export async function viteOutput(config: InlineConfig): Promise<readonly Output[]> {
  const vite = await import('vite');
  const built = await vite.build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    envDir: false,
    logLevel: 'silent',
    mode: 'production',
    // The package's own choice is the build for ES5, 1 kB larger.
    resolve: { alias: { 'workbox-window': 'workbox-window/build/workbox-window.prod.mjs' } },
    // Told, or it depends on NODE_ENV: the same input gives the same bytes.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    ...config,
    build: { write: false, target: TARGET, cssTarget: TARGET, reportCompressedSize: false, sourcemap: false, ...config.build },
  });
  const outputs = Array.isArray(built) ? built : [built];
  return outputs.flatMap((one) => ('output' in one ? one.output : []));
}

/** Returns the text of a file that Vite made; throws where it made none. */
export function outputText(file: Output | undefined): string {
  if (!file) throw new Error('Vite left out a file of the shell.');
  if (file.type === 'chunk') return file.code;
  return typeof file.source === 'string' ? file.source : Buffer.from(file.source).toString('utf8');
}

/** Returns the scripts among these files, by path; those that only styles asked for are empty. */
export function scriptsOf(output: readonly Output[]): Asset[] {
  const chunks = output.filter((file) => file.type === 'chunk' && file.code.trim() !== '');
  return chunks.map((file) => ({ path: file.fileName, text: outputText(file) })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Returns the packages of which something is in these scripts: `preact`, `@noble/ed25519`. */
export function packagesIn(output: readonly Output[]): string[] {
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  return [...new Set(modules.flatMap((id) => /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []))];
}

/** Returns how entries and their parts are named, each with this before its name. */
export function namesWith(start: string): Rolldown.OutputOptions {
  return {
    entryFileNames: `assets/${start}[name]-[hash].js`,
    chunkFileNames: `assets/${start}[name]-[hash].js`,
    assetFileNames: `assets/${start}[name]-[hash][extname]`,
  };
}

/** A dynamic import is an import: Vite's own wrapper preloads styles and scripts that our chunks do not have, for 0.6 kB. */
export const withoutPreload: Plugin = {
  name: 'without-preload',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};
