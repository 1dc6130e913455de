/**
 * The tests in a source's neighbourhood: the unit tests that import it, directly or through others, the nearest first;
 * where none does, the browser tests that do; where none does, those of the table below.
 */

import { readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';

/** A neighbourhood is at most so many unit tests, and further ones of its own room, or so many browser tests. */
const MOST = { unit: 6, ofRoom: 4, browser: 2 };

/** They build whole halls, start servers or read large pictures: asked only of what has no two others, or is named in them. */
const SLOW = [
  'codes/proof',
  'commands/commands',
  'make/gone-among-errors',
  'make/journey',
  'make/kept',
  'make/keys',
  'make/root-clock',
  'patrol/reader',
  'serve/dev',
  'serve/known-hosts',
  'serve/print',
  'serve/real-servers',
  'worker/large-hall',
  'worker/storm',
];

/** Farther than any import leads. */
const FAR = 100;

/** A word that more tests have says nothing; more words than these bring a test no nearer. */
const [FEW, MOST_WORDS] = [8, 5];

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
  // Those beside the folders read the program as a text.
  const tests = files.filter((file) => /^test\/(?!engines\/).+\/.*\.test\.tsx?$/.test(file));
  const texts = new Map(tests.map((test) => [test, readFileSync(join(root, test), 'utf8')]));
  const nearIn = (/** @type {boolean} */ inBrowser) =>
    nearest(
      root,
      tests.filter((test) => test.startsWith('test/browser/') === inBrowser),
      imports,
      texts,
    );
  const [unit, browser] = [nearIn(false), nearIn(true)];
  /** @param {string} source @returns {string[]} */
  return (source) => {
    const all = unit(source);
    const ofRoom = all.slice(MOST.unit).filter((test) => isNear(source, test));
    const found = [...all.slice(0, MOST.unit), ...ofRoom.slice(0, MOST.ofRoom)];
    if (found.some((test) => !isSlow(test))) return found;
    const [, names = []] = Object.entries(BY_NAME).find(([start]) => source.startsWith(start)) ?? [];
    const inBrowser = browser(source).slice(0, MOST.browser);
    const others = inBrowser.length > 0 ? inBrowser : names.map((name) => `test/${name}.test.ts`);
    return [...new Set([...found.slice(0, 2), ...others])];
  };
}

/**
 * Returns what returns the tests that a source is near to, the nearest first.
 * @param {string} root @param {string[]} tests @param {Map<string, string[]>} imports @param {Map<string, string>} texts
 */
function nearest(root, tests, imports, texts) {
  const words = wordsIn(root, texts);
  const steps = tests.map((test) => ({ test, from: stepsFrom(test, imports) }));
  return (/** @type {string} */ source) =>
    steps
      .flatMap(({ test, from }) => {
        const so = from.get(source);
        return so === undefined ? [] : [{ test, far: so + distance(source, test, words(source, test)) }];
      })
      .sort((a, b) => a.far - b.far)
      .filter(({ far }, at) => far < FAR || at < 2)
      .map(({ test }) => test);
}

/**
 * Besides the steps from import to import: a test that has the source's name in it, or words that few others have, or
 * stands in a folder named as its, is nearer.
 * @param {string} file @param {string} test @param {number} words
 */
function distance(file, test, words) {
  return (isNear(file, test) ? -0.5 : 0) - Math.min(words, MOST_WORDS) + (isSlow(test) && words < MOST_WORDS ? FAR : 0);
}

/** A room’s tests stand in a folder of its name. @param {string} file @param {string} test */
function isNear(file, test) {
  return dirname(file)
    .split('/')
    .includes(dirname(test).split('/')[1] ?? '');
}

function isSlow(/** @type {string} */ test) {
  return SLOW.some((slow) => test.includes(slow));
}

/**
 * Returns what counts the words of a source that a test has and few others have: its name, what it exports, its strings.
 * @param {string} root @param {Map<string, string>} texts
 */
function wordsIn(root, texts) {
  /** @type {Map<string, Map<string, number>>} */
  const known = new Map();
  return (/** @type {string} */ file, /** @type {string} */ test) => {
    const counts = known.get(file) ?? new Map();
    if (!known.has(file)) {
      known.set(file, counts);
      const text = readFileSync(join(root, file), 'utf8');
      const found = text.matchAll(/export (?:async )?(?:function\*?|const|class) (\w{4,})|['"`]([^'"`\n${}]{3,40})['"`]/g);
      const words = new Set([basename(file).replace(/\.\w+$/, ''), ...[...found].map(([, name, string = '']) => name ?? string)]);
      for (const word of [...words].filter((one) => one.length > 2)) {
        const those = [...texts].filter(([, other]) => other.includes(word)).map(([name]) => name);
        if (those.length <= FEW) for (const name of those) counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    return counts.get(test) ?? 0;
  };
}

/** @param {string} test @param {Map<string, string[]>} imports */
function stepsFrom(test, imports) {
  const steps = new Map([[test, 0]]);
  // A map goes on over what is added to it on the way.
  for (const [file, so] of steps) for (const next of imports.get(file) ?? []) if (!steps.has(next)) steps.set(next, so + 1);
  return steps;
}

/**
 * In a test any path in quotes, from the file or from the root, counts as an import: workers and commands are named by theirs.
 * @param {string} root @param {string} file @param {Set<string>} known
 */
function importsOf(root, file, known) {
  const text = readFileSync(join(root, file), 'utf8').replace(/^\s*import type [^;]*;/gm, '');
  const isTest = file.startsWith('test/');
  const quoted = text.matchAll(isTest ? /()['"]([\w./-]+\.(?:tsx?|m?js))['"]/g : /(\bfrom|\bimport\(?)\s*['"](\.[\w./-]+)['"]/g);
  const paths = [...quoted].flatMap(([, , path = '']) => [normalize(join(dirname(file), path)), ...(isTest ? [path] : [])]);
  return paths.filter((path) => known.has(path) && isCode(path));
}

function isCode(/** @type {string} */ file) {
  return /\.(tsx?|m?js)$/.test(file) && !file.endsWith('.d.ts');
}
