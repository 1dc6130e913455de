/** codes.yaml: the register of printed codes. */

import { guideStem } from '../../read/guide-file.ts';
import type { Text } from '../../ground/source.ts';
import { CODE } from '../../../src/guide/address.ts';
import type { At, Problem, ProblemWords, Wording } from '../../ground/problem.ts';
import type { SourceFile } from '../../read/read.ts';
import { FROZEN_KEYS, type FrozenCode, readFrozen } from './frozen.ts';
import { type ListedCode, listedCodes } from './listed-codes.ts';
import { type Fields, type Shape, fieldsOf, report } from '../yaml/shape.ts';
import { type YamlNode, readYaml } from '../yaml/yaml.ts';

/** A line of the register. A code that is retired has `retired`, `now` or `say`. */
export interface RegisterEntry {
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
  /** A machine of the hall, by its key. */
  readonly device?: Text;
  /** A channel of the hall, by its id. */
  readonly channel?: Text;
  /** A class of guides, by its name. */
  readonly class?: Text;
  /** A life event by its id; only where the code is its letter. */
  readonly event?: Text;
  /** `true` at `index`: the wall itself. */
  readonly wall?: Text;
  /** Present: it was printed. */
  readonly frozen?: FrozenCode;
  /** Of a printed code: the check that proves its line unchanged since printing (`register/proof.ts`). */
  readonly check?: Text;
}

export interface CodesDraft {
  readonly file: string;
  readonly entries: readonly RegisterEntry[];
  /** The codes that the comments `# 印过 …` list. */
  readonly listed: readonly ListedCode[];
}

const TEXTS = ['guide', 'answers', 'retired', 'now', 'say', 'device', 'channel', 'class', 'event', 'wall'] as const;
/** All keys of a line of the register. */
export const REGISTER_KEYS = [...TEXTS, ...FROZEN_KEYS, 'check'] as const;
/** The targets of a code: it has one of them. */
const TARGETS = ['guide', 'device', 'channel', 'class', 'event', 'wall'] as const;

/** Returns whether a key of codes.yaml is one that it knows: after it `：` counts as `:`. */
export function isRegisterKey(key: string): boolean {
  return isCode(key) || REGISTER_KEYS.some((one) => one === key);
}

/** Returns the register that codes.yaml says. */
export function parseCodes(source: SourceFile): { codes: CodesDraft; problems: readonly Problem[] } {
  const shape: Shape = { file: source.file, problems: [], places: new Map() };
  const text = withColons(shape, source.text);
  const { tree, problems } = readYaml(text, source.file, 1, isRegisterKey);
  shape.problems.push(...problems.map((problem) => duplicateCode(problem, text)));
  const fields: Fields = tree ? fieldsOf(shape, tree, '') : new Map();
  const taken = new Set([...fields.keys()].filter(isCode));
  const entries = [...fields].flatMap(([typed, node]) => {
    const at = shape.places.get(`${typed} key`) ?? node.at;
    const code = codeOf(shape, typed, at, node, taken);
    return code === undefined ? [] : [readEntry(shape, code, at, node)];
  });
  return { codes: { file: source.file, entries, listed: listedCodes(source.text) }, problems: shape.problems };
}

