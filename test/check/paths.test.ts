/** `npm run check -- --paths`: how many ways each guide has, and what each one of a guide brings along. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { waysText } from '../../scripts/journey/ways-text.ts';
import { type Files, HALL, QUESTION, folderOf, guide } from './hall-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const LINES = [
  ...QUESTION,
  '- 不办 {#none} {到此为止}',
  '  那就不用来。',
  '### 跟谁落户？ {#follow 没有登记}',
  '- 随父亲',
  '- 随母亲',
  '## 要带的材料',
  '- 户口簿：原件',
  '- 结婚证 {已登记}',
  '- 任选一样： {不是 已登记}',
  '  - 亲子鉴定证明：原件 {随父亲}',
  '  - 说明',
  '## 怎么办',
  '1. 取号',
  '2. 亲子关系要核实 {随父亲}',
];
const FILES: Files = { ...HALL, ...guide(...LINES), 'birth/hukou.en.md': '---\ntitle: Hukou\n---\n\nDone.\n' };

function check(dir: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/run.mjs', 'check', '--guides', dir, ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const TABLE = `A1  birth/hukou  新生儿户口登记  4 种答法

1  户口簿：原件
2  结婚证
3  任选一样：亲子鉴定证明：原件 / 说明
4  任选一样：说明

1 2 - -  1 步  已登记
1 - 3 -  2 步  没有登记 → 随父亲
1 - - 4  1 步  没有登记 → 随母亲
- - - -  0 步  不办（到此为止）
`;

describe('check --paths', () => {
  it.each(['birth/nothing', 'A9'])('%s is no guide: one sentence, and it ends with 2', (name) => {
    const { status, stdout, stderr } = check(folderOf(HALL), '--paths', name);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^npm run check: .*“${name}”.*\n$`));
  });

  it('a hall without guides has none to count', () => {
    expect(check(folderOf({ 'hall.yaml': HALL['hall.yaml'] ?? '' }), '--paths')).toMatchObject({ status: 2, stdout: '' });
  });

  it('alone, and before another option, it counts the ways of all guides', () => {
    const files = { ...FILES, 'work/a.md': '# 甲\n\n好。\n', 'codes.yaml': 'A1: birth/hukou\nB10: work/a\n' };
    const counts = ['A1   birth/hukou  4  新生儿户口登记', 'B10  work/a       1  甲', '2 篇指南，一共 5 种答法。', ''].join('\n');
    const dir = folderOf(files);
    expect(check(dir, '--paths')).toEqual({ status: 0, stdout: counts, stderr: '' });
    expect(check(dir, '--paths', '--strict')).toEqual({ status: 0, stdout: counts, stderr: '' });
  });

  it('with a guide, by id or by code, it is a table: papers as typed, and a row a way', () => {
    const dir = folderOf(FILES);
    expect(check(dir, '--paths', 'birth/hukou')).toEqual({ status: 0, stdout: TABLE, stderr: '' });
    expect(waysText(dir, 'a1')).toBe(TABLE);
  });

  it('speaks English of an English hall', () => {
    const files = {
      'hall.yaml':
        'name: Hall\nlanguage: en\naddress: https://hall.example\nevents:\n  - { id: birth, letter: A, name: Birth, colour: "#b3261e" }\n',
      'codes.yaml': 'A1: birth/a\n',
      'birth/a.md':
        '# Move\n\nGood.\n\n## Your situation\n### Alone?\n- Yes\n- No {stop}\n  Stay.\n## What to bring\n- Passport: original\n## Steps\n1. Come\n',
    };
    const lines = ['A1  birth/a  Move  2 ways', '', '1  Passport: original', '', '1  1 step  Yes', '-  0 steps  No (ends here)', ''];
    expect(waysText(folderOf(files), 'A1')).toBe(lines.join('\n'));
    expect(waysText(folderOf(files), '')).toBe('A1  birth/a  2  Move\n1 guides, 2 ways in all.\n');
  });

  it('says “more than” where not all are walked', () => {
    const questions = Array.from({ length: 20 }, (_, at) => [`### 第 ${at} 问？`, '- 甲', '- 乙']).flat();
    const dir = folderOf({ ...HALL, ...guide('## 您的情况', ...questions) });
    expect(waysText(dir, '')).toBe('A1  birth/hukou  > 20000  新生儿户口登记\n1 篇指南，一共 > 20000 种答法。\n');
  });
});
