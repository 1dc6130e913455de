/** Blocks that most manners of markdown share. */

import type { Topic } from './topic.ts';

/** Returns a list, a line an item. */
export function list(items: readonly string[], mark = '-', indent = ''): string {
  return items.map((item) => `${indent}${mark} ${item}`).join('\n');
}

/** Returns a numbered list; `sign` stands after the number. */
export function numbered(items: readonly string[], sign = '.', same = false): string {
  return items.map((item, at) => `${same ? 1 : at + 1}${sign} ${item}`).join('\n');
}

/** Returns a list of one item with a list in it. */
export function nested([head, items]: Topic['nested'], mark = '-', width = 2): string {
  return `${mark} ${head}\n${list(items, mark, ' '.repeat(width))}`;
}

/** Returns a code block between fences. */
export function fenced({ lines, language }: Topic['code'], info = language, fence = '```'): string {
  return `${fence}${info}\n${lines.join('\n')}\n${fence}`;
}

/** Returns lines set in by four spaces. */
export function indented(text: string, by = '    '): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : by + line))
    .join('\n');
}

/** Returns a table between pipes. */
export function pipes([head = [], ...rows]: Topic['table'], align = '---'): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(head), `|${head.map(() => align).join('|')}|`, ...rows.map(row)].join('\n');
}

/** Returns lines after `>`. */
export function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** Returns front matter in YAML. */
export function yaml(fields: Readonly<Record<string, string | readonly string[]>>): string {
  const lines = Object.entries(fields).map(([key, value]) =>
    typeof value === 'string' ? `${key}: ${value}` : `${key}:\n${value.map((one) => `  - ${one}`).join('\n')}`,
  );
  return ['---', ...lines, '---'].join('\n');
}

/** Returns blocks with an empty line between them, and a line end at the end. */
export function blocks(...parts: readonly (string | false)[]): string {
  return `${parts.filter((part) => part !== false).join('\n\n')}\n`;
}

/** Returns questions as headings of this level, each with its answer. */
export function answered(asked: Topic['asked'], level = 3): string {
  return asked.map(([question, answer]) => `${'#'.repeat(level)} ${question}\n\n${answer}`).join('\n\n');
}
