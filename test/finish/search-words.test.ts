/** The words of a hall's search, from build to build: what a pack says is looked for once, and the same bytes come of it. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foundIn, wordTreeOf } from '../../scripts/finish/words-in.ts';
import { NOTHING_CACHED } from '../../scripts/journey/cached.ts';
import { type Compiled, compile } from '../../scripts/journey/compile.ts';
import { HALL, folderOf } from '../check/hall-folder.ts';

const FILES = { ...HALL, 'work/lost.md': '---\n标题: 失业登记\n---\n\n当场办好。\n', 'words.yaml': '上牌牌: 户口登记\n' };
const fileOf = ({ hall, files }: Compiled) => files.find(({ path }) => hall?.search?.endsWith(path) === true);

describe('a hall that was built before', () => {
  const dir = () => folderOf(FILES);
  const changes: readonly (readonly [string, string, string])[] = [
    ['a guide that is about another thing', 'work/lost.md', '---\n标题: 失业保险金申领\n---\n\n㙟村的人也能办。\n'],
    ['a guide that is a draft now', 'work/lost.md', '---\n标题: 失业登记\n草稿: 是\n---\n'],
    ['words of its own', 'words.yaml', '走一走: 当场办好\n'],
    ['nothing', 'codes.yaml', 'A1: birth/hukou\n'],
  ];
  it.each(changes)('has the same words as one that was not, after a change of %s', (_, path, text) => {
    const folder = dir();
    const { cached } = compile({ dir: folder });
    writeFileSync(join(folder, path), text);
    const [next, anew] = [compile({ dir: folder, cached }), compile({ dir: folder, cached: NOTHING_CACHED })];
    expect(fileOf(anew)).toBeDefined();
    expect(fileOf(next)).toEqual(fileOf(anew));
  });

  it('is not read through again where nothing changed', () => {
    const folder = dir();
    const { cached } = compile({ dir: folder });
    const again = compile({ dir: folder, cached }).cached.said;
    expect([...again.values()].every((said, at) => said === [...cached.said.values()][at])).toBe(true);
    expect(again.size).toBe(2);
  });
});

describe('foundIn(texts, tree)', () => {
  const words = ['户', '户口', '户口登记', '口登', '记', 'id card', 'ID', '12345'];
  const found = (...texts: string[]) => [...foundIn(texts, wordTreeOf(words))].toSorted();
  it('one in the other, one across the other, of one character, at the end', () =>
    expect(found('新生儿户口登记')).toEqual(['口登', '户', '户口', '户口登记', '记'].toSorted()));
  it('only as typed', () => expect(found('An Id Card', 'id-card', 'ID')).toEqual(['ID']));
  it('not from one text into the next', () => expect(found('户', '口')).toEqual(['户']));
  it('nothing in nothing', () => expect([foundIn([''], wordTreeOf(words)).size, foundIn(['户口'], wordTreeOf([])).size]).toEqual([0, 0]));
});
