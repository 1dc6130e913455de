/** `npm run codes -- --moved A1`: a printed code follows its guide to another file name, and nothing else is let through by it. */

import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../scripts/journey/compile.ts';
import { moveCodes } from '../../scripts/register/moved.ts';
import { wallCodes } from '../../scripts/register/wall-codes.ts';
import type { Files } from '../check/hall-folder.ts';
import { errorsIn, hallIn, printedFolder, registerIn } from './printed-hall.ts';

const FILES: Files = {
  'birth/hukou.md': '---\n标题: 户口\n---\n## 您的情况\n### 结婚了吗？ {#married}\n- 是 {#yes}\n- 否 {#no}\n\n## 怎么办\n1. 取号。\n',
  'birth/card.md': '---\n标题: 证明\n---\n医院办。\n',
  'birth/new.md': '---\n标题: 新的\n---\n还没有码。\n',
  'codes.yaml':
    'A1: birth/hukou   # 印了\r\nA1-2:\r\n  guide: birth/hukou\r\n  answers: "married=no"\r\nA2: { guide: "birth/card" }\r\nS1: { device: printer }\r\n',
};

const PRINTED = () => printedFolder(FILES);

/** Renames a guide's file. */
function renamed(dir: string, from: string, to: string): string {
  renameSync(join(dir, `${from}.md`), join(dir, `${to}.md`));
  return dir;
}

function change(dir: string, from: RegExp, to: string): string {
  writeFileSync(join(dir, 'codes.yaml'), registerIn(dir).replace(from, to));
  return dir;
}

/** Runs the command's work; returns the moves, or the messages. */
function move(dir: string, typed: string): string[] {
  const { guides = [], register } = compile({ dir, today: '2026-11-22' });
  const { moved, problems } = moveCodes(dir, typed, { all: new Set(guides.map(({ id }) => id)), unregistered: register.provisional });
  return problems.length > 0 ? problems.map(({ message }) => message.zh) : moved.map(({ code, guide }) => `${code} ${guide}`);
}

describe('refused, and nothing is written', () => {
  it.each([
    [
      'a guide that is still there under its old name',
      (dir: string) => change(dir, /guide: "birth\/card"/, 'guide: birth/new'),
      'A2',
      '是“birth/card”的码',
    ],
    [
      'a name that no guide has',
      (dir: string) => renamed(dir, 'birth/card', 'birth/paper'),
      'A2=birth/papers',
      '没有“birth/papers”这篇指南',
    ],
    ['two guides that it may be', (dir: string) => renamed(dir, 'birth/card', 'birth/paper'), 'A2', '不知道 A2 现在通向哪一篇'],
    [
      'a guide that has a code of its own',
      (dir: string) => renamed(dir, 'birth/card', 'birth/paper'),
      'A2=birth/hukou',
      '“birth/hukou”已经有码 A1 了，A2 不能也通向它',
    ],
    [
      'the same, whose line was edited by hand',
      (dir: string) => change(renamed(dir, 'birth/card', 'birth/paper'), /guide: "birth\/card"/, 'guide: birth/hukou'),
      'A2',
      '“birth/hukou”已经有码 A1 了',
    ],
    [
      'two codes for the same guide',
      (dir: string) => renamed(renamed(dir, 'birth/card', 'birth/paper'), 'birth/hukou', 'birth/huji'),
      'A1=birth/huji,A2=birth/huji',
      '“birth/huji”已经有码 A1 了，A2 不能也通向它',
    ],
    ['a code that is none', (dir: string) => dir, 'A77', '没有通向指南的码 A77'],
    ['a machine', (dir: string) => dir, 'S1', '没有通向指南的码 S1'],
    ['one of two', (dir: string) => renamed(dir, 'birth/card', 'birth/paper'), 'A2=birth/paper,A1=birth/new', '是“birth/hukou”的码'],
  ])('%s', (_, edit, typed, said) => {
    const dir = edit(PRINTED());
    const before = registerIn(dir);
    expect(move(dir, typed).join()).toContain(said);
    expect(registerIn(dir)).toBe(before);
  });
  it('while another line does not say what was printed', () => {
    const dir = change(renamed(PRINTED(), 'birth/card', 'birth/paper'), /device: printer/, 'device: scanner');
    expect(move(dir, 'A2=birth/paper').join()).toContain('登记册里有错误');
  });
});

