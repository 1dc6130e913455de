/** One process at a time for one folder, on any disk: a lock is a file that only one process can make. */

import { constants, copyFileSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Wording } from './problem.ts';

/** In ms. */
const ASK_AGAIN = 100;
/** The tries before an empty lock is taken over: its maker writes a name into it at once, or was killed in between. */
const EMPTY_FOR = 10;
/** After so long, in ms, the lock of another computer is taken over: no build lasts that long. */
const OTHERS_FOR = 3_600_000;

/** The lock files of this process. In a container a killed build quite often had the process number that this one has now. */
const held = new Set<string>();

const BUILD: Wording = { zh: '另一个生成正在进行', en: 'Another build is running' };

/** Resolves as `lockFile` does; calls `say` where another build is running. */
export function lockOutput(file: string, say: (words: string) => void): Promise<() => void> {
  return lockFile(file, BUILD, say);
}

/** A process, as its lock names it. */
interface Holder {
  readonly id: number;
  /** When it started, as its system counts; empty where the system does not tell. Numbers are given again, these are not. */
  readonly start: string;
  readonly host: string;
}

/**
 * Resolves when this process holds the lock file, with a function that lets it go. Waits for a process that holds it, and
 * tells once `what` it does, its number, its computer and the way out; takes over the lock of a process that is gone.
 * Rejects where no file can be written there.
 */
export async function lockFile(file: string, what: Wording, say: (words: string) => void): Promise<() => void> {
  const own = textOf({ id: process.pid, start: processStart(process.pid), host: hostname() });
  for (let [asked, empty] = [0, 0]; !take(file, own); asked++) {
    const text = readLock(file);
    empty = text === '' ? empty + 1 : 0;
    if (text === '' ? empty > EMPTY_FOR : text !== undefined && isGone(text, file)) takeAway(file, text);
    else if (asked === 0) say(waitingWords(what, text ?? '', file));
    await setTimeout(ASK_AGAIN);
  }
  held.add(file);
  sweep(file);
  return () => {
    held.delete(file);
    if (readLock(file) === own) rmSync(file, { force: true });
  };
}

/** Not every disk knows hard links; every disk makes a file once. */
function take(file: string, own: string): boolean {
  try {
    writeFileSync(file, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // A full disk makes the file, and takes no word of it.
    if (readLock(file) === '') rmSync(file, { force: true });
    throw error;
  }
}

/** Undefined where there is none any more. */
function readLock(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function textOf({ id, start, host }: Holder): string {
  return `${id} ${start || '-'} ${host}\n`;
}

/** Returns the process that a lock names. Locks of earlier versions name the number only. */
export function holderIn(text: string): Holder {
  const [id = '', start = '-', ...host] = text.trim().split(' ');
  return { id: Number(id), start: start === '-' ? '' : start, host: host.join(' ') };
}

function isGone(text: string, file: string): boolean {
  const { id, start, host } = holderIn(text);
  if (host !== '' && host !== hostname()) return ageOf(file) > OTHERS_FOR;
  if (!Number.isSafeInteger(id) || id <= 0) return true;
  if (id === process.pid) return !held.has(file);
  return !isAlive(id) || (start !== '' && processStart(id) !== start);
}

/** Its own, too: it takes over one at a time. */
function isOver(id: number): boolean {
  return id === process.pid || !isAlive(id);
}

/** In ms. */
function ageOf(file: string): number {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Returns when a process started, in ticks since Linux did (proc_pid_stat(5), field 22); empty where that is not told. */
export function processStart(id: number): string {
  try {
    // The name before it may hold anything, brackets too.
    return readFileSync(`/proc/${id}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function waitingWords({ zh, en }: Wording, text: string, file: string): string {
  const { id, host } = holderIn(text);
  return (
    `${zh}（进程 ${id}，电脑 ${host || hostname()}），等它完成。如果那里已经没有它了，删掉 ${file} 就行。 ` +
    `${en} (process ${id}, computer ${host || hostname()}); waiting for it. If there is no such process any more, delete ${file}.`
  );
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** Another process may have taken it in the meantime: then it gets it back. */
function takeAway(file: string, text: string | undefined): void {
  const away = `${file}.away.${process.pid}`;
  try {
    renameSync(file, away);
    if (readLock(away) !== text) copyFileSync(away, file, constants.COPYFILE_EXCL);
  } catch {
    return;
  } finally {
    rmSync(away, { force: true });
  }
}

/** Removes the files of processes that were killed while they took a lock over. */
function sweep(file: string): void {
  const start = `${basename(file)}.away.`;
  for (const name of readdirSync(dirname(file)))
    if (name.startsWith(start) && isOver(Number(name.slice(start.length)))) rmSync(join(dirname(file), name), { force: true });
}
