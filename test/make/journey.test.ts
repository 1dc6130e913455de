/** Folders in, folders out: the whole journey on halls of its own. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readRoot } from '../../src/guide/read-root.ts';
import { generateHall } from '../../scripts/bench/generated-hall.ts';
import { type Journey, build } from '../../scripts/journey/build.ts';

const ROOT = join(import.meta.dirname, '../..');
let dir: string;
let guides: string;
let out: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'guide-wall-journey-'));
  [guides, out] = [join(dir, 'guides'), join(dir, 'dist')];
  generateHall(guides, 16);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
});

const make = (changes: Partial<Journey> = {}) => build({ guides, out, ...changes });
const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(guides, file), change(readFileSync(join(guides, file), 'utf8')));
const ids = (problems: readonly { id: string; level: string }[]) => problems.filter(({ level }) => level === 'error').map(({ id }) => id);

/** All files of a folder with their bytes. */
function bytesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name)).toString('latin1')]));
}

function timesIn(folder: string): Map<string, number> {
  return new Map([...bytesIn(folder).keys()].map((name) => [name, statSync(join(folder, name)).mtimeMs]));
}

describe('a hall with an error', () => {
  it('is not built, and the last good output stays as it was, to the byte and the time stamp', async () => {
    await make();
    const [bytes, times] = [bytesIn(out), timesIn(out)];
    edit('birth/g1.md', (text) => text.replace(/部门: .*/, '部门: 没有这个部门'));
    const { problems, published } = await make();
    expect(ids(problems)).toEqual(['unknown-department']);
    expect(published).toBeUndefined();
    expect([bytesIn(out), timesIn(out)]).toEqual([bytes, times]);
    expect(readdirSync(dir).sort()).toEqual(['dist', 'guides']);
  });
  it('is not built into a new folder either', async () => {
    edit('birth/g1.md', (text) => text.replace(/部门: .*/, '部门: 没有这个部门'));
    await make();
    expect(readdirSync(dir)).toEqual(['guides']);
  });
  it('with --strict a warning is one, also one that is known only when the pages are made', async () => {
    expect((await make()).published).toBeDefined();
    const noise = Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20_000))).join('');
    edit('birth/g1.md', (text) => `${text}\n## 说明\n${noise}\n`);
    expect((await make()).problems.map(({ id, line }) => [id, line])).toContainEqual(['page-budget', 1]);
    const { published } = await make({ strict: true });
    expect(published).toBeUndefined();
  });
});

describe('the same input', () => {
  it('gives the same bytes on another day, and touches nothing', async () => {
    await make();
    const [bytes, times] = [bytesIn(out), timesIn(out)];
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-05T05:05:05Z') });
    await make();
    expect(bytesIn(out)).toEqual(bytes);
    expect(timesIn(out)).toEqual(times);
  });
  it('gives the same bytes in another folder on another day with SOURCE_DATE_EPOCH', async () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '1790000000');
    await make();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-05T05:05:05Z') });
    await make({ out: join(dir, 'other') });
    expect(bytesIn(join(dir, 'other'))).toEqual(bytesIn(out));
  });
});

describe('one changed guide', () => {
  it('changes its page, its line, its pack, and the lists; nothing else, and nothing of the shell', async () => {
    await make();
    const before = bytesIn(out);
    edit('birth/g1.md', (text) => text.replace('## 谁能办', '新的一句话。\n\n## 谁能办'));
    await make();
    const after = bytesIn(out);
    const changed = [...after].filter(([name, bytes]) => before.get(name) !== bytes).map(([name]) => name.replace(/[0-9a-f]{16,}/, '…'));
    expect(changed.sort()).toEqual(
      [
        '.guide-wall.json',
        'A1.html',
        'codes.json',
        'codes.json.br',
        'codes.json.gz',
        'indexes/….json',
        'lines/….json',
        'packs/….json',
        'packs/….json.br',
        'packs/….json.gz',
        'root.json',
      ].sort(),
    );
    expect([...before.keys()].filter((name) => !after.has(name))).toEqual([]);
  });
  it('makes the number of the root grow', async () => {
    const number = () => readRoot(readFileSync(join(out, 'root.json'), 'utf8'))?.number ?? 0;
    await make();
    const first = number();
    edit('birth/g1.md', (text) => text.replace('## 谁能办', '新的一句话。\n\n## 谁能办'));
    vi.stubEnv('SOURCE_DATE_EPOCH', '1');
    await make();
    expect(number()).toBe(first + 1);
  });
});