describe('a renamed file', () => {
  it('stops before, and not after: the line leads to it, the picture stays', () => {
    const dir = renamed(PRINTED(), 'birth/card', 'birth/paper');
    const [before, pictures] = [registerIn(dir), hallIn(dir).register.frozen];
    expect(errorsIn(dir)).toContain('code-without-guide 11');
    expect(move(dir, 'a2=birth/paper.md')).toEqual(['A2 birth/paper']);
    const after = registerIn(dir);
    expect(errorsIn(dir)).toEqual([]);
    expect(after.replace('birth/paper', '"birth/card"').replace(/check: \w+/g, '')).toBe(before.replace(/check: \w+/g, ''));
    expect(hallIn(dir).register.frozen).toEqual(pictures);
    expect(wallCodes(hallIn(dir)).find(({ code }) => code === 'A2')?.guide).toBe('birth/paper');
  });
  it('whose line was edited by hand already', () => {
    const dir = change(renamed(PRINTED(), 'birth/card', 'birth/paper'), /"birth\/card"/, '"birth/paper.md"');
    expect(errorsIn(dir)).toEqual(['frozen-line 11']);
    expect(move(dir, 'A2')).toEqual(['A2 birth/paper']);
    expect(errorsIn(dir)).toEqual([]);
  });
  it('its situations move along, in a block too', () => {
    const dir = renamed(PRINTED(), 'birth/hukou', 'birth/huji');
    expect(move(dir, 'A1=birth/huji')).toEqual(['A1 birth/huji', 'A1-2 birth/huji']);
    // The machine of hall.yaml names its guide too.
    expect(errorsIn(dir)).toEqual(['device-unknown-guide 15']);
    expect(registerIn(dir)).toContain('\r\nA1-2:\r\n  guide: birth/huji\r\n  answers: "married=no"\r\n  address:');
  });
  it('without saying its name, where it is the only guide without a code', () => {
    const dir = change(renamed(PRINTED(), 'birth/card', 'birth/paper'), /$/, 'A9: birth/new\r\n');
    expect(move(dir, 'A2')).toEqual(['A2 birth/paper']);
  });
  it('several at once; a second time there is nothing to do', () => {
    const dir = renamed(renamed(PRINTED(), 'birth/card', 'birth/paper'), 'birth/hukou', 'birth/huji');
    expect(move(dir, 'A1=birth/huji，A2=birth/paper')).toEqual(['A1 birth/huji', 'A1-2 birth/huji', 'A2 birth/paper']);
    expect(move(dir, 'A1,A2')).toEqual([]);
  });
  it('of a code that was printed before there were checks gets one', () => {
    const dir = change(renamed(PRINTED(), 'birth/card', 'birth/paper'), /, check: \w+ \}(?=\r\nS1)/, ' }');
    change(dir, / A2$/m, '');
    expect(move(dir, 'A2=birth/paper')).toEqual(['A2 birth/paper']);
    expect(errorsIn(dir)).toEqual([]);
    expect(registerIn(dir)).toMatch(/^A2: .*check: \w{8} \}/m);
  });
});

describe('the hint for a printed code whose guide is gone', () => {
  const hint = (dir: string, code: string) =>
    compile({ dir, today: '2026-11-22' }).problems.find(
      ({ id, message }) => id === 'code-without-guide' && message.zh.includes(`码 ${code} `),
    )?.fix.zh;

  it('never names a guide that has a code of its own, however like its name', () => {
    const dir = printedFolder({
      't/a.md': '# 甲\n\n好。\n',
      't/b.md': '# 乙\n\n好。\n',
      'codes.yaml': 'A1: birth/hukou\nT1: t/a\nT2: t/b\n',
    });
    expect(hint(renamed(dir, 't/b', 't/bb'), 'T2')).toMatch(/^是不是“t\/bb”？.*--moved T2=t\/bb。/);
    rmSync(join(dir, 't/bb.md'));
    expect(hint(dir, 'T2')).toMatch(/^文件删掉了的，把它找回来。这件事并入别的码了就写 T2: /);
    writeFileSync(join(dir, 'birth/new.md'), '# 新的\n\n好。\n');
    expect(hint(dir, 'T2')).toMatch(/^文件改了名、换了文件夹：npm run codes -- --moved T2=birth\/new。/);
    writeFileSync(join(dir, 'birth/other.md'), '# 别的\n\n好。\n');
    expect(hint(dir, 'T2')).toContain('--moved T2=文件夹/文件名。');
  });
  it('of a situation names the code of its guide, which its line follows', () => {
    const dir = renamed(PRINTED(), 'birth/hukou', 'birth/hukou2');
    expect(hint(dir, 'A1-2')).toContain('npm run codes -- --moved A1=birth/hukou2。');
    const slipped = change(PRINTED(), /guide: birth\/hukou(?=\r\n {2}answers)/, 'guide: birth/huko');
    expect(hint(slipped, 'A1-2')).toContain('是不是“birth/hukou”？');
  });
});
