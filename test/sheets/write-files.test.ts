/** The files of sheets: one that cannot be written is reported before anything is printed, and none is half written. */

import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PrintError } from '../../scripts/sheets/sheet/print-error.ts';
import { requireFolder, writeFiles } from '../../scripts/sheets/sheet/write-files.ts';
import { folderOf } from '../check/hall-folder.ts';

describe('a folder for sheets', () => {
  it.each(['print', 'print/sub/deep'])('that is a file, or would stand below one, is said: %s', (path) => {
    const dir = folderOf({ print: 'a file' });
    expect(() => requireFolder(join(dir, path))).toThrow(PrintError);
  });

  it('that is not there yet is none the worse, and is not made', () => {
    const dir = folderOf({ 'a.txt': '' });
    requireFolder(join(dir, 'new/one'));
    expect(readdirSync(dir)).toEqual(['a.txt']);
  });
});

describe('files', () => {
  it('one of which cannot be written: none is, and no trace is left', () => {
    const dir = folderOf({ 'poster.pdf': 'old' });
    mkdirSync(join(dir, 'wall.pdf'));
    const files = ['poster.pdf', 'wall.pdf'].map((name) => ({ path: join(dir, name), bytes: 'new' }));
    expect(() => writeFiles(files)).toThrow(/wall\.pdf 写不进去/);
    expect(readdirSync(dir).sort()).toEqual(['poster.pdf', 'wall.pdf']);
    expect(readFileSync(join(dir, 'poster.pdf'), 'utf8')).toBe('old');
  });

  it('in a folder that the system refuses to make are said, at once', () => {
    expect(() => writeFiles([{ path: '/proc/guide-wall/poster.pdf', bytes: 'new' }])).toThrow(PrintError);
  });

  it('are written with their folders, other files stay', () => {
    const dir = folderOf({ 'mine.txt': 'mine' });
    writeFiles([{ path: join(dir, 'deep/er/poster.pdf'), bytes: 'new' }]);
    expect(readFileSync(join(dir, 'deep/er/poster.pdf'), 'utf8')).toBe('new');
    expect(readdirSync(dir).sort()).toEqual(['deep', 'mine.txt']);
  });
});
