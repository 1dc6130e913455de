/** A printed code that is gone: the message holds the line to put back. */

import { describe, expect, it } from 'vitest';
import { type Printed, checkPrinted, fetchPrinted } from '../../scripts/printed-codes.ts';

function fixOf(printed: Printed): string | undefined {
  return checkPrinted([printed], [], { sources: new Map([['codes.yaml', 'A1: birth/a\n']]) })[0]?.fix.zh;
}

describe('a code that is gone', () => {
  it('of a guide', () => {
    expect(fixOf({ code: 'A2', guide: 'birth/b', title: '乙', state: 'active' })).toContain('“A2: birth/b”');
  });
  it('of a situation, with its answers', () => {
    const printed: Printed = { code: 'A1-2', guide: 'birth/a', title: '甲', state: 'situation', answers: 'married=no' };
    expect(fixOf(printed)).toContain('“A1-2: { guide: birth/a, answers: "married=no" }”');
  });
  it('that was retired, with its successor or its farewell', () => {
    expect(fixOf({ code: 'A7', state: 'retired', now: 'A1' })).toBe('加回一行“A7: { now: A1 }”。');
    expect(fixOf({ code: 'A8', state: 'retired', say: '不用办了' })).toBe('加回一行“A8: { say: "不用办了" }”。');
  });
});

describe('the codes to compare with', () => {
  it('cannot be had: said in words', async () => {
    await expect(fetchPrinted('/nowhere/codes.json')).rejects.toThrow('没有“/nowhere/codes.json”这个文件');
    await expect(fetchPrinted('http://127.0.0.1:1/codes.json')).rejects.toThrow('连不上');
    await expect(fetchPrinted('x', () => Promise.resolve('<html>'))).rejects.toThrow('不是 codes.json');
  });
});
