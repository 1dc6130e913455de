/** What is printed is frozen: the register learns the five facts of each code, and all else in it stays byte for byte. */

import { appended } from './give-codes.ts';
import { type RegisterEntry, isRegisterKey } from '../parse/hall/codes-yaml.ts';
import { FROZEN_KEYS, type FrozenCode } from '../parse/hall/frozen.ts';
import { NO_ADDRESS } from '../parse/hall/hall.ts';
import { type TextPosition, type ValueSpan, valueSpans } from '../parse/yaml/yaml.ts';
import type { Problem } from '../ground/problem.ts';
import { notWritten, readRegister, writeRegister } from './register-file.ts';
import { type WallCode, frozenOf } from './wall-codes.ts';

/** Text that is put in the place of some of the register's. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Writes the facts of these codes into codes.yaml, of those not yet frozen; of all or of none.
 * A life event's letter and the wall need no line until they are printed: they get one at the end.
 */
export function freezeCodes(dir: string, codes: readonly WallCode[]): { problems: readonly Problem[] } {
  const register = readRegister(dir);
  const known = new Map(register.entries.map((entry) => [entry.code, entry]));
  const open = codes.filter(({ code }) => !known.get(code)?.frozen);
  const lost = open.find(({ code, kind }) => !known.has(code) && kind !== 'event' && kind !== 'wall');
  if (register.broken) return { problems: [register.broken] };
  if (lost) return { problems: [withoutLine(register.file, lost.code)] };
  if (open.some(({ address }) => address.startsWith(NO_ADDRESS))) return { problems: [withoutAddress(register.file)] };
  const facts = new Map(open.map((code) => [code.code, frozenOf(code)]));
  const added = open.filter(({ code }) => !known.has(code)).map(entryOf);
  const text = withFacts(register.bytes.toString('utf8'), register.entries, facts);
  const lines = added.map(({ code, event }) => {
    const target = event ? `event: ${quoted(event.text)}` : 'wall: true';
    return { code, value: `{ ${[target, ...factsText(facts.get(code))].join(', ')} }` };
  });
  const wanted = [...register.entries, ...added].map((entry) => {
    const frozen = facts.get(entry.code);
    return frozen ? { ...entry, frozen } : entry;
  });
  return writeRegister(register, appended(Buffer.from(text), lines), wanted);
}

function entryOf({ code, event }: WallCode): RegisterEntry {
  const at = { line: 1, column: 1 };
  return { code, at, ...(event === undefined ? { wall: { text: 'true', at } } : { event: { text: event, at } }) };
}

/** Returns the register with the facts in the entries that are there. */
function withFacts(text: string, entries: readonly RegisterEntry[], facts: ReadonlyMap<string, FrozenCode>): string {
  const lines = rawLines(text);
  const plain = lines.map((line) => line.text).join('\n');
  const guides = new Map(entries.map(({ code, guide }) => [code, guide?.text ?? '']));
  const parts: string[] = [];
  let from = 0;
  for (const span of valueSpans(plain, isRegisterKey)) {
    const added = factsText(facts.get(span.key));
    if (added.length === 0) continue;
    const edit = editOf(span, added, { text, lines, guide: guides.get(span.key) ?? '' });
    parts.push(text.slice(from, edit.from), edit.text);
    from = edit.to;
  }
  return [...parts, text.slice(from)].join('');
}

interface Written {
  readonly text: string;
  readonly lines: readonly RawLine[];
  /** What a short entry leads to. */
  readonly guide: string;
}

function editOf({ kind, start, end, last }: ValueSpan, added: readonly string[], { text, lines, guide }: Written): Edit {
  const offset = ({ line, unit }: TextPosition) => (lines[line]?.start ?? text.length) + unit;
  if (kind === 'braces') return { from: offset(last), to: offset(last), text: `, ${added.join(', ')}` };
  if (kind === 'lines') {
    const { start: from = 0, text: line = '' } = lines[last.line] ?? {};
    const indent = ' '.repeat(start.unit);
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    return { from: from + line.length, to: from + line.length, text: added.map((fact) => `${lineEnd}${indent}${fact}`).join('') };
  }
  const typed = text.slice(offset(start), offset(end));
  const target = /^["']/.test(typed) ? typed : quoted(guide);
  return { from: offset(start), to: offset(end), text: `{ ${[`guide: ${target}`, ...added].join(', ')} }` };
}

interface RawLine {
  /** Without byte order mark and line end. */
  readonly text: string;
  /** Offset in the register as it is on the disk. */
  readonly start: number;
}

function rawLines(text: string): RawLine[] {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  let start = mark;
  return text
    .slice(mark)
    .split(/(?<=\n|\r(?!\n))/)
    .map((line) => {
      const raw = { text: line.replace(/\r?\n$|\r$/, ''), start };
      start += line.length;
      return raw;
    });
}

function factsText(frozen: FrozenCode | undefined): string[] {
  return frozen ? FROZEN_KEYS.map((key) => `${key}: ${quoted(String(frozen[key]))}`) : [];
}

/** Quotes where a text would mean something else within braces. */
function quoted(text: string): string {
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_./?=&%~+-]|:(?=[^\s]))*$/u.test(text) ? text : JSON.stringify(text);
}

/** Returns the problem of a hall without an address: its pages stand on this computer only. */
export function withoutAddress(file: string): Problem {
  return notWritten(file, {
    message: {
      zh: `大厅还没有网址，码里会是 ${NO_ADDRESS}，只有这台电脑打得开：不能印。`,
      en: `The hall has no address yet: its codes would say ${NO_ADDRESS}, which opens on this computer only, and cannot be printed.`,
    },
    fix: { zh: '在 hall.yaml 里写上 address: https://……', en: 'Write address: https://… into hall.yaml.' },
  });
}

function withoutLine(file: string, code: string): Problem {
  return notWritten(file, {
    message: {
      zh: `码 ${code} 还没有登记，不能当作印过的记下来。`,
      en: `The code ${code} is not registered: what was printed of it cannot be kept.`,
    },
    fix: { zh: '先运行 npm run codes 登记，再打印。', en: 'Run npm run codes first, then print.' },
  });
}
