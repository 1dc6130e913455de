/** The commands, as a person types them: their words, the stream, the exit code. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HALL, folderOf } from '../check/hall-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Each of them is started by this file; named, so that a reader, and a mutant, finds their test. */
const COMMANDS = {
  bench: 'scripts/commands/bench.ts',
  build: 'scripts/commands/build.ts',
  check: 'scripts/commands/check.ts',
  codes: 'scripts/commands/codes.ts',
  dev: 'scripts/commands/dev.ts',
  keys: 'scripts/commands/keys.ts',
  print: 'scripts/commands/print.ts',
  start: 'scripts/commands/start.ts',
};

// Each command is put together anew where the program has changed.
vi.setConfig({ testTimeout: 120_000 });
afterAll(() => vi.resetConfig());

let guides: string;
let dir: string;
let running: ChildProcess | undefined;

beforeEach(() => {
  guides = folderOf({ ...HALL, 'birth/more.md': '# 出生医学证明\n\n好。\n' });
  dir = mkdtempSync(join(tmpdir(), 'guide-wall-commands-'));
});
afterEach(() => {
  running?.kill('SIGKILL');
  running = undefined;
  rmSync(dir, { recursive: true, force: true });
});

function type(command: keyof typeof COMMANDS | 'nonsense', ...words: string[]) {
  return typeWith({}, command, ...words);
}

function typeWith(env: Readonly<Record<string, string>>, command: keyof typeof COMMANDS | 'nonsense', ...words: string[]) {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/run.mjs'), command, ...words], { cwd: dir, env: { ...process.env, ...env } });
  running = child;
  const said = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => (said.out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said.err += text.toString()));
  const ended = once(child, 'close').then(([status]: unknown[]) => ({ status, ...said }));
  /** Resolves with the first match in its output. */
  const says = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said.out)?.[0];
        if (found !== undefined) resolve(found);
      };
      child.stdout.on('data', look);
      look();
      void ended.then(({ out, err }) => reject(new Error(out + err)));
    });
  return { child, ended, says };
}

const typed = (...words: Parameters<typeof type>) => type(...words).ended;
const spoil = () => writeFileSync(join(guides, 'birth/hukou.md'), '---\n标题: 户口\n部门: 没有\n---\n\n好。\n');

it('a command that there is not is named, and fails', async () => {
  const { status, err } = await typed('nonsense');
  expect([status, err.includes('There is no command “nonsense”.')]).toEqual([1, true]);
});

