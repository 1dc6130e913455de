/** A translation of today that says another amount than its original, anywhere in its text: named at its line, and its page says both. */

import { describe, expect, it } from 'vitest';
import { markupOfPage, textOf } from '../corpus/page-text.ts';
import { compiled, found } from './hall-folder.ts';

const both = (original: readonly string[], translation: readonly string[], language = 'en') => ({
  'birth/hukou.md': ['---', '标题: 户口', '---', '请来。', '', ...original, ''].join('\n'),
  [`birth/hukou.${language}.md`]: ['---', 'title: Hukou', '---', 'Come.', '', ...translation, ''].join('\n'),
});
const steps = (original: string, translation: string) => both(['## 怎么办', `1. ${original}`], ['## Steps', `1. ${translation}`]);
const named = (files: ReturnType<typeof both>) => found(files).filter((line) => line.includes('translation-'));

describe('an amount with another unit or another number', () => {
  it.each([
    ['5 个工作日内办好。', 'Done within 5 days.'],
    ['15 日内办好。', 'Done within 15 working days.'],
    ['五个工作日内办好。', 'Done within six working days.'],
    ['6 个月以后再来。', 'Come again after 6 weeks.'],
    ['24 小时以后再来。', 'Come again after 24 days.'],
    ['交 10 元。', 'Pay 5 yuan.'],
    ['交 10 元。', 'It is free of charge.'],
    ['不收费。', 'Pay RMB 20.'],
    ['复印件 2 份。', 'Bring 1 copy.'],
    ['打 0999-1234567。', 'Call 0999-1234568.'],
    ['到 12 号窗口。', 'Go to window 13.'],
    ['到 12、13 号窗口。', 'Go to window 12 or 14.'],
    ['9:00–12:00 来。', 'Come 9:00–13:00.'],
    ['下午 5 点以前来。', 'Come before 6 pm.'],
    ['满 60 周岁的。', 'Those aged 65.'],
    ['6 月 30 日前报。', 'Report by 30 July.'],
    ['报销 50%。', '70% is paid back.'],
  ])('%s %s', (original, translation) => {
    expect(named(steps(original, translation))).toHaveLength(1);
  });

  it('is named at its line and column, with what both say, in whatever part it stands', () => {
    const files = both(
      ['## 要带的材料', '- 身份证：复印件 2 份', '- 照片', '  贴 3 张。', '## 说明', '先看。', '', '- 等 5 个工作日', '- 交 10 元'],
      [
        '## What to bring',
        '- ID card: 1 copy',
        '- Photos',
        '  Stick on 4 photos.',
        '## More',
        'Read.',
        '',
        '- Wait 5 days',
        '- Pay 10 yuan',
      ],
    );
    expect(named(files)).toEqual(
      ['birth/hukou.en.md:7:12', 'birth/hukou.en.md:9:12', 'birth/hukou.en.md:13:8'].map((at) => `${at} warning translation-facts`),
    );
    const [, , last] = compiled(files).problems.map(({ message }) => message.zh);
    expect(last).toBe('译文这里是“5 days”，原文是“5 个工作日”；页面上两个都写。');
  });

  it('its page says behind it what the original says', () => {
    const files = both(
      [
        '## 要带的材料',
        '- 身份证：复印件 2 份',
        '## 怎么办',
        '1. 等 5 个工作日。',
        '## 常见问题',
        '### 贵吗？',
        '10 元。',
        '## 说明',
        '打 0999-1234567。',
      ],
      [
        '## What to bring',
        '- ID card: 1 copy',
        '## Steps',
        '1. Wait 5 days.',
        '## FAQ',
        '### Is it dear?',
        '5 yuan.',
        '## More',
        'Call 0999-1234568.',
      ],
    );
    const { hall, guides } = compiled(files);
    const guide = guides?.find(({ language }) => language === 'en');
    if (!hall || !guide) throw new Error('no guide');
    const page = textOf(markupOfPage(hall, guide));
    for (const said of ['2 份', '5 个工作日', '10 元', '0999-1234567']) expect(page).toContain(`(original: ${said})`);
  });

  it('a time of day is quoted whole, a Chinese page has no space before its bracket', () => {
    const { guides } = compiled(
      both(['## 辦理程序', '1. 上午 9 時至下午 5 時 30 分來。'], ['## 怎么办', '1. 上午 9 点到下午 6 点来。'], 'zh-Hans'),
    );
    const steps = guides?.find(({ language }) => language === 'zh-Hans')?.sections.find((one) => one.kind === 'steps');
    expect(steps).toMatchObject({ steps: [{ html: '上午 9 点到下午 6 点来。<strong>（原文：5 時 30 分）</strong>' }] });
  });

  it('in summary and front matter, too', () => {
    const files = {
      'birth/hukou.md': '---\n标题: 户口\nvalid: 10 年\n---\n\n三个工作日办好。\n',
      'birth/hukou.en.md': '---\ntitle: Hukou\nvalid: 5 years\n---\n\nDone in three days.\n',
    };
    expect(named(files)).toEqual(
      ['birth/hukou.en.md:6:9 warning translation-facts', 'birth/hukou.en.md:3:8 warning translation-facts'].sort(),
    );
    const english = compiled(files).guides?.find(({ language }) => language === 'en');
    expect(english).toMatchObject({ valid: '5 years (original: 10 年)' });
    expect(english?.summary).toContain('(original: 三个工作日)');
  });

  it('trips and the deadline are facts: the page takes them from the original', () => {
    const files = {
      'birth/hukou.md': '---\n标题: 户口\n跑几次: 2\n最晚: 出生后 1 个月内\n---\n\na\n',
      'birth/hukou.en.md': '---\ntitle: Hukou\nvisits: 1\nlatest: Within 2 months after the birth\n---\n\nb\n',
    };
    expect(named(files)).toHaveLength(2);
    const english = compiled(files).guides?.find(({ language }) => language === 'en');
    expect(english).toMatchObject({ visits: '2', otherwise: ['visits', 'latest'] });
    expect(english?.latest).toContain('1 个月内');
  });

  it('the unit of a fact counts: the page takes it from the original', () => {
    const files = {
      'birth/hukou.md': '---\n标题: 户口\n时限: { promised: 5, unit: 工作日 }\n---\n\na\n',
      'birth/hukou.en.md': '---\ntitle: Hukou\ntime: 5 days\n---\n\nb\n',
    };
    expect(named(files)).toEqual(['birth/hukou.en.md:3:1 warning translation-facts']);
    expect(compiled(files).guides?.find(({ language }) => language === 'en')).toMatchObject({ time: [{ html: '5 working days' }] });
  });

  it.each([
    ['ug', '٧ خىزمەت كۈنى ئىچىدە.'],
    ['ug', '5 كۈن ئىچىدە.'],
    ['bo', 'ཉིན་ ༥ ནང་།'],
    ['ko', '5일 이내.'],
    ['kk-Arab', '7 جۇمىس كۇنى.'],
    ['ar', '5 أيام.'],
    ['pt', '5 dias.'],
    ['pt', '10 dias úteis.'],
    ['zh-Hant', '5 天內。'],
    ['zh-HK', '7 個工作天內。'],
  ])('in %s', (language, translation) => {
    expect(named(both(['## 怎么办', '1. 5 个工作日内。'], ['## Steps', `1. ${translation}`], language))).toHaveLength(1);
  });
});

