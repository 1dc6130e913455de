/** The front matter of a guide: the fields between two lines of `---`, by the table in `fields.ts`. */

import type { At, Problem, Wording } from '../../ground/problem.ts';
import type { Draft, FieldName, FieldValue } from './draft.ts';
import { frontSpan } from './front-lines.ts';
import { keyLines } from './key-lines.ts';
import { keysNotRead } from './keys-not-read.ts';
import { sectionKindOf } from '../markdown/section-kind.ts';
import { type Field, fieldNamed, innerKeyOf, nearestKey } from './fields.ts';
import { type Source, type Text, characters, placeIn, sourceOf } from '../../ground/source.ts';
import { type YamlEntry, type YamlNode, readYaml } from '../yaml/yaml.ts';

export interface FrontMatter {
  readonly fields: Draft['fields'];
  /** The text after it, with its lines numbered as in the file. */
  readonly body: Source;
  readonly problems: readonly Problem[];
}

/** More characters than this are no front matter; reading them would take seconds. */
const LONGEST = 100_000;

/** Returns the front matter of a file and the text after it. A file need not have one. */
export function readFrontMatter(source: Source): FrontMatter {
  const span = frontSpan(source.lines);
  if (!span) return { fields: {}, body: source, problems: keysNotRead(source) };
  const lines = (span.plain ?? source.lines).slice(span.start, span.end);
  const keys = span.toml ? { lines: lines.map(asYaml), more: [] } : keyLines(lines);
  const text = keys.lines.join('\n');
  const body = bodyOf(source, span.bodyStart, span.above);
  const opening = { line: source.firstLine + Math.max(0, span.start - 1), column: 1 };
  if (text.length > LONGEST) return { fields: {}, body, problems: [problem(source, opening, 'too-large', 'error', ...tooLong)] };
  const start = source.firstLine + span.start;
  const yaml = readYaml(text, source.file, start, isKey, true);
  const further = keys.more.map((one) => readYaml(one.text, source.file, start + one.line, isKey, true));
  const problems = [
    ...(span.closed ? [] : [problem(source, opening, 'front-matter-unclosed', 'error', ...unclosedAfter(source, span.end - 1))]),
    ...[yaml, ...further].flatMap((one) => one.problems),
  ];
  const fields = fieldsOf(source, withFurther(yaml.tree, further), problems);
  problems.push(...keysNotRead(body));
  if (!span.title) return { fields, body, problems };
  const at = placeIn(source, span.title.line, span.title.unit);
  return { fields: { ...fields, title: { at, value: { text: span.title.text, at } } }, body, problems };
}

/** The text after the front matter, and the line above it that stays. */
function bodyOf({ file, lines, firstLine }: Source, start: number, above = start): Source {
  const kept = lines.slice(above, above + 1);
  const gone = Array.from({ length: start - above - kept.length }, () => '');
  return sourceOf(
    file,
    (above < start ? [...kept, ...gone, ...lines.slice(start)] : lines.slice(start)).join('\n'),
    firstLine + Math.min(above, start),
  );
}

/** The keys of lines and those that stood on them as well. */
function withFurther(tree: YamlNode | undefined, further: readonly { readonly tree?: YamlNode }[]): YamlNode | undefined {
  const more = further.flatMap((one) => (one.tree && 'map' in one.tree ? one.tree.map : []));
  return tree && 'map' in tree ? { ...tree, map: [...tree.map, ...more] } : tree;
}

/** `title = "x"` as `title : "x"`: every character stays in its place. */
function asYaml(line: string): string {
  return line.replace(/^([\w-]+\s*)=(?=\s)/, '$1:');
}

/** A line that is not indented can only be a key: one we do not know is reported as such, not as a mistake of YAML. */
function isKey(key: string, indent: number): boolean {
  return indent === 0 || innerKeyOf(key) !== undefined || fieldNamed(key) !== undefined;
}

type Fields = { -readonly [key in FieldName]?: { readonly at: At; readonly value: FieldValue } };

