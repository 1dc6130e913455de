/** `npm run check -- --tree GUIDE`: how one guide was read. */

import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { treeOf } from '../../scripts/journey/tree-of.ts';
import { type Files, HALL, folderOf, guide } from './hall-folder.ts';

const ROOT = join(import.meta.dirname, '../..');

function check(dir: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/run.mjs', 'check', '--guides', dir, ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, lines: stderr.trimEnd().split('\n') };
}

function treeLines(files: Files, path: string): string[] | undefined {
  return treeOf(folderOf(files), path)?.split('\n').slice(0, -1);
}

describe('check --tree', () => {
  it.each([
    ['a file that is not there', 'birth/nothing.md'],
    ['a file that is no guide', 'hall.yaml'],
    ['a folder', 'birth'],
    ['nothing', ''],
  ])('%s is told in one sentence, and ends with 2', (_, path) => {
    const { status, stdout, lines } = check(folderOf(HALL), `--tree=${path}`);
    expect({ status, stdout, count: lines.length }).toEqual({ status: 2, stdout: '', count: 1 });
    expect(lines[0]).toContain(`“${path}”`);
  });

  it('prints the tree of a guide named from the hall or from here, and no problems', () => {
    const dir = folderOf({ ...HALL, ...guide('## 要带的材料', '- 身份证 {不知道}') });
    const expected = ['4:1  paragraph "当场办好。"', '6:4  heading 2 materials "要带的材料"', '7:3  list', '7:3    item {不知道}'];
    for (const path of ['birth/hukou.md', relative(ROOT, join(dir, 'birth/hukou.md'))]) {
      const { status, stdout } = check(dir, '--tree', path);
      expect({ status, lines: stdout.split('\n').slice(0, 4) }).toEqual({ status: 0, lines: expected });
    }
  });

  it.each(['birth/hukou', 'A1', 'a1', 'birth/draft', 'A2'])('takes the id or the code of a guide: %s', (name) => {
    const files = { ...HALL, 'birth/draft.md': '---\n标题: 草\n草稿: 是\n---\n\n当场办好。\n' };
    expect(treeLines(files, name)?.[0]).toContain('paragraph "当场办好。"');
  });

  it('is named by --help', () => {
    expect(check(folderOf(HALL), '--help').stdout).toMatch(/--tree GUIDE {2,}\S/);
  });

  it('reads a guide of an English hall, and a translation', () => {
    const files = { ...HALL, 'birth/hukou.en.md': '---\ntitle: Hukou\n---\n\n## What to bring\n- Passport {married=no}\n' };
    expect(treeLines(files, 'birth/hukou.en.md')).toEqual([
      '5:4  heading 2 materials "What to bring"',
      '6:3  list',
      '6:3    item {married=no}',
      '6:3      paragraph tight "Passport"',
    ]);
  });

  it('leaves braces in ordinary markdown as the build does', () => {
    expect(treeLines({ 'a.md': '# Title {x}\n' }, 'a.md')).toEqual(['1:3  heading 1 "Title {x}"', '1:9  stray {x}']);
  });
});
