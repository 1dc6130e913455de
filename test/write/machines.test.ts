/** Disks as they are: without hard links, full, read-only, and folders in which a person laid files of their own. */

import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RefusedError } from '../../scripts/ground/refused-error.ts';
import { type Made, hashedFile } from '../../scripts/make/made.ts';
import { type Weather, diskError, onBadDisk } from './bad-disk.ts';
import { namesIn, page, writeInto } from './written.ts';

let dir: string;
let out: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'guide-wall-machines-'));
  out = join(dir, 'dist');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const write = (files: readonly Made[]) => writeInto(out, files);
const read = (path: string) => readFileSync(join(out, path), 'utf8');
const version = (name: string) => [
  page(name),
  page('same', 'B1.html'),
  page('code', 'codes/A1.svg'),
  hashedFile(`packs/${name}.json`, name),
];

describe('a full disk', () => {
  const fullAfter = (bytes: number, code = 'ENOSPC'): Weather => {
    let left = bytes;
    return (change) => {
      if (/^(write|copy|mkdir|append)/.test(change) && left-- <= 0) throw diskError(code);
    };
  };
  it('at any moment: said with the folder, the last output whole, nothing beside it', async () => {
    await write(version('good'));
    const before = namesIn(out);
    let refusals = 0;
    for (let calls = 0; ; calls++) {
      const error = await onBadDisk(fullAfter(calls), () => write(version('bad'))).then(
        () => undefined,
        (thrown: unknown) => (thrown instanceof Error ? thrown : new Error('thrown')),
      );
      if (error === undefined) break;
      refusals++;
      expect(error).toBeInstanceOf(RefusedError);
      expect(error.message).toContain(`${dir} 里写不进东西（磁盘满了）`);
      expect(error.message).toContain('disk full');
      expect([namesIn(out), read('A1.html'), readdirSync(dir)]).toEqual([before, 'good', ['dist']]);
    }
    expect(refusals).toBeGreaterThan(5);
    expect(read('A1.html')).toBe('bad');
  });
  it('where only the record changes: no half record', async () => {
    await write([{ path: 'A1.html', key: '1', body: 'same' }]);
    const record = read('.guide-wall.json');
    const again = () => write([{ path: 'A1.html', key: '2', body: 'same' }]);
    await expect(
      onBadDisk((change, path) => {
        if (change === 'renameSync' && path.endsWith('.new')) throw diskError('EDQUOT');
      }, again),
    ).rejects.toThrow('配额');
    expect([read('.guide-wall.json'), readdirSync(out).sort()]).toEqual([record, ['.guide-wall.json', 'A1.html']]);
  });
  it.each([
    ['EROFS', '磁盘是只读的'],
    ['EACCES', '没有权限'],
    ['EIO', '磁盘出错（EIO）'],
  ])('%s has its own words', async (code, words) => {
    await expect(onBadDisk(fullAfter(0, code), () => write(version('new')))).rejects.toThrow(words);
    expect(readdirSync(dir)).toEqual([]);
  });
});

describe('a disk without hard links', () => {
  it.each(['EPERM', 'ENOTSUP', 'EXDEV', 'EMLINK'])('%s: builds, twice, and keeps what is as it was', async (code) => {
    const noLinks: Weather = (change) => {
      if (change === 'linkSync') throw diskError(code, 'link');
    };
    await onBadDisk(noLinks, () => write(version('one')));
    const time = statSync(join(out, 'B1.html')).mtimeMs;
    const { written } = await onBadDisk(noLinks, () => write(version('two')));
    expect(written).toBe(2);
    expect([read('A1.html'), read('B1.html'), read('packs/one.json')]).toEqual(['two', 'same', 'one']);
    expect(statSync(join(out, 'B1.html')).mtimeMs).toBeCloseTo(time, 2);
    expect(readdirSync(dir)).toEqual(['dist']);
  });
  it('that does not let times be set either: builds', async () => {
    const share: Weather = (change) => {
      if (change === 'linkSync' || change === 'utimesSync') throw diskError('EPERM', change);
    };
    await onBadDisk(share, () => write(version('one')));
    await onBadDisk(share, () => write(version('two')));
    expect([read('A1.html'), read('B1.html')]).toEqual(['two', 'same']);
  });
});

