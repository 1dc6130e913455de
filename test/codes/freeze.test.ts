/** Printing writes the facts of a code and their check into the register, and every other byte stays. */

import { existsSync, mkdirSync, readFileSync, readdirSync, readlinkSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freezeCodes } from '../../scripts/register/freeze.ts';
import { appendCodes } from '../../scripts/register/give-codes.ts';
import { type Weather, diskError, onBadDisk } from '../write/bad-disk.ts';
import { wallCodes } from '../../scripts/register/wall-codes.ts';
import { folderOf } from '../check/hall-folder.ts';
import { HALL_TEXT, REGISTER_TEXT, WALL, errorsIn, freezeAll, hallIn, printedFolder, registerIn } from './printed-hall.ts';

/** Facts as they stand in a line, of a code of the usual hall. */
const FACTS = /, address: https:\/\/\S+, version: \d+, level: [MQH], mask: \d, matrix: [0-9a-f]{16}, check: [0-9a-f]{8}/g;
/** A line that lists the printed codes. */
const LISTED = /(?:\r?\n)?# 印过.*/g;

/** Freezes `A1` only, in a register of these bytes; returns the register. */
function frozenIn(register: string): string {
  const dir = folderOf({ ...WALL, 'codes.yaml': register });
  const { problems } = freezeCodes(
    dir,
    wallCodes(hallIn(dir)).filter(({ code }) => code === 'A1'),
  );
  expect(problems).toEqual([]);
  expect(errorsIn(dir)).toEqual([]);
  return registerIn(dir);
}

describe('a register that cannot be written stays as it is', () => {
  it.each([
    ['out of the hall', () => join(folderOf({ 'register.yaml': REGISTER_TEXT }), 'register.yaml')],
    ['to nothing', () => 'nowhere.yaml'],
  ])('a link %s, which no build reads', (_, target) => {
    const dir = folderOf(WALL);
    rmSync(join(dir, 'codes.yaml'));
    const path = target();
    symlinkSync(path, join(dir, 'codes.yaml'));
    expect(freezeCodes(dir, wallCodes(hallIn(dir))).problems[0]?.message.zh).toContain('符号链接');
    expect(appendCodes(dir, [{ code: 'A9', guide: 'birth/hukou', title: '户口', event: 'birth' }]).problems).toHaveLength(1);
    expect(readlinkSync(join(dir, 'codes.yaml'))).toBe(path);
    expect(existsSync(path) ? readFileSync(path, 'utf8') : REGISTER_TEXT).toBe(REGISTER_TEXT);
  });
  it.each([
    ['ENOSPC', '磁盘满了', 'disk full'],
    ['EROFS', '磁盘是只读的', 'read-only'],
    ['EACCES', '没有权限', 'no permission'],
  ] as const)('on a disk that refuses (%s): the reason is told, and nothing is left beside it', async (code, zh, en) => {
    const dir = folderOf(WALL);
    const [before, names] = [registerIn(dir), readdirSync(dir)];
    const refusing: Weather = (change, path) => {
      if (change === 'writeFileSync' && path.endsWith('.new')) throw diskError(code);
    };
    const { problems } = await onBadDisk(refusing, () => Promise.resolve(freezeCodes(dir, wallCodes(hallIn(dir)))));
    expect(problems.map(({ message }) => [message.zh.includes(zh), message.en.includes(en)])).toEqual([[true, true]]);
    expect([registerIn(dir), readdirSync(dir)]).toEqual([before, names]);
  });
  it('written in an odd way: its line is named', () => {
    const text = '# 码\n\nA1: >-\n  birth/hukou\nA1-2: { guide: birth/hukou, answers: "#1=1" }\n';
    const dir = folderOf({ ...WALL, 'codes.yaml': text });
    const { problems } = freezeCodes(
      dir,
      wallCodes(hallIn(dir)).filter(({ code }) => code === 'A1'),
    );
    expect(problems).toMatchObject([{ id: 'codes-not-written', line: 3 }]);
    expect(problems[0]?.message.zh).toContain('A1 这一行');
    expect(registerIn(dir)).toBe(text);
  });
  it('codes.yml beside codes.yaml, which alone is read', () => {
    const dir = folderOf({ ...WALL, 'codes.yml': 'A1: birth/hukou\n' });
    expect(freezeAll(dir)).toEqual([]);
    expect(registerIn(dir)).toMatch(FACTS);
    expect(readFileSync(join(dir, 'codes.yml'), 'utf8')).toBe('A1: birth/hukou\n');
  });
  it('with an error in another line', () => {
    const dir = folderOf({ ...WALL, 'codes.yaml': 'A1: birth/hukou\nA2: "birth/hukou\n' });
    expect(freezeCodes(dir, wallCodes(hallIn(dir))).problems).toMatchObject([{ id: 'codes-not-written', line: 3 }]);
    expect(registerIn(dir)).toBe('A1: birth/hukou\nA2: "birth/hukou\n');
  });
  it('in one line of braces: the letters need lines of their own', () => {
    const dir = folderOf({ ...WALL, 'codes.yaml': '{ A1: birth/hukou }\n' });
    expect(freezeAll(dir)).toEqual(['codes-not-written']);
    expect(registerIn(dir)).toBe('{ A1: birth/hukou }\n');
  });
  it('a code whose line is gone meanwhile: nothing is written of the others either', () => {
    const dir = folderOf(WALL);
    const codes = wallCodes(hallIn(dir));
    const less = REGISTER_TEXT.replace(/^S1.*\n/m, '');
    writeFileSync(join(dir, 'codes.yaml'), less);
    expect(freezeCodes(dir, codes).problems.map(({ message }) => message.zh)).toEqual(['码 S1 还没有登记，不能当作印过的记下来。']);
    expect(registerIn(dir)).toBe(less);
  });
  it('a hall without an address: its codes open on this computer only', () => {
    const dir = folderOf({ 'birth/hukou.md': '# 甲\n\n字。\n', 'codes.yaml': 'A1: birth/hukou\n' });
    const { problems } = freezeCodes(dir, wallCodes(hallIn(dir)));
    expect(problems.map(({ message }) => message.zh)).toEqual([
      '大厅还没有网址，码里会是 http://localhost:4173，只有这台电脑打得开：不能印。',
    ]);
    expect(registerIn(dir)).toBe('A1: birth/hukou\n');
  });
  it('a disk that does not take it: said, and nothing is left behind', () => {
    const dir = folderOf(WALL);
    // In the place of the new file stands a folder.
    mkdirSync(join(dir, `codes.yaml.${process.pid}.new`));
    expect(freezeAll(dir)).toEqual(['codes-not-written']);
    expect(registerIn(dir)).toBe(REGISTER_TEXT);
    expect(readdirSync(dir).filter((name) => name.endsWith('.new'))).toEqual([]);
  });
});