function fieldsOf(source: Source, tree: YamlNode | undefined, problems: Problem[]): Draft['fields'] {
  const fields: Fields = {};
  const brokenLines = new Set(problems.map(({ line }) => line));
  if (!tree) return fields;
  if (!('map' in tree)) {
    if (problems.length === 0) problems.push(problem(source, tree.at, 'field-shape', 'error', ...noKeys));
    return fields;
  }
  for (const { key, value } of tree.map) {
    // A line that the YAML reader could not read is not blamed a second time.
    if (brokenLines.has(value.at.line) || brokenLines.has(key.at.line)) continue;
    const field = fieldNamed(key.text);
    if (!field) problems.push(unknownKey(source, key));
    else if (fields[field.name]) problems.push(twice(source, key, field.name));
    else setField(source, fields, field, key, value, problems);
  }
  return fields;
}

function setField(source: Source, fields: Fields, field: Field, key: Text, node: YamlNode, problems: Problem[]): void {
  const value = valueOf(source, field, node);
  if (value === 'wrong') problems.push(wrongShape(source, field, key, node));
  else if (value !== undefined) fields[field.name] = { at: key.at, value };
}

/** A value in its field's shape; undefined where nothing is written. */
function valueOf(source: Source, field: Field, node: YamlNode): FieldValue | 'wrong' | undefined {
  if ('text' in node) {
    if (node.text.trim() === '') return undefined;
    return field.shape === 'list' || field.shape === 'links' ? itemsOf(source, node) : textOf(node);
  }
  if ('list' in node) return field.shape === 'text' ? 'wrong' : listOf(field, node.list);
  if (field.shape === 'limits') return innerMap(node.map, ['legal', 'promised', 'unit']);
  if (field.shape !== 'links') return 'wrong';
  const entry = innerMap(node.map, ['name', 'url']);
  return entry === 'wrong' ? 'wrong' : [entry];
}

function textOf(node: { readonly at: At; readonly text: string }): Text {
  return { text: node.text.trim(), at: node.at };
}

function listOf(field: Field, nodes: readonly YamlNode[]): FieldValue | 'wrong' {
  const values = nodes.flatMap<FieldValue | 'wrong'>((node) => {
    if ('text' in node) return node.text.trim() === '' ? [] : [textOf(node)];
    return 'map' in node && field.shape === 'links' ? [innerMap(node.map, ['name', 'url'])] : ['wrong'];
  });
  const known = values.filter((value): value is FieldValue => value !== 'wrong');
  return known.length < values.length ? 'wrong' : known;
}

function innerMap(entries: readonly YamlEntry[], keys: readonly string[]): { readonly [key: string]: FieldValue } | 'wrong' {
  const map: Record<string, FieldValue> = {};
  for (const { key, value } of entries.map(withFullColon)) {
    const name = innerKeyOf(key.text);
    if (name === undefined || !keys.includes(name) || !('text' in value)) return 'wrong';
    if (value.text.trim() !== '') map[name] = textOf(value);
  }
  return map;
}

/** In braces `法定：20` is a key without a value to YAML. */
function withFullColon(entry: YamlEntry): YamlEntry {
  const { key, value } = entry;
  const [head, name = '', text = ''] = /^([^:：]+)[:：]\s*(.*)$/s.exec(key.text) ?? [];
  if (head === undefined || !('text' in value) || value.text !== '') return entry;
  const column = key.at.column + characters(head.slice(0, head.length - text.length));
  return { key: { text: name, at: key.at }, value: { text, at: { line: key.at.line, column } } };
}

