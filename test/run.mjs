/**
 * `npm test` is `node test/run.mjs`: every part below in this order. One part on its own takes files or names
 * (`node test/run.mjs lint hours`). The last line counts the checks and the tests that ran.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

process.chdir(join(import.meta.dirname, '..'));

/** @type {Record<string, (words: string[]) => void>} how each part runs on these words; without any on everything */
const PARTS = {
  types: (words) => worldsOf(words).forEach((world) => check(`types ${world}`, 'tsc', ['-p', world])),
  lint: (words) => check('lint', 'oxlint', ['--type-aware', '--deny-warnings', ...words.flatMap(filesOf)]),
  // `--write` corrects what it finds.
  format: (words) => check('format', 'oxfmt', [...(words.includes('--write') ? [] : ['--check']), ...words.flatMap(filesOf)]),
  unit: (words) => tests('tests', words.map(testsOf)),
  browser: (words) => tests('browser tests', words),
  engines: (words) => tests('engine tests', words),
};

const count = { passed: 0, failed: 0 };
const [name, ...words] = process.argv.slice(2);
for (const part of name === undefined ? Object.keys(PARTS) : [name]) {
  const run = PARTS[part];
  if (!run) {
    console.error(`There is no part “${part}”. All tests: npm test. Those of one name: npm run test:unit -- ${part}`);
    process.exit(1);
  }
  run(words);
}
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;

/** Runs a program; its success is one test passed. @param {string} what @param {string} program @param {string[]} options */
function check(what, program, options) {
  const ok = run(program, options);
  console.log(`${ok ? '✓' : '✗'} ${what}`);
  count[ok ? 'passed' : 'failed']++;
}

/** Runs a project of `vitest.config.ts` and adds its counts. @param {string} project @param {string[]} options */
function tests(project, options) {
  const folder = mkdtempSync(join(tmpdir(), 'guide-wall-'));
  const report = join(folder, 'report.json');
  const to = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = run('vitest', ['run', '--config', 'test/vitest.config.ts', '--project', project, ...to, ...options]);
  const { numPassedTests, numFailedTests } = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0 };
  rmSync(folder, { recursive: true });
  count.passed += numPassedTests;
  // A file that could not even be loaded has no failed test of its own.
  count.failed += ok ? 0 : Math.max(1, numFailedTests);
}

/** @param {string} program of node_modules @param {string[]} options @returns {boolean} */
function run(program, options) {
  return spawnSync(join('node_modules/.bin', program), options, { stdio: 'inherit' }).status === 0;
}

/** Returns the worlds of types that these words mean: folders with a `tsconfig.json`. @param {string[]} words @returns {string[]} */
function worldsOf(words) {
  const all = filesIn('.').flatMap((file) => (/(^|\/)tsconfig\.json$/.test(file) ? [dirname(file)] : []));
  if (words.length === 0) return all;
  const meant = words.flatMap(filesOf).flatMap((path) => {
    const inside = all.filter((world) => `${world}/`.startsWith(`${path}/`));
    return inside.length > 0 ? inside : all.filter((world) => path.startsWith(`${world}/`)).slice(-1);
  });
  return [...new Set(meant)];
}

/** Returns a test's name as it is; for any other source its room's tests: a rule is tested by `test/check`. @param {string} word @returns {string} */
function testsOf(word) {
  const [found = ''] = filesOf(word);
  const [, room = ''] = /^(?:src|scripts)\/([^/]+)\//.exec(found) ?? [];
  return room === '' || filesIn('test').some((file) => file.includes(word)) ? word : `test/${room}/`;
}

/** Returns a path or an option as it is, and for a name all files whose path holds it. @param {string} word @returns {string[]} */
function filesOf(word) {
  if (word.startsWith('-') || existsSync(word)) return [word];
  const found = filesIn('.').filter((file) => file.includes(word));
  return found.length > 0 ? found : [word];
}

/** @param {string} folder @returns {string[]} all files that people wrote, folders first their own */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return /^(\.|node_modules$|dist$)/.test(entry.name) ? [] : filesIn(path);
  });
}