describe('installed by somebody else, where nothing can be cached', () => {
  // Below a file nobody can make a folder, not even root.
  const nowhere = () => {
    writeFileSync(join(dir, 'file'), '');
    return { GUIDE_WALL_CACHE: join(dir, 'file/cache'), TMPDIR: dir };
  };

  it('check works, and leaves nothing behind', async () => {
    spoil();
    const { status, out, err } = await typeWith(nowhere(), 'check', '--guides', guides).ended;
    expect([status, err]).toEqual([1, '']);
    expect(out).toMatch(/hukou\.md:3:5/);
    expect(readdirSync(dir)).toEqual(['file']);
  });

  it('npm start builds with the packages of the installation, and serves', async () => {
    const started = typeWith(nowhere(), 'start', '--guides', guides, '--out', join(dir, 'dist'), '--port', '0');
    const address = await started.says(/http:\/\/localhost:\d+\//);
    expect(await (await fetch(`${address}A1`)).text()).toContain('新生儿户口登记');
    started.child.kill('SIGTERM');
    expect((await started.ended).status).toBe(0);
    expect(readdirSync(dir).sort()).toEqual(['dist', 'file']);
  });
});

it.each(['bench', 'build', 'check', 'codes', 'dev', 'keys', 'print', 'start'] as const)(
  '%s: an option that there is not is said by name, with where to read on, and ends with 2',
  async (command) => {
    const name = command === 'start' ? 'npm start' : `npm run ${command}`;
    const { status, out, err } = await typed(command, '--carpet');
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(new RegExp(`^${name}: Unknown option '--carpet'\\. 选项写错了。 See ${name} -- --help\\n$`));
  },
);

describe('npm run check', () => {
  it('fails where there is an error, with its place, and writes nothing', async () => {
    spoil();
    const { status, out, err } = await typed('check', '--guides', guides);
    expect([status, err]).toEqual([1, '']);
    expect(out).toMatch(/hukou\.md:3:5/);
    expect(existsSync(join(dir, 'dist'))).toBe(false);
  });

  it('says in JSON what it says in words; warnings fail only where they are to', async () => {
    const { status, out } = await typed('check', '--guides', guides, '--json');
    expect(status).toBe(0);
    const { problems } = JSON.parse(out);
    expect(problems).toMatchObject([
      { id: 'guide-without-code', level: 'warning', line: 1 },
      { id: 'missing-title', level: 'note' },
    ]);
    expect((await typed('check', '--guides', guides)).status).toBe(0);
    expect((await typed('check', '--guides', guides, '--strict')).status).toBe(1);
  });
});

describe('npm run codes', () => {
  it('a folder in the place of the register: said, and nothing is given', async () => {
    rmSync(join(guides, 'codes.yaml'));
    folderOf({ 'codes.yaml/x': '' }, guides);
    const { status, out, err } = await typed('codes', '--guides', guides);
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/codes\.yaml:1:1.*登记册读不出来/);
  });

  it('gives every guide without one the next free code, once, and says so in words or in JSON', async () => {
    const { status, out } = await typed('codes', '--guides', guides);
    expect([status, out]).toEqual([0, 'A2  birth/more  出生医学证明\n登记了 1 个码。\n']);
    expect(readFileSync(join(guides, 'codes.yaml'), 'utf8')).toMatch(/^A1: birth\/hukou\nA2: birth\/more/);
    expect((await typed('codes', '--guides', guides)).out).toBe('每篇指南都有码，没有改动。\n');
    expect(JSON.parse((await typed('codes', '--guides', guides, '--json')).out)).toEqual({ codes: [] });
  });
  it('gives a code that was printed long ago its check, then lets it follow its guide', async () => {
    const facts = 'address: https://qinghe.example/A1, version: 2, level: M, mask: 5, matrix: 3ca14bfb37cfcf3d';
    writeFileSync(join(guides, 'codes.yaml'), `A1: { guide: birth/hukou, ${facts} }   # 墙上\nA2: birth/more\n`);
    expect((await typed('codes', '--guides', guides)).out).toBe('登记了 0 个码，给以前印的 1 个补上了 check，码的样子不变。\n');
    renameSync(join(guides, 'birth/hukou.md'), join(guides, 'birth/huji.md'));
    expect(await typed('codes', '--guides', guides, '--moved', 'A2=birth/huji')).toMatchObject({ status: 1, out: '' });
    const { status, out } = await typed('codes', '--guides', guides, '--moved', 'A1');
    expect([status, out]).toEqual([0, 'A1  birth/huji\n1 行跟着指南改了，码的样子不变。\n']);
    const register = readFileSync(join(guides, 'codes.yaml'), 'utf8');
    expect(register).toMatch(/^A1: \{ guide: birth\/huji, address: .*, check: \w{8} \} {3}# 墙上\nA2: birth\/more\n# 印过 A: A1\n$/);
    expect(register).toContain(facts);
    expect((await typed('codes', '--guides', guides, '--moved', 'A1')).out).toBe('这些码本来就通向这里，没有改动。\n');
  });
});

describe('npm run print', () => {
  it('what was ordered wrongly is said on the terminal’s other channel, and ends with 2', async () => {
    const { status, out, err } = await typed('print', '--guides', guides, '--sheet', 'banner');
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^npm run print: .*没有“banner”这种印件/);
  });
});

