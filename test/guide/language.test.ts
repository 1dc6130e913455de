/** Chinese, or else English. */

import { describe, expect, it } from 'vitest';
import { conditionInWords } from '../../src/guide/condition.ts';
import { dayInWords, isChinese } from '../../src/guide/language.ts';

describe('isChinese(language)', () => {
  it.each([
    ['en', false],
    ['zha', false],
    ['ug', false],
    ['zh', true],
    ['zh-CN', true],
    ['ZH-Hant', true],
  ])('%s', (language, is) => expect(isChinese(language)).toBe(is));

  it('however it is written, a condition is said in it', () => {
    expect(conditionInWords('a=b', [], 'ZH-cn')).toBe('b的');
  });
});

describe('dayInWords(day, language)', () => {
  it.each([
    ['ZH-CN', '2026 年 11 月 2 日'],
    ['en', '2 November 2026'],
    ['ug', '2 November 2026'],
  ])('%s', (language, words) => expect(dayInWords('2026-11-02', language)).toBe(words));
});
