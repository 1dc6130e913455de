/** A register that someone edited: a printed code is never quietly drawn otherwise. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../scripts/journey/compile.ts';
import { parseCodes } from '../../scripts/parse/hall/codes-yaml.ts';
import { wallCodes } from '../../scripts/register/wall-codes.ts';
import { folderOf, found } from '../check/hall-folder.ts';
import { REGISTER_TEXT, WALL, errorsIn, hallIn, printedFolder, registerIn } from './printed-hall.ts';

const WHOLE = 'address: https://qinghe.example/A1, version: 2, level: M, mask: 5, matrix: 3ca14bfb37cfcf3d';

function problemsOf(line: string): string[] {
  const { problems } = parseCodes({ file: 'codes.yaml', path: 'codes.yaml', text: `# 登记\n${line}\n` });
  return problems.map(({ id, level, line: at, column, message }) => `${at}:${column} ${level} ${id} ${message.zh}`);
}

function a1(facts: string): string {
  return `A1: { guide: birth/hukou, ${facts} }`;
}

describe('frozen facts that are none', () => {
  it('a fact is missing', () => {
    expect(problemsOf(a1(WHOLE.replace('mask: 5, ', '')))).toEqual(['2:1 error frozen-code A1 印过的记录不全，缺 mask。']);
  });
  it.each([
    ['version: 2', 'version: 41', '41', 'version 是 1 到 40 的整数'],
    ['version: 2', 'version: two', 'two', 'version 是 1 到 40 的整数'],
    ['mask: 5', 'mask: 8', '8', 'mask 是 0 到 7 的整数'],
    ['level: M', 'level: X', 'X', 'level 是 L、M、Q、H 之一'],
    ['3ca14bfb37cfcf3d', '3CA1', '3CA1', 'matrix 是 16 位 0–9、a–f'],
    ['https://qinghe.example/A1', 'qinghe.example/A1', 'qinghe', 'address 是码里的网址'],
  ])('%s became %s', (from, to, wrong, words) => {
    const line = a1(WHOLE.replace(from, to));
    const [problem, ...others] = problemsOf(line);
    expect(others).toEqual([]);
    expect(problem).toContain(`2:${line.indexOf(wrong) + 1} error frozen-code`);
    expect(problem).toContain(words);
  });
  it('two are wrong: both are told', () => {
    expect(problemsOf(a1(WHOLE.replace('version: 2', 'version: 0').replace('level: M', 'level: m')))).toHaveLength(2);
  });
  it('whole facts have no problem', () => {
    expect(problemsOf(a1(WHOLE))).toEqual([]);
  });
});

describe('facts that are possible, but not those that were printed', () => {
  it.each([
    ['another mask', /mask: \d/, 'mask: 7'],
    ['another level', 'level: M', 'level: L'],
    ['another version', 'version: 2', 'version: 3'],
    ['a version too small for the address', 'version: 2', 'version: 1'],
    ['another hash', /matrix: \w+/, 'matrix: 0123456789abcdef'],
  ])('%s: the line was changed by hand', (_, from, to) => {
    const dir = printedFolder();
    writeFileSync(join(dir, 'codes.yaml'), registerIn(dir).replace(from, to));
    const [problem, ...others] = compile({ dir, today: '2026-11-22' }).problems.filter(({ level }) => level === 'error');
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ id: 'frozen-matrix', line: 2, column: 1 });
    expect(problem?.message.zh).toContain('手改过');
    expect(problem?.fix.zh).toContain('撤销这一行的改动');
    // Nor can its picture be drawn.
    const code = wallCodes(hallIn(dir)).find((one) => one.code === 'A1');
    expect(() => code?.matrix()).toThrow('cannot be drawn as it was printed');
  });
  it('another address: the same, and nothing about a hall that moved', () => {
    const dir = printedFolder();
    writeFileSync(join(dir, 'codes.yaml'), registerIn(dir).replace('qinghe.example/A1', 'qinghe.example/A2'));
    expect(errorsIn(dir)).toEqual(['frozen-matrix 2']);
  });
  it('told every time, until the line is as it was', () => {
    const dir = printedFolder();
    const printed = registerIn(dir);
    expect(errorsIn(dir)).toEqual([]);
    writeFileSync(join(dir, 'codes.yaml'), printed.replace(/mask: \d/, 'mask: 7'));
    expect([errorsIn(dir), errorsIn(dir)]).toEqual([['frozen-matrix 2'], ['frozen-matrix 2']]);
    writeFileSync(join(dir, 'codes.yaml'), printed);
    expect(errorsIn(dir)).toEqual([]);
  });
  it('all five removed: a code that never was printed', () => {
    const dir = printedFolder();
    writeFileSync(join(dir, 'codes.yaml'), REGISTER_TEXT);
    expect(errorsIn(dir)).toEqual([]);
  });
});

describe('what a code leads to', () => {
  const register = (line: string) => found({ ...WALL, 'codes.yaml': `A1: birth/hukou\n${line}\n` });

  it('a machine, a channel that is not there: the nearest name', () => {
    expect(register('S1: { device: printr }')).toEqual(['codes.yaml:2:15 error code-unknown-lead']);
    expect(register('T1: { channel: hotlin }')).toEqual(['codes.yaml:2:16 error code-unknown-lead']);
    const { problems } = compile({ dir: folderOf({ ...WALL, 'codes.yaml': 'A1: birth/hukou\nS1: { device: printr }\n' }) });
    expect(problems[0]?.fix.zh).toBe('是不是“printer”？');
  });
  it('a life event that has another letter, or is none', () => {
    expect(register('B: { event: birth }')).toEqual(['codes.yaml:2:1 error code-letter']);
    expect(register('A: { event: brith }')).toEqual(['codes.yaml:2:13 error code-letter']);
    expect(register('A9: { event: birth }')).toEqual(['codes.yaml:2:1 error code-letter']);
  });
  it('a letter that is retired while an event has it; the wall', () => {
    expect(register('B: { retired: 2026-01-01, say: 不办了。 }')).toEqual(['codes.yaml:2:1 error code-letter']);
    expect(register('index: { wall: true, retired: 2026-01-01, say: 不办了。 }')).toEqual(['codes.yaml:2:1 error code-letter']);
    expect(register('X: { retired: 2026-01-01, say: 不办了。 }')).toEqual([]);
  });
  it('two things at once', () => {
    expect(register('S1: { guide: birth/hukou, device: printer }')).toContain('codes.yaml:2:35 error code-duplicate');
  });
  it('a letter or the wall without saying so is no code', () => {
    expect(register('B: birth/hukou')).toEqual(['codes.yaml:2:1 error code-format']);
    expect(register('index: birth/hukou')).toEqual(['codes.yaml:2:1 error code-format']);
    expect(register('A: { guide: birth/hukou }')).toEqual(['codes.yaml:2:1 error code-format']);
  });
  it('letter, wall, machine and channel as they should be', () => {
    expect(register('A: { event: birth }\nindex: { wall: true }\nS1: { device: printer }\nT1: { channel: hotline }')).toEqual([]);
  });
});