describe('what says the same in other words', () => {
  it.each([
    ['5 个工作日内办好，3 日内发证。', 'Decided within five working days, the certificate is issued within 3 calendar days.'],
    ['半年以后再来。', 'Come again after six months.'],
    ['1 年以后再来。', 'Come again after 12 months.'],
    ['24 小时都有人。', 'Somebody is there for 24 hours.'],
    ['2 至 5 个工作日。', 'Two to five working days.'],
    ['3 个工作日，复杂的再加 3 个工作日。', 'Three working days, and 3 more if complicated.'],
    ['3 个工作日，复杂的 5 个工作日。', 'Three or five working days.'],
    ['交 1000 元。', 'Pay 1,000 yuan.'],
    ['10 万元以下的。', 'Under 100,000 yuan.'],
    ['第一次不收费。', 'The first time is free.'],
    ['带 1 份复印件。', 'Bring a copy.'],
    ['打 0999-1234567。', 'Call (0999) 1234567.'],
    ['打 0999-1234567。', 'Call 1234567.'],
    ['到 12、13、14 号窗口。', 'Go to windows 12–14.'],
    ['下午 2 点到 5 点半。', 'From 2 pm to 17:30.'],
    ['上午 9 時至下午 5 時 30 分。', '9 am to 5:30 pm.'],
    ['每年 1 月 1 日至 6 月 30 日报。', 'Report between 1 January and June 30.'],
    ['每月 15 日前交 10 元。', 'Pay 10 yuan by the 15th of each month.'],
    ['2025 年 5 月 10 日起。', 'Since 10 May 2025.'],
    ['两个人自愿，当场办好。', 'Of your own free will, done on the spot within a day.'],
    ['三年级的学生。', 'Pupils in their third year.'],
    ['1. 先取号', 'First, take a number.'],
  ])('%s %s', (original, translation) => {
    expect(named(steps(original, translation))).toEqual([]);
  });

  it('in another order, or in fewer lines', () => {
    const original = ['## 怎么办', '1. 等 5 个工作日。', '2. 交 10 元。', '3. 到 12 号窗口。'];
    expect(named(both(original, ['## Steps', '1. Go to window 12.', '2. Pay 10 yuan.', '3. Wait 5 working days.']))).toEqual([]);
    expect(named(both(original, ['## Steps', '1. Wait 5 working days, pay 10 yuan at window 12.']))).toEqual([]);
  });

  it('said only by one of both', () => {
    expect(named(steps('等一等，交 10 元。', 'Wait up to 5 days and pay.'))).toEqual([]);
  });

  it('in a language whose units are not known, the same numbers', () => {
    const original = ['## 怎么办', '1. 5 个工作日内。', '2. 到 12、13 号窗口交 10 元。', '3. 半年以后再来。'];
    expect(named(both(original, ['## ꃅꐥ', '1. 5 ꑍꆈꐯ', '2. 12、13 ꉬꀕ 10 ꃷ', '3. 6 ꆪ'], 'ii'))).toEqual([]);
    expect(named(both(original, ['## ꃅꐥ', '1. ꉬꑍ', '2. ꊰꑋ', '3. ꃘꆪ'], 'ii'))).toEqual([]);
  });
});

