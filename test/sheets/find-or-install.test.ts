/** A program that is missing: installed before the eyes of the person who waits for it, or one line that says why not. */

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findOrInstall } from '../../scripts/sheets/browser/find-or-install.ts';

let dir: string;
let said: string[];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'guide-wall-apt-'));
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => {
    // Said before anything is done.
    said.push(existsSync(join(dir, 'asked')) ? 'too late' : line);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true });
});

/** Puts an apt-get before all others that notes how it was called and then does this. Returns how a missing program is asked for. */
function machine(script: string, user = 0): (patience?: number) => string {
  const bin = join(dir, 'bin');
  mkdirSync(bin);
  const lines = ['#!/bin/sh', '[ "$1" = --version ] && exit', `echo "$DEBIAN_FRONTEND $*" >> '${dir}/asked'`, script];
  writeFileSync(join(bin, 'apt-get'), lines.join('\n'), { mode: 0o755 });
  vi.stubEnv('PATH', `${bin}:${process.env['PATH'] ?? ''}`);
  vi.spyOn(process, 'getuid').mockReturnValue(user);
  const program = { name: 'Lynx', variable: 'LYNX', places: () => [join(dir, 'lynx')], packages: [`lynx-${dir.slice(-6)}`, 'fonts'] };
  return (patience) => findOrInstall(program, patience);
}

const asked = () => (existsSync(join(dir, 'asked')) ? readFileSync(join(dir, 'asked'), 'utf8').trimEnd().split('\n') : []);

it('apt-get fails: its own words stand in the line, with what to do; nobody waits for it twice', () => {
  const find = machine('echo "E: Unable to locate package lynx" >&2; exit 100');
  expect(find).toThrow(
    /没有找到 Lynx，apt-get 也没有装上（E: Unable to locate package lynx）。请安装（Debian：apt-get install lynx-\w+ fonts）/,
  );
  expect(find).toThrow(
    /No Lynx found, and apt-get failed \(E: Unable .* install it \(Debian: apt-get install .* or set LYNX to its path\./,
  );
  expect(said).toHaveLength(1);
  expect(asked()).toHaveLength(2);
});

it('apt-get asks a question: it meets the end of its input, and nobody is waited for', () => {
  expect(machine('read answer || { echo "no answer" >&2; exit 1; }')).toThrow('no answer');
});

it('apt-get never ends: it is ended', () => {
  const find = machine('exec sleep 600');
  expect(() => find(300)).toThrow(/ETIMEDOUT/);
});

it('apt-get ends well and brings nothing', () => {
  expect(machine('exit 0')).toThrow(/^没有找到 Lynx。请安装.* No Lynx found: install it/);
});

it('a user who may not install anything is told how, and apt-get is not asked', () => {
  expect(machine('exit 0', 1000)).toThrow('apt-get install lynx');
  expect(asked()).toEqual([]);
  expect(said).toEqual([]);
});

it('one line in both languages says what is installed before it is; then the program is there', () => {
  const find = machine(`case "$*" in *install*) touch '${dir}/lynx';; esac`);
  expect(find()).toBe(join(dir, 'lynx'));
  expect(said).toEqual([expect.stringMatching(/^正在用 apt-get 安装：lynx-\w+ fonts .*Installing with apt-get: lynx-\w+ fonts …$/)]);
  expect(asked()).toEqual([
    'noninteractive -qq update',
    expect.stringMatching(/^noninteractive -qq install -y --no-install-recommends lynx-\w+ fonts$/),
  ]);
});

it('a program that is there is taken, wherever its variable says', () => {
  const find = machine('exit 1');
  writeFileSync(join(dir, 'my-lynx'), '');
  vi.stubEnv('LYNX', join(dir, 'my-lynx'));
  expect(find()).toBe(join(dir, 'my-lynx'));
  expect(asked()).toEqual([]);
});
