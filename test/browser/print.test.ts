/** `npm run print`, whole: refusals, written files, frozen codes, the record. */

import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freezeCodes } from '../../scripts/register/freeze.ts';
import { lockFile } from '../../scripts/ground/lock.ts';
import { ChoiceError } from '../../scripts/sheets/order/choose.ts';
import { type PrintOrder, type Printed, printHall } from '../../scripts/sheets/print/print-hall.ts';
import { wallCodes } from '../../scripts/register/wall-codes.ts';
import { HALL, folderOf } from '../check/hall-folder.ts';
import { hallIn } from '../codes/printed-hall.ts';

const REGISTER = '# 墙上的码\nA1: birth/hukou   # 老码\n';

describe('an order that cannot be carried out', () => {
  it.each([
    ['a code that is none', { only: 'A9' }, '没有 A9 这个码'],
    ['a code that is not registered', { only: 'A2' }, '先运行 npm run codes'],
    ['a life event that is none', { event: '搬家' }, '没有“搬家”这件人生大事'],
    ['a class that no guide has', { class: '民政' }, '没有“民政”这一类指南'],
    ['a sheet that is none', { sheet: 'banner' }, '没有“banner”这种印件'],
    ['a size of nonsense', { size: 'b99' }, 'poster 没有“b99”这个大小'],
    ['a distance of nonsense', { distance: 'far' }, '“far”不是距离'],
  ])('%s is said, and nothing is written', async (_, order, words) => {
    const { dir, out } = hall();
    const failure: unknown = await print(dir, out, order).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ChoiceError);
    expect(String(failure)).toContain(words);
    expect(existsSync(out)).toBe(false);
  });

  it('everything that was ordered wrongly is said at once', async () => {
    const { dir, out } = hall({ 'codes.yaml': `${REGISTER}A7: { retired: 2026-01-01, now: A1 }\n` });
    const order = { only: 'A8、a7', sheet: 'banner,wall', size: 'b99', distance: 'far' };
    const failure: unknown = await print(dir, out, order).catch((error: unknown) => error);
    for (const words of ['没有 A8 这个码', 'A7 已经停用', '“far”不是距离', '“banner”', 'wall 没有“b99”'])
      expect(String(failure)).toContain(words);
  });

  it('a folder for sheets that is a file is said before anything is printed', async () => {
    const { dir } = hall();
    await expect(print(dir, join(dir, 'hall.yaml'))).rejects.toThrow(/是一个文件/);
  });

  it('a hall without an address is told so, and of its guides without a registered code, at once', async () => {
    const dir = folderOf({ 'birth/hukou.md': '# 户口\n\n好。\n' });
    const { problems, files } = await print(dir, join(dir, 'print'), { only: undefined });
    expect(problems.map(({ id }) => id)).toEqual(['sheet-not-registered', 'codes-not-written']);
    expect(files).toEqual([]);
    expect(readdirSync(dir)).toEqual(['birth']);
  });

  it('guides without a registered code are named, and the others printed', async () => {
    const { dir, out } = hall();
    const { problems, files } = await print(dir, out, { only: undefined });
    expect(problems.map(({ id, level }) => [id, level])).toEqual([['sheet-not-registered', 'error']]);
    expect(problems[0]?.message.zh).toContain('other.md');
    expect(files.map(({ pages }) => pages)).toEqual([1]);
  });

  it('codes of which no such sheet is made: that is said', async () => {
    const { dir, out } = hall();
    const { problems, files } = await print(dir, out, { only: 'index' });
    expect(problems.map(({ id, message }) => [id, message.zh])).toEqual([
      ['sheet-nothing', '没有什么能印成海报（poster）：选中的码里没有，大厅里也没有写。'],
    ]);
    expect(files).toEqual([]);
  });

  it('a reprint list where nothing was ever recorded says so, and not that all is right', async () => {
    const { dir, out } = hall();
    await expect(print(dir, out, { changed: true })).rejects.toThrow('--record');
  });

  it('a hall with an error prints nothing', async () => {
    const { dir, out } = hall({
      'birth/hukou.md': '---\n标题: 户口\n窗口: 99\n核对日期: 没有\n---\n\n好。\n',
      'codes.yaml': 'A1: birth/none\n',
    });
    const { problems, files } = await print(dir, out);
    expect(problems.some(({ level }) => level === 'error')).toBe(true);
    expect(files).toEqual([]);
    expect(existsSync(out)).toBe(false);
  });

  it('a title too long for its sheet prints nothing and freezes nothing', async () => {
    const { dir, out } = hall({ 'birth/hukou.md': `---\n标题: ${'新'.repeat(60)}\n---\n\n好。\n` });
    const { problems, files } = await print(dir, out);
    expect(problems.map(({ id }) => id)).toContain('sheet-title');
    expect(files).toEqual([]);
    expect(readFileSync(join(dir, 'codes.yaml'), 'utf8')).toBe(REGISTER);
  });

  it('a letter that no font has: the sheet is not written, its code not frozen', async () => {
    const { dir, out } = hall({ 'birth/hukou.md': '---\n标题: 䶮城户口\n---\n\n好。\n' });
    const { problems, files } = await print(dir, out);
    expect(problems.map(({ message }) => message.zh).join()).toContain('字体里没有 “䶮”');
    expect(files).toEqual([]);
    expect(existsSync(out)).toBe(false);
    expect(readFileSync(join(dir, 'codes.yaml'), 'utf8')).toBe(REGISTER);
  });
});

