/** Lines that a clerk nearly got right: the message says how to write them. */

import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Compiled, compile } from '../../scripts/journey/compile.ts';
import type { Problem } from '../../scripts/ground/problem.ts';
import { type Files, HALL, compiled, folderOf, found, guide, guideWith, problemLines } from './hall-folder.ts';

function problemsOf(files: Files): readonly Problem[] {
  return compiled(files).problems;
}

function fixes(files: Files, id: string): string[] {
  return problemsOf(files).flatMap((problem) => (problem.id === id ? [problem.fix.zh] : []));
}

const ASK = [
  '## 您的情况',
  '### 有房吗？ {#home}',
  '- 有房 {#y}',
  '- 没有 {#n}',
  '### 随谁？ {#who}',
  '- 随父亲',
  '- 没有',
  '## 要带的材料',
];

describe('conditions', () => {
  it.each([
    ['有房且随父亲', '有房 且 随父亲'],
    ['有房、随父亲', '有房 且 随父亲'],
    ['有房或者随父亲', '有房 或 随父亲'],
    ['不是有房', '不是 有房'],
    ['不是home=y', '不是 home=y'],
    ['有房且home=y', '有房 且 home=y'],
  ])('{%s}: the spaces that are missing', (typed, meant) => {
    expect(fixes(guide(...ASK, `- 证 {${typed}}`), 'unknown-condition')).toEqual([`是不是“${meant}”？`]);
  });
  it('where two questions share an answer, it is listed by ids', () => {
    expect(fixes(guide(...ASK, '- 证 {完全不同的话}'), 'unknown-condition')).toEqual(['可以写：{有房}、{home=n}、{随父亲}、{who=2}']);
  });
  it('a name that is far from all others is not guessed at', () => {
    expect(fixes(guideWith('layout: post'), 'unknown-key')[0]).not.toContain('是不是');
    expect(fixes(guideWith('titel: 甲'), 'unknown-key')).toEqual(['是不是“title”？']);
  });
  it('{到此为止} after the words under an answer that has an id', () => {
    const said = ['- 有房 {#y}', '  到窗口去。{到此为止}', '- 没有 {#n}', '', '  不用办。{到此为止}', '- 别的'];
    const sections = compiled(guide('## 您的情况', '### 有房吗？', ...said)).guides?.[0]?.sections ?? [];
    const answers = sections.flatMap((section) => (section.kind === 'questions' ? section.questions : [])).flatMap((one) => one.answers);
    expect(answers.map(({ label, stop }) => [label, stop])).toEqual([
      ['有房', true],
      ['没有', true],
      ['别的', undefined],
    ]);
  });
});

describe('names', () => {
  it('a name that every object of JavaScript has is no department and no window', () => {
    expect(found(guideWith('部门: constructor', '窗口: toString'))).toEqual([
      'birth/hukou.md:3:5 error unknown-department',
      'birth/hukou.md:4:5 error unknown-window',
    ]);
  });
  it('the places of many names in one line', () => {
    expect(found(guideWith('窗口: 👶、 99，12、x'))).toEqual([
      'birth/hukou.md:3:5 error unknown-window',
      'birth/hukou.md:3:8 error unknown-window',
      'birth/hukou.md:3:14 error unknown-window',
    ]);
  });
  it('a translation of a life event or a window that the hall has not', () => {
    const overlay = 'name: Qinghe\nevents:\n  - { id: bith, name: Birth }\nwindows:\n  99: { name: x }\n';
    expect(found({ 'hall.en.yaml': overlay })).toEqual([
      'hall.en.yaml:3:11 warning hall-unknown-key',
      'hall.en.yaml:5:3 warning hall-unknown-key',
    ]);
    expect(fixes({ 'hall.en.yaml': overlay }, 'hall-unknown-key')[0]).toBe('是不是“birth”？');
  });
});

