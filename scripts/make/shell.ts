/** The shell: the frame of every document, its style, the page's scripts and the worker. Built by Vite, kept by content. */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { InlineConfig, Plugin, Rolldown } from 'vite';
import { ROOT } from '../root.ts';
import { keyOfProgram, readCache, writeCache } from '../cache.ts';

/** Chrome 99 and Safari 15 (`platform.md`): ArkWeb of HarmonyOS, WeChat on old phones. */
const TARGET = ['chrome99', 'safari15'];

/** A file of `assets/`, named by content. */
export interface Asset {
  readonly path: string;
  readonly text: string;
}

/** One entry of the worker's `__SHELL__.assets`: what Workbox keeps, and proves. */
interface Precached {
  readonly url: string;
  readonly revision: null;
  readonly integrity: string;
}

export interface Shell {
  /** index.html with its placeholders; scripts are addressed with `./`. */
  readonly html: string;
  /** look.css, minified. */
  readonly css: string;
  readonly assets: readonly Asset[];
  /** sw.js */
  readonly worker: string;
}

/** Returns the shell, built anew only when its sources changed. */
export async function makeShell(): Promise<Shell> {
  const key = keyOfProgram('src', 'index.html', 'package-lock.json', 'scripts/make/shell.ts');
  const kept = readCache<Shell>('shell', key);
  if (kept) return kept;
  const shell = await buildShell();
  writeCache('shell', key, shell);
  return shell;
}

async function buildShell(): Promise<Shell> {
  const page = await buildPage();
  const worker = await buildWorker({ html: page.html, css: page.css, assets: page.assets.map(precached) });
  return { ...page, worker };
}

async function buildPage(): Promise<Omit<Shell, 'worker'>> {
  const output = await build({
    // `pageText` puts the hall's base path before what begins with `./`.
    base: './',
    plugins: [withoutPreload],
    build: {
      rolldownOptions: {
        input: { main: join(ROOT, 'index.html'), look: join(ROOT, 'src/view/look.css') },
        output: {
          entryFileNames: 'assets/[name]-[hash].js',
          chunkFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
      modulePreload: false,
      assetsInlineLimit: 0,
    },
  });
  const html = textOf(output.find(({ fileName }) => fileName === 'index.html'));
  const css = textOf(output.find(({ fileName }) => fileName.endsWith('.css')));
  const scripts = output.filter((file) => file.type === 'chunk' && file.code.trim() !== '');
  const assets = scripts.map((file) => ({ path: file.fileName, text: textOf(file) })).sort((a, b) => (a.path < b.path ? -1 : 1));
  return { html, css: css.trim(), assets };
}

/** A dynamic import is an import: Vite's own wrapper preloads styles and scripts that our chunks do not have, for 0.6 kB. */
const withoutPreload: Plugin = {
  name: 'without-preload',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

async function buildWorker(shell: { html: string; css: string; assets: readonly Precached[] }): Promise<string> {
  const output = await build({
    define: { __SHELL__: JSON.stringify(shell), 'process.env.NODE_ENV': '"production"' },
    // The worker makes text only: what draws into a document is 4 kB that it can never use.
    resolve: { alias: [{ find: /^preact$/, replacement: join(ROOT, 'src/worker/preact.ts') }] },
    build: {
      rolldownOptions: {
        input: join(ROOT, 'src/worker/service-worker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
  return textOf(output[0]);
}

/** Vite is loaded only when something is to be built: it costs a quarter of a second. */
async function build(
  config: InlineConfig,
): Promise<readonly Rolldown.OutputChunk[] | readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
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

function textOf(file: Rolldown.OutputChunk | Rolldown.OutputAsset | undefined): string {
  if (!file) throw new Error('Vite left out a file of the shell.');
  if (file.type === 'chunk') return file.code;
  return typeof file.source === 'string' ? file.source : Buffer.from(file.source).toString('utf8');
}

function precached({ path, text }: Asset): Precached {
  return { url: path, revision: null, integrity: `sha384-${createHash('sha384').update(text).digest('base64')}` };
}
