/** Chinese, or else English. */

import { describe, expect, it } from 'vitest';
import { conditionInWords } from '../../src/guide/condition-in-words.ts';
import { directionOf, interfaceLanguage, isChinese } from '../../src/guide/language.ts';
import { conditionWords } from '../../src/words/condition-words.ts';
import { dayInWords, wordsIn } from '../../src/words/words.ts';
import { languageName } from '../../src/view/ground/language-name.ts';

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
    expect(conditionInWords('a=b', [], wordsIn(conditionWords, { language: 'ZH-cn' }))).toBe('b的');
  });
});

describe('a day in words', () => {
  it.each([
    ['ZH-CN', '2026 年 11 月 2 日'],
    ['en', '2 November 2026'],
    ['ug', '2 November 2026'],
  ])('%s', (language, words) => expect(dayInWords('2026-11-02', { language })).toBe(words));
});

describe('languages of the country', () => {
  it.each(['ug', 'ug-CN', 'ar', 'fa', 'ur-PK', 'kk-Arab', 'kk-arab-cn', 'ky-Arab', 'az-Arab', 'he'])(
    '%s is written from right to left',
    (language) => {
      expect(directionOf(language)).toBe('rtl');
    },
  );
  it.each(['zh-CN', 'en', 'kk', 'kk-Cyrl', 'ug-Latn', 'ug-Cyrl', 'bo', 'mn', 'ii', 'arn', 'fan', 'zh-Hant-HK'])('%s is not', (language) => {
    expect(directionOf(language)).toBeUndefined();
  });
  it.each([
    ['ug', 'ئۇيغۇرچە'],
    ['bo', 'བོད་ཡིག'],
    ['mn', 'ᠮᠣᠩᠭᠣᠯ'],
    ['ii', 'ꆈꌠꉙ'],
    ['kk', 'Қазақша'],
    ['kk-Arab', 'قازاقشا'],
    ['ko-KR', '한국어'],
    ['en-GB', 'English'],
    ['zh-Hant-HK', '繁體中文'],
    ['zh-TW', '繁體中文'],
    ['zh-CN', '中文'],
    ['tlh', 'tlh'],
  ])('%s is called %s', (language, name) => expect(languageName(language)).toBe(name));
  it.each([
    ['ug', 'zh-CN', 'zh-CN'],
    ['ug', 'ug', 'zh-CN'],
    ['bo', 'ar', 'zh-CN'],
    ['en', 'mn', 'en'],
    ['en', 'zh-CN', 'en'],
    ['zh-Hant', 'en', 'zh-Hant'],
    ['bo', 'en', 'en'],
  ])('on a page in %s of a hall in %s the program speaks %s', (language, hall, speaks) => {
    expect(interfaceLanguage(language, hall)).toBe(speaks);
  });
});
