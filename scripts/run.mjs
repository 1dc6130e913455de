/**
 * `node scripts/run.mjs build …` runs `scripts/commands/build.ts`. TypeScript has to become JavaScript on the way: all of a
 * command's modules are put together into one file, cached by the content of its sources, since loading two hundred
 * modules one by one through a loader takes longer than building a hall anew. Where nothing can be cached, the file is
 * made in a folder of this run alone.
 */

import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { programKey } from './ground/program.mjs';

const ROOT = join(import.meta.dirname, '..');
const CACHED = join(process.env['GUIDE_WALL_CACHE'] ?? join(ROOT, 'node_modules/.cache/guide-wall'), 'program');

/** markdown-it is published with calls of a helper in place of class fields, which take a twentieth of a build. */
const assignedFields = {
  name: 'assigned-fields',
  transform: {
    filter: { id: /\/markdown-it\/dist\// },
    /** @param {string} code */
    handler: (code) =>
      code.replace(
        /_defineProperty\(\s*this,\s*(?:\/\*(?:(?!\*\/)[^])*\*\/\s*)?"(\w+)",\s*([\w-]+|"\w*"|\[\]|\{\})\s*\);/g,
        'this.$1 = $2;',
      ),
  },
};

// A command lasts seconds: optimizing as early as for a program that runs for hours takes a sixth of a build.
setFlagsFromString('--interrupt-budget=600000');

const [command = '', ...words] = process.argv.slice(2);
const entry = join(ROOT, 'scripts/commands', `${command}.ts`);
if (!/^[a-z]+$/.test(command) || !existsSync(entry)) throw new Error(`There is no command “${command}”.`);

// The key of this program: each entry of the cache (`scripts/ground/cache.ts`) names it.
const program = (process.env['GUIDE_WALL_PROGRAM'] = programKey(ROOT));
const cached = join(CACHED, `${command}-${program}`);
const bundle = existsSync(cached) || (await isCached(cached)) ? cached : await bundleOfThisRun();
// From a bundle that lies elsewhere the program is not found by looking upwards.
process.env['GUIDE_WALL_ROOT'] = ROOT;
process.argv = [process.argv[0] ?? 'node', entry, ...words];
await import(pathToFileURL(join(bundle, `${command}.js`)).href);

/**
 * @param {string} folder appears whole or not at all: two commands may start at once
 * @returns {Promise<boolean>} false where nothing can be written: installed by somebody else, a full or read-only disk
 */
async function isCached(folder) {
  const own = `${folder}.${process.pid}`;
  try {
    mkdirSync(own, { recursive: true });
    await makeBundle(own);
    forgetOthers(dirname(folder));
    renameSync(own, folder);
    return true;
  } catch {
    remove(own);
    return existsSync(folder);
  }
}

/** @param {string} folder what cannot be removed was not written either */
function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    return;
  }
}

/** @returns {Promise<string>} a folder that goes with this process */
async function bundleOfThisRun() {
  const own = mkdtempSync(join(tmpdir(), 'guide-wall-program-'));
  process.on('exit', () => remove(own));
  await makeBundle(own);
  return own;
}

/** @param {string} folder is there; outside the program it needs a way to its packages */
async function makeBundle(folder) {
  if (relative(ROOT, folder).startsWith('..')) symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const { build } = await import('rolldown');
  await build({
    cwd: ROOT,
    input: entry,
    platform: 'node',
    tsconfig: 'tsconfig.json',
    logLevel: 'silent',
    external: /^(vite|svgo|playwright-core|@hyzyla\/pdfium|zxing-wasm|pdfkit)(\/|$)/,
    plugins: [assignedFields],
    transform: { target: 'node20' },
    output: { dir: folder, entryFileNames: '[name].js' },
  });
}

/** Bundles of sources that are no more. @param {string} folder */
function forgetOthers(folder) {
  for (const name of readdirSync(folder))
    if (name.startsWith(`${command}-`) && !name.includes('.')) rmSync(join(folder, name), { recursive: true, force: true });
}
