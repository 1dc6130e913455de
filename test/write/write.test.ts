import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Made, hashedFile } from '../../scripts/make/made.ts';
import { RefusedError } from '../../scripts/ground/refused-error.ts';
import { openOutput } from '../../scripts/write/write.ts';
import { namesIn, page, writeInto } from './written.ts';

let dir: string;
let out: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'guide-wall-write-'));
  out = join(dir, 'dist');
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

const write = (files: readonly Made[]) => writeInto(out, files);
const read = (path: string) => readFileSync(join(out, path), 'utf8');
const names = () => namesIn(out);

describe('a folder that is no earlier output', () => {
  it('is refused and left as it is', async () => {
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.doc'), 'my life');
    await expect(write([page('new')])).rejects.toThrow(RefusedError);
    await expect(write([page('new')])).rejects.toThrow(/--out/);
    expect(readdirSync(out)).toEqual(['thesis.doc']);
    expect(readdirSync(dir)).toEqual(['dist']);
  });
  it('is refused where nothing can be written', async () => {
    writeFileSync(join(dir, 'file'), 'x');
    const refused = await openOutput(join(dir, 'file', 'dist')).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RefusedError);
    expect(String(refused)).toContain('写不进东西');
  });
  it('is refused when it is a file', async () => {
    writeFileSync(out, 'text');
    await expect(write([page('new')])).rejects.toThrow(RefusedError);
    expect(readFileSync(out, 'utf8')).toBe('text');
  });
  it('is taken when it is empty', async () => {
    mkdirSync(out);
    await write([page('new')]);
    expect(read('A1.html')).toBe('new');
  });
});

describe('a build that fails', () => {
  it('leaves the last good output as it was, and nothing beside it', async () => {
    await write([page('good'), page('other', 'A2.html')]);
    const before = names();
    const output = await openOutput(out);
    output.add(page('bad'));
    output.close();
    expect(names()).toEqual(before);
    expect(read('A1.html')).toBe('good');
    expect(readdirSync(dir)).toEqual(['dist']);
  });
  it('leaves it as it was when making throws', async () => {
    await write([page('good')]);
    const broken: Made = {
      path: 'A2.html',
      body: () => {
        throw new Error('broken');
      },
    };
    await expect(write([page('bad'), broken])).rejects.toThrow('broken');
    expect(read('A1.html')).toBe('good');
  });
  it('cannot write outside', async () => {
    for (const path of ['../evil', 'a/../../evil', '..']) await expect(write([page('bad', path)])).rejects.toThrow(/outside/);
    expect(readdirSync(dir)).toEqual([]);
  });
});

describe('what is unchanged', () => {
  const past = new Date('2026-01-01T00:00:00Z');
  const age = (path: string) => utimesSync(join(out, path), past, past);
  const isOld = (path: string) => statSync(join(out, path)).mtimeMs === past.getTime();

  it('is not made again and keeps its time stamp', async () => {
    await write([page('one'), page('two', 'A2.html')]);
    const time = statSync(join(out, 'A1.html')).mtimeMs;
    const untouched: Made = {
      path: 'A1.html',
      key: 'one',
      body: () => {
        throw new Error('made again');
      },
    };
    await write([untouched, page('changed', 'A2.html')]);
    expect(statSync(join(out, 'A1.html')).mtimeMs).toBe(time);
    expect(read('A1.html')).toBe('one');
    expect(read('A2.html')).toBe('changed');
  });
  it('is made again when someone else wrote it', async () => {
    await write([page('one')]);
    writeFileSync(join(out, 'A1.html'), 'two');
    await write([page('one')]);
    expect(read('A1.html')).toBe('one');
  });
  it('keeps its time stamp without a key too', async () => {
    await write([{ path: '_headers', body: 'same' }, page('one')]);
    const time = statSync(join(out, '_headers')).mtimeMs;
    await write([{ path: '_headers', body: 'same' }, page('two')]);
    expect(statSync(join(out, '_headers')).mtimeMs).toBe(time);
  });
  it('leaves the folder alone when it is everything', async () => {
    await write([page('one')]);
    const folder = statSync(out).ino;
    expect((await write([page('one')])).written).toBe(0);
    expect(statSync(out).ino).toBe(folder);
    age('A1.html');
    await write([page('one')]);
    expect(isOld('A1.html')).toBe(true);
  });
  it('leaves the same record in another folder', async () => {
    await write([page('one')]);
    const record = read('.guide-wall.json');
    out = join(dir, 'other');
    await write([page('one')]);
    expect(read('.guide-wall.json')).toBe(record);
  });
  it('keeps its time stamp in a folder that was brought from another computer, as do its hashed files', async () => {
    await write([hashedFile('packs/1.json', '1'), page('one'), page('two', 'A2.html')]);
    for (const path of ['A1.html', 'A2.html', 'packs/1.json']) age(path);
    cpSync(out, join(dir, 'brought'), { recursive: true, preserveTimestamps: true });
    out = join(dir, 'brought');
    await write([page('one'), page('three', 'A2.html')]);
    expect(['A1.html', 'A2.html', 'packs/1.json'].map(isOld)).toEqual([true, false, true]);
    expect(read('A2.html')).toBe('three');
  });
  it('moves over as a folder', async () => {
    const codes = ['codes/A1.svg', 'codes/A1.png'].map((path) => page(path, path));
    await write([page('one'), ...codes]);
    const folder = statSync(join(out, 'codes')).ino;
    await write([page('two'), ...codes]);
    expect(statSync(join(out, 'codes')).ino).toBe(folder);
  });
  it('goes when it is no longer made', async () => {
    await write([page('one'), page('two', 'A2.html')]);
    await write([page('one')]);
    expect(names()).toEqual(['.guide-wall.json', 'A1.html']);
  });
});

describe('hashed files', () => {
  const version = (name: string) => write([hashedFile(`packs/${name}.json`, name), page(name)]);

  it('of the last three builds stay', async () => {
    for (const name of ['1', '2', '3', '4']) await version(name);
    expect(readdirSync(join(out, 'packs')).sort()).toEqual(['2.json', '3.json', '4.json']);
  });
  it('do not go because nothing changed three times', async () => {
    await version('1');
    for (let i = 0; i < 4; i++) await version('2');
    expect(readdirSync(join(out, 'packs')).sort()).toEqual(['1.json', '2.json']);
  });
  it('that are in use again start anew', async () => {
    for (const name of ['1', '2', '1', '3', '4']) await version(name);
    expect(readdirSync(join(out, 'packs')).sort()).toEqual(['1.json', '3.json', '4.json']);
  });
  it('that stay are not listed as pages', async () => {
    await version('1');
    await version('2');
    expect(existsSync(join(out, 'A1.html'))).toBe(true);
    expect(read('A1.html')).toBe('2');
  });
});