describe('npm start', () => {
  const out = () => join(dir, 'dist');
  const start = (port = '0') => type('start', '--guides', guides, '--out', out(), '--port', port);

  it('of a hall with errors that was never built: said, nothing is served, and it fails', async () => {
    spoil();
    const { status, out: said, err } = await start().ended;
    expect([status, said]).toEqual([1, '']);
    expect(err).toContain('没有生成新的。\n');
  });

  it('on a port that is taken: says which other one to take', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
    const { port } = other.address() as AddressInfo;
    const { status, err } = await start(String(port)).ended;
    other.close();
    expect([status, err]).toEqual([1, expect.stringContaining(`npm start -- --port ${port + 1}`)]);
  });

  it('builds the hall, says how much there is and where, serves it, and ends when it is told to; with errors, what was built before', async () => {
    const first = start();
    expect(await first.says(/^ {2}青禾县.*$/m)).toBe('  青禾县政务服务大厅：2 份指南，7 个页面。先看一篇：在下面的网址后面加 A1');
    const address = await first.says(/http:\/\/localhost:\d+\//);
    expect(await (await fetch(`${address}A1`)).text()).toContain('新生儿户口登记');
    first.child.kill('SIGINT');
    expect((await first.ended).status).toBe(0);
    spoil();
    const second = start();
    const again = await second.says(/http:\/\/localhost:\d+\//);
    expect(await (await fetch(`${again}A1`)).text()).toContain('新生儿户口登记');
    second.child.kill('SIGTERM');
    expect(await second.ended).toMatchObject({ status: 0, err: expect.stringContaining('下面打开的是上一次生成的。') });
  });
});

describe('npm start on a disk that is full', () => {
  const out = () => join(dir, 'dist');
  const start = (env: Readonly<Record<string, string>> = {}) => typeWith(env, 'start', '--guides', guides, '--out', out(), '--port', '0');
  /** Nothing can be written beside the output. */
  const full = { NODE_OPTIONS: `--import=${join(ROOT, 'test/write/full-disk.mjs')}`, FULL_DISK: '/.dist.' };

  it('serves the last output, whole, says that it is the last one and why, and ends when it is told to', async () => {
    const first = start();
    await first.says(/http:\/\/localhost:\d+\//);
    first.child.kill('SIGTERM');
    await first.ended;
    writeFileSync(join(guides, 'birth/hukou.md'), '# 新的标题\n\n好。\n');
    const before = readdirSync(dir);
    for (const isBetweenRenames of [false, true]) {
      if (isBetweenRenames) renameSync(out(), join(dir, '.dist.old'));
      const second = start(full);
      const address = await second.says(/http:\/\/localhost:\d+\//);
      expect(await (await fetch(`${address}A1`)).text()).toContain('新生儿户口登记');
      second.child.kill('SIGTERM');
      const { status, err } = await second.ended;
      expect(err).toMatch(/里写不进东西（磁盘满了）[^]*disk full[^]*\n没有生成新的。下面打开的是上一次生成的。\n$/);
      expect(status).toBe(0);
    }
    expect(readdirSync(dir)).toEqual(['.dist.old']);
    expect(before).toEqual(['dist']);
    const third = start();
    const address = await third.says(/http:\/\/localhost:\d+\//);
    expect(await (await fetch(`${address}A1`)).text()).toContain('新的标题');
  });

  it('and was never built: says why, serves nothing, and fails', async () => {
    const { status, out: said, err } = await start(full).ended;
    expect([status, said]).toEqual([1, '']);
    expect(err).toContain('磁盘满了');
    expect(readdirSync(dir)).toEqual([]);
  });
});

describe('npm run dev', () => {
  it('shows the hall as it is written, and ends when it is told to', async () => {
    const dev = type('dev', '--guides', guides, '--port', '0');
    expect(await dev.says(/\d+ 份指南|\d+ 篇指南/)).toBe('2 篇指南');
    const address = await dev.says(/http:\/\/localhost:\d+\//);
    writeFileSync(join(guides, 'birth/hukou.md'), '# 新的标题\n\n好。\n');
    await expect.poll(async () => (await (await fetch(`${address}A1`)).text()).includes('新的标题'), { timeout: 15_000 }).toBe(true);
    dev.child.kill('SIGINT');
    expect((await dev.ended).status).toBe(0);
  });
});
