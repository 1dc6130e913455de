/** The register as a file: new content is read back before it is written, and it changes as a whole or not at all. */

import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { decode } from '../read/decode.ts';
import { diskReason } from '../ground/disk.ts';
import { lockFile } from '../ground/lock.ts';
import { replaceFile } from '../ground/replace-file.ts';
import { type RegisterEntry, parseCodes } from '../parse/hall/codes-yaml.ts';
import type { ListedCode } from '../parse/hall/listed-codes.ts';
import type { Problem, Wording } from '../ground/problem.ts';
import { proofFaults } from './proof.ts';
import { displayPath } from '../read/read.ts';

export interface RegisterFile {
  readonly path: string;
  /** As problems name it. */
  readonly file: string;
  /** Of a register that is not there yet: the beginning of a new one. */
  readonly bytes: Buffer;
  readonly entries: readonly RegisterEntry[];
  readonly listed: readonly ListedCode[];
  /** Present: it has an error, and is left as it is. */
  readonly broken?: Problem;
}

const HEAD = '# 印在墙上的码登记在这里：码 → 指南。印出去的码要用很多年，只加行，不删行。\n';

/** Returns the register of a hall's folder. */
export function readRegister(dir: string): RegisterFile {
  // As `readHallFolder` chooses: a `codes.yml` beside a `codes.yaml` is not read.
  const name = ['codes.yaml', 'codes.yml'].find((one) => isThere(join(dir, one))) ?? 'codes.yaml';
  const [path, file] = [join(dir, name), displayPath(dir, name)];
  if (leadsOutside(dir, path)) return { path, file, bytes: Buffer.from(''), entries: [], listed: [], broken: outside(file) };
  const bytes = bytesIn(path);
  if (!bytes) return { path, file, bytes: Buffer.from(''), entries: [], listed: [], broken: cannotRead(file) };
  return { path, file, bytes, ...entriesOf(bytes, file) };
}

