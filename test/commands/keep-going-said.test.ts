/** `npm run build -- --keep-going`, as a person types it: its words, its JSON, its exit code. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HALL, folderOf } from '../check/hall-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
let guides: string;
let dir: string;

vi.setConfig({ testTimeout: 120_000 });
afterAll(() => vi.resetConfig());
beforeEach(() => {
  guides = folderOf({ ...HALL, 'birth/more.md': '# 出生医学证明\n\n好。\n' });
  dir = mkdtempSync(join(tmpdir(), 'guide-wall-keep-going-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function build(...words: string[]) {
  const all = [join(ROOT, 'scripts/run.mjs'), 'build', '--guides', guides, '--out', join(dir, 'dist'), ...words];
  return spawnSync(process.execPath, all, { cwd: dir, encoding: 'utf8' });
}
const spoil = () => writeFileSync(join(guides, 'birth/hukou.md'), '---\n标题: 户口\n部门: 没有\n---\n\n好。\n');

it('ends with 1 where nothing was ever published', () => {
  spoil();
  const { status, stderr } = build('--keep-going');
  expect([status, stderr]).toEqual([1, expect.stringMatching(/hukou\.md:3:5.*cannot-hold.*还没发布过[^]*没有生成/)]);
});

it('ends with 2, and with the pages that were not updated: which, since when, why; in words and in JSON', () => {
  expect(build('--keep-going').status).toBe(0);
  spoil();
  expect(build().status).toBe(1);
  const said = build('--keep-going');
  expect([said.status, said.stdout]).toEqual([2, expect.stringContaining('2 篇指南')]);
  const [, last = ''] = /^(！！有 1 个页面没有更新[^]*)/m.exec(said.stderr) ?? [];
  expect(last.split('\n')).toEqual([
    expect.any(String),
    expect.stringMatching(/^ {2}A1 新生儿户口登记（birth\/hukou）：还是 20\d\d 年 .* 日发布的$/),
    expect.stringMatching(/^ {4}\S*hukou\.md:3:5 {2}unknown-department {2}\S/),
    expect.stringContaining('再生成一次'),
    '',
  ]);
  const json = build('--keep-going', '--json');
  expect([json.status, json.stderr]).toEqual([2, expect.stringContaining(last)]);
  const problem = { id: 'unknown-department', level: 'error', line: 3, column: 5, fix: expect.any(String) };
  expect(JSON.parse(json.stdout)).toMatchObject({
    guides: 2,
    held: [{ guide: 'birth/hukou', since: expect.stringMatching(/^20\d\d-\d\d-\d\d$/), problems: [problem] }],
  });
});

it('with nothing to hold it is silent, and JSON names none', () => {
  const { status, stdout, stderr } = build('--keep-going', '--json');
  expect([status, JSON.parse(stdout).held, stderr.includes('！！')]).toEqual([0, [], false]);
});