describe('a share that keeps a file somebody reads', () => {
  it('the new output stands all the same, and what was left goes with the next build', async () => {
    await write(version('one'));
    const busy: Weather = (change, path) => {
      if (change === 'rmSync' && path.endsWith('.dist.old')) throw diskError('ENOTEMPTY', 'rmdir');
    };
    // The folder of the last output is there from the second rename on.
    let [renamed] = [false];
    await onBadDisk(
      (change, path) => {
        renamed ||= change === 'renameSync' && path.endsWith('.dist.next');
        if (renamed) busy(change, path);
      },
      () => write(version('two')),
    );
    expect([read('A1.html'), readdirSync(dir).sort()]).toEqual(['two', ['.dist.old', 'dist']]);
    await write(version('three'));
    expect([read('A1.html'), readdirSync(dir)]).toEqual(['three', ['dist']]);
  });
});

describe('what a person laid into the output', () => {
  const lay = (path: string, text: string) => {
    mkdirSync(join(out, path, '..'), { recursive: true });
    writeFileSync(join(out, path), text);
  };
  it('stays through builds: beside pages, in folders of its own, in folders of ours, as links', async () => {
    await write(version('one'));
    lay('robots.txt', 'User-agent: *');
    lay('.well-known/acme-challenge/token', 'proof');
    lay('codes/mine.txt', 'mine');
    mkdirSync(join(dir, 'photos'));
    writeFileSync(join(dir, 'photos/a.jpg'), 'photo');
    symlinkSync(join(dir, 'photos'), join(out, 'photos'));
    for (const name of ['two', 'two', 'three', 'four', 'five']) await write(version(name));
    expect([read('robots.txt'), read('.well-known/acme-challenge/token'), read('codes/mine.txt'), read('photos/a.jpg')]).toEqual([
      'User-agent: *',
      'proof',
      'mine',
      'photo',
    ]);
    expect(readlinkSync(join(out, 'photos'))).toBe(join(dir, 'photos'));
    expect(readdirSync(join(out, 'packs')).sort()).toEqual(['five.json', 'four.json', 'three.json']);
  });
  it('stays when its folder of ours goes', async () => {
    await write(version('one'));
    lay('codes/mine.txt', 'mine');
    await write([page('two')]);
    expect(namesIn(join(out, 'codes'))).toEqual(['mine.txt']);
  });
  it('under a name that a new page needs as a folder: the build stops, and nothing is lost', async () => {
    await write([page('one')]);
    lay('codes', 'my notes');
    await expect(write(version('two'))).rejects.toThrow(RefusedError);
    expect([read('codes'), read('A1.html'), readdirSync(dir)]).toEqual(['my notes', 'one', ['dist']]);
  });
});

describe('a record that names what is not in the folder', () => {
  const record = (paths: readonly string[]) =>
    writeFileSync(
      join(out, '.guide-wall.json'),
      JSON.stringify({ format: 1, files: Object.fromEntries(paths.map((path) => [path, { size: 7 }])) }),
    );
  it('removes nothing outside: not by dots, not by an absolute path, not through a link', async () => {
    writeFileSync(join(dir, 'thesis.doc'), 'my life');
    mkdirSync(join(dir, 'work'));
    writeFileSync(join(dir, 'work/thesis.doc'), 'my life');
    for (const path of ['../thesis.doc', 'packs/../../thesis.doc', join(dir, 'thesis.doc'), '..\\thesis.doc', './../thesis.doc', 'C:/x']) {
      await write([page('one')]);
      record(['A1.html', path]);
      await write([page(path)]);
      expect([path, read('A1.html')]).toEqual([path, path]);
      expect(readFileSync(join(dir, 'thesis.doc'), 'utf8')).toBe('my life');
    }
    symlinkSync(join(dir, 'work'), join(out, 'linked'));
    record(['A1.html', 'linked/thesis.doc']);
    await write([page('through a link')]);
    expect(readFileSync(join(dir, 'work/thesis.doc'), 'utf8')).toBe('my life');
    expect(lstatSync(join(out, 'linked')).isSymbolicLink()).toBe(true);
    expect(readdirSync(dir).sort()).toEqual(['dist', 'thesis.doc', 'work']);
  });
  it.each(['{', '[]', 'null', '{"format":1}', '{"format":1,"files":{"A1.html":null,"B1.html":7}}', '{"format":2,"files":{}}'])(
    'or is no record (%s): builds, and keeps all that it cannot tell',
    async (text) => {
      await write(version('one'));
      writeFileSync(join(out, '.guide-wall.json'), text);
      writeFileSync(join(out, 'robots.txt'), 'mine');
      await write([page('two')]);
      expect([read('A1.html'), read('robots.txt'), read('packs/one.json')]).toEqual(['two', 'mine', 'one']);
    },
  );
});
