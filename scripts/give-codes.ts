/** New lines for the register: appended, so that what is there keeps its order, its comments and its bytes. */

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareCodes } from '../src/guide/address.ts';
import type { Compiled } from './compile.ts';
import { decode } from './decode.ts';
import { parseCodes } from './parse/codes.ts';
import type { Problem } from './problem.ts';
import { displayPath } from './read.ts';

/** A code that a guide gets. */
export interface GivenCode {
  readonly code: string;
  /** The guide's id: `birth/hukou`. */
  readonly guide: string;
  readonly title: string;
  readonly event: string;
}

/** Returns the codes that are still to be registered, in the order a person counts. */
export function codesToGive({ register, guides = [] }: Pick<Compiled, 'register' | 'guides'>): GivenCode[] {
  const byId = new Map(guides.map((guide) => [guide.id, guide]));
  return [...register.provisional]
    .map((id) => {
      const guide = byId.get(id);
      return { code: register.codeOf.get(id) ?? '', guide: id, title: guide?.title ?? id, event: guide?.event ?? '' };
    })
    .sort((a, b) => compareCodes(a.code, b.code));
}

/** Writes new lines at the end of codes.yaml, all or none. A register that cannot be read is left as it is, with a problem. */
export function appendCodes(dir: string, given: readonly GivenCode[]): { problems: readonly Problem[] } {
  const name = existsSync(join(dir, 'codes.yml')) ? 'codes.yml' : 'codes.yaml';
  const path = join(dir, name);
  const file = displayPath(dir, name);
  const before = existsSync(path) ? readFileSync(path) : Buffer.from(HEAD);
  const after = appended(before, given);
  const problems = unreadable(file, before, after, given);
  if (problems.length > 0 || given.length === 0) return { problems };
  return isWritten(path, after) ? { problems } : { problems: [cannotWrite(file)] };
}

function isWritten(path: string, bytes: Buffer): boolean {
  const next = `${path}.${process.pid}.new`;
  try {
    writeFileSync(next, bytes);
    renameSync(next, path);
    return true;
  } catch {
    return false;
  }
}

const HEAD = '# 印在墙上的码登记在这里：码 → 指南。印出去的码要用很多年，只加行，不删行。\n';

/** Returns the bytes of the register with new lines after the old ones. */
export function appended(before: Buffer, given: readonly GivenCode[]): Buffer {
  const text = before.toString('utf8');
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^( *)[A-Z]{1,2}[0-9]{1,4}(?:-[0-9]+)? *:/m.exec(text)?.[1] ?? '';
  const lines = given.map(({ code, guide }) => `${indent}${code}: ${quoted(guide)}${end}`).join('');
  return Buffer.concat([before, Buffer.from((text === '' || text.endsWith('\n') ? '' : end) + lines)]);
}

function quoted(text: string): string {
  return /^[\p{L}_][\p{L}\p{N}_./-]*$/u.test(text) ? text : JSON.stringify(text);
}

/** The lines are written only where reading them back gives the old register and the new codes, no more and no less. */
function unreadable(file: string, before: Buffer, after: Buffer, given: readonly GivenCode[]): Problem[] {
  const [old, next] = [before, after].map((bytes) => {
    const { text, faults } = decode(bytes);
    const { codes, problems } = parseCodes({ file, path: file, text });
    const errors = [...faults.map((fault) => ({ ...fault, ...fault.at, file })), ...problems].filter(({ level }) => level === 'error');
    return { codes: codes.entries.map(({ code }) => code), errors };
  });
  if (old?.errors[0]) return [cannotAppend(file, old.errors[0].line, old.errors[0].column)];
  const wanted = [...(old?.codes ?? []), ...given.map(({ code }) => code)];
  return next?.errors.length || wanted.join() !== next?.codes.join() ? [cannotAppend(file, 1, 1)] : [];
}

function cannotWrite(file: string): Problem {
  return {
    ...cannotAppend(file, 1, 1),
    message: { zh: '登记册写不进去（没有权限，或者磁盘满了），没有改动。', en: 'The register cannot be written; nothing was changed.' },
    fix: { zh: '让运行命令的人有权写这个文件，再来一次。', en: 'Let whoever runs the command write this file, and try again.' },
  };
}

function cannotAppend(file: string, line: number, column: number): Problem {
  return {
    id: 'codes-not-written',
    level: 'error',
    file,
    line,
    column,
    message: {
      zh: '登记册里有错误，没有往里加码，也没有改动。',
      en: 'The register has an error: no codes were added, nothing was changed.',
    },
    fix: {
      zh: '先用 npm run check 看看，改好了再来；每行写成 A1: birth/hukou。',
      en: 'See npm run check and put it right first; each line reads A1: birth/hukou.',
    },
  };
}
