import { resolve } from 'node:path';
import { compile } from './compile.ts';
import { readParts } from '../parse/guide/guide.ts';
import { treeText } from '../parse/markdown/tree-text.ts';
import { readHallFolder } from '../read/read.ts';

/**
 * Returns the tree of one guide of a hall as text (`treeText`), or undefined where the name is none's: an id, a code, or a
 * path from the hall's folder or from the one that the command was started in.
 */
export function treeOf(dir: string, name: string): string | undefined {
  const { guides, hall, unread } = readHallFolder(dir);
  const guide =
    guides.find(({ path }) => [resolve(name), resolve(dir, name)].includes(resolve(dir, path))) ??
    guides.find(({ file }) => file === fileNamed(dir, name));
  // A folder without hall.yaml is ordinary markdown.
  const loose = !hall && !['hall.yaml', 'hall.yml'].some((name) => unread.has(name));
  return guide && treeText(readParts({ file: guide.file, text: guide.text(), loose }).tree);
}

function fileNamed(dir: string, name: string): string | undefined {
  const { fileOf, register } = compile({ dir, withDrafts: true });
  return fileOf.get(name) ?? fileOf.get(register.guideOf.get(name.toUpperCase()) ?? '');
}
