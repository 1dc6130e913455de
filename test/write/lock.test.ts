/** A lock is left behind, by whom, and on what disk: nobody waits for ever, and nobody is robbed. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holderIn, lockFile, processStart } from '../../scripts/ground/lock.ts';
import { diskError, onBadDisk } from './bad-disk.ts';

let dir: string;
let file: string;
let other: ChildProcess;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'guide-wall-lock-'));
  file = join(dir, '.dist.lock');
  other = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)']);
  if (other.stdout) await once(other.stdout, 'data');
});
afterEach(() => {
  other.kill('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

const what = { zh: '有人在写', en: 'Somebody writes' };
const leave = (text: string) => writeFileSync(file, text);

/** Resolves with the words when the lock is waited for; with none when it was taken, and let go again. */
async function waitedFor(): Promise<string[]> {
  const said: string[] = [];
  let mine: Promise<() => void> | undefined;
  const first = new Promise<void>((done) => {
    mine = lockFile(file, what, (words) => {
      said.push(words);
      done();
    });
  });
  await Promise.race([mine, first]);
  if (said.length > 0) rmSync(file);
  const release = await mine;
  expect(holderIn(readFileSync(file, 'utf8'))).toEqual({ id: process.pid, start: processStart(process.pid), host: hostname() });
  release?.();
  expect(readdirSync(dir)).toEqual([]);
  return said;
}

describe('a lock left by a process whose number another one has now', () => {
  it('is told apart by when it started, and taken over in silence', async () => {
    leave(`${other.pid} 12345 ${hostname()}\n`);
    expect(await waitedFor()).toEqual([]);
  });
  it('our own number, too', async () => {
    leave(`${process.pid} 12345 ${hostname()}\n`);
    expect(await waitedFor()).toEqual([]);
  });
  it('a process that runs since then is waited for', async () => {
    leave(`${other.pid} ${processStart(other.pid ?? 0)} ${hostname()}\n`);
    expect(await waitedFor()).toHaveLength(1);
  });
  it('where the system tells no start, it is waited for, and the words name file, process, computer and the way out', async () => {
    leave(`${other.pid} - ${hostname()}\n`);
    const [words = '', ...more] = await waitedFor();
    for (const part of ['有人在写', `进程 ${other.pid}`, hostname(), `删掉 ${file}`, `delete ${file}`]) expect(words).toContain(part);
    expect(more).toEqual([]);
  });
});

describe('a lock of another computer, on a share', () => {
  it('is waited for, though here nobody has that number', async () => {
    leave('999999999 5 office-2\n');
    expect(await waitedFor()).toEqual([expect.stringContaining('office-2')]);
  });
  it('is taken over when it is older than any build', async () => {
    leave('999999999 5 office-2\n');
    const past = new Date(Date.now() - 3 * 3_600_000);
    utimesSync(file, past, past);
    expect(await waitedFor()).toEqual([]);
  });
});

describe('a lock that says nothing', () => {
  it.each(['nonsense', '-1 5', '0', '1e99'])('%s: is taken over', async (text) => {
    leave(text);
    expect(await waitedFor()).toEqual([]);
  });
  it('empty: its maker was killed before it wrote its name', async () => {
    leave('');
    (await lockFile(file, what, () => {}))();
    expect(readdirSync(dir)).toEqual([]);
  });
});

it('the lock of a process that was killed while it took one over leaves nothing behind', async () => {
  writeFileSync(`${file}.away.999999999`, '12');
  expect(await waitedFor()).toEqual([]);
});

it('a full disk leaves no empty lock', async () => {
  const full = onBadDisk(
    (change, path) => {
      if (change !== 'writeFileSync') return;
      // As a disk does: the file is made, and no byte of it taken.
      closeSync(openSync(path, 'wx'));
      throw diskError('ENOSPC');
    },
    () => lockFile(file, what, () => {}),
  );
  await expect(full).rejects.toThrow('ENOSPC');
  expect(existsSync(file)).toBe(false);
});

it('letting go takes nobody else’s lock away', async () => {
  const release = await lockFile(file, what, () => {});
  leave(`${other.pid} - ${hostname()}\n`);
  release();
  expect(holderIn(readFileSync(file, 'utf8')).id).toBe(other.pid);
});
