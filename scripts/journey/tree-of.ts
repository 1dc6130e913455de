import { resolve } from 'node:path';
import { readParts } from '../parse/guide/guide.ts';
import { treeText } from '../parse/markdown/tree-text.ts';
import { readHallFolder } from '../read/read.ts';

/**
 * Returns the tree of one guide of a hall as text (`treeText`), or undefined where the path names none. The path counts from
 * the hall's folder, or from the one that the command was started in.
 */
export function treeOf(dir: string, path: string): string | undefined {
  const { guides, hall, unread } = readHallFolder(dir);
  const guide = guides.find(({ path: own }) => [resolve(path), resolve(dir, path)].includes(resolve(dir, own)));
  // A folder without hall.yaml is ordinary markdown.
  const loose = !hall && !['hall.yaml', 'hall.yml'].some((name) => unread.has(name));
  return guide && treeText(readParts({ file: guide.file, text: guide.text(), loose }).tree);
}
