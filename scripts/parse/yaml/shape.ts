/** The shape of a YAML file: its keys and the values under them. Parts that do not fit are reported and left out. */

import { nearest } from '../../ground/nearest.ts';
import type { At, Level, Problem, Wording } from '../../ground/problem.ts';
import type { ProblemId } from '../../ground/problem-id.ts';
import type { YamlNode } from './yaml.ts';

/** One file on its way from YAML to values. */
export interface Shape {
  readonly file: string;
  readonly problems: Problem[];
  /** Where each value stands, by its path: `departments.police.phone`. */
  readonly places: Map<string, At>;
}

export type Fields = ReadonlyMap<string, YamlNode>;

/** Adds a problem of this file. */
export function report(shape: Shape, at: At, id: ProblemId, level: Level, message: Wording, fix: Wording): void {
  shape.problems.push({ id, level, file: shape.file, line: at.line, column: at.column, message, fix });
}

/** Returns the value under each key of a map; none for a node that is no map. `known` absent: any key. */
export function fieldsOf(shape: Shape, node: YamlNode, path: string, known?: readonly string[]): Fields {
  if (!('map' in node)) {
    if (!('text' in node && node.text === '')) reportType(shape, node.at, path, mapWanted);
    return new Map();
  }
  const fields = new Map<string, YamlNode>();
  for (const { key, value } of node.map) {
    if (known && !known.includes(key.text)) {
      reportUnknownKey(shape, key.at, key.text, known);
      continue;
    }
    const inner = path ? `${path}.${key.text}` : key.text;
    shape.places.set(inner, value.at);
    shape.places.set(`${inner} key`, key.at);
    fields.set(key.text, value);
  }
  return fields;
}

/** Returns the text under a key, or undefined where there is none. */
export function textIn(shape: Shape, fields: Fields, key: string, path: string): string | undefined {
  const node = fields.get(key);
  if (!node) return undefined;
  if ('text' in node) return node.text.trim() || undefined;
  reportType(shape, node.at, path ? `${path}.${key}` : key, textWanted);
  return undefined;
}

/** Returns a text or a list of texts as a list. A list's `10 月 1 日: 休息` is a text too. */
export function textsIn(shape: Shape, fields: Fields, key: string, path: string): readonly string[] | undefined {
  const node = fields.get(key);
  if (!node) return undefined;
  if (!('list' in node)) {
    const text = textIn(shape, fields, key, path);
    return text === undefined ? undefined : [text];
  }
  const texts = node.list.flatMap((item) => {
    const text = lineOf(item);
    if (text === undefined) reportType(shape, item.at, `${path ? `${path}.` : ''}${key}`, textWanted);
    return text ? [text] : [];
  });
  return texts.length ? texts : undefined;
}

function lineOf(node: YamlNode): string | undefined {
  if ('text' in node) return node.text.trim();
  if (!('map' in node)) return undefined;
  const lines = node.map.map(({ key, value }) => ('text' in value ? `${key.text}：${value.text}` : undefined));
  return lines.includes(undefined) ? undefined : lines.join('，');
}

const mapWanted: Wording = {
  zh: '写成“键: 值”，一行一个，比冒号前面的名字多缩进两格。',
  en: 'Write “key: value” lines, indented below it.',
};
const linesWanted: Wording = {
  zh: '每行写成“键: 值”，例如“name: 青禾县政务服务大厅”或“A1: birth/hukou”。',
  en: 'Write “key: value” lines, such as “name: The hall” or “A1: birth/hukou”.',
};
export const textWanted: Wording = {
  zh: '这里只写一段文字；有特殊符号就加上英文引号。',
  en: 'Write one text here, in quotes where it has special characters.',
};
export const listWanted: Wording = {
  zh: '写成列表：一行一个，前面加“- ”。',
  en: 'Write a list: one item a line, each with “- ” before it.',
};

/** Reports a value that is not what belongs under its key. */
export function reportType(shape: Shape, at: At, path: string, fix: Wording): void {
  const message = path
    ? { zh: `“${path}”的写法不对，没有用上。`, en: `“${path}” has the wrong form and was left out.` }
    : { zh: '这个文件的写法不对，没有用上。', en: 'This file has the wrong form and was left out.' };
  report(shape, at, 'hall-type', 'error', message, path ? fix : linesWanted);
}

/** Reports a name that stands for nothing here. */
export function reportUnknownKey(shape: Shape, at: At, key: string, known: readonly string[]): void {
  const near = nearest(key, known);
  report(
    shape,
    at,
    'hall-unknown-key',
    'warning',
    { zh: `不认识“${key}”，没有用上。`, en: `The key “${key}” is unknown and was left out.` },
    near
      ? { zh: `是不是“${near}”？`, en: `Did you mean “${near}”?` }
      : known.length > 0
        ? { zh: `这里可以写：${known.join('、')}。`, en: `Known here: ${known.join(', ')}.` }
        : { zh: '删去这一项。', en: 'Delete it.' },
  );
}