/** Where a code's colon was forgotten, YAML would take the line together with the next. */
function withColons(shape: Shape, text: string): string {
  const lines = text.split('\n').map((line, index) => {
    const [, code, gap = '', value = ''] =
      /^([A-Za-z]{1,2}\d{1,4}(?:-\d{1,2})?)([ \t\u3000]+)(\{.*|[^\s:：#{][^\s:：]*(?:\s+#.*)?)$/.exec(line) ?? [];
    if (code === undefined) return line;
    const message = { zh: `“${code}”后面少了冒号。`, en: `The colon after “${code}” is missing.` };
    const fix = { zh: `写上英文冒号，再空一格：${code}: ${value}`, en: `Write a colon and a space: ${code}: ${value}` };
    report(shape, { line: index + 1, column: code.length + gap.length + 1 }, 'yaml-syntax', 'error', message, fix);
    return `${code}: ${value}`;
  });
  return lines.join('\n');
}

/** A key that stands twice is, in this file, a code that means two things. */
function duplicateCode(problem: Problem, text: string): Problem {
  if (problem.id !== 'duplicate-key') return problem;
  const lines = text.split('\n');
  const line = lines[problem.line - 1] ?? '';
  const key = Array.from(line)
    .slice(problem.column - 1)
    .join('');
  const code = /^["']?([A-Z]{1,2}[0-9]{0,4}(-[0-9]{1,2})?|index)\b/.exec(key)?.[1];
  if (code === undefined) return problem;
  const isSame = lines.slice(0, problem.line - 1).some((one) => factsIn(one) === factsIn(line)) && !factsIn(line).endsWith(':');
  return { ...problem, id: 'code-duplicate', ...(isSame ? written(code) : { fix: ONE_LINE }) };
}

/** A line of the register without its comment and spaces. */
function factsIn(line: string): string {
  return line.replace(/(?<!\s)\s+#.*$/, '').replace(/\s+/g, '');
}

/** Both sides of a merge have it. */
function written(code: string): ProblemWords {
  return {
    message: { zh: `${code} 这一行写了两遍。`, en: `The line of ${code} stands twice.` },
    fix: { zh: '删去一行。', en: 'Delete one of the two.' },
  };
}

const ONE_LINE: Wording = {
  zh: '一个码只能有一行：留下已经印出去的那一行，删去另一行；另一行是别的指南，就再用 npm run codes 给那一篇领新码。',
  en: 'A code has one line: keep the one that is printed and delete the other; if that is of another guide, then let npm run codes give it a new code.',
};

/** A code, a life event's letter, or the wall. */
function isCode(key: string): boolean {
  return CODE.test(key) || /^([A-Z]{1,2}|index)$/.test(key);
}

/** A code that is no guide's has one of these keys, so that a guide's mistyped code is not taken for one. */
function isOfItsKind(code: string, node: YamlNode): boolean {
  const wanted = code === 'index' ? ['wall'] : ['event', 'retired', 'now', 'say'];
  return CODE.test(code) || ('map' in node && node.map.some(({ key }) => wanted.includes(key.text)));
}

/** A code in lower case or full width is reported, and read as meant. `taken`: the codes so far. */
function codeOf(shape: Shape, typed: string, at: At, node: YamlNode, taken: Set<string>): string | undefined {
  if (isCode(typed) && isOfItsKind(typed, node)) return typed;
  const meant = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9-]/g, '');
  const isMeant = isCode(meant) && isOfItsKind(meant, node);
  if (isMeant && taken.has(meant)) {
    const message = { zh: `“${typed}”就是 ${meant}，这个码已经有一行了。`, en: `“${typed}” is ${meant}, which has a line already.` };
    report(shape, at, 'code-duplicate', 'error', message, {
      zh: '删去一行，或者换一个没用过的码。',
      en: 'Delete one of the lines, or take an unused code.',
    });
    return undefined;
  }
  report(
    shape,
    at,
    'code-format',
    'error',
    isMeant
      ? { zh: `“${typed}”不是码的写法。`, en: `“${typed}” is not how a code is written.` }
      : { zh: `“${typed}”不是码，没有用上。`, en: `“${typed}” is no code and was left out.` },
    isMeant
      ? { zh: `写成 ${meant}。`, en: `Write ${meant}.` }
      : {
          zh: '码是一两个大写字母加一到四位数字：A1、Z12；情形的码后面加 -2：A1-2。',
          en: 'A code is 1–2 capital letters and 1–4 digits: A1, Z12; a situation’s has -2 after it: A1-2.',
        },
  );
  if (!isMeant) return undefined;
  taken.add(meant);
  return meant;
}

function readEntry(shape: Shape, code: string, at: At, node: YamlNode): RegisterEntry {
  if ('text' in node) return { code, at, guide: guidePath(node.text, node.at) };
  const typed: { [key in (typeof REGISTER_KEYS)[number]]?: Text } = {};
  for (const [key, value] of fieldsOf(shape, node, code, REGISTER_KEYS)) {
    const name = REGISTER_KEYS.find((one) => one === key);
    const text = textOf(value);
    if (name && text) typed[name] = name === 'guide' ? guidePath(text.text, text.at) : text;
    else if (name) reportNoText(shape, value.at, `${code}.${key}`);
  }
  const { address, version, level, mask, matrix, check, ...entry } = typed;
  reportTargets(shape, code, typed);
  const frozen = readFrozen(shape, code, at, { address, version, level, mask, matrix }, check);
  return withFarewell({ code, at, ...entry, ...(frozen ? { frozen } : {}), ...(check ? { check } : {}) });
}

function reportNoText(shape: Shape, at: At, path: string): void {
  const message = { zh: `“${path}”的写法不对。`, en: `“${path}” has the wrong form.` };
  report(shape, at, 'hall-type', 'error', message, { zh: '这里只写一段文字。', en: 'Write one text here.' });
}

function reportTargets(shape: Shape, code: string, typed: Partial<Record<(typeof TARGETS)[number], Text>>): void {
  const [first, second] = TARGETS.flatMap((key) => (typed[key] ? [{ key, text: typed[key] }] : []));
  if (!first || !second) return;
  const message = {
    zh: `码 ${code} 同时写了 ${first.key} 和 ${second.key}：一个码只能通向一处。`,
    en: `The code ${code} has both ${first.key} and ${second.key}: a code leads to one thing.`,
  };
  const fix = {
    zh: `只留下印出去时的那一个，另一个另起一行，用一个新码。`,
    en: 'Keep the one that is printed; give the other a line and a code of its own.',
  };
  report(shape, second.text.at, 'code-duplicate', 'error', message, fix);
}

/** `answers: { married: no }` is understood as `married=no`. */
function textOf(node: YamlNode): Text | undefined {
  if ('text' in node) return { text: node.text.trim(), at: node.at };
  if (!('map' in node)) return undefined;
  return { text: node.map.map(({ key, value }) => `${key.text}=${'text' in value ? value.text : ''}`).join('&'), at: node.at };
}

/** A sentence under `now` is a farewell: nothing is in its place now. */
function withFarewell(entry: RegisterEntry): RegisterEntry {
  if (!entry.now || entry.say || /^[A-Za-z]{1,2}\d{1,4}(-\d{1,2})?$/.test(entry.now.text.trim())) return entry;
  const { now, ...rest } = entry;
  return { ...rest, say: now };
}

function guidePath(typed: string, at: At): Text {
  const text = guideStem(
    typed
      .trim()
      .replaceAll('\\', '/')
      .replace(/^(\.?\/)+/, ''),
  );
  return { text, at };
}
