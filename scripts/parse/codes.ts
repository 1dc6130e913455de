/** codes.yaml: the register of printed codes. */

import { CODE } from '../../src/guide/address.ts';
import type { At, Problem } from '../problem.ts';
import type { SourceFile } from '../read.ts';
import type { Text } from './draft.ts';
import { type Fields, type Shape, fieldsOf, report } from './shape.ts';
import { type YamlNode, readYaml } from './yaml.ts';

/** A line of the register. A code that is retired has `retired`, `now` or `say`. */
export interface CodeEntry {
  readonly code: string;
  readonly at: At;
  /** The guide's id, as typed but without `.md`: `birth/hukou`. */
  readonly guide?: Text;
  /** A situation: `married=no`. */
  readonly answers?: Text;
  readonly retired?: Text;
  /** The successor's code … */
  readonly now?: Text;
  /** … or a farewell. */
  readonly say?: Text;
}

export interface CodesDraft {
  readonly file: string;
  readonly entries: readonly CodeEntry[];
}

const KEYS = ['guide', 'answers', 'retired', 'now', 'say'] as const;

/** Returns the register that codes.yaml says. */
export function parseCodes(source: SourceFile): { codes: CodesDraft; problems: readonly Problem[] } {
  const shape: Shape = { file: source.file, problems: [], places: new Map() };
  const { tree, problems } = readYaml(source.text, source.file, 1, (key) => CODE.test(key) || KEYS.some((one) => one === key));
  shape.problems.push(...problems.map((problem) => duplicateCode(problem, source.text)));
  const fields: Fields = tree ? fieldsOf(shape, tree, '') : new Map();
  const entries = [...fields].flatMap(([typed, node]) => {
    const at = shape.places.get(`${typed} key`) ?? node.at;
    const code = codeOf(shape, typed, at);
    return code === undefined ? [] : [readEntry(shape, code, at, node)];
  });
  return { codes: { file: source.file, entries }, problems: shape.problems };
}

/** A key that stands twice is, in this file, a code that means two things. */
function duplicateCode(problem: Problem, text: string): Problem {
  if (problem.id !== 'duplicate-key') return problem;
  const key = Array.from(text.split('\n')[problem.line - 1] ?? '')
    .slice(problem.column - 1)
    .join('');
  const code = /^["']?([A-Z]{1,2}[0-9]{1,4}(-[0-9]{1,2})?)\b/.exec(key)?.[1];
  if (code === undefined) return problem;
  return {
    ...problem,
    id: 'code-duplicate',
    fix: {
      zh: `一个码只能通向一篇指南：留下已经印出去的那一行，另一篇用 npm run codes 领新码。`,
      en: `A code leads to one guide: keep the line that is printed, and let npm run codes give the other guide a new code.`,
    },
  };
}

function codeOf(shape: Shape, typed: string, at: At): string | undefined {
  if (CODE.test(typed)) return typed;
  const meant = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9-]/g, '');
  report(
    shape,
    at,
    'code-format',
    'error',
    { zh: `“${typed}”不是码，没有用上。`, en: `“${typed}” is no code and was left out.` },
    CODE.test(meant)
      ? { zh: `写成 ${meant}。`, en: `Write ${meant}.` }
      : {
          zh: '码是一两个大写字母加一到四位数字：A1、Z12；情形的码后面加 -2：A1-2。',
          en: 'A code is 1–2 capital letters and 1–4 digits: A1, Z12; a situation’s has -2 after it: A1-2.',
        },
  );
  return undefined;
}

function readEntry(shape: Shape, code: string, at: At, node: YamlNode): CodeEntry {
  if ('text' in node) return { code, at, guide: guidePath(node.text, node.at) };
  const entry: { -readonly [key in keyof CodeEntry]: CodeEntry[key] } = { code, at };
  for (const [key, value] of fieldsOf(shape, node, code, KEYS)) {
    const name = KEYS.find((one) => one === key);
    const text = textOf(value);
    if (name && text) entry[name] = name === 'guide' ? guidePath(text.text, text.at) : text;
    else if (name) {
      const fix = { zh: '这里只写一段文字。', en: 'Write one text here.' };
      report(
        shape,
        value.at,
        'hall-type',
        'error',
        { zh: `“${code}.${key}”的写法不对。`, en: `“${code}.${key}” has the wrong form.` },
        fix,
      );
    }
  }
  return withFarewell(entry);
}

/** `answers: { married: no }` is understood as `married=no`. */
function textOf(node: YamlNode): Text | undefined {
  if ('text' in node) return { text: node.text.trim(), at: node.at };
  if (!('map' in node)) return undefined;
  return { text: node.map.map(({ key, value }) => `${key.text}=${'text' in value ? value.text : ''}`).join('&'), at: node.at };
}

/** A sentence under `now` is a farewell: nothing is in its place now. */
function withFarewell(entry: CodeEntry): CodeEntry {
  if (!entry.now || entry.say || /^[A-Za-z]{1,2}\d{1,4}(-\d{1,2})?$/.test(entry.now.text.trim())) return entry;
  const { now, ...rest } = entry;
  return { ...rest, say: now };
}

function guidePath(typed: string, at: At): Text {
  const text = typed
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/, '')
    .replace(/\.(md|markdown)$/i, '');
  return { text, at };
}
