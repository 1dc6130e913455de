/** words.yaml: plain words of this place, `细伢: 孩子`. */

import type { Problem } from '../../ground/problem.ts';
import type { Text } from '../../ground/source.ts';
import type { SourceFile } from '../../read/read.ts';
import { type Fields, type Shape, fieldsOf, reportType, textIn, textWanted } from '../yaml/shape.ts';
import { readYaml } from '../yaml/yaml.ts';

/** A line: what people say, and what guides say for it; of several things each stands after a `、`. */
interface WordDraft {
  readonly said: string;
  readonly means: Text;
}

export interface WordsDraft {
  readonly file: string;
  readonly words: readonly WordDraft[];
}

/** Returns the plain words that words.yaml says. */
export function parseWords(source: SourceFile): { words: WordsDraft; problems: readonly Problem[] } {
  const shape: Shape = { file: source.file, problems: [], places: new Map() };
  const { tree, problems } = readYaml(source.text, source.file, 1, () => true);
  shape.problems.push(...problems);
  const fields: Fields = tree ? fieldsOf(shape, tree, '') : new Map();
  const words = [...fields].flatMap(([said, node]) => {
    const text = textIn(shape, fields, said, '');
    if (text !== undefined) return [{ said, means: { text, at: node.at } }];
    if ('text' in node) reportType(shape, node.at, said, textWanted);
    return [];
  });
  return { words: { file: source.file, words }, problems: shape.problems };
}
