/**
 * How the shell is built: the pages, the finder, the patrol, the workers, and the script of the print pages. `scripts/make/shell`
 * builds by it; Vite alone, which knows no hall, only says what does. JSX is configured in `tsconfig.json`.
 */

import type { InlineConfig, Plugin, Rolldown } from 'vite';

/** Chrome 99 and Safari 15: ArkWeb of HarmonyOS, WeChat on old phones. */
const TARGET = ['chrome99', 'safari15'];

/** The same input gives the same bytes, whatever the environment says. */
const SHARED: InlineConfig = {
  publicDir: false,
  envDir: false,
  mode: 'production',
  // The package's own choice is the build for ES5, 1 kB larger.
  resolve: { alias: { 'workbox-window': 'workbox-window/build/workbox-window.prod.mjs' } },
  // Stated, or it depends on NODE_ENV.
  oxc: { jsx: { development: false } },
};

/** `Features.LightDark` of Lightning CSS. */
const LIGHT_DARK = 1048576;

const BUILD = { target: TARGET, cssTarget: TARGET, reportCompressedSize: false, sourcemap: false } as const;

/** Two parts that come later share ten lines: in a file of their own they are twice as large as in the first script. */
const WITH_MAIN = { groups: [{ name: 'main', test: /src\/(page\/main|ground\/trusted)\.ts$/ }] };

/** Returns the pages: their frame, the look, the scripts. `constants`: values put in for these names. */
export const pageBuild = (constants: Constants): InlineConfig => ({
  ...SHARED,
  define: defined(constants),
  // `pageText` puts the hall's base path before what begins with `./`.
  base: './',
  plugins: [withoutPreload()],
  // The look says itself what is light and dark: two variables beside each `color-scheme` are for a function that it does not use.
  css: { lightningcss: { exclude: LIGHT_DARK } },
  build: {
    ...BUILD,
    rolldownOptions: { input: { main: 'index.html', look: 'src/view/look.css' }, output: { ...namesWith(''), codeSplitting: WITH_MAIN } },
    modulePreload: false,
    assetsInlineLimit: 0,
  },
});

/** Returns the worker that finds. */
export const finderBuild = (constants: Constants): InlineConfig => ({
  ...SHARED,
  define: defined(constants),
  build: { ...BUILD, rolldownOptions: { input: 'src/finder/finder.ts', output: { ...namesWith(''), format: 'iife' } } },
});

/** The patrol: the same frame with a script of its own, its style, and the worker in which it reads codes. */
export const patrolBuild: InlineConfig = {
  ...SHARED,
  base: './',
  plugins: [withoutPreload(), startingWith('/src/patrol/main.ts')],
  build: {
    ...BUILD,
    rolldownOptions: {
      input: { main: 'index.html', reading: 'src/patrol/reading.ts', look: 'src/patrol/patrol.css' },
      output: namesWith('patrol-'),
    },
    modulePreload: false,
  },
};

/** Returns a worker of one file, `entry` in `src/worker`. `constants`: values put in for these names. */
export function workerBuild(entry: string, constants: Constants = {}): InlineConfig {
  return {
    ...SHARED,
    define: { ...defined(constants), 'process.env.NODE_ENV': '"production"' },
    resolve: {
      alias: [
        // The worker makes text of plain components: the rest of Preact and its renderer is 4 kB that it can never use.
        { find: /^preact(-render-to-string|\/jsx-runtime)$/, replacement: '/src/worker/preact.ts' },
        {
          find: /^.*\/(?:(?:view|open|lookup|condition|machine|policy)-words|language-names)\.ts$/,
          replacement: '/src/worker/view-words.ts',
        },
      ],
    },
    build: { ...BUILD, rolldownOptions: { input: `src/worker/${entry}`, output: { format: 'iife', entryFileNames: 'sw.js' } } },
  };
}

/** The script of the print pages. */
export const printScriptBuild: InlineConfig = {
  ...SHARED,
  build: { ...BUILD, rolldownOptions: { input: 'scripts/sheets/laid-out/preview.js' } },
};

/** Names in the sources, and what the build puts in for them. */
type Constants = Readonly<Record<string, unknown>>;

function defined(constants: Constants): Record<string, string> {
  return Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]));
}

/** How entries and their parts are named, each with this before its name. */
function namesWith(start: string): Rolldown.OutputOptions {
  return {
    entryFileNames: `assets/${start}[name]-[hash:6].js`,
    chunkFileNames: `assets/${start}[name]-[hash:6].js`,
    assetFileNames: `assets/${start}[name]-[hash:6][extname]`,
  };
}

/** As Vite's build writes a dynamic import; the names that it takes out of the module are those that the caller takes. */
const WRAPPED =
  /__vitePreload\((?:async \(\) => \{\s*const \{[^}]*\} = await (import\("[^"]+"\)(?:\.then\(\(n\) => n\.\w+\))?);\s*return \{[^}]*\};\s*\}|\(\) => (import\("[^"]+"\))), __VITE_PRELOAD__, import\.meta\.url\)/g;

/**
 * A dynamic import is an import: Vite's wrapper preloads styles and scripts that our chunks do not have, for 0.75 kB of
 * the first script. A wrapper that a new Vite writes otherwise stays, and works.
 */
function withoutPreload(): Plugin {
  return {
    name: 'without-preload',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
    renderChunk: (code) => code.replace(WRAPPED, (_, named?: string, whole?: string) => named ?? whole ?? ''),
  };
}

/** The frame with this script in place of the pages' own. */
function startingWith(script: string): Plugin {
  return {
    name: 'starting-with',
    transformIndexHtml: { order: 'pre', handler: (html) => html.replace('/src/page/main.ts', script) },
  };
}

/** `npx vite` ends here, before it could empty `dist/`. */
export default function refuse(): never {
  process.stderr.write('Vite alone makes no hall: npm run build makes it, npm run dev shows it while it is written, npm test tests it.\n');
  process.exit(1);
}
