/** A code that people have, and whose guide becomes a draft: `check` and every build stop, and say that it is the draft. */

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../scripts/journey/build.ts';
import { compile } from '../../scripts/journey/compile.ts';
import type { Problem } from '../../scripts/ground/problem.ts';
import { type Files, HALL, folderOf } from '../check/hall-folder.ts';
import { errorsIn, freezeAll, registerIn } from './printed-hall.ts';

const FILES: Files = {
  ...HALL,
  'codes.yaml': 'A1: birth/hukou\nA2: birth/card\nA2-2: { guide: birth/card, answers: "married=no" }\n',
  'birth/card.md': '---\n标题: 证明\n---\n## 您的情况\n### 结婚了吗？ {#married}\n- 是 {#yes}\n- 否 {#no}\n\n## 怎么办\n1. 取号。\n',
};

/** A hall in a folder of its own, built into `dist` beside it. */
async function builtHall(isPrinted: boolean): Promise<string> {
  const root = folderOf({});
  const dir = join(root, 'guides');
  mkdirSync(dir);
  folderOf(FILES, dir);
  expect(isPrinted ? freezeAll(dir) : []).toEqual([]);
  expect(errorsOf((await make(dir, 'dist')).problems)).toEqual([]);
  return dir;
}

const make = (dir: string, out: string, address?: string) => build({ guides: dir, out: join(dir, '..', out), address });
const errorsOf = (problems: readonly Problem[]) => problems.filter(({ level }) => level === 'error').map(({ id, line }) => `${id} ${line}`);

function drafted(dir: string, name = 'birth/card'): void {
  const file = join(dir, `${name}.md`);
  writeFileSync(file, readFileSync(file, 'utf8').replace('---\n', '---\n草稿: 是\n'));
}

describe('the guide of a printed code becomes a draft', () => {
  it('check stops at the lines of its codes, and so does a build, into a new folder and into the last', async () => {
    const dir = await builtHall(true);
    const lines = registerIn(dir).split('\n');
    const told = [/^A2:/, /^A2-2:/].map((line) => `code-of-draft ${lines.findIndex((one) => line.test(one)) + 1}`);
    drafted(dir);
    expect(errorsIn(dir)).toEqual(told);
    for (const out of ['new', 'dist']) {
      const { problems, published } = await make(dir, out);
      expect([out, errorsOf(problems), published]).toEqual([out, told, undefined]);
    }
  });
  it('the words name the draft and the ways out', async () => {
    const dir = await builtHall(true);
    drafted(dir);
    const { message, fix } = compile({ dir }).problems.find(({ id }) => id === 'code-of-draft') ?? {};
    expect(message?.zh).toMatch(/^码 A2 已经印过，可是它的指南“证明”是草稿（.*birth\/card\.md），不发布/);
    expect(fix?.zh).toMatch(/去掉“草稿”那一行。.*A2: \{ retired: 2027-03-01, now: A1 \}.*say: "……"/);
    expect(message?.en).toContain('is a draft');
  });
  it('retired, it may: each way out is one', async () => {
    const dir = await builtHall(true);
    drafted(dir);
    const text = registerIn(dir)
      .replace(/^A2: .*$/m, 'A2: { retired: 2027-03-01, now: A1 }')
      .replace(/^A2-2: .*$/m, 'A2-2: { retired: 2027-03-01, say: "不用办了。" }');
    writeFileSync(join(dir, 'codes.yaml'), text);
    expect(errorsIn(dir)).toEqual([]);
    expect(errorsOf((await make(dir, 'dist')).problems)).toEqual([]);
  });
  it('the preview shows it; a hall of another address has printed nothing', async () => {
    const dir = await builtHall(true);
    drafted(dir);
    expect(errorsIn(dir, { withDrafts: true })).toEqual([]);
    expect(errorsOf((await make(dir, 'elsewhere', 'https://try.example')).problems)).toEqual([]);
  });
});

describe('the guide of a code that was published and never printed becomes a draft', () => {
  it('a build into the last output stops, and says that it is the draft, under another name too', async () => {
    const dir = await builtHall(false);
    drafted(dir);
    expect(errorsIn(dir)).toEqual([]);
    const { problems, published } = await make(dir, 'dist');
    expect([errorsOf(problems), published]).toEqual([['code-of-draft 2', 'code-of-draft 3'], undefined]);
    expect(problems.find(({ id }) => id === 'code-of-draft')?.message.zh).toContain('码 A2 上次发布过，可是它的指南“证明”是草稿');
    renameSync(join(dir, 'birth/card.md'), join(dir, 'birth/paper.md'));
    writeFileSync(join(dir, 'codes.yaml'), registerIn(dir).replaceAll('birth/card', 'birth/paper'));
    expect(errorsOf((await make(dir, 'dist')).problems)).toEqual(['code-of-draft 2', 'code-of-draft 3']);
  });
  it('among other errors it is told in the same run', async () => {
    const dir = await builtHall(false);
    drafted(dir);
    writeFileSync(join(dir, 'birth/hukou.md'), '---\n标题: 户口\n部门: 没有的局\n---\n\n好。\n');
    expect(errorsOf((await make(dir, 'dist')).problems)).toEqual(['unknown-department 3', 'code-of-draft 2', 'code-of-draft 3']);
  });
});

it('a code that nobody has may wait for its guide', async () => {
  const dir = await builtHall(false);
  drafted(dir);
  expect(errorsOf((await make(dir, 'new')).problems)).toEqual([]);
});
