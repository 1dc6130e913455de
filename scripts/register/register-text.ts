/** The register as text, with what it is to say from now on: every byte that need not change stays as a person typed it. */

import { compareCodes } from '../../src/guide/address.ts';
import { type RegisterEntry, isRegisterKey } from '../parse/hall/codes-yaml.ts';
import { FROZEN_KEYS } from '../parse/hall/frozen.ts';
import { LISTING, type ListedCode } from '../parse/hall/listed-codes.ts';
import { type TextPosition, type ValueSpan, valueSpans } from '../parse/yaml/yaml.ts';
import { targetOf } from './proof.ts';

/** The content of a register. */
interface Said {
  readonly bytes: Buffer;
  readonly entries: readonly RegisterEntry[];
  readonly listed: readonly ListedCode[];
}

/**
 * Returns the bytes that say `wanted`: the old entries, each in its place and with the facts that it lacked, then new ones.
 * Printed codes are listed. Changed are only the guide and the check of an entry.
 */
export function textSaying(register: Said, wanted: readonly RegisterEntry[]): Buffer {
  const known = new Map(register.entries.map((entry) => [entry.code, entry]));
  const before = register.bytes.toString('utf8');
  const text = withChanges(before, known, new Map(wanted.map((entry) => [entry.code, entry])));
  const added = wanted.filter(({ code }) => !known.has(code));
  const listed = new Set(register.listed.map(({ code }) => code));
  const printed = wanted.filter(({ code, frozen }) => frozen && !listed.has(code)).map(({ code }) => code);
  const all = withListed(withLines(text, added), printed);
  return all === before ? register.bytes : Buffer.from(all);
}

type ByCode = ReadonlyMap<string, RegisterEntry>;

function withChanges(text: string, known: ByCode, wanted: ByCode): string {
  const lines = rawLines(text);
  const plain = lines.map((line) => line.text).join('\n');
  const parts: string[] = [];
  let from = 0;
  for (const span of valueSpans(plain, isRegisterKey)) {
    const [old, next] = [known.get(span.key), wanted.get(span.key)];
    if (!old || !next) continue;
    for (const edit of editsOf(span, old, next, { text, lines })) {
      parts.push(text.slice(from, edit.from), edit.text);
      from = edit.to;
    }
  }
  return [...parts, text.slice(from)].join('');
}

/** Text that is put in the place of some of the register's. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Written {
  readonly text: string;
  readonly lines: readonly RawLine[];
}

function editsOf(span: ValueSpan, old: RegisterEntry, next: RegisterEntry, written: Written): Edit[] {
  const { kind, start, end, last } = span;
  const { text, lines } = written;
  const offset = ({ line, unit }: TextPosition) => (lines[line]?.start ?? text.length) + unit;
  const added = lackedBy(old, next);
  const [from, to] = [offset(start), offset(kind === 'text' ? end : last)];
  const moved = [changedValue('guide', old, next), changedValue('check', old, next)].flatMap((change) => change ?? []);
  if (kind === 'text') {
    const typed = text.slice(from, to);
    const value = moved.length > 0 || !/^["']/.test(typed) ? quoted(next.guide?.text ?? '') : typed;
    if (added.length > 0) return [{ from, to, text: `{ ${[`guide: ${value}`, ...added].join(', ')} }` }];
    return moved.length > 0 ? [{ from, to, text: value }] : [];
  }
  const edits = moved.flatMap(({ key, value }) => valueEdit(text, from, to, key, value));
  if (added.length === 0) return edits;
  if (kind === 'braces') return [...edits, { from: to, to, text: `, ${added.join(', ')}` }];
  const { start: lineStart = 0, text: line = '' } = lines[last.line] ?? {};
  const [at, indent] = [lineStart + line.length, ' '.repeat(start.unit)];
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return [...edits, { from: at, to: at, text: added.map((fact) => `${lineEnd}${indent}${fact}`).join('') }];
}

/** Facts and check that an entry had not, as they are written. */
function lackedBy(old: RegisterEntry, next: RegisterEntry): string[] {
  return [...(old.frozen ? [] : factsOf(next)), ...(old.check || !next.check ? [] : [`check: ${quoted(next.check.text)}`])];
}

function factsOf({ frozen }: RegisterEntry): string[] {
  return frozen ? FROZEN_KEYS.map((key) => `${key}: ${quoted(String(frozen[key]))}`) : [];
}

function changedValue(key: 'guide' | 'check', old: RegisterEntry, next: RegisterEntry): { key: string; value: string } | undefined {
  const [before, value] = [old[key]?.text, next[key]?.text];
  return before === undefined || value === undefined || before === value ? undefined : { key, value };
}

/** The value of a key within a map. */
function valueEdit(text: string, from: number, to: number, key: string, value: string): Edit[] {
  const match = new RegExp(`(^|[\\s{,])(${key}["']?\\s*[:：]\\s*)("[^"\\n]*"|'[^'\\n]*'|[^\\s,}#]+)`).exec(text.slice(from, to));
  if (!match) return [];
  const start = from + match.index + (match[1] ?? '').length + (match[2] ?? '').length;
  return [{ from: start, to: start + (match[3] ?? '').length, text: quoted(value) }];
}

/** New entries at the end, in the indent of the others. */
function withLines(text: string, added: readonly RegisterEntry[]): string {
  if (added.length === 0) return text;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^( *)[A-Z]{1,2}[0-9]{1,4}(?:-[0-9]+)? *:/m.exec(text)?.[1] ?? '';
  return afterLastLine(text, end) + added.map((entry) => `${indent}${entry.code}: ${valueOf(entry)}${end}`).join('');
}

function valueOf(entry: RegisterEntry): string {
  const [kind = 'guide', id = ''] = targetOf(entry) ?? [];
  if (kind === 'guide' && !entry.frozen) return quoted(id);
  const check = entry.check ? [`check: ${quoted(entry.check.text)}`] : [];
  return `{ ${[`${kind}: ${quoted(id)}`, ...factsOf(entry), ...check].join(', ')} }`;
}

/** Codes are listed with the others of their letter. */
function withListed(text: string, printed: readonly string[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  let listed = text;
  for (const code of printed.toSorted(compareCodes)) {
    const head = code === 'index' ? '# 印过:' : `# 印过 ${letterOf(code)}:`;
    const from = `\n${listed}`.indexOf(`\n${head}`);
    const line = from < 0 ? '' : (/^[^\r\n]*/.exec(listed.slice(from))?.[0] ?? '');
    if (LISTING.test(line)) listed = `${listed.slice(0, from)}${line.trimEnd()} ${code}${listed.slice(from + line.length)}`;
    else listed = `${afterLastLine(listed, end)}${head} ${code}${end}`;
  }
  return listed;
}

function letterOf(code: string): string {
  return /^[A-Z]+/.exec(code)?.[0] ?? '';
}

function afterLastLine(text: string, end: string): string {
  return text === '' || text.endsWith('\n') ? text : text + end;
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

/** Quotes where a text would mean something else within braces. */
function quoted(text: string): string {
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_./?=&%~+-]|:(?=[^\s]))*$/u.test(text) ? text : JSON.stringify(text);
}