describe('in a language whose units are not known, a number that the original does not say', () => {
  it.each([
    ['5 个工作日内。', '7 ꑍꆈꐯ', 'ii'],
    ['交 10 元，到 12 号窗口。', '15 ꃷ, 12', 'ii'],
    ['等 5 天。', 'Chờ 6 ngày.', 'vi'],
  ])('%s %s', (original, translation, language) => {
    expect(named(both(['## 怎么办', `1. ${original}`], ['## ꃅꐥ', `1. ${translation}`], language))).toEqual([
      `birth/hukou.${language}.md:7:${translation.search(/\d/) + 4} warning translation-facts`,
    ]);
  });
});

describe('amounts that change places', () => {
  const items = (heading: string, lines: readonly string[]) => [heading, ...lines.map((line) => `- ${line}`)];

  it.each([
    [
      '## 要多久',
      ['普通件：5 个工作日', '加急件：2 个工作日'],
      '## How long it takes',
      ['Ordinary: 2 working days', 'Urgent: 5 working days'],
      [6],
    ],
    ['## 要多少钱', ['新办 10 元', '补办 20 元'], '## Fees', ['New: 20 yuan', 'Again: 10 yuan'], [6]],
    ['## 要带的材料', ['身份证：复印件 1 份', '户口簿：复印件 2 份'], '## Documents', ['ID card: 2 copies', 'Booklet: 1 copy'], [7, 8]],
    ['## 注意事项', ['普通的等 5 天', '加急的等 2 天'], '## Notes', ['Ordinary: wait 2 days', 'Urgent: wait 5 days'], [7, 8]],
  ])('are told: %s %s', (heading, original, theirs, translation, lines) => {
    expect(named(both(items(heading, original), items(theirs, translation))).map((one) => one.replace(/:\d+ /, ' '))).toEqual(
      lines.map((line) => `birth/hukou.en.md:${line} warning translation-facts`),
    );
  });

  it('are not: the same in each line, or more in one', () => {
    const original = items('## 要多久', ['普通件：5 个工作日', '加急件：2 个工作日']);
    expect(named(both(original, items('## Time', ['Ordinary: 5 working days', 'Urgent: 2 working days'])))).toEqual([]);
    expect(named(both(original, items('## Time', ['Ordinary: 5 working days', 'Urgent: 2 working days rather than 5'])))).toEqual([]);
  });
});
