/** Codes that are gone or moved are reported in the same run as every other error. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { generateHall } from '../../scripts/bench/generated-hall.ts';
import { build } from '../../scripts/journey/build.ts';

let dir: string;
let guides: string;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'guide-wall-gone-'));
  guides = join(dir, 'guides');
  generateHall(guides, 16);
  await build({ guides, out: join(dir, 'dist') });
  edit('birth/g1.md', (text) => text.replace(/部门: .*/, '部门: 没有这个部门'));
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(join(guides, file), change(readFileSync(join(guides, file), 'utf8')));
}

async function errors(before?: string): Promise<string[]> {
  const { problems, published } = await build({ guides, out: join(dir, 'dist'), before });
  expect(published).toBeUndefined();
  return problems.filter(({ level }) => level === 'error').map(({ id }) => id);
}

it('a code that is gone, one that is moved, and a wrong department', async () => {
  edit('codes.yaml', (text) =>
    text
      .replace('B1: work/g1\n', '')
      .replace(/A1: birth\/g1$/m, 'A1: birth/g2')
      .replace(/A2: birth\/g2$/m, 'A2: birth/g1'),
  );
  expect((await errors()).sort()).toEqual(['code-gone', 'code-moved', 'code-moved', 'unknown-department']);
});

it('a guide that is gone, or cannot be read, is told once: its line is still there', async () => {
  rmSync(join(guides, 'work/g1.md'));
  expect(await errors()).toEqual(['unknown-department', 'code-without-guide']);
  writeFileSync(join(guides, 'work/g1.md'), Buffer.from([0xff, 0xfe, 0x00, 0x41]));
  expect(await errors()).not.toContain('code-gone');
});

it('of a register that cannot be read no code is gone', async () => {
  edit('codes.yaml', (text) => text.replace('A1: birth/g1', 'A1: { guide: birth/g1'));
  expect(await errors()).toEqual(['unknown-department', 'yaml-syntax']);
});

it('codes to compare with that cannot be had hide no other error', async () => {
  expect(await errors(join(dir, 'nowhere.json'))).toEqual(['unknown-department']);
});