describe('hall.yaml and codes.yaml', () => {
  it('with ： for :, as a Chinese keyboard types it', () => {
    const hall = 'name：青禾\naddress：https://qinghe.example\nevents：\n  - id：birth\n    letter：A\n    name：出生\n';
    const files = { 'hall.yaml': hall, 'codes.yaml': 'A1：birth/hukou\n' };
    expect(found(files)).toEqual([]);
    expect(compiled(files).hall?.events.map(({ letter, name }) => letter + name)).toEqual(['A出生']);
  });
  it('an empty hall.yaml: what it needs, and nothing else is blamed', () => {
    const problems = problemsOf({ 'hall.yaml': ' \n' });
    expect(problems.map(({ id }) => id)).toEqual(['empty-file']);
    expect(problems[0]?.fix.zh).toContain('name、address 和 events');
  });
  it('a line that cannot be read is told once', () => {
    expect(found({ 'codes.yaml': 'A1: birth/hukou\nA2: [\n' })).toEqual(['codes.yaml:2:5 error yaml-syntax']);
    expect(found({ 'birth/hukou.md': '---\n标题: 办理: 户口\n---\n字。\n' })).toEqual(['birth/hukou.md:2:5 error yaml-syntax']);
  });
  it('a .yml beside the .yaml is not read, which is said of it, and where its lines belong', () => {
    const problems = problemsOf({ 'hall.yml': 'name: 旧厅\n', 'codes.yml': 'A9: birth/none\n' });
    expect(problems.map(({ id, level, file }) => [id, level, file.split('/').pop()])).toEqual([
      ['ignored-file', 'warning', 'codes.yml'],
      ['ignored-file', 'warning', 'hall.yml'],
    ]);
    expect(problems.map(({ fix }) => fix.zh)).toEqual([
      '只留一个：把这里还要的几行搬进 codes.yaml，再删掉 codes.yml。',
      '只留一个：把这里还要的几行搬进 hall.yaml，再删掉 hall.yml。',
    ]);
  });
  it('a .yml alone is read as it is, as is one in a folder of attachments', () => {
    const { 'hall.yaml': hall = '', 'codes.yaml': codes = '', ...rest } = HALL;
    expect(problemLines(folderOf({ ...rest, 'hall.yml': hall, 'codes.yml': codes }))).toEqual([]);
    expect(found({ 'birth/hukou/codes.yml': 'x' })).toEqual([]);
  });
  it('no key at all', () => {
    expect(problemsOf({ 'codes.yaml': '随便\n' }).find(({ id }) => id === 'hall-type')?.fix.zh).toContain('A1: birth/hukou');
  });
});

describe('codes', () => {
  it('a line that leads nowhere: its successor is never itself', () => {
    expect(fixes({ 'codes.yaml': 'A1: work/gone\nA2: birth/hukou\n' }, 'code-without-guide')[0]).toContain(
      'A1: { retired: 2027-03-01, now: A2 }',
    );
    expect(problemsOf({ 'codes.yaml': 'A1: birth/hukou\nA2:\n' }).map(({ message }) => message.zh)).toEqual(['码 A2 没写通向哪篇指南。']);
  });
  it.each(['A2:', 'A2: ""', 'A2: {}', 'A2: { guide: }'])('%s, which says nothing yet: the guide that has no code is named', (line) => {
    const codes = `A1: birth/hukou\n${line}\n`;
    const problems = problemsOf({ 'codes.yaml': codes, 'birth/b.md': '# 出生医学证明\n\n医院办。\n' });
    expect(problems.filter(({ id }) => id === 'code-without-guide').map(({ fix }) => fix)).toEqual([
      {
        zh: '冒号后面写指南的文件夹/文件名，例如 A2: birth/b；停用了的写 A2: { retired: 2027-03-01, now: A1 }；从来没印过的码，删去这一行。',
        en: 'After the colon write the guide’s folder/name, such as A2: birth/b; of a code that is retired A2: { retired: 2027-03-01, now: A1 }; a code that never was printed: delete this line.',
      },
    ]);
  });
  it('A1-2: of a situation, which says nothing yet, is told once', () => {
    const problems = problemsOf({ 'codes.yaml': 'A1: birth/hukou\nA1-2:\n' });
    expect(problems.map(({ id }) => id)).toEqual(['code-without-guide']);
    expect(problems[0]?.fix.zh).toContain('A1-2: { guide: birth/hukou, answers: "married=no" }');
  });
  it('the code of a situation without answers', () => {
    expect(found({ 'codes.yaml': 'A1: birth/hukou\nA2-2: birth/hukou\n' })).toContain('codes.yaml:2:1 error situation-answers');
    expect(fixes({ 'codes.yaml': 'A1: birth/hukou\nA1-2: { guide: birth/hukou }\n' }, 'situation-answers')[0]).toContain(
      'A1-2: { guide: birth/hukou, answers: "married=no" }',
    );
  });
  it('a situation of a guide that asks nothing', () => {
    const codes = 'A1: birth/hukou\nA1-2: { guide: birth/hukou, answers: "a=b" }\n';
    expect(fixes({ 'codes.yaml': codes }, 'situation-answers')[0]).toContain('没有问题');
  });
});

