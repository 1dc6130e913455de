/** Reads the `_headers` of an output folder, as the hosts do that obey it. */

import { readFileSync, statSync } from 'node:fs';
import type { HeaderRule } from '../make/configs/headers.ts';
import { whereLies } from '../write/swap.ts';

interface ServedHeaders {
  /** The hall's base path: the part before `/index.html` in its rules. */
  readonly base: string;
  /** Their paths are without the base path. */
  readonly rules: readonly HeaderRule[];
}

const read = new Map<string, { readonly time: number; readonly value: ServedHeaders }>();

/** Returns the rules of the folder's `_headers`, read again when the file has changed; none where there is no such file. */
export function readHeaders(out: string): ServedHeaders {
  const file = whereLies(out, '_headers');
  const time = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const known = read.get(file);
  if (known?.time === time) return known.value;
  const value = parseHeaders(time === 0 ? '' : readFileSync(file, 'utf8'));
  read.set(file, { time, value });
  return value;
}

/** Returns the rules in the text of a `_headers` file. */
export function parseHeaders(text: string): ServedHeaders {
  const rules = text
    .split(/\n(?=\S)/)
    .map((block) => block.split('\n'))
    .filter(([path]) => path?.startsWith('/'))
    .map(([path = '', ...lines]) => ({ path: path.trim(), headers: Object.fromEntries(lines.flatMap(headerOf)) }));
  const base = rules.find(({ path }) => path.endsWith('/index.html'))?.path.slice(0, -'/index.html'.length) ?? '';
  return { base, rules: rules.map(({ path, headers }) => ({ path: path.slice(base.length), headers })) };
}

function headerOf(line: string): [string, string][] {
  const [, name, value] = /^\s+([^:\s]+):\s*(.*?)\s*$/.exec(line) ?? [];
  return name && value !== undefined ? [[name, value]] : [];
}

/** Returns the headers of a file, by the path it lies at: a page has those of its document, however it was asked for. */
export function headersFor(rules: readonly HeaderRule[], path: string): Readonly<Record<string, string>> {
  const found = rules.filter((rule) => (rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path));
  return Object.fromEntries(found.flatMap(({ headers }) => Object.entries(headers)));
}