describe('every other byte stays', () => {
  it.each([
    ['a short line with a comment', '# 一\n\nA1: birth/hukou   # 印了\n\n# 完\n'],
    ['no line break at the end', 'A1: birth/hukou'],
    ['quotes', '"A1": "birth/hukou"   # 引号\n'],
    ['single quotes', "'A1': 'birth/hukou'\n"],
    ['Windows line ends', '# 一\r\nA1: birth/hukou\r\nA7: { now: A1 }\r\n'],
    ['a byte order mark', '\uFEFFA1: birth/hukou\nA7: { now: A1 }\n'],
    ['braces', 'A1: { guide: birth/hukou }   # 长\n'],
    ['braces over lines, a comma at the end', 'A1: {\n  guide: birth/hukou,   # 哪篇\n}\nA7: { now: A1 }\n'],
    ['a full-width colon', 'A1：birth/hukou\nA7: { now: A1 }\n'],
    ['no space after the colon', 'A1:birth/hukou   # 少了空格\n'],
  ])('%s', (_, register) => {
    const after = frozenIn(register);
    const end = register.endsWith('\n') ? '\n' : '';
    expect(after).toMatch(LISTED);
    const without = `${after.replace(LISTED, '').trimEnd().replace(FACTS, '')}${register.includes('\r\n') ? '\r' : ''}${end}`;
    expect(without.replace('{ guide: birth/hukou }', 'birth/hukou').replace(/\{ guide: (["'])birth\/hukou\1 \}/, '$1birth/hukou$1')).toBe(
      register.replace('{ guide: birth/hukou }', 'birth/hukou'),
    );
  });

  it('a block: new lines below its own, in its own indent', () => {
    const after = frozenIn('A1:\r\n    guide: birth/hukou   # 哪篇\r\n\r\nA7: { now: A1 }   # 旧\r\n');
    const lines = after.split('\r\n');
    expect(lines.slice(0, 2)).toEqual(['A1:', '    guide: birth/hukou   # 哪篇']);
    const keys = lines.slice(2, 8).map((line) => /^ {4}(\w+): \S+$/.exec(line)?.[1]);
    expect(keys).toEqual(['address', 'version', 'level', 'mask', 'matrix', 'check']);
    expect(lines.slice(8)).toEqual(['', 'A7: { now: A1 }   # 旧', '# 印过 A: A1', '']);
  });

  it('a block at the end of the file without a line break', () => {
    expect(frozenIn('A1:\n  guide: birth/hukou')).toMatch(/^A1:\n {2}guide: birth\/hukou\n {2}address: .*\n {2}version/);
  });
});

describe('what is written', () => {
  it('a fact for each code in its line, letters and the wall in new lines below', () => {
    const dir = printedFolder();
    const lines = registerIn(dir).trimEnd().split('\n');
    expect(lines.map((line) => line.replace(FACTS, ' …'))).toEqual([
      '# 登记',
      'A1: { guide: birth/hukou … }',
      'A7: { retired: 2026-01-01, now: A1 }',
      'S1: { device: printer … }',
      'T1: { channel: hotline … }',
      'T2: { channel: suggest … }',
      'T3: { channel: inside … }',
      'index: { wall: true … }',
      'A: { event: birth … }',
      'B: { event: work … }',
      '# 印过: index',
      '# 印过 A: A A1',
      '# 印过 B: B',
      '# 印过 S: S1',
      '# 印过 T: T1 T2 T3',
    ]);
  });
  it('nothing a second time', () => {
    const dir = printedFolder();
    const [after, time] = [registerIn(dir), statSync(join(dir, 'codes.yaml')).mtimeMs];
    expect(freezeAll(dir)).toEqual([]);
    expect([registerIn(dir), statSync(join(dir, 'codes.yaml')).mtimeMs]).toEqual([after, time]);
  });
  it('only what is new, when a code comes later', () => {
    const dir = printedFolder();
    const before = registerIn(dir);
    writeFileSync(join(dir, 'codes.yaml'), `${before}S2: { device: scanner }\n`);
    expect(freezeAll(dir)).toEqual([]);
    const listed = before.replace('# 印过 S: S1', '# 印过 S: S1 S2');
    expect(registerIn(dir).startsWith(listed)).toBe(true);
    expect(registerIn(dir).slice(listed.length).replace(FACTS, ' …')).toBe('S2: { device: scanner … }\n');
  });
  it('an address with signs of YAML in it is quoted', () => {
    const url = 'https://o.example/?a=1&b=,#x';
    const hall = HALL_TEXT.replace('https://Yijian.example/', url);
    const dir = printedFolder({ 'hall.yaml': hall });
    expect(registerIn(dir)).toContain(`T2: { channel: suggest, address: "${url}"`);
    expect(hallIn(dir).register.frozen.get('T2')?.address).toBe(url);
  });
  it('a guide with a comma in its name is quoted within braces', () => {
    const dir = folderOf({
      ...WALL,
      'codes.yaml': 'A1: birth/a, b\n',
      'birth/a, b.md': '# 甲\n\n字。\n',
      'birth/hukou.md': '# 乙\n\n字。\n',
    });
    expect(freezeAll(dir)).toEqual([]);
    expect(registerIn(dir)).toContain('A1: { guide: "birth/a, b", address:');
    expect(hallIn(dir).register.codeOf.get('birth/a, b')).toBe('A1');
  });
  it('a register that is a link stays one', () => {
    const dir = folderOf({ ...WALL, 'register.yaml': REGISTER_TEXT });
    rmSync(join(dir, 'codes.yaml'));
    symlinkSync('register.yaml', join(dir, 'codes.yaml'));
    expect(freezeAll(dir)).toEqual([]);
    expect(
      readdirSync(dir, { withFileTypes: true })
        .find(({ name }) => name === 'codes.yaml')
        ?.isSymbolicLink(),
    ).toBe(true);
    expect(registerIn(dir)).toMatch(FACTS);
  });
  it('a retired code may have been printed: its facts stay with it', () => {
    const facts = /A1: \{ guide: birth\/hukou(.*?) \}/.exec(registerIn(printedFolder()))?.[1] ?? '';
    const dir = folderOf({ ...WALL, 'codes.yaml': `A2: birth/hukou\nA1: { retired: 2026-01-01, now: A2${facts} }\n` });
    expect(errorsIn(dir)).toEqual([]);
    expect(wallCodes(hallIn(dir)).map(({ code }) => code)).not.toContain('A1');
    expect(hallIn(dir).hall.retired).toEqual({ A1: { retired: '2026-01-01', now: 'A2' } });
  });
});
