/** The project in a folder of its own, where it is changed and its tests run: nothing is ever changed in the project itself. */

import { fork } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Longer than any test takes, in milliseconds: a mutant with which no test ends for so long never ends. */
const PATIENCE = 100_000;

/** Returns a copy of these files, with the packages. @param {string} root @param {string[]} files from the root */
export function copyOf(root, files) {
  const folder = mkdtempSync(join(tmpdir(), 'guide-wall-mutate-'));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  // Caches beside the packages are the copy's own.
  mkdirSync(join(folder, 'node_modules'));
  const packages = readdirSync(join(root, 'node_modules')).filter((name) => !/^\.(cache|vite)/.test(name));
  for (const name of packages) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let runner;
  return { folder, write, run, remove };

  /** @param {string} file @param {string} text */
  function write(file, text) {
    writeFileSync(join(folder, file), text);
  }

  /** Resolves with what failed first, undefined where nothing did. @param {string | undefined} changed a file that was written @param {string[]} tests @returns {Promise<string | undefined>} */
  async function run(changed, tests) {
    const own = (runner ??= await started());
    const { promise, resolve } = settled();
    const late = setTimeout(() => resolve('it never ends'), PATIENCE);
    const gone = () => resolve('it ends the process');
    const heard = (/** @type {{ goesOn?: true, failed?: string }} */ { goesOn, failed }) => (goesOn ? late.refresh() : resolve(failed));
    own.on('exit', gone).on('message', heard);
    own.send({ changed: changed && join(folder, changed), tests });
    const failed = await promise;
    clearTimeout(late);
    own.off('exit', gone).off('message', heard);
    if (failed === 'it never ends' || failed === 'it ends the process') end();
    return failed;
  }

  /** A process group of its own, so that a test that never ends can be ended with it. */
  async function started() {
    const child = fork(join(folder, 'test/mutate/runner.mjs'), { cwd: folder, detached: true, stdio: 'ignore' });
    await new Promise((resolve) => child.once('message', resolve));
    return child;
  }

  function end() {
    const pid = runner?.pid;
    runner = undefined;
    try {
      if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    } catch {
      return; // It is gone already.
    }
  }

  function remove() {
    end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A promise, and the function that settles it. */
function settled() {
  /** @type {(failed: string | undefined) => void} */
  let resolve = () => {};
  /** @type {Promise<string | undefined>} */
  const promise = new Promise((done) => (resolve = done));
  return { promise, resolve };
}
