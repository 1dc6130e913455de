/** Years later: another encoder, another rule, another address. A printed code stays the same picture, or the build stops. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkMatrices } from '../../scripts/check/register/frozen-matrix.ts';
import { compile } from '../../scripts/journey/compile.ts';
import { drawCode, matrixHash, qrMatrix } from '../../scripts/ground/qr.ts';
import { parseCodes } from '../../scripts/parse/hall/codes-yaml.ts';
import { drawFrozen, wallCodes } from '../../scripts/register/wall-codes.ts';
import { folderOf } from '../check/hall-folder.ts';
import { HALL_TEXT, WALL, errorsIn, freezeAll, hallIn, printedFolder, registerIn } from './printed-hall.ts';

type Draw = typeof drawCode;

/** Errors and warnings of a folder that are about codes, in words. */
function wordsIn(dir: string, address?: string): string[] {
  const { problems } = compile({ dir, today: '2026-11-22', ...(address === undefined ? {} : { address }) });
  return problems.flatMap(({ id, level, message, fix }) =>
    level === 'note' || id === 'guide-without-code' ? [] : [`${level} ${id} ${message.zh} ${fix.zh}`],
  );
}

function changeHall(dir: string, from: string, to: string): void {
  const file = join(dir, 'hall.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

describe('an encoder that was upgraded', () => {
  const dir = printedFolder;
  const draftOf = (folder: string) => parseCodes({ file: 'codes.yaml', path: 'codes.yaml', text: registerIn(folder) });

  it('takes another mask than it was told: refused, every printed code', () => {
    const stubborn: Draw = (text, drawing) => drawCode(text, { ...drawing, mask: (drawing.mask + 1) % 8 });
    const problems = checkMatrices(draftOf(dir()), stubborn);
    expect(problems).toHaveLength(8);
    expect(problems[0]?.message.zh).toBe('画码的程序变了：它画的 A1 和印出去的不是同一幅图。');
    expect(problems[0]?.fix.zh).toContain('qrcode');
  });
  it('packs the text otherwise: refused', () => {
    const other: Draw = (text, drawing) => drawCode(`${text} `, drawing);
    expect(checkMatrices(draftOf(dir()), other)).toHaveLength(8);
  });
  it('throws: refused', () => {
    const broken: Draw = () => {
      throw new Error('no');
    };
    expect(checkMatrices(draftOf(dir()), broken)).toHaveLength(8);
  });
  it('draws the same: nothing to say', () => {
    expect(checkMatrices(draftOf(dir()), drawCode)).toEqual([]);
  });
});

describe('the default rule changed', () => {
  it('a code printed by another rule is reprinted as it was, and new ones by today’s', () => {
    const old = { version: 4, level: 'H', mask: 1 } as const;
    const drawn = drawCode('https://qinghe.example/A1', old);
    const register = `A1: { guide: birth/hukou, address: https://qinghe.example/A1, version: 4, level: H, mask: 1, matrix: ${matrixHash(drawn)} }\nS1: { device: printer }\n`;
    const dir = folderOf({ ...WALL, 'codes.yaml': register });
    expect(errorsIn(dir)).toEqual([]);
    const codes = new Map(wallCodes(hallIn(dir)).map((code) => [code.code, code]));
    expect(codes.get('A1')?.matrix()).toEqual(drawn);
    expect(codes.get('S1')?.matrix()).toEqual(qrMatrix('https://qinghe.example/S1'));
    expect(freezeAll(dir)).toEqual([]);
    expect(registerIn(dir)).toContain(register.split(' }\n')[0]);
  });
  it('what is written today draws the same picture from the register alone', () => {
    const dir = folderOf(WALL);
    const before = wallCodes(hallIn(dir)).map(({ code, matrix }) => [code, matrix().dark] as const);
    freezeAll(dir);
    const { frozen } = hallIn(dir).register;
    for (const [code, dark] of before) {
      const facts = frozen.get(code);
      expect(facts && drawFrozen(facts)?.dark).toEqual(dark);
    }
  });
});

describe('the hall has another address', () => {
  it('refused once for all its codes, with both addresses and the way back', () => {
    const dir = printedFolder();
    changeHall(dir, 'https://qinghe.example\n', 'https://new.example\n');
    const errors = wordsIn(dir);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(
      'error frozen-address A1 等 7 个码 印出去的是 https://qinghe.example/A1，现在却要写成 https://new.example/A1。',
    );
    expect(errors[0]).toContain('把 hall.yaml 的 address 改回 https://qinghe.example；');
  });
  it('the address back: nothing to say', () => {
    const dir = printedFolder();
    changeHall(dir, 'https://qinghe.example\n', 'https://new.example\n');
    changeHall(dir, 'https://new.example\n', 'https://qinghe.example\n');
    expect(wordsIn(dir)).toEqual([]);
  });
  it('with --address nothing that is frozen is read', () => {
    const dir = printedFolder();
    expect(wordsIn(dir, 'https://test.example')).toEqual([]);
    const compiled = hallIn(dir, { address: 'https://test.example' });
    expect(wallCodes(compiled).find(({ code }) => code === 'A1')).toMatchObject({ address: 'https://test.example/A1' });
    expect(wallCodes(compiled).some(({ frozen }) => frozen)).toBe(false);
  });
});

it('a printed line under another code: take it back', () => {
  const dir = printedFolder();
  writeFileSync(join(dir, 'codes.yaml'), registerIn(dir).replace('S1:', 'S5:'));
  const errors = wordsIn(dir);
  expect(errors.map((words) => words.split(' ').slice(0, 3).join(' '))).toEqual([
    'error frozen-address S5',
    'error frozen-line S5',
    'error frozen-gone S1',
  ]);
  expect(errors[0]).toContain('S5 印出去的是 https://qinghe.example/S1');
  expect(errors[0]).toContain('撤销这一行的改动');
});

describe('a channel has another address', () => {
  it('refused, with the url to put back', () => {
    const dir = printedFolder();
    changeHall(dir, 'https://Yijian.example/', 'https://other.example');
    const [error, ...others] = wordsIn(dir);
    expect(others).toEqual([]);
    expect(error).toContain('error frozen-address T2 印出去的是 https://yijian.example，现在却要写成 https://other.example。');
    expect(error).toContain('suggest 的 url 改回 https://yijian.example');
    expect(error).toContain('T2: { retired: 日期, now: 新码 }');
  });
  it('becomes a telephone: the code would lead to the hall’s own page: refused', () => {
    const dir = printedFolder();
    changeHall(dir, 'https://Yijian.example/', 'tel:12345');
    expect(wordsIn(dir)[0]).toContain('T2 印出去的是 https://yijian.example，现在却要写成 https://qinghe.example/T2');
  });
  it('of a telephone becomes a web page elsewhere: refused', () => {
    const dir = printedFolder();
    changeHall(dir, 'tel:12345', 'https://12345.example/');
    expect(wordsIn(dir)[0]).toContain('hotline 的 url 改回电话、邮箱或本站的网址');
  });
  it('is gone: that is all that is said of it', () => {
    const dir = printedFolder();
    changeHall(dir, '  - { id: suggest, name: 意见建议, url: "https://Yijian.example/" }\n', '');
    expect(errorsIn(dir)).toEqual(['code-unknown-lead 6']);
  });
});

describe('an address that makes a large code', () => {
  const hallAt = (address: string) => folderOf({ ...WALL, 'hall.yaml': HALL_TEXT.replace('https://qinghe.example\n', `${address}\n`) });

  it('longer than version 4 takes: refused, with the number of characters that fit', () => {
    const address = `https://${'a'.repeat(50)}.cn`;
    const [error, ...others] = wordsIn(hallAt(address));
    expect(others).toEqual([]);
    expect(error).toContain('error code-too-long');
    expect(error).toContain(`“${address}”最多 59 个字符（现在 61 个）`);
  });
  it('the longest that fits, and one more', () => {
    expect(errorsIn(hallAt(`https://${'a'.repeat(48)}.cn`))).toEqual([]);
    expect(errorsIn(hallAt(`https://${'a'.repeat(49)}.cn`))).toEqual(['code-too-long 2']);
  });
  it('version 4: a warning while nothing is printed; none once it is', () => {
    const dir = hallAt(`https://${'a'.repeat(40)}.cn`);
    expect(wordsIn(dir).map((words) => words.slice(0, 18))).toEqual(['warning code-dense']);
    freezeAll(dir);
    expect(wordsIn(dir)).toEqual([]);
  });
  it('of a channel, at its line', () => {
    const hall = HALL_TEXT.replace('https://Yijian.example/', `https://o.example/${'x'.repeat(80)}`);
    expect(errorsIn(folderOf({ ...WALL, 'hall.yaml': hall }))).toEqual(['code-too-long 19']);
  });
  it('longer than any code takes', () => {
    expect(errorsIn(hallAt(`https://o.example/${'x'.repeat(3000)}`))).toEqual(['code-too-long 2']);
  });
});