describe('files', () => {
  it('a NUL in a text', () => {
    expect(found({ 'birth/hukou.md': '---\n标题: 甲\n---\n一\0段。\n' })).toEqual(['birth/hukou.md:4:2 error encoding']);
  });
  it('UTF-16 that does not say so', () => {
    const bytes = Buffer.from(String(HALL['birth/hukou.md']), 'utf16le');
    const problems = problemsOf({ 'birth/hukou.md': bytes });
    expect(problems.map(({ id, message }) => [id, message.zh.includes('UTF-16')])).toEqual([['encoding', true]]);
    expect(compiled({ 'birth/hukou.md': bytes.swap16() }).guides?.[0]?.title).toBe('新生儿户口登记');
  });
  it('a file and a folder that may not be read', () => {
    const dir = folderOf({ ...HALL, 'work/a.md': '# 甲\n\n字。\n', 'codes.yaml': 'A1: birth/hukou\n' });
    chmodSync(join(dir, 'birth/hukou.md'), 0);
    chmodSync(join(dir, 'work'), 0);
    expect(asNobody(dir, () => problemLines(dir))).toEqual(['birth/hukou.md:1:1 error unreadable', 'work:1:1 error unreadable']);
    chmodSync(join(dir, 'work'), 0o755);
  });
  it.each([
    ['of a hall', HALL['hall.yaml'], 'error'],
    ['of a folder of ordinary markdown', undefined, 'warning'],
  ])('a linked file that may not be read, %s: told at the link, which is no link then', (_, hall, level) => {
    const files = {
      'birth/hukou.md': '---\n标题: 甲\n---\n看[空白表](hukou/form.pdf)。\n',
      'birth/hukou/form.pdf': 'form',
      'birth/other.pdf': 'no link',
    };
    const dir = folderOf(hall === undefined ? files : { ...files, 'hall.yaml': hall, 'codes.yaml': 'A1: birth/hukou\n' });
    chmodSync(join(dir, 'birth/hukou/form.pdf'), 0);
    chmodSync(join(dir, 'birth/other.pdf'), 0);
    const { problems, guides, files: carried } = asNobody(dir, () => compile({ dir, today: '2026-11-22' }));
    const told = problems.filter(({ id }) => id === 'unreadable');
    expect(told).toMatchObject([{ level, file: `${dir}/birth/hukou.md`, line: 4, column: 2 }]);
    expect(told[0]?.message.zh).toContain(`${dir}/birth/hukou/form.pdf`);
    expect([guides?.[0]?.summary, attached(carried)]).toEqual(['看空白表。', []]);
    chmodSync(join(dir, 'birth/hukou/form.pdf'), 0o644);
    expect(attached(compile({ dir, today: '2026-11-22' }).files)).toHaveLength(1);
  });
  it('a symbolic link to the folder that it lies in ends there', () => {
    const dir = folderOf(HALL);
    symlinkSync('.', join(dir, 'birth/again'));
    mkdirSync(join(dir, 'birth/deep/deeper'), { recursive: true });
    symlinkSync('../..', join(dir, 'birth/deep/deeper/up'));
    expect(compile({ dir, today: '2026-11-22' }).guides?.map(({ id }) => id)).toEqual(['birth/hukou']);
  });
});

const attached = (carried: Compiled['files']) => carried.filter(({ path }) => path.startsWith('files/'));

/** Root may read everything: for as long as `act` takes it is somebody else. */
function asNobody<T>(dir: string, act: () => T): T {
  if (process.getuid?.() !== 0 || !process.seteuid) return act();
  chmodSync(dir, 0o755);
  process.seteuid(65_534);
  try {
    return act();
  } finally {
    process.seteuid(0);
  }
}
