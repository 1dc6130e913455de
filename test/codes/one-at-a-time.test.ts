import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFile } from '../../scripts/ground/lock.ts';
import { alone } from '../../scripts/register/register-file.ts';
import { folderOf } from '../check/hall-folder.ts';
import { WALL, freezeAll, registerIn } from './printed-hall.ts';

describe('one process at a time changes the register', () => {
  const lock = (dir: string) => join(dir, '.codes.lock');

  it('the second waits and says for whom; both changes are in it', async () => {
    const dir = folderOf({ ...WALL, 'codes.yaml': 'A1: birth/hukou\n' });
    const said: string[] = [];
    const release = await lockFile(lock(dir), { zh: '试', en: 'A test' }, () => {});
    const theirs = registerIn(dir);
    const mine = alone(
      dir,
      () => freezeAll(dir),
      (words) => said.push(words),
    );
    await new Promise((done) => setImmediate(done));
    writeFileSync(join(dir, 'codes.yaml'), `${theirs}# theirs\n`);
    release();
    expect(await mine).toEqual([]);
    expect(registerIn(dir)).toMatch(/^A1: \{.*matrix[^]*# theirs\n/);
    expect(said.join()).toContain(`进程 ${process.pid}`);
  });
  it('one that was killed keeps nobody waiting, and one that fails lets go', async () => {
    const dir = folderOf({ ...WALL, '.codes.lock': '999999999' });
    const failing = alone(dir, () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(existsSync(lock(dir))).toBe(false);
  });
  it('where no lock can be written nothing else can be either: what only reads goes on', async () => {
    expect(await alone(join(folderOf({}), 'none'), () => 'read')).toBe('read');
  });
});
