/** `npm test`: types, lint, format, then every test, those in Chromium and in three engines last. The last line counts all that ran. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDisplay, findFirefox, findWebKit } from './engines/programs.ts';
import { findBrowser } from '../scripts/sheets/browser/find-or-install-chromium.ts';

const WORLDS = [
  '.',
  'src/guide',
  'src/view',
  'src/worker',
  'src/saved',
  'src/page',
  'src/patrol',
  'scripts',
  'scripts/sheets/laid-out',
  'test',
];
const count = { passed: 0, failed: 0 };

for (const world of WORLDS) step(`types ${world}`, 'tsc', ['-p', world]);
step('lint', 'oxlint', ['--type-aware', '--deny-warnings', '.']);
step('format', 'oxfmt', ['--check', '.']);
tests('tests', []);
try {
  tests('browser tests', ['--no-file-parallelism'], { CHROMIUM: findBrowser() });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  count.failed++;
}
// Where an engine is missing its tests fail; these lines say how to get it.
for (const find of [findFirefox, findWebKit, findDisplay]) sayIfMissing(find);
// Two at once: they wait more than they work.
tests('engine tests', ['--max-workers=2']);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;

function sayIfMissing(find: () => string): void {
  try {
    find();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}

/** Runs a program of node_modules; its success is one test passed. */
function step(name: string, program: string, words: string[]): void {
  const ok = run(program, words);
  console.log(`${ok ? '✓' : '✗'} ${name}`);
  count[ok ? 'passed' : 'failed']++;
}

/** Runs a Vitest project of `test/vitest.config.ts` by its name and adds its counts. */
function tests(project: string, words: string[], env: Record<string, string> = {}): void {
  const report = join(mkdtempSync(join(tmpdir(), 'guide-wall-')), 'report.json');
  const ok = run(
    'vitest',
    [
      'run',
      '--config',
      'test/vitest.config.ts',
      '--project',
      project,
      ...words,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
  );
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = readReport(report);
  count.passed += numPassedTests;
  // A file that could not even be loaded has no failed test of its own.
  count.failed += ok ? 0 : Math.max(1, numFailedTests, numFailedTestSuites > 0 && numFailedTests === 0 ? 1 : 0);
}

function readReport(file: string): { numPassedTests?: number; numFailedTests?: number; numFailedTestSuites?: number } {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

function run(program: string, words: string[], env: Record<string, string> = {}): boolean {
  return spawnSync('npx', ['--no-install', program, ...words], { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}
