/** Problems, as a person reads them and as a program does. */

import { inLanguage } from '../../src/guide/language.ts';
import { type FoldedProblem, folded } from './folded.ts';
import type { Level, Problem, Sources, Wording } from './problem.ts';

interface ReportOptions {
  /** BCP 47 of the hall. */
  readonly language: string;
  readonly sources?: Sources;
  /** A person is looking: source lines with a caret. Else plain lines for a log. */
  readonly terminal?: boolean;
  readonly colour?: boolean;
}

const LEVELS: Readonly<Record<Level, Wording & { readonly colour: number }>> = {
  error: { zh: '错误', en: 'error', colour: 31 },
  warning: { zh: '提醒', en: 'warning', colour: 33 },
  note: { zh: '说明', en: 'note', colour: 36 },
};

/** Returns problems by file, line and column, each once. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const once = new Map(
    problems.map((problem) => [`${problem.id} ${problem.file} ${problem.line} ${problem.column} ${problem.message.en}`, problem]),
  );
  return [...once.values()].sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.id, b.id) || compare(a.message.en, b.message.en),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Returns whether a command must fail: there is an error, or with `strict` a warning. */
export function isFailure(problems: readonly Problem[], strict = false): boolean {
  return problems.some(({ level }) => level === 'error' || (strict && level === 'warning'));
}

/** Returns how a terminal is written to: with source lines where a person looks, with colours where they are wanted. */
export function terminalOptions(stream: { isTTY?: boolean }, env: Readonly<Record<string, string | undefined>>) {
  const terminal = stream.isTTY === true;
  return { terminal, colour: terminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb' };
}

/** Returns problems as text, grouped by file, what is folded once, with a line at the end that counts all of them. */
export function reportText(problems: readonly Problem[], options: ReportOptions): string {
  const lines: string[] = [];
  let file = '';
  for (const problem of folded(inOrder(problems))) {
    if (options.terminal && file !== '' && problem.file !== file) lines.push('');
    file = problem.file;
    lines.push(...problemLines(problem, options));
  }
  return [...lines, ...(options.terminal && lines.length ? [''] : []), summary(problems, options.language)].join('\n');
}

function problemLines({ id, level, file, line, column, message, fix, others }: FoldedProblem, options: ReportOptions): string[] {
  const words = LEVELS[level];
  const place = `${file}:${line}:${column}`;
  const head = `${paint(place, 1, options)}  ${paint(inLanguage(words, options.language), words.colour, options)}  ${id}  ${inLine(inLanguage(message, options.language))}`;
  const more = others.length > 0 ? [`    ${inLanguage(moreOf(others), options.language)}`] : [];
  return [head, ...sourceLines(file, line, column, options), `    → ${inLine(inLanguage(fix, options.language))}`, ...more];
}

/** As many places of the same kind are named. */
const PLACES = 3;

function moreOf(others: readonly Problem[]): Wording {
  const places = others.slice(0, PLACES).map(({ file, line }) => `${file}:${line}`);
  const rest = others.length > PLACES;
  return {
    zh: `这样的还有 ${others.length} 处：${places.join('、')}${rest ? ' 等（全部见 --json）' : ''}`,
    en: `${others.length} more of this kind: ${places.join(', ')}${rest ? ', … (all of them: --json)' : ''}`,
  };
}

/** Returns a text on one line: one from a person may hold line breaks, and characters that a terminal obeys. */
export function inLine(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
}

/** The longest piece of a source line that is shown around the place that is meant, in characters. */
const SHOWN = 70;

function sourceLines(file: string, line: number, column: number, options: ReportOptions): string[] {
  const source = options.terminal ? options.sources?.get(file)?.split('\n')[line - 1] : undefined;
  if (!source?.trim()) return [];
  const all = Array.from(source, inLine);
  const start = column > SHOWN ? column - SHOWN / 2 : 0;
  const before = all.slice(start, column - 1);
  const number = `    ${line} | `;
  const indent = ' '.repeat(number.length + widthOf(before));
  return [number + all.slice(start, start + SHOWN).join(''), paint(`${indent}^`, 33, options)];
}

/** In columns of a terminal, where a Chinese character takes two. */
function widthOf(characters: readonly string[]): number {
  return characters.reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
}

function summary(problems: readonly Problem[], language: string): string {
  const count = (level: Level) => problems.filter((problem) => problem.level === level).length;
  const [errors, warnings, notes] = [count('error'), count('warning'), count('note')];
  if (errors + warnings + notes === 0) return inLanguage({ zh: '没有问题。', en: 'No problems.' }, language);
  return inLanguage(
    {
      zh: `共 ${errors} 个错误，${warnings} 个提醒${notes > 0 ? `，${notes} 个说明` : ''}。`,
      en: `${plural(errors, 'error')}, ${plural(warnings, 'warning')}${notes > 0 ? `, ${plural(notes, 'note')}` : ''}.`,
    },
    language,
  );
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function paint(text: string, colour: number, options: ReportOptions): string {
  return options.colour ? `\u001b[${colour}m${text}\u001b[0m` : text;
}

/** Says problems to a person, where there are any: on a terminal with the lines that are meant. */
export function reportOn(stream: NodeJS.WriteStream, problems: readonly Problem[], { language, sources }: ReportOptions): void {
  if (problems.length > 0) stream.write(`${reportText(problems, { language, sources, ...terminalOptions(stream, process.env) })}\n`);
}

/** Returns problems as the one JSON document of `--json`. */
export function reportJson(problems: readonly Problem[], language: string): string {
  return JSON.stringify({ problems: inOrder(problems).map((problem) => inJson(problem, language)) });
}

/** Returns a problem as `--json` says it: in the hall's language. */
export function inJson({ id, level, file, line, column, message, fix }: Problem, language: string) {
  return { id, level, file, line, column, message: inLanguage(message, language), fix: inLanguage(fix, language) };
}