/** One text with 、 or ， or , between its items. In an address a comma is its own unless a space follows. */
function itemsOf(source: Source, node: { readonly at: At; readonly text: string }): Text[] {
  const separator = /:\/\//.test(node.text) ? /[、，；]|[,;](?=\s)/ : /[、，,；;]/;
  const line = source.lines[node.at.line - source.firstLine] ?? '';
  const quote = /["']/.test(Array.from(line)[node.at.column - 1] ?? '') ? 1 : 0;
  let next = node.at.column + quote;
  return node.text.split(separator).flatMap((part) => {
    const column = next + characters(part.slice(0, part.search(/\S|$/)));
    next += characters(part) + 1;
    return part.trim() === '' ? [] : [{ text: part.trim(), at: { line: node.at.line, column } }];
  });
}

function problem(source: Source, at: At, id: Problem['id'], level: Problem['level'], message: Wording, fix: Wording): Problem {
  return { id, level, file: source.file, ...at, message, fix };
}

const tooLong: [Wording, Wording] = [
  { zh: '文件开头两行 --- 之间太长，没有读。', en: 'What stands between the two --- is too long and was not read.' },
  { zh: '把正文移到第二行 --- 的后面。', en: 'Move the text of the guide after the second ---.' },
];

function unclosedAfter(source: Source, index: number): [Wording, Wording] {
  const [line, text] = [source.firstLine + index, (source.lines[index] ?? '').trim()];
  return [
    {
      zh: '文件开头的 --- 没有结束，看不出正文从哪里开始。',
      en: 'The --- at the start of the file is never closed, so it is not clear where the text begins.',
    },
    { zh: `在第 ${line} 行“${text}”的下一行写上 ---。`, en: `Write --- on the line after “${text}” (line ${line}).` },
  ];
}

const noKeys: [Wording, Wording] = [
  { zh: '两行 --- 之间不是“键: 值”。', en: 'What stands between the two --- is not “key: value”.' },
  {
    zh: '每行写成“键: 值”，例如“标题: 新生儿户口登记”。',
    en: 'Write each line as “key: value”, for example “title: Registering a newborn”.',
  },
];

function unknownKey(source: Source, key: Text): Problem {
  const near = nearestKey(key.text);
  const isSection = sectionKindOf(key.text) !== 'text';
  return problem(
    source,
    key.at,
    'unknown-key',
    'warning',
    { zh: `不认识“${key.text}”，这一项不会出现在页面上。`, en: `“${key.text}” is not a known key; it is kept out of the page.` },
    isSection
      ? {
          zh: `在正文里写“## ${key.text}”，下一行写它的内容。`,
          en: `Write “## ${key.text}” in the text, and what it is about on the next line.`,
        }
      : near
        ? { zh: `是不是“${near}”？`, en: `Did you mean “${near}”?` }
        : {
            zh: '换成 guides/README.md 里列出的键；是正文就写到键的后面，空一行；没用就删去。',
            en: 'Use one of the keys listed in guides/README.md; write it after the keys and an empty line if it is text; else delete it.',
          },
  );
}

function twice(source: Source, key: Text, name: FieldName): Problem {
  return problem(
    source,
    key.at,
    'duplicate-key',
    'error',
    {
      zh: `“${key.text}”和前面的一项是同一个意思（${name}），只有前面的算数。`,
      en: `“${key.text}” means the same as a key before it (${name}); only the first counts.`,
    },
    { zh: '删去其中一项。', en: 'Delete one of the two.' },
  );
}

const shapes: Readonly<Record<Field['shape'], Wording>> = {
  text: { zh: '写成一段文字', en: 'Write one text' },
  texts: { zh: '写成一段文字，或者几行“- 文字”', en: 'Write one text, or several lines of “- text”' },
  list: { zh: '写成用“、”隔开的文字，或者几行“- 文字”', en: 'Write texts with commas between them, or several lines of “- text”' },
  limits: {
    zh: '写成一段文字，或者 { legal: 20, promised: 5, unit: 工作日 }',
    en: 'Write one text, or { legal: 20, promised: 5, unit: working days }',
  },
  links: {
    zh: '写成网址、名称，或者几行“- { name: 名称, url: 网址 }”',
    en: 'Write an address, a name, or several lines of “- { name: …, url: … }”',
  },
};

function wrongShape(source: Source, field: Field, key: Text, node: YamlNode): Problem {
  const shape = shapes[field.shape];
  return problem(
    source,
    node.at,
    'field-shape',
    'error',
    { zh: `“${key.text}”的值写法不对，读不懂。`, en: `The value of “${key.text}” is not of a form that can be read.` },
    { zh: `${shape.zh}；有方括号或花括号的文字要加英文引号。`, en: `${shape.en}; put text with brackets or braces in quotes.` },
  );
}
