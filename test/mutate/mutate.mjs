/**
 * Do the tests hold what they say? Changes the program in one small place at a time and runs the tests of that place's
 * neighbourhood: where none of them fails, nothing holds that line. `test/README.md` says how to read what it prints.
 */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyOf } from './copy.mjs';
import { neighbours } from './neighbours.mjs';
import { mutantsOf } from './operators.mjs';

/** @typedef {import('./operators.mjs').Mutant} Mutant */
/**
 * A mutant and its fate. `at`: file and line; `line`: that line's text; `column`: where in that; `before`: the replaced text.
 * @typedef {Mutant & { at: string, line: string, column: number, before: string }} Described
 * @typedef {Described & { state: 'killed' | 'survived' | 'untested' | 'waiting', by?: string }} Result
 */

const ROOT = join(import.meta.dirname, '../..');

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '330' },
    // So many of the seed's mutants were tried by an earlier run.
    skip: { type: 'string', default: '0' },
    // A file or a folder.
    only: { type: 'string', default: '' },
    // Where the results are written after each mutant.
    out: { type: 'string', default: 'mutants.json' },
    // Results of an earlier run: those that were not killed are tried again.
    again: { type: 'string' },
    // Mutants of what only a browser runs, too: each takes a minute.
    browser: { type: 'boolean', default: false },
  },
});

const git = (/** @type {string[]} */ ...args) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
const files = git('ls-files', '--cached', '--others', '--exclude-standard')
  .split('\n')
  .filter((file) => existsSync(join(ROOT, file)));
const sources = files.filter((file) => /^((src|scripts)\/.*\.(tsx?|m?js)|vite\.config\.ts)$/.test(file) && !file.endsWith('.d.ts'));
const copy = copyOf(ROOT, files);
/** As it is without a mutant. @type {Map<string, string>} */
const texts = new Map(sources.map((file) => [file, readFileSync(join(copy.folder, file), 'utf8')]));
const textOf = (/** @type {string} */ file) => texts.get(file) ?? '';
const testsOf = neighbours(copy.folder, files);
process.on('exit', copy.remove);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

/** Tests that hold where nothing is changed; and that do not. @type {Set<string>} */
const sound = new Set();
/** @type {Set<string>} */
const broken = new Set();
/** @type {Result[]} */
const results = [];
for (const mutant of values.again === undefined ? chosen() : again(values.again)) {
  const result = { ...described(mutant), ...(await tried(mutant)) };
  results.push(result);
  console.log(`${results.length} ${result.state.padEnd(9)} ${result.at} ${result.operator} ${result.by ?? ''}`);
  writeFileSync(values.out, JSON.stringify(results, undefined, 1));
}
sum();
process.exit();

/**
 * Random mutants, of all folders in turn, so that a small folder is not forgotten. A seed's mutants are the same for as
 * long as their lines are: a change elsewhere moves none.
 */
function chosen() {
  /** @type {Map<string, { mutant: Mutant, at: string }[]>} */
  const byFolder = new Map();
  for (const file of sources.filter((one) => one.startsWith(values.only))) {
    const mutants = mutantsOf(file, textOf(file)).map((mutant) => ({ mutant, at: luck(described(mutant)) }));
    byFolder.set(dirname(file), [...(byFolder.get(dirname(file)) ?? []), ...mutants]);
  }
  const folders = [...byFolder.values()].map((mutants) => mutants.sort((a, b) => a.at.localeCompare(b.at)));
  const rounds = Math.max(...folders.map(({ length }) => length));
  const all = Array.from({ length: rounds }, (_, round) => folders.flatMap((mutants) => mutants[round]?.mutant ?? []));
  return all.flat().slice(Number(values.skip)).slice(0, Number(values.count));
}

/** The survivors of an earlier run, wherever their lines are now. @param {string} file */
function again(file) {
  /** @type {Result[]} */
  const before = JSON.parse(readFileSync(file, 'utf8'));
  return before.flatMap((old) => {
    if (old.state === 'killed') return [];
    const all = texts.has(old.file) ? mutantsOf(old.file, textOf(old.file)).map(described) : [];
    const same = all.filter((one) => luck(one) === luck(old));
    if (same.length === 0) console.log(`its line is another one now: ${old.at} ${old.operator}`);
    return same.slice(0, 1);
  });
}

/** @param {Mutant} mutant @returns {Described} */
function described(mutant) {
  const text = textOf(mutant.file);
  const above = text.slice(0, mutant.start).split('\n');
  const last = above.pop() ?? '';
  const line = text.split('\n')[above.length] ?? '';
  const [column, indent] = [last.length, line.length - line.trimStart().length];
  const before = text.slice(mutant.start, mutant.end);
  return { ...mutant, at: `${mutant.file}:${above.length + 1}`, line: line.trim(), column: column - indent, before };
}

/** Runs a mutant's neighbourhood. @param {Mutant} mutant @returns {Promise<Pick<Result, 'state' | 'by'>>} */
async function tried(mutant) {
  const { file, start, end, put } = mutant;
  const near = testsOf(file).filter((test) => !broken.has(test));
  if (near.length === 0) return { state: 'untested' };
  if (!values.browser && near.some((test) => test.startsWith('test/browser/'))) return { state: 'waiting' };
  const text = textOf(file);
  copy.write(file, text.slice(0, start) + put + text.slice(end));
  const by = await copy.run(file, near);
  copy.write(file, text);
  await copy.run(file, []);
  if (by === undefined) return { state: 'survived' };
  return (await isSound(by)) ? { state: 'killed', by } : tried(mutant);
}

/** A test that fails without any mutant kills none: each is run once as things are. @param {string} by */
async function isSound(by) {
  const [test] = /^test\/[^:]+/.exec(by) ?? [];
  if (test === undefined || sound.has(test)) return true;
  const failed = await copy.run(undefined, [test]);
  (failed === undefined ? sound : broken).add(test);
  if (failed !== undefined) console.log(`left out, since it fails without a mutant: ${failed}`);
  return failed === undefined;
}

/** Its place among all mutants: drawn from the seed by what it is, not by where its line is now. @param {Described} mutant */
function luck({ file, operator, line, column, before, put }) {
  return createHash('sha256').update([values.seed, file, operator, line, column, before, put].join('\n')).digest('hex');
}

function sum() {
  for (const { state, at, operator, line, before, put } of results.filter((one) => one.state !== 'killed'))
    console.log(`\n${state}: ${at} (${operator})\n  ${line}\n  ${before.slice(0, 120)} → ${put.slice(0, 120)}`);
  const count = (/** @type {Result['state']} */ state) => results.filter((one) => one.state === state).length;
  const folders = new Set(results.map(({ file }) => dirname(file))).size;
  console.log(`\nseed ${values.seed}, commit ${git('rev-parse', '--short', 'HEAD')}: ${results.length} mutants in ${folders} folders:`);
  console.log(
    `${count('killed')} killed, ${count('survived')} survived, ${count('untested')} that no test runs, ${count('waiting')} for --browser`,
  );
}
