/** `npm run keys` and `build --sign`. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeShell } from '../../scripts/make/shell/shell.ts';
import { keyName, readKeys } from '../../scripts/journey/signing.ts';
import { readRoot } from '../../src/guide/read-root.ts';
import { signedBy } from '../../src/worker/store/signature.ts';

const ROOT = join(import.meta.dirname, '../..');
let dir: string;
let guides: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'guide-wall-keys-'));
  guides = join(dir, 'guides');
  mkdirSync(join(guides, 'birth'), { recursive: true });
  writeFileSync(join(guides, 'birth/hukou.md'), '# 新生儿户口登记\n\n带上身份证。\n');
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

function run(command: string, ...words: string[]) {
  const all = [join(ROOT, 'scripts/run.mjs'), command, '--guides', guides, ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: '1790000000' },
  });
  return { status, said: stdout + stderr };
}

const build = (...words: string[]) => run('build', '--out', join(dir, 'dist'), ...words);
const keys = () => readKeys(guides) ?? { current: '', next: '' };
const privateKey = (key: string) => join(dir, 'keys', keyName(key));
const never = () => Promise.resolve(false);
const root = () => readFileSync(join(dir, 'dist/root.json'), 'utf8');

it('keys are never overwritten, never put into the hall, and only their owner can read the private ones', () => {
  expect(run('keys', '--out', join(guides, 'keys')).status).toBe(1);
  expect(run('keys').status).toBe(0);
  const before = keys();
  expect(readdirSync(join(dir, 'keys')).sort()).toEqual([keyName(before.current), keyName(before.next)].sort());
  for (const name of readdirSync(join(dir, 'keys'))) expect(statSync(join(dir, 'keys', name)).mode & 0o777).toBe(0o600);
  expect(run('keys').status).toBe(1);
  expect(keys()).toEqual(before);
});

it('a hall with keys is not built unsigned, nor with a key of another hall; a hall without keys is not signed', () => {
  expect(build('--sign', 'nowhere.pem').said).toContain('npm run keys');
  run('keys');
  const { status, said } = build();
  expect([status, said.includes('--sign')]).toEqual([1, true]);
  const { current } = keys();
  writeFileSync(join(guides, 'keys.json'), JSON.stringify({ current: 'A'.repeat(43) + '=', next: 'B'.repeat(43) + '=' }));
  expect(build('--sign', privateKey(current)).status).toBe(1);
  writeFileSync(join(guides, 'keys.json'), '{}');
  expect(build('--sign', privateKey(current)).said).toContain('keys.json');
}, 60_000);

it('signed twice, the same bytes; the next key takes over after --rotate, and is trusted by the phones of before', async () => {
  run('keys');
  const before = keys();
  expect(build('--sign', privateKey(before.current)).status).toBe(0);
  const first = root();
  expect(await signedBy([before.current], never)(first)).toBe(true);
  expect(readRoot(first)?.number).toBe(1_790_000_000);
  build('--sign', privateKey(before.current));
  expect(root()).toBe(first);
  expect(run('keys', '--rotate').status).toBe(0);
  expect(keys().current).toBe(before.next);
  expect(build('--sign', privateKey(before.next)).status).toBe(0);
  expect(await signedBy([before.current, before.next], never)(root())).toBe(true);
  expect(readFileSync(join(dir, 'dist/sw.js'), 'utf8')).toContain(keys().next);
}, 120_000);

/** What proves a root, and two keys, come to the 25,000 of a hall without. */
it('the worker with two keys is at most 25,500 bytes gzipped', async () => {
  const { worker } = await makeShell(['A'.repeat(43) + '=', 'B'.repeat(43) + '=']);
  expect(gzipSync(worker, { level: 9 }).length).toBeLessThanOrEqual(25_500);
});
