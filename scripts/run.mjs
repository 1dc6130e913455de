/**
 * `node scripts/run.mjs build …` runs `scripts/commands/build.ts`. TypeScript has to become JavaScript on the way: all of a
 * command's modules are put together into one file, cached by the content of its sources, since loading two hundred
 * modules one by one through a loader takes longer than building a hall anew.
 */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const ROOT = join(import.meta.dirname, '..');
const CACHED = join(ROOT, 'node_modules/.cache/guide-wall/program');
/** The sources of a command and of the pages that it makes. */
const SOURCES = ['scripts', 'src', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];

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
const program = (process.env['GUIDE_WALL_PROGRAM'] = keyOf(SOURCES));
const bundle = join(CACHED, `${command}-${program}`);
if (!existsSync(bundle)) await makeBundle(bundle);
process.argv = [process.argv[0] ?? 'node', entry, ...words];
await import(pathToFileURL(join(bundle, `${command}.js`)).href);

/** @param {string} folder appears whole or not at all: two commands may start at once */
async function makeBundle(folder) {
  const { build } = await import('rolldown');
  const own = `${folder}.${process.pid}`;
  await build({
    cwd: ROOT,
    input: entry,
    platform: 'node',
    tsconfig: 'tsconfig.json',
    logLevel: 'silent',
    external: /^(vite|svgo|playwright-core|@hyzyla\/pdfium|zxing-wasm|pdfkit)(\/|$)/,
    plugins: [assignedFields],
    transform: { target: 'node20' },
    output: { dir: own, entryFileNames: '[name].js' },
  });
  forgetOthers(dirname(folder));
  try {
    renameSync(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(own, { recursive: true, force: true });
  }
}

/** Bundles of sources that are no more. @param {string} folder */
function forgetOthers(folder) {
  for (const name of readdirSync(folder))
    if (name.startsWith(`${command}-`) && !name.includes('.')) rmSync(join(folder, name), { recursive: true, force: true });
}

/** @param {string[]} paths @returns {string} changes with any byte of these files and folders */
function keyOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) for (const file of filesOf(path)) hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} path @returns {string[]} */
function filesOf(path) {
  if (statSync(join(ROOT, path)).isFile()) return [path];
  const entries = readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name).slice(ROOT.length + 1));
  return files.sort();
}
