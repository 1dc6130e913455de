/** Halls for one test, written into a folder of their own. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Problem } from '../../scripts/ground/problem.ts';
import { type CompileOptions, type Compiled, compile } from '../../scripts/journey/compile.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The files of every hall of these tests unless a test says otherwise. */
export const HALL: Files = {
  'hall.yaml': [
    'name: 青禾县政务服务大厅',
    'address: https://qinghe.example',
    'phone: 0999-0000001',
    'events:',
    '  - { id: birth, letter: A, name: 出生, colour: "#b3261e" }',
    '  - { id: work, letter: B, name: 就业, colour: "#8a5000" }',
    'departments:',
    '  police: { name: 县公安局, phone: 0999-0000002, complaint: 0999-0000003 }',
    'windows:',
    '  12: { name: 户籍, where: 一楼东侧 }',
    '  13: { name: 户籍, where: 一楼东侧 }',
    '  14: { name: 就业 }',
    '',
  ].join('\n'),
  'codes.yaml': 'A1: birth/hukou\n',
  'birth/hukou.md': '---\n标题: 新生儿户口登记\n---\n\n当场办好。\n',
};

/** Writes files into a new folder, gone after the test, and returns it. */
export function folderOf(files: Files, root = mkdtempSync(join(tmpdir(), 'hall-'))): string {
  for (const [path, body] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), body);
  }
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

/** Compiles the usual hall with these files over it. */
export function compiled(files: Files, options: Omit<CompileOptions, 'dir'> = {}): Compiled {
  return compiledIn(folderOf({ ...HALL, ...files }), options);
}

function compiledIn(dir: string, options: Omit<CompileOptions, 'dir'>): Compiled {
  const result = compile({ dir, today: '2026-11-22', ...options });
  mustBeSaid(result.problems);
  return result;
}

/** Throws where a problem leaves its reader without words, in whatever language. */
export function mustBeSaid(problems: readonly Problem[]): void {
  for (const { id, message, fix } of problems) {
    const isSaid = [message, fix].every(({ zh, en }) => /[\u4e00-\u9fff]/.test(zh) && /[a-z]{2}/i.test(en));
    if (!isSaid) throw new Error(`${id} is not said in both languages: ${JSON.stringify({ message, fix })}`);
  }
}

/** Returns a hall's problems as `birth/hukou.md:3:5 error unknown-window`, notes included. */
export function found(files: Files, options: Omit<CompileOptions, 'dir'> = {}): string[] {
  return problemLines(folderOf({ ...HALL, ...files }), options);
}

/** Returns the problems of a folder, one line each. */
export function problemLines(dir: string, options: Omit<CompileOptions, 'dir'> = {}): string[] {
  const { problems } = compiledIn(dir, options);
  return problems.map(({ id, level, file, line, column }) => `${relative(dir, file)}:${line}:${column} ${level} ${id}`);
}

/** Returns the usual guide with more lines: the first of them is line 6. */
export function guide(...lines: string[]): Files {
  return { 'birth/hukou.md': ['---', '标题: 新生儿户口登记', '---', '当场办好。', '', ...lines, ''].join('\n') };
}

/** Returns the usual guide with more front matter: its first line is line 3. */
export function guideWith(...fields: string[]): Files {
  return { 'birth/hukou.md': ['---', '标题: 新生儿户口登记', ...fields, '---', '当场办好。', ''].join('\n') };
}

/** One question, as lines for `guide`: its answers name conditions. */
export const QUESTION = ['## 您的情况', '### 父母登记结婚了吗？ {#married}', '- 已登记 {#yes}', '- 没有登记 {#no}'];
