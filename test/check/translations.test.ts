/** A translation is never older or other than its original without a word. */

import { describe, expect, it } from 'vitest';
import { markupOfPage, textOf } from '../corpus/page-text.ts';
import { compiled, found } from './hall-folder.ts';

const both = (
  original: readonly string[],
  translation: readonly string[],
  text: readonly string[] = [],
  translated: readonly string[] = [],
) => ({
  'birth/hukou.md': ['---', '标题: 户口', ...original, '---', '当场办好。', '', ...text, ''].join('\n'),
  'birth/hukou.en.md': ['---', 'title: Hukou', ...translation, '---', 'At once.', '', ...translated, ''].join('\n'),
});
const english = (files: ReturnType<typeof both>) => compiled(files).guides?.find(({ language }) => language === 'en');

/** The markup of the English page. */
function pageOf(files: ReturnType<typeof both>): string {
  const { hall } = compiled(files);
  const guide = english(files);
  if (!hall || !guide) throw new Error('no guide');
  return markupOfPage(hall, guide);
}

describe('a fact that is another in the translation', () => {
  it.each([
    ['窗口: 12', 'windows: 13'],
    ['窗口: 12、13', 'windows: 12'],
    ['电话: 0999-1234567', 'phone: 0999-1234568'],
    ['费用: 10 元', 'fee: 20 yuan'],
    ['费用: 不收费', 'fee: 20 yuan'],
    ['费用: 工本费 10 元', 'fee: Free'],
    ['时限: 三个工作日', 'time: five working days'],
    ['时限: 二十日内', 'time: within 30 days'],
    ['时限: { promised: 5, unit: 工作日 }', 'time: 7 working days'],
    ['办公时间: 周一至周五 9:00–12:00', 'hours: Monday to Friday 9:00–13:00'],
  ])('%s, %s: named at its line', (original, translation) => {
    expect(found(both([original], [translation]))).toEqual(['birth/hukou.en.md:3:1 warning translation-facts']);
  });

  it('is the original’s on the page, in words', () => {
    const files = both(
      ['窗口: 12', '电话: 0999-1', '费用: 10 元', '时限: 3 天', '核对日期: 2026-11-01'],
      ['windows: 13', 'phone: 0999-1', 'fee: 20 yuan', 'time: 3 days', 'translated_from: 2026-11-01'],
    );
    expect(english(files)).toMatchObject({ windows: ['12'], fee: [{ html: '10 元' }], time: [{ html: '3 days' }] });
    expect(english(files)?.otherwise).toEqual(['windows', 'fee']);
    expect(textOf(pageOf(files))).toMatch(/Taken from the original, since the translation says otherwise: window, fee\. See.*中文/);
  });

  it('of a section is the original’s, too', () => {
    const files = both(['费用: 20 元'], [], [], ['## Fee', '- 10 yuan']);
    expect(english(files)?.fee).toEqual([{ html: '20 元' }]);
  });

  it('in a section too', () => {
    const files = both([], [], ['## 要多少钱', '- 首次不收费', '- 补领 40 元'], ['## Fee', '- First: free', '- Again: 30 yuan']);
    expect(found(files)).toEqual(['birth/hukou.en.md:6:4 warning translation-facts']);
  });

  it.each([
    ['窗口: 12、13', 'windows: [13, 12]'],
    ['窗口: 12 号窗口', 'windows: 12'],
    ['电话: 0999-1234567', 'phone: (0999) 1234567'],
    ['电话: 0999-2345678', 'phone: +86 999 2345678'],
    ['费用: 1000 元', 'fee: 1,000 yuan'],
    ['费用: 不收费', 'fee: Free'],
    ['时限: 一般当场办结，复杂的三个工作日', 'time: Usually at once, else three working days'],
    ['时限: 十五个工作日', 'time: 15 working days'],
    ['时限: 二十日内', 'time: within 20 days'],
    ['时限: 一百二十日内', 'time: within 120 days'],
    ['时限: 一百零五日内', 'time: within 105 days'],
    ['时限: 一个月内', 'time: within a month'],
    ['时限: 每月第十五天', 'time: in the middle of each month'],
    ['费用: 第一次领卡不收费', 'fee: The first card is free'],
    ['办公时间: 周一至周五 9:00–12:00', 'hours: Monday to Friday 9:00–12:00'],
    ['窗口: 12', 'result: A book'],
  ])('%s, %s: the same', (original, translation) => expect(found(both([original], [translation]))).toEqual([]));

  it('a number in traditional characters is that of the original', () => {
    const told = (time: string) =>
      found({ ...both(['时限: 三个工作日'], []), 'birth/hukou.zh-Hant.md': `---\n標題: a\n時限: ${time}\n---\nb\n` });
    expect(told('兩個工作日')).toEqual(['birth/hukou.zh-Hant.md:3:1 warning translation-facts']);
    expect(told('三個工作日')).toEqual([]);
  });

  it('numbers in English words are those of the original', () => {
    const words = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
    const told = (days: number, word: string) => found(both([`时限: ${days} 个工作日`], [`time: ${word} working days`]));
    for (const [at, word] of words.entries()) {
      expect([word, told(at + 2, word)]).toEqual([word, []]);
      expect([word, told(at + 3, word)]).toEqual([word, ['birth/hukou.en.md:3:1 warning translation-facts']]);
    }
  });

  it('both are quoted as they were typed', () => {
    const files = both(['办公时间: 周一至周五 9:00–12:00', '费用: 9 元'], ['hours: Monday to Friday 9:00–13:00', 'fee: Free of charge']);
    const said = compiled(files).problems.map(({ message }) => message.zh);
    expect(said).toEqual([
      '译文的办公时间是“Monday to Friday 9:00–13:00”，原文是“周一至周五 9:00–12:00”；页面上照原文写。',
      '译文的费用是“Free of charge”，原文是“9 元”；页面上照原文写。',
    ]);
  });

  it('digits of every script are compared, words of a language that we do not know are not', () => {
    const uyghur = (time: string) => ({ ...both(['时限: 5 个工作日'], []), 'birth/hukou.ug.md': `---\ntitle: a\ntime: ${time}\n---\nb\n` });
    expect(found(uyghur('٧ خىزمەت كۈنى'))).toEqual(['birth/hukou.ug.md:3:1 warning translation-facts']);
    expect(found(uyghur('٥ خىزمەت كۈنى'))).toEqual([]);
    expect(found(uyghur('بەش خىزمەت كۈنى'))).toEqual([]);
  });
});

