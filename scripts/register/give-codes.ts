/** New lines for the register: appended, so that what is there keeps its order, its comments and its bytes. */

import { compareCodes } from '../../src/guide/address.ts';
import type { Guide } from '../../src/guide/guide.ts';
import type { Problem } from '../ground/problem.ts';
import type { Register } from './register.ts';
import { readRegister, writeRegister } from './register-file.ts';

/** A code that a guide gets. */
interface GivenCode {
  readonly code: string;
  /** The guide's id: `birth/hukou`. */
  readonly guide: string;
  readonly title: string;
  readonly event: string;
}

/** Returns the codes that are still to be registered, in the order a person counts. */
export function codesToGive({ register, guides = [] }: { readonly register: Register; readonly guides?: readonly Guide[] }): GivenCode[] {
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
  const register = readRegister(dir);
  const lines = given.map(({ code, guide }) => ({ code, value: quoted(guide) }));
  const at = { line: 1, column: 1 };
  const added = given.map(({ code, guide }) => ({ code, at, guide: { text: guide, at } }));
  return writeRegister(register, appended(register.bytes, lines), [...register.entries, ...added]);
}

/** Returns the bytes of the register with new lines after the old ones. */
export function appended(before: Buffer, lines: readonly { readonly code: string; readonly value: string }[]): Buffer {
  if (lines.length === 0) return before;
  const text = before.toString('utf8');
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^( *)[A-Z]{1,2}[0-9]{1,4}(?:-[0-9]+)? *:/m.exec(text)?.[1] ?? '';
  const added = lines.map(({ code, value }) => `${indent}${code}: ${value}${end}`).join('');
  return Buffer.concat([before, Buffer.from((text === '' || text.endsWith('\n') ? '' : end) + added)]);
}

function quoted(text: string): string {
  return /^[\p{L}_][\p{L}\p{N}_./-]*$/u.test(text) ? text : JSON.stringify(text);
}
