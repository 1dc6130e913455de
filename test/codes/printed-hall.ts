/** A hall that was printed: its register holds what `npm run print` wrote into it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompileOptions, type ReadableHall, compile, isReadable } from '../../scripts/journey/compile.ts';
import { freezeCodes } from '../../scripts/register/freeze.ts';
import { wallCodes } from '../../scripts/register/wall-codes.ts';
import { type Files, HALL, folderOf } from '../check/hall-folder.ts';

/** The usual hall with two machines and three channels: a telephone, another web site, a page of its own. */
export const HALL_TEXT = [
  HALL['hall.yaml'],
  'devices:',
  '  printer: { name: 自助查询打印机, guides: birth/hukou }',
  '  scanner: { name: 高拍仪 }',
  'channels:',
  '  - { id: hotline, name: 12345 热线, url: "tel:12345" }',
  '  - { id: suggest, name: 意见建议, url: "https://Yijian.example/" }',
  '  - { id: inside, name: 写信, url: "https://qinghe.example/mail" }',
  '',
].join('\n');

export const REGISTER_TEXT = [
  '# 登记',
  'A1: birth/hukou',
  'A7: { retired: 2026-01-01, now: A1 }',
  'S1: { device: printer }',
  'T1: { channel: hotline }',
  'T2: { channel: suggest }',
  'T3: { channel: inside }',
  '',
].join('\n');

export const WALL: Files = { ...HALL, 'hall.yaml': HALL_TEXT, 'codes.yaml': REGISTER_TEXT };

/** Compiles a folder that holds a hall. */
export function hallIn(dir: string, options: Omit<CompileOptions, 'dir'> = {}): ReadableHall {
  const compiled = compile({ dir, today: '2026-11-22', ...options });
  if (!isReadable(compiled)) throw new Error('There is no hall.');
  return compiled;
}

/** Freezes every code of the hall in a folder; returns the ids of problems. */
export function freezeAll(dir: string): string[] {
  return freezeCodes(dir, wallCodes(hallIn(dir))).problems.map(({ id }) => id);
}

/** Writes a hall into a new folder and freezes all its codes. */
export function printedFolder(files: Files = {}): string {
  const dir = folderOf({ ...WALL, ...files });
  const problems = freezeAll(dir);
  if (problems.length > 0) throw new Error(problems.join());
  return dir;
}

/** The register of a folder, as text. */
export function registerIn(dir: string): string {
  return readFileSync(join(dir, 'codes.yaml'), 'utf8');
}

/** The errors of a folder, with their lines. */
export function errorsIn(dir: string, options: Omit<CompileOptions, 'dir'> = {}): string[] {
  const { problems } = compile({ dir, today: '2026-11-22', ...options });
  return problems.flatMap(({ id, level, line }) => (level === 'error' ? [`${id} ${line}`] : []));
}