/** Returns the bytes of a register, undefined where they cannot be read. */
function bytesIn(path: string): Buffer | undefined {
  try {
    return existsSync(path) ? readFileSync(path) : Buffer.from(HEAD);
  } catch {
    return undefined;
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** A link out of the hall's folder is not read, so nothing is written there: codes that are given already might be given again. */
function leadsOutside(dir: string, path: string): boolean {
  if (!isThere(path)) return false;
  return !existsSync(path) || relative(realpathSync(dir), realpathSync(path)).startsWith('..');
}

function entriesOf(bytes: Buffer, file: string): Pick<RegisterFile, 'entries' | 'listed' | 'broken'> {
  const { text, faults } = decode(bytes);
  const { codes, problems } = parseCodes({ file, path: file, text });
  const [error] = [...faults.map((fault) => ({ ...fault, ...fault.at, file })), ...problems].filter(({ level }) => level === 'error');
  return { entries: codes.entries, listed: codes.listed, ...(error ? { broken: hasError(file, error) } : {}) };
}

const WRITING: Wording = { zh: '另一个程序正在写登记册', en: 'Another process is writing the register' };

/**
 * Acts while no other process changes the register of this hall, or what is recorded as printed; returns what the act
 * returns. Calls `say` where it waits.
 */
export async function alone<T>(dir: string, act: () => T, say: (words: string) => void = () => {}): Promise<T> {
  // Where nothing can be written, nothing can be lost: the act itself reports it.
  const unlock = await lockFile(join(dir, '.codes.lock'), WRITING, say).catch(() => () => {});
  try {
    return act();
  } finally {
    unlock();
  }
}

/**
 * Writes the register anew, if reading the new bytes back gives exactly the `wanted` entries.
 * Returns the problem that kept it from being written; then nothing was changed.
 */
export function writeRegister(register: RegisterFile, bytes: Buffer, wanted: readonly RegisterEntry[]): { problems: readonly Problem[] } {
  const { path, file, broken } = register;
  if (broken) return { problems: [broken] };
  if (bytes.equals(register.bytes)) return { problems: [] };
  const next = entriesOf(bytes, file);
  if (next.broken || meaningOf(next.entries) !== meaningOf(wanted)) return { problems: [cannotAdd(file, next.entries, wanted)] };
  const refused = refusalOf(path, bytes);
  return { problems: refused ? [cannotWrite(file, refused)] : [] };
}

/** All that the entries say, wherever it stands. */
function meaningOf(entries: readonly RegisterEntry[]): string {
  return JSON.stringify(entries, (key, value: unknown) => (key === 'at' ? undefined : value));
}

/** Returns why the disk refused; then the file is as it was. */
function refusalOf(path: string, bytes: Buffer): Wording | undefined {
  try {
    replaceFile(path, bytes);
    return undefined;
  } catch (error) {
    const reason = diskReason(error);
    if (!reason) throw error;
    return reason;
  }
}

function cannotWrite(file: string, reason: Wording): Problem {
  return notWritten(file, {
    message: {
      zh: `登记册写不进去（${reason.zh}），没有改动。`,
      en: `The register cannot be written (${reason.en}); nothing was changed.`,
    },
    fix: {
      zh: '腾出空间，或者让运行命令的人有权写这个文件和它的文件夹，再来一次。',
      en: 'Make room, or let whoever runs the command write this file and its folder, and try again.',
    },
  });
}

function cannotRead(file: string): Problem {
  return notWritten(file, {
    message: {
      zh: '登记册读不出来（没有权限，或者是一个文件夹），没有改动。',
      en: 'The register cannot be read (permissions, or a folder of that name); nothing was changed.',
    },
    fix: { zh: '让运行命令的人有权读这个文件，再来一次。', en: 'Let whoever runs the command read this file, and try again.' },
  });
}

/** Returns the problem of a register with an error at a place. */
export function hasError(file: string, at: Pick<Problem, 'line' | 'column'>): Problem {
  return notWritten(
    file,
    {
      message: {
        zh: '登记册里有错误，没有往里写，也没有改动。',
        en: 'The register has an error: nothing was written, nothing was changed.',
      },
      fix: {
        zh: '先用 npm run check 看看，改好了再来；每行写成 A1: birth/hukou。',
        en: 'See npm run check and put it right first; each line reads A1: birth/hukou.',
      },
    },
    at,
  );
}

/** Some ways to write YAML are read, and not understood well enough to write into. */
function cannotAdd(file: string, found: readonly RegisterEntry[], wanted: readonly RegisterEntry[]): Problem {
  const odd = wanted.find((entry, at) => meaningOf([entry]) !== meaningOf(found.slice(at, at + 1)));
  const words = {
    message: {
      zh: `${odd?.code ?? ''} 这一行的写法，程序加不进东西，登记册没有改动。`,
      en: `The line of ${odd?.code ?? ''} is written in a way that nothing can be added to; nothing was changed.`,
    },
    fix: { zh: '改成一行：A1: birth/hukou，再来一次。', en: 'Write it as one line, A1: birth/hukou, and try again.' },
  };
  return notWritten(file, words, odd?.at);
}

function outside(file: string): Problem {
  return notWritten(file, {
    message: {
      zh: '登记册是一个符号链接，指向大厅文件夹外面（或者指空了），没有读，也没有改动。',
      en: 'The register is a symbolic link out of the hall’s folder, or to nothing: it was not read, and nothing was changed.',
    },
    fix: { zh: '把登记册文件本身放进大厅文件夹。', en: 'Put the register itself into the hall’s folder.' },
  });
}

/** Returns the problem of a register that differs from its printed codes; undefined where it does not. */
export function unproven(register: Pick<RegisterFile, 'file' | 'entries' | 'listed'>): Problem | undefined {
  const fault = proofFaults(register).find(({ kind }) => kind !== 'unproved');
  return fault && hasError(register.file, fault.at);
}

/** Returns the problem of a register that was left as it is. */
export function notWritten(file: string, words: { message: Wording; fix: Wording }, at = { line: 1, column: 1 }): Problem {
  return { id: 'codes-not-written', level: 'error', file, line: at.line, column: at.column, ...words };
}