describe('a poster that fails its proof', () => {
  it('is left out and named, its code not frozen; the other posters are printed', async () => {
    const { dir, out } = hall({
      'birth/other.md': '---\n标题: 䶮城户口\n---\n\n好。\n',
      'codes.yaml': 'A1: birth/hukou\nA2: birth/other\n',
    });
    const { problems, files } = await print(dir, out, { only: 'A1,A2' });
    expect(problems.map(({ id, message }) => [id, message.zh])).toEqual([['sheet-proof', 'A2 字体里没有 “䶮”(U+4DAE)。']]);
    expect(files.map(({ pages }) => pages)).toEqual([1]);
    expect(readFileSync(join(dir, 'codes.yaml'), 'utf8')).toMatch(/^A1: \{ guide: .*\}\nA2: birth\/other\n# 印过 A: A1\n$/);
  });
});

describe('a register that cannot be frozen', () => {
  it('prints nothing: the next reprint might be another picture', async () => {
    const { dir, out } = hall();
    // A folder stands where the register's next version would be written.
    const spoil = () => mkdirSync(join(dir, `codes.yaml.${process.pid}.new`), { recursive: true });
    const { problems, files } = await print(dir, out, { say: spoil });
    expect(problems.map(({ id }) => id)).toContain('codes-not-written');
    expect(files).toEqual([]);
    expect(existsSync(out)).toBe(false);
  });
});

describe('a hall name of 60 characters', () => {
  it('is printed whole, over nothing else', async () => {
    const { dir, out } = hall({ 'hall.yaml': String(HALL['hall.yaml']).replace('青禾县政务服务大厅', '青禾县'.repeat(20)) });
    const { problems, files } = await print(dir, out);
    expect(problems).toEqual([]);
    expect(files).toHaveLength(1);
  });
});

describe('two who print at the same moment', () => {
  it('the second waits, says so, and keeps what the first has frozen', async () => {
    const { dir, out } = hall({ 'codes.yaml': 'A1: birth/hukou\nA2: birth/other\n' });
    const release = await lockFile(join(dir, '.codes.lock'), { zh: '试', en: 'A test' }, () => {});
    const say = (words: string) => {
      if (!words.includes('正在写登记册')) return;
      expect(
        freezeCodes(
          dir,
          wallCodes(hallIn(dir)).filter(({ code }) => code === 'A2'),
        ).problems,
      ).toEqual([]);
      release();
    };
    expect((await print(dir, out, { say })).problems).toEqual([]);
    expect(readFileSync(join(dir, 'codes.yaml'), 'utf8')).toMatch(/^A1: \{.*matrix.*\}\nA2: \{.*matrix.*\}\n# 印过 A: A2 A1\n$/);
    expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('one poster printed again', () => {
  it('is a file of its own, and named: the whole hall’s stays as it was', async () => {
    const { dir, out } = hall({ 'codes.yaml': 'A1: birth/hukou\nA2: birth/other\n' });
    const [whole] = (await print(dir, out, { only: undefined })).files;
    const before = readFileSync(join(out, 'poster-a4.pdf'));
    const [one] = (await print(dir, out, { only: 'a2' })).files;
    expect([whole, one]).toMatchObject([
      { path: join(out, 'poster-a4.pdf'), pages: 2 },
      { path: join(out, 'poster-a4-A2.pdf'), pages: 1 },
    ]);
    expect(readFileSync(join(out, 'poster-a4.pdf')).equals(before)).toBe(true);
  });
});

describe('what was printed', () => {
  it('its codes are frozen in the register, whose comments stay; printed again it is the same register', async () => {
    const { dir, out } = hall();
    await print(dir, out);
    const register = readFileSync(join(dir, 'codes.yaml'), 'utf8');
    expect(register).toMatch(
      /^# 墙上的码\nA1: \{ guide: birth\/hukou, address: https:\/\/qinghe\.example\/A1, version: 2, level: M, mask: \d, matrix: [0-9a-f]{16}, check: [0-9a-f]{8} \} {3}# 老码\n# 印过 A: A1\n$/,
    );
    await print(dir, out);
    expect(readFileSync(join(dir, 'codes.yaml'), 'utf8')).toBe(register);
    expect(readdirSync(out)).toEqual(['poster-a4-A1.pdf']);
  });

  it('at another address: printed, and the register is neither read nor written', async () => {
    const { dir, out } = hall();
    const { problems, files } = await print(dir, out, { address: 'https://try.example' });
    expect(problems).toEqual([]);
    expect(files).toHaveLength(1);
    expect(readFileSync(join(dir, 'codes.yaml'), 'utf8')).toBe(REGISTER);
  });

  it('is on the reprint list only once a printed fact changes, with that fact', async () => {
    const { dir, out } = hall({ 'birth/hukou.md': guide('10 元', '一句话。') });
    await print(dir, out, { record: true });
    expect((await print(dir, out, { changed: true })).changed).toEqual([]);

    writeFileSync(join(dir, 'birth/hukou.md'), guide('10 元', '海报上没有的一句话。'));
    expect((await print(dir, out, { changed: true })).changed).toEqual([]);

    writeFileSync(join(dir, 'birth/hukou.md'), guide('不收费', '海报上没有的一句话。'));
    const { changed } = await print(dir, out, { changed: true });
    expect(changed?.map(({ about, facts }) => [about, facts])).toEqual([['A1', [{ fact: 'fee', before: '10 元', now: '不收费' }]]]);
  });
});

function guide(fee: string, text: string): string {
  return `---\n标题: 户口\n费用: ${fee}\n---\n\n${text}\n`;
}

function hall(files: Readonly<Record<string, string>> = {}): { dir: string; out: string } {
  const dir = folderOf({ ...HALL, 'codes.yaml': REGISTER, 'birth/other.md': '---\n标题: 没有登记\n---\n\n好。\n', ...files });
  return { dir, out: join(dir, 'print') };
}

function print(guides: string, out: string, order: Partial<PrintOrder> = {}): Promise<Printed> {
  return printHall({ guides, out, only: 'A1', ...order });
}
