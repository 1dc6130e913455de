/** A machine whose clock is wrong: phones would keep its root for years. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { build } from '../../scripts/journey/build.ts';
import { rootClock } from '../../scripts/journey/root-clock.ts';
import { readRoot } from '../../src/guide/read-root.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'guide-wall-clock-'));
  mkdirSync(join(dir, 'guides/birth'), { recursive: true });
  vi.stubEnv('SOURCE_DATE_EPOCH', '');
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
});

const dayIs = (day: string) => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${day}T08:00:00Z`) });
const write = (text: string) => writeFileSync(join(dir, 'guides/birth/g1.md'), text);
const make = () => build({ guides: join(dir, 'guides'), out: join(dir, 'dist') });
const root = () => readFileSync(join(dir, 'dist/root.json'), 'utf8');
const number = () => readRoot(root())?.number ?? 0;
const DATED = '---\n标题: 户口登记\n核对日期: 2026-10-01\n---\n\n带上身份证。\n';

describe('a build is refused, says the date of the machine and the way out, and leaves the last output as it was', () => {
  it.each([
    ['in 2099, after a build of today', DATED, '2099-03-01', '2026-10-01'],
    ['in 2099, of a folder of ordinary markdown', '# 户口登记\n\n带上身份证。\n', '2099-03-01', undefined],
    ['ten years after anybody looked at a guide', DATED, '2036-12-01', '2026-10-01'],
  ])('%s', async (_, text, day, known) => {
    write(text);
    dayIs('2026-11-01');
    await make();
    const before = root();
    write(`${text}\n改了。\n`);
    dayIs(day);
    if (known === undefined) rmSync(join(dir, 'dist/root.json'));
    await expect(make()).rejects.toThrow(day);
    await expect(make()).rejects.toThrow(`SOURCE_DATE_EPOCH=${Math.floor(Date.now() / 1000)}`);
    if (known !== undefined) expect(root()).toBe(before);
    // The way out, where the machine was right.
    vi.stubEnv('SOURCE_DATE_EPOCH', String(Math.floor(Date.now() / 1000)));
    await make();
    expect(number()).toBe(Math.floor(Date.now() / 1000));
  });

  it('in a new output folder too, of a hall in which only some guides were ever checked', async () => {
    write(DATED);
    writeFileSync(join(dir, 'guides/birth/g2.md'), '# 出生医学证明\n\n带上身份证。\n');
    dayIs('2036-12-01');
    await expect(make()).rejects.toThrow('2026-10-01');
  });

  it('the last output is of 2099: without its root the right number comes back', async () => {
    write(DATED);
    dayIs('2099-01-01');
    vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2099, 0, 1) / 1000));
    await make();
    vi.stubEnv('SOURCE_DATE_EPOCH', '');
    dayIs('2026-11-01');
    await expect(make()).rejects.toThrow(join(dir, 'dist/root.json'));
    rmSync(join(dir, 'dist/root.json'));
    await make();
    expect(number()).toBe(Math.floor(Date.now() / 1000));
  });

  it.each([
    ['of 2099', '4070908800', '2099-01-01'],
    ['of the day after tomorrow', String(Date.UTC(2026, 10, 3, 9) / 1000), '2026-11-03'],
    ['in milliseconds', '1790000000000', '毫秒'],
    ['no number', 'abc', '“abc”'],
    ['a date', '2026-11-01', '“2026-11-01”'],
    ['before 1970', '-1', '“-1”'],
  ])('SOURCE_DATE_EPOCH is %s', async (_, given, said) => {
    write(DATED);
    dayIs('2026-11-01');
    await make();
    const before = root();
    vi.stubEnv('SOURCE_DATE_EPOCH', given);
    await expect(make()).rejects.toThrow(said);
    expect(root()).toBe(before);
  });
});

describe('rootClock', () => {
  it.each([
    ['a clock that went back two years: one more than the last', '2024-11-01', ['2026-10-01'] as const, Date.UTC(2026, 10, 1) / 1000],
    ['a hall that nobody touched for four years', '2030-09-01', ['2026-10-01'] as const, undefined],
    [
      'a hall whose guides nobody looked at for eight years, built four years ago',
      '2034-09-01',
      ['2026-10-01'] as const,
      Date.UTC(2030, 8, 1) / 1000,
    ],
    ['a hall without any date', '2031-01-01', [], undefined],
  ])('takes %s', (_, day, reviewed, last) => {
    dayIs(day);
    expect(rootClock({ reviewed, last, out: 'dist' })).toBe(Math.floor(Date.now() / 1000));
  });
  it('takes a SOURCE_DATE_EPOCH of the hall’s days on a machine whose clock is years behind', () => {
    dayIs('2020-01-01');
    vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 9, 1) / 1000));
    expect(rootClock({ reviewed: ['2026-10-01'], last: undefined, out: 'dist' })).toBe(Date.UTC(2026, 9, 1) / 1000);
  });
  it('takes no first number ten years after anybody looked at a guide', () => {
    dayIs('2036-12-01');
    expect(() => rootClock({ reviewed: ['2026-10-01'], last: undefined, out: 'dist' })).toThrow('2036-12-01');
  });
});
