/** YAML with places: every value is text as typed, every key and value knows where it stands. The one importer of `yaml`. */

import { type Document, LineCounter, type Node, type ParsedNode, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { At, Problem, Wording } from '../../ground/problem.ts';
import type { ProblemId } from '../../ground/problem-id.ts';
import { readPlainLines } from './plain-yaml.ts';
import { type Source, type Text, lineAt, placeIn, placeOf, sourceOf } from '../../ground/source.ts';
import { nestsTooDeep } from './yaml-depth.ts';
import { type AsYaml, type KnownKey, asYaml, withHashes } from './yaml-typed.ts';
import { openBracketBefore, yamlErrorInWords } from './yaml-words.ts';

/** A value of a YAML file: a text as typed (leading zeros stay; empty where nothing stands), a list, or a map. */
export type YamlNode =
  | { readonly at: At; readonly text: string }
  | { readonly at: At; readonly list: readonly YamlNode[] }
  | { readonly at: At; readonly map: readonly YamlEntry[] };

export interface YamlEntry {
  readonly key: Text;
  readonly value: YamlNode;
}

interface YamlReading {
  /** The part that was understood, in spite of problems; absent for an empty file, or nothing but comments. */
  readonly tree?: YamlNode;
  readonly problems: readonly Problem[];
}

/**
 * Returns the YAML of a text, never throws. `firstLine` is the line of the file on which the text begins.
 * Of a key that stands twice in one map the first stays (`duplicate-key`). With `hashes`, a `#` in a value is text.
 */
export function readYaml(text: string, file: string, firstLine = 1, known: KnownKey = () => false, hashes = false): YamlReading {
  const typed = sourceOf(file, text, firstLine);
  const plain = readPlainLines(typed);
  const at = plain?.[0]?.key.at;
  return plain && at ? { tree: { at, map: plain }, problems: [] } : readAnyYaml(typed, known, hashes);
}

/** Returns the same as `readYaml`, by the YAML reader whatever the text is. */
export function readAnyYaml(typed: Source, known: KnownKey, hashes = false): YamlReading {
  const { source: yaml, shifts } = asYaml(typed, known, hashes);
  const context: Context = { typed, yaml, shifts, problems: [] };
  if (nestsTooDeep(context.yaml.text)) return { problems: [tooDeep(context)] };
  const first = parsed(context.yaml.text);
  if (!first) return { problems: [tooDeep(context)] };
  const repaired = reportErrors(context, first);
  // The lines after a mistake are understood only when it is repaired.
  const document = (repaired === undefined ? undefined : parsed(repaired)) ?? first;
  const contents = document.contents;
  const tree = contents && !isEmpty(contents) ? nodeOf(context, contents) : undefined;
  return { ...(tree ? { tree } : {}), problems: context.problems };
}

/** A place in a text: line and UTF-16 unit within it, both from 0, as typed. */
export interface TextPosition {
  readonly line: number;
  readonly unit: number;
}

/** Where the value of an entry stands, for code that writes into a person's text. */
export interface ValueSpan {
  readonly key: string;
  /** A map in braces, a map in lines of its own, anything else. */
  readonly kind: 'braces' | 'lines' | 'text';
  readonly start: TextPosition;
  readonly end: TextPosition;
  /** Of a map: the end of its last value. */
  readonly last: TextPosition;
}

/** Returns the spans of the values of a text that is a map; of one with mistakes nothing that can be relied on. */
export function valueSpans(text: string, known: KnownKey): ValueSpan[] {
  const { source, shifts } = asYaml(sourceOf('', text), known, false);
  const spot = (offset: number): TextPosition => {
    const line = lineAt(source, offset);
    const unit = offset - (source.starts[line] ?? 0);
    return { line, unit: unit > (shifts.get(line) ?? unit) ? unit - 1 : unit };
  };
  const contents = nestsTooDeep(source.text) ? undefined : parsed(source.text)?.contents;
  return (isMap(contents) ? contents.items : []).flatMap(({ key, value }) => {
    if (!isScalar(key) || !value) return [];
    const pair = isMap(value) ? value.items.at(-1) : undefined;
    const kind = !isMap(value) ? 'text' : value.flow ? 'braces' : 'lines';
    const [start, end, last] = [value.range[0], value.range[1], (pair?.value ?? pair?.key ?? value).range[1]].map(spot);
    return start && end && last ? [{ key: textOf(key.value), kind, start, end, last }] : [];
  });
}

interface Context {
  /** As typed, and as given to the YAML reader. */
  readonly typed: Source;
  readonly yaml: Source;
  readonly shifts: AsYaml['shifts'];
  readonly problems: Problem[];
}

function parsed(text: string): Document.Parsed | undefined {
  const options = { schema: 'failsafe', merge: false, uniqueKeys: false, prettyErrors: false } as const;
  try {
    return parseDocument(text, { ...options, lineCounter: new LineCounter() });
  } catch {
    // Only a stack that ended, which `nestsTooDeep` did not foresee.
    return undefined;
  }
}

/** The place, as typed, of an offset in the text that the YAML reader got. */
function typedPlace(context: Context, offset: number): At {
  const index = lineAt(context.yaml, offset);
  const unit = offset - (context.yaml.starts[index] ?? 0);
  const shift = context.shifts.get(index);
  return placeIn(context.typed, index, shift !== undefined && unit > shift ? unit - 1 : unit);
}

/** Returns the text with quotes where they were missing, if that is what some of the mistakes were. */
function reportErrors(context: Context, document: Document.Parsed): string | undefined {
  const seen = new Set<number>();
  const lines = [...context.yaml.lines];
  const shown = { ...context.yaml, lines: lines.map(withHashes) };
  let isRepaired = false;
  for (const error of document.errors) {
    const position = openBracketBefore(context.yaml, error.code, error.pos[0]) ?? error.pos[0];
    const index = lineAt(context.yaml, position);
    // One mistake leads the reader to several errors on its line.
    if (seen.has(index)) continue;
    seen.add(index);
    const words = yamlErrorInWords(error.code, shown, index, position - (context.yaml.starts[index] ?? 0));
    const offset = words.quoted ? (context.yaml.starts[index] ?? 0) + words.quoted.start : position;
    report(context, typedPlace(context, offset), words.id, words.message, words.fix);
    if (words.quoted) [lines[index], isRepaired] = [words.quoted.line, true];
  }
  for (const { pos } of document.warnings) {
    // The reader warns of tags only, and drops them: in a hall's files they are text that misses its quotes.
    const message = {
      zh: '“!”开头的值在 YAML 里是类型标记，这里不用。',
      en: 'A value that begins with “!” has a YAML tag; tags are not used here.',
    };
    report(context, typedPlace(context, pos[0]), 'yaml-syntax', message, quoteIt);
  }
  return isRepaired ? lines.join('\n') : undefined;
}

function report(context: Context, at: At, id: ProblemId, message: Wording, fix: Wording): void {
  context.problems.push({ id, level: 'error', file: context.typed.file, ...at, message, fix });
}

function tooDeep(context: Context): Problem {
  return {
    id: 'yaml-syntax',
    level: 'error',
    file: context.typed.file,
    ...placeOf(context.typed, 0),
    message: { zh: '括号或缩进套得太深，没有读。', en: 'Brackets or indents nest too deeply; nothing was read.' },
    fix: { zh: '检查有没有多余的 [ 或 {；文字里的方括号要加引号。', en: 'Look for a [ or { too many; put text with brackets in quotes.' },
  };
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && (node.value === null || node.value === '') && node.type === 'PLAIN';
}

function nodeOf(context: Context, node: ParsedNode): YamlNode {
  const at = typedPlace(context, node.range[0]);
  reportMarks(context, node, at);
  if (isAlias(node)) return { at, text: withHashes(`*${node.source}`) };
  if (isSeq(node)) return { at, list: node.items.map((item) => nodeOf(context, item)) };
  if (isMap(node)) return { at, map: entriesOf(context, node.items) };
  return { at, text: textOf(node.value) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? withHashes(value) : '';
}

interface Pair {
  readonly key: ParsedNode;
  readonly value: ParsedNode | null;
}

function entriesOf(context: Context, pairs: readonly Pair[]): YamlEntry[] {
  const seen = new Map<string, At>();
  const entries: YamlEntry[] = [];
  for (const { key, value } of pairs) {
    const at = typedPlace(context, key.range[0]);
    if (!isScalar(key)) {
      report(context, at, 'yaml-syntax', { zh: '这里的键不是一段文字。', en: 'This key is not a text.' }, quoteIt);
      continue;
    }
    const text = textOf(key.value);
    const first = seen.get(text);
    if (first) reportTwice(context, at, text, first);
    else entries.push({ key: { text, at }, value: value ? nodeOf(context, value) : { at, text: '' } });
    seen.set(text, first ?? at);
  }
  return entries;
}

const quoteIt: Wording = { zh: '如果是文字，请加上英文引号："…"。', en: 'If it is text, put it in quotes: "…".' };

function reportTwice(context: Context, at: At, key: string, first: At): void {
  report(
    context,
    at,
    'duplicate-key',
    {
      zh: `“${key}”写了两次（第一次在第 ${first.line} 行），只有第一次算数。`,
      en: `“${key}” stands twice (first on line ${first.line}); only the first counts.`,
    },
    { zh: '删去一行，或者把两行的内容合成一行。', en: 'Delete one of the lines, or make one line of both.' },
  );
}

/** References (`&`, `*`) are refused: in a hall's files they are text that misses its quotes. */
function reportMarks(context: Context, node: ParsedNode, at: At): void {
  const alias = withHashes(isAlias(node) ? `*${node.source}` : node.anchor ? `&${node.anchor}` : '');
  if (alias) {
    report(
      context,
      at,
      'yaml-alias',
      { zh: `“${alias}”在 YAML 里是引用，这里不用引用。`, en: `“${alias}” is a reference in YAML; references are not used here.` },
      {
        zh: '如果是文字，请加上英文引号："…"；否则把内容再写一遍。',
        en: 'If it is text, put it in quotes: "…"; otherwise write the value out again.',
      },
    );
  }
}
