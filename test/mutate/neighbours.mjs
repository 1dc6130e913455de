/**
 * Which tests are a source's neighbourhood: the unit tests that import it, directly or through others, the nearest first;
 * where none does, the browser tests that do; where none does, those of the table below.
 */

import { readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';

/** So many unit tests, or so many browser tests, are a neighbourhood at most. */
const MOST = { unit: 8, browser: 2 };

/** They build whole halls or read large pictures: asked after all others. */
const SLOW = ['commands/commands', 'make/journey', 'make/kept', 'make/keys', 'patrol/reader', 'worker/large-hall', 'worker/storm'];

/** Sources that no test imports, by how their paths begin: they are started by name, or a browser gets them from a build. */
const BY_NAME = {
  'scripts/commands/build': ['make/journey'],
  'scripts/commands/keys': ['make/keys'],
  'src/page/main': ['browser/early-taps', 'browser/tailor'],
  'src/page/keep': ['browser/first-scan', 'browser/storage'],
  'src/page/news': ['browser/updates', 'browser/what-changed'],
  'src/page/tools': ['browser/share', 'browser/no-worker'],
  'src/page': ['browser/clock', 'browser/wall'],
  'src/patrol': ['browser/patrol', 'browser/patrol-fails'],
  'scripts/sheets/laid-out': ['browser/sheets-proof', 'browser/sheets-walls'],
  'scripts/sheets/browser': ['browser/sheets-proof', 'browser/print'],
};

/**
 * Returns what returns the tests of a source, in the order in which they are to be run. `files`: all files of the project.
 * @param {string} root @param {string[]} files
 */
export function neighbours(root, files) {
  const known = new Set(files);
  const imports = new Map(files.filter(isCode).map((file) => [file, importsOf(root, file, known)]));
  const tests = files.filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith('test/engines/'));
  const texts = new Map(tests.map((test) => [test, readFileSync(join(root, test), 'utf8')]));
  const near = (/** @type {boolean} */ inBrowser) =>
    nearest(
      tests.filter((test) => test.startsWith('test/browser/') === inBrowser),
      imports,
      texts,
    );
  const [unit, browser] = [near(false), near(true)];
  /** @param {string} source @returns {string[]} */
  return (source) => {
    const found = unit.get(source)?.slice(0, MOST.unit) ?? browser.get(source)?.slice(0, MOST.browser);
    const [, names = []] = Object.entries(BY_NAME).find(([start]) => source.startsWith(start)) ?? [];
    return found ?? names.map((name) => `test/${name}.test.ts`);
  };
}

/** @param {string[]} tests @param {Map<string, string[]>} imports @param {Map<string, string>} texts @returns {Map<string, string[]>} */
function nearest(tests, imports, texts) {
  /** @type {Map<string, { test: string, far: number }[]>} */
  const near = new Map();
  for (const test of tests) {
    for (const [file, steps] of stepsFrom(test, imports)) {
      const far = steps + distance(file, test, texts.get(test) ?? '');
      near.set(file, [...(near.get(file) ?? []), { test, far }]);
    }
  }
  return new Map([...near].map(([file, found]) => [file, found.sort((a, b) => a.far - b.far).map(({ test }) => test)]));
}

/** Besides the steps from import to import: a test that has the source's name in it, or stands in a folder named as its, is nearer. */
function distance(/** @type {string} */ file, /** @type {string} */ test, /** @type {string} */ text) {
  const name = basename(file).replace(/\.\w+$/, '');
  const isNamed = name.length > 4 && new RegExp(`\\b${name}\\b`).test(text);
  const isNear = dirname(file)
    .split('/')
    .includes(dirname(test).split('/')[1] ?? '');
  return (isNamed ? -3 : 0) + (isNear ? -0.5 : 0) + (SLOW.some((slow) => test.includes(slow)) ? 100 : 0);
}

/** @param {string} test @param {Map<string, string[]>} imports */
function stepsFrom(test, imports) {
  const steps = new Map([[test, 0]]);
  // A map goes on over what is added to it on the way.
  for (const [file, so] of steps) for (const next of imports.get(file) ?? []) if (!steps.has(next)) steps.set(next, so + 1);
  return steps;
}

/**
 * A path in quotes, from the file or from the root, counts as an import: tests name workers and commands by theirs.
 * @param {string} root @param {string} file @param {Set<string>} known
 */
function importsOf(root, file, known) {
  const text = readFileSync(join(root, file), 'utf8').replace(/^\s*import type [^;]*;/gm, '');
  const quoted = [...text.matchAll(/['"]([\w./-]+\.(?:tsx?|m?js))['"]/g)].map((match) => match[1] ?? '');
  const paths = quoted.flatMap((path) => [normalize(join(dirname(file), path)), path]);
  return paths.filter((path) => known.has(path) && isCode(path));
}

function isCode(/** @type {string} */ file) {
  return /\.(tsx?|m?js)$/.test(file) && !file.endsWith('.d.ts');
}
