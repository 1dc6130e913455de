/** Typed habits that YAML does not know, turned into YAML, every line in its place. */

import { type Source, sourceOf } from '../../ground/source.ts';

/** Says which keys are known, at which indent: after these `：` counts as `:`, and a missing space after it is put there. */
export type KnownKey = (key: string, indent: number) => boolean;

export interface AsYaml {
  readonly source: Source;
  /** By line: after which code unit a space was put in that nobody typed. */
  readonly shifts: ReadonlyMap<number, number>;
}

/**
 * Returns a text as YAML knows it, for known keys only: `标题：值` and `标题:值` as `标题: 值`, the `，` of `{ 法定: 20，承诺: 5 }`
 * as a comma. With `hashes`, a `#` within a value is text: another sign stands for it, until `withHashes`.
 */
export function asYaml(typed: Source, known: KnownKey, hashes: boolean): AsYaml {
  const shifts = new Map<number, number>();
  const lines = typed.lines.map((line, index) => {
    const [, indent = '', key = '', space = '', colon = '', rest = ''] =
      /^(\s*(?:- +)?)([^\s:：#"'[\]{},-][^:：]{0,40}?)(\s{0,9})([:：])(.*)$/.exec(line) ?? [];
    if (!colon || !known(key, indent.length)) return line;
    const head = `${indent}${key}${space}:`;
    const value = commasIn(rest, known);
    if (value === '' || /^[ \t]/.test(value)) return head + value;
    shifts.set(index, head.length);
    return `${head} ${value}`;
  });
  const shown = hashes ? lines.map((line, index) => withoutHashes(line, lines, index)) : lines;
  return { source: sourceOf(typed.file, shown.join('\n'), typed.firstLine), shifts };
}

function commasIn(value: string, known: KnownKey): string {
  if (!/^\s*\{/.test(value) || /["']/.test(value)) return value;
  return value.replace(/，(\s{0,9}([^\s:：，,{}]{1,40})\s{0,9}[:：])/g, (all, rest: string, key: string) =>
    known(key, 1) ? `,${rest}` : all,
  );
}

/** Signs that no text has: they will never be characters. */
const HASH = '\uFDD0';
const COLON = '\uFDD1';

/** Returns a text with the `#` that were text, and the `:` after them, as typed. */
export function withHashes(text: string): string {
  return text.replaceAll(HASH, '#').replaceAll(COLON, ':');
}

/**
 * In a value without quotes or brackets. A comment stays one where it is set off by more than one space, or stands
 * between a key and the lines that are its value.
 */
function withoutHashes(line: string, lines: readonly string[], index: number): string {
  if (!line.includes('#')) return line;
  const [head = ''] = /^\s*(?:- +)*(?:[^\s:#"'[\]{}-][^:]{0,60}:\s)?/.exec(line) ?? [];
  const rest = line.slice(head.length);
  if (head.trim() === '' || /^\s*["'[{|>&*!]/.test(rest)) return line;
  const apart = line.slice(head.length - 1).search(/\s{2,}#\s/);
  const value = apart < 0 ? rest : rest.slice(0, Math.max(0, apart - 1));
  const start = value.indexOf('#');
  if (start < 0 || (value.trimStart().startsWith('#') && hasValueBelow(line, lines, index))) return line;
  const text = value.slice(start).replaceAll('#', HASH).replaceAll(':', COLON);
  return head + value.slice(0, start) + text + rest.slice(value.length);
}

function hasValueBelow(line: string, lines: readonly string[], index: number): boolean {
  for (let next = index + 1; next < lines.length; next += 1) {
    const below = lines[next] ?? '';
    if (/^\s*(?:#|$)/.test(below)) continue;
    const [indent, own] = [below, line].map((text) => text.search(/\S/));
    return (indent ?? 0) > (own ?? 0) || (indent === own && /^\s*- /.test(below) && !/^\s*- /.test(line));
  }
  return false;
}
