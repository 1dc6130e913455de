/** `npm run codes`: every guide gets a code, and no printed code ever changes. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compile } from '../../scripts/journey/compile.ts';
import { appendCodes, codesToGive } from '../../scripts/register/give-codes.ts';
import { type Files, HALL, folderOf } from '../check/hall-folder.ts';

const MORE: Files = { ...HALL, 'birth/b.md': '# 甲\n\n字。\n', 'birth/c.md': '# 乙\n\n字。\n', 'work/w.md': '# 丙\n\n字。\n' };

function give(dir: string): string[] {
  const given = codesToGive(compile({ dir }));
  const { problems } = appendCodes(dir, given);
  return problems.length ? problems.map(({ id, line }) => `${id} ${line}`) : given.map(({ code, guide }) => `${code} ${guide}`);
}

it('a register with an error is left as it is', () => {
  const dir = folderOf({ ...MORE, 'codes.yaml': 'A1: "birth/hukou\n' });
  expect(give(dir)[0]).toMatch(/^codes-not-written/);
  expect(readFileSync(join(dir, 'codes.yaml'), 'utf8')).toBe('A1: "birth/hukou\n');
});

it('a register in one line of braces is left as it is', () => {
  const dir = folderOf({ ...MORE, 'codes.yaml': '{ A1: birth/hukou }\n' });
  expect(give(dir)).toEqual(['codes-not-written 1']);
  expect(readFileSync(join(dir, 'codes.yaml'), 'utf8')).toBe('{ A1: birth/hukou }\n');
});

it('next free codes are appended; comments, order and bytes above stay', () => {
  const before = '# 登记\nA1: birth/hukou   # 印了\nA3: { retired: 2026-01-01, now: A1 }\nA4-2: { guide: birth/hukou, answers: "1=1" }';
  const dir = folderOf({ ...MORE, 'codes.yaml': before });
  expect(give(dir)).toEqual(['A2 birth/b', 'A5 birth/c', 'B1 work/w']);
  expect(readFileSync(join(dir, 'codes.yaml'), 'utf8')).toBe(`${before}\nA2: birth/b\nA5: birth/c\nB1: work/w\n`);
});

it('a second run gives nothing and writes nothing', () => {
  const dir = folderOf(MORE);
  give(dir);
  const after = readFileSync(join(dir, 'codes.yaml'), 'utf8');
  expect(give(dir)).toEqual([]);
  expect(readFileSync(join(dir, 'codes.yaml'), 'utf8')).toBe(after);
});

it('no register yet', () => {
  const { 'codes.yaml': _, ...files } = HALL;
  const dir = folderOf(files);
  expect(give(dir)).toEqual(['A1 birth/hukou']);
  expect(readFileSync(join(dir, 'codes.yaml'), 'utf8')).toMatch(/^# .*\nA1: birth\/hukou\n$/);
  expect(existsSync(join(dir, `codes.yaml.${process.pid}.new`))).toBe(false);
});

it('Windows line ends and names with spaces', () => {
  const dir = folderOf({ ...HALL, 'codes.yaml': 'A1: birth/hukou\r\n', 'birth/a b#c.md': '# 甲\n\n字。\n' });
  expect(give(dir)).toEqual(['A2 birth/a b#c']);
  expect(readFileSync(join(dir, 'codes.yaml'), 'utf8')).toBe('A1: birth/hukou\r\nA2: "birth/a b#c"\r\n');
});

it('a letter without a number left', () => {
  const codes = Array.from({ length: 9999 }, (_, index) => `A${index + 1}: { say: 不用办了。 }`).join('\n');
  const { problems, guides } = compile({ dir: folderOf({ ...HALL, 'codes.yaml': codes }) });
  expect(problems.map(({ id }) => id)).toContain('codes-full');
  expect(guides).toEqual([]);
});