describe('a printed code', () => {
  it('that is gone from the register stops the build, at its place', async () => {
    await make();
    edit('codes.yaml', (text) => text.replace('B1: work/g1\n', ''));
    const { problems, published } = await make();
    expect(ids(problems)).toEqual(['code-gone']);
    expect(published).toBeUndefined();
  });
  it('that means another guide stops the build, at its line', async () => {
    await make();
    edit('codes.yaml', (text) => text.replace('A1: birth/g1', 'A1: birth/g2').replace('A2: birth/g2', 'A2: birth/g1'));
    const { problems } = await make();
    expect(ids(problems)).toEqual(['code-moved', 'code-moved']);
    expect(problems.filter(({ id }) => id === 'code-moved').map(({ line }) => line)).toEqual([1, 9]);
  });
  it('that is retired goes on answering', async () => {
    await make();
    edit('codes.yaml', (text) => text.replace('B1: work/g1', 'B1: { retired: 2026-06-01, now: B2 }'));
    rmSync(join(guides, 'work/g1.md'));
    expect(ids((await make()).problems)).toEqual([]);
    expect(readFileSync(join(out, 'B1.html'), 'utf8')).toMatch(/<main[^]*<a [^>]*href="[^"]*\/B2"/);
  });
  it('may lead to the same guide in another file', async () => {
    await make();
    cpSync(join(guides, 'birth/g1.md'), join(guides, 'birth/new.md'));
    rmSync(join(guides, 'birth/g1.md'));
    edit('codes.yaml', (text) => text.replace('birth/g1', 'birth/new'));
    expect(ids((await make()).problems)).toEqual([]);
  });
  it('is compared with the file that --before names', async () => {
    await make();
    cpSync(join(out, 'codes.json'), join(dir, 'printed.json'));
    edit('codes.yaml', (text) => text.replace('B1: work/g1\n', ''));
    expect(ids((await make({ out: join(dir, 'new') })).problems)).toEqual([]);
    expect(ids((await make({ out: join(dir, 'newer'), before: join(dir, 'printed.json') })).problems)).toEqual(['code-gone']);
    await expect(make({ before: join(dir, 'nowhere.json') })).rejects.toThrow(/nowhere\.json/);
  });
});

it('a guide in two languages is one guide', async () => {
  writeFileSync(join(guides, 'birth/g1.en.md'), '---\ntitle: In English\n---\n\nA summary.\n');
  expect((await make()).published?.guides).toBe(16);
});

it('--address puts everything under its path', async () => {
  await make({ address: 'https://Other.example/Hall/' });
  const page = readFileSync(join(out, 'A1.html'), 'utf8');
  expect(page).toContain('src="/Hall/assets/');
  expect(readFileSync(join(out, '_headers'), 'utf8')).toMatch(/^\/Hall\/A\*$/m);
  expect(JSON.parse(readFileSync(join(out, 'codes.json'), 'utf8')).codes[0].address).toBe('https://other.example/Hall/A1');
});

describe('the command', () => {
  const run = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/run.mjs'), 'build', ...words], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  it('ends with one line of JSON with --json', () => {
    const { status, stdout } = run('--guides', guides, '--out', out, '--json');
    expect(status).toBe(0);
    const told: unknown = JSON.parse(stdout.trimEnd().split('\n').pop() ?? '');
    expect(told).toEqual({ guides: 16, pages: 27, packs: 8, bytes: expect.any(Number), seconds: expect.any(Number) });
  });
  it('fails with what is wrong and where, and says that nothing was built', () => {
    edit('birth/g1.md', (text) => text.replace(/部门: .*/, '部门: 没有这个部门'));
    const { status, stderr } = run('--guides', guides, '--out', out);
    expect(status).toBe(1);
    expect(stderr).toMatch(/birth\/g1\.md:4:\d+ .*unknown-department/);
    expect(stderr).toContain('没有生成');
  });
  it('refuses a folder with something else in it, in one sentence', () => {
    const { status, stderr } = run('--guides', guides, '--out', guides);
    expect([status, stderr.includes('--out'), stderr.includes(' at ')]).toEqual([1, true, false]);
  });
});

describe('every page is within its budget', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'guide-wall-pages-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const heaviest = (dist: string) =>
    readdirSync(dist)
      .filter((name) => name.endsWith('.html'))
      .map((name) => [gzipSync(readFileSync(join(dist, name)), { level: 9 }).length, name] as const)
      .sort(([a], [b]) => b - a)[0];

  it('in the sample hall', async () => {
    await build({ guides: join(ROOT, 'guides'), out: join(folder, 'sample') });
    expect(heaviest(join(folder, 'sample'))?.[0]).toBeLessThanOrEqual(14_000);
  });
  it('in a generated hall of 1,000', async () => {
    generateHall(join(folder, 'guides'), 1000);
    const { published } = await build({ guides: join(folder, 'guides'), out: join(folder, 'generated') });
    expect(published).toMatchObject({ guides: 1000, packs: 8 });
    expect(heaviest(join(folder, 'generated'))?.[0]).toBeLessThanOrEqual(14_000);
  }, 60_000);
});