describe('a translation whose original was checked since', () => {
  const OLD = both(
    [
      '窗口: 13',
      '电话: 0999-2',
      '费用: 20 元',
      '时限: 3 天',
      '办公时间: 每天 9:00–12:00',
      '地点: 东楼',
      '核对日期: 2026-11-01',
      '下次核对: 2027-05-01',
    ],
    [
      'windows: 12',
      'phone: 0999-1',
      'fee: 10 yuan',
      'time: 2 days',
      'hours: daily 9:00–13:00',
      'place: West',
      'translated_from: 2026-10-01',
    ],
  );

  it('is named at its line', () => {
    expect(found(OLD)).toContain('birth/hukou.en.md:9:18 warning translation-older');
  });

  it('says so on its page, in words, and leads to the original', () => {
    const page = pageOf(OLD);
    expect(page).toContain('data-older="2026-11-01"');
    expect(textOf(page)).toMatch(/translation is of 1 October 2026; the original was checked again on 1 November 2026.*中文/);
    expect(page).not.toContain('otherwise');
    expect(english(OLD)?.older).toEqual({ translated: '2026-10-01', reviewed: '2026-11-01' });
  });

  it('takes window, telephone, fee, times, place and dates from the original', () => {
    expect(english(OLD)).toMatchObject({
      windows: ['13'],
      phone: '0999-2',
      fee: [{ html: '20 元' }],
      time: [{ html: '3 天' }],
      hours: ['每天 9:00–12:00'],
      place: '东楼',
      reviewed: '2026-11-01',
      reviewBy: '2027-05-01',
    });
  });

  it('a section of its own about the fee is not believed either', () => {
    const files = both(['费用: 20 元', '核对日期: 2026-11-01'], ['translated_from: 2026-10-01'], [], ['## Fee', '- 10 yuan']);
    expect(english(files)?.fee).toEqual([{ html: '20 元' }]);
  });

  it('without 译自 its own check counts', () => {
    expect(found(both(['核对日期: 2026-11-01'], ['reviewed: 2026-10-01']))).toEqual(['birth/hukou.en.md:3:11 warning translation-older']);
  });

  it.each([
    ['of the same day', ['translated_from: 2026-11-01']],
    ['that was checked itself since', ['reviewed: 2026-11-02']],
  ])('one %s is not older', (_, fields) => {
    const files = both(['核对日期: 2026-11-01'], fields);
    expect(found(files)).toEqual([]);
    expect(english(files)?.older).toBeUndefined();
  });

  it('a day that is none is told', () => {
    expect(found(both(['核对日期: 2026-11-01'], ['译自: 去年']))).toEqual(['birth/hukou.en.md:3:5 error bad-date']);
  });
});

describe('a translation that says neither from which day it is nor when it was checked', () => {
  const files = both(['核对日期: 2026-11-01', '费用: 10 元'], ['fee: 10 yuan']);

  it('is named, with the line to write', () => {
    expect(found(files)).toEqual(['birth/hukou.en.md:1:1 warning translation-undated']);
    expect(compiled(files).problems[0]?.fix.en).toContain('translated_from: 2026-11-01');
    expect(found(both(['核对日期: 2026-11-01'], ['translated_from: 2026-11-01']))).toEqual([]);
  });

  it('says so on its page, in words, and keeps its own words of the facts', () => {
    expect(textOf(pageOf(files))).toMatch(/does not say how old it is; the original was checked on 1 November 2026.*中文/);
    expect(english(files)).toMatchObject({ undated: '2026-11-01', fee: [{ html: '10 yuan' }] });
  });

  it('whose original does not say it either has nothing to be beside', () => {
    expect(found(both([], []))).toEqual([]);
    expect(english(both([], []))?.undated).toBeUndefined();
  });
});

describe('what a translation does not say', () => {
  it('it inherits: hours and place too, and lines of the fee with conditions that it knows', () => {
    const asked = (heading: string, ...answers: string[]) => [`## ${heading}`, '### ? {#case}', ...answers, ''];
    const files = both(
      ['办公时间: 每天 9:00–12:00', '地点: 东楼'],
      [],
      [...asked('您的情况', '- 首次 {#first}', '- 补领 {#again}'), '## 要多少钱', '- 不收费 {首次}', '- 40 元 {补领}'],
      asked('Your situation', '- First {#first}', '- Again {#again}'),
    );
    expect(english(files)).toMatchObject({ hours: ['每天 9:00–12:00'], place: '东楼' });
    expect(english(files)?.fee).toEqual([
      { html: '不收费', when: 'case=first' },
      { html: '40 元', when: 'case=again' },
    ]);
  });
});
