/** A printed code that is gone: the message holds the line to put back. */

import { describe, expect, it } from 'vitest';
import { type PublishedCode, checkPublished, fetchPublished } from '../../scripts/register/published-codes.ts';

function fixOf(printed: PublishedCode): string | undefined {
  return checkPublished([printed], [], { sources: new Map([['codes.yaml', 'A1: birth/a\n']]) })[0]?.fix.zh;
}

describe('a code that is gone', () => {
  it('of a guide', () => {
    expect(fixOf({ code: 'A2', guide: 'birth/b', title: '乙', state: 'active' })).toContain('“A2: birth/b”');
  });
  it('of a situation, with its answers', () => {
    const printed: PublishedCode = { code: 'A1-2', guide: 'birth/a', title: '甲', state: 'situation', answers: 'married=no' };
    expect(fixOf(printed)).toContain('“A1-2: { guide: birth/a, answers: "married=no" }”');
  });
  it('that was retired, with its successor or its farewell', () => {
    expect(fixOf({ code: 'A7', state: 'retired', now: 'A1' })).toBe('加回一行“A7: { now: A1 }”。');
    expect(fixOf({ code: 'A8', state: 'retired', say: '不用办了' })).toBe('加回一行“A8: { say: "不用办了" }”。');
  });
});

describe('the code of a machine or a channel', () => {
  const printer: PublishedCode = { code: 'S1', device: 'printer', title: '打印机', state: 'device' };
  const sources = new Map([['codes.yaml', 'A1: birth/a\nS1: { device: scanner }\n']]);
  const said = (now: PublishedCode[], before = printer) =>
    checkPublished([before], now, { sources }).map(({ id, line, fix }) => `${id} ${line} ${fix.zh}`);

  it('that is gone', () => {
    expect(said([])).toEqual(['code-gone 2 加回一行“S1: { device: printer }”；不再办的，写“S1: { retired: 日期, now: 接替的码 }”。']);
  });
  it('that leads to another machine, to a guide, or a guide’s to a channel', () => {
    expect(said([{ code: 'S1', device: 'scanner', title: '高拍仪', state: 'device' }])).toEqual([
      'code-moved 2 把 S1 改回“S1: { device: printer }”，给 { device: scanner } 另写一行，用一个没用过的码。',
    ]);
    expect(said([{ code: 'S1', guide: 'birth/a', title: '打印机', state: 'active' }])).toEqual([
      'code-moved 2 把 S1 改回 { device: printer }，给 birth/a 一个新码（npm run codes）。',
    ]);
    const guide: PublishedCode = { code: 'S1', guide: 'birth/a', title: '甲', state: 'active' };
    expect(said([{ code: 'S1', channel: 'hotline', title: '甲', state: 'channel' }], guide)).toHaveLength(1);
  });
  it('under another key with the same name, or retired: nobody at the wall sees a difference', () => {
    expect(said([{ code: 'S1', device: 'printer-1', title: '打印机', state: 'device' }])).toEqual([]);
    expect(said([{ code: 'S1', state: 'retired' }])).toEqual([]);
    expect(said([printer])).toEqual([]);
  });
});

describe('the codes to compare with', () => {
  it('cannot be had: said in words', async () => {
    await expect(fetchPublished('/nowhere/codes.json')).rejects.toThrow('没有“/nowhere/codes.json”这个文件');
    await expect(fetchPublished('http://127.0.0.1:1/codes.json')).rejects.toThrow('连不上');
    await expect(fetchPublished('x', () => Promise.resolve('<html>'))).rejects.toThrow('不是 codes.json');
  });
});
