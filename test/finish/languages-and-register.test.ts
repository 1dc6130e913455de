/** A hall is whole in every language, and its register has the fate of each code. */

import { describe, expect, it } from 'vitest';
import { compiled, guide } from '../check/hall-folder.ts';
import { ASKED } from './finished.ts';

describe('other languages', () => {
  const ORIGINAL = [
    '---',
    '标题: 甲',
    '部门: police',
    '窗口: 12',
    '时限: { promised: 5, unit: 工作日 }',
    '下次核对: 2027-04-01',
    '也属于: work',
    '电话: 0999-1',
    '结果: 户口簿',
    '---',
    '字。',
    '',
  ];
  const files = {
    'birth/hukou.md': ORIGINAL.join('\n'),
    'birth/hukou.en.md': '---\ntitle: Hukou\n---\nText.\n',
    'hall.en.yaml': 'name: Hall\nwindows:\n  12: Household\n',
  };
  it('a translation inherits what is no text', () => {
    const english = compiled(files).guides?.find(({ language }) => language === 'en');
    expect(english).toMatchObject({
      code: 'A1',
      title: 'Hukou',
      department: 'police',
      windows: ['12'],
      reviewBy: '2027-04-01',
      also: ['work'],
      phone: '0999-1',
      languages: ['zh-CN'],
    });
    expect(english?.time).toEqual([{ html: '5 working days' }]);
    expect(english).not.toHaveProperty('result');
  });
  it('a related guide is named in the language of the page where it exists in it, else in the hall’s own', () => {
    const english = compiled({
      ...files,
      'birth/hukou.en.md': '---\ntitle: Hukou\nrelated: [work/w, work/x]\n---\nText.\n',
      'work/w.md': '# 找工作\n\n字。\n',
      'work/w.en.md': '# A job\n\nText.\n',
      'work/x.md': '# 开公司\n\n字。\n',
      'codes.yaml': 'A1: birth/hukou\nB1: work/w\nB2: work/x\n',
    }).guides?.find(({ id, language }) => id === 'birth/hukou' && language === 'en');
    expect(english?.related).toEqual([
      { code: 'B1', language: 'en', title: 'A job', event: 'work' },
      { code: 'B2', title: '开公司', event: 'work' },
    ]);
  });
  describe('headings of a language that we do not know', () => {
    const text = (headings: readonly string[]) =>
      [`## ${headings[0]}`, '- كىملىك: 1 نۇسخا', `## ${headings[1]}`, '1. نومۇر ئېلىڭ.', `## ${headings[2]}`, 'x', ''].join('\n');
    const kinds = (headings: readonly string[], more = '') => {
      const { guides = [] } = compiled({
        'birth/hukou.md': `---\n标题: 甲\n---\n${text(['要带的材料', '怎么办', '别的'])}`,
        'birth/hukou.ug.md': `---\ntitle: t\n---\n${text(headings)}${more}`,
      });
      return guides.find(({ language }) => language === 'ug')?.sections.map(({ kind }) => kind);
    };
    it.each([
      [
        ['ماتېرىياللار', 'باسقۇچلار', 'باشقا'],
        ['materials', 'steps', 'text'],
      ],
      [
        ['ماتېرىياللار', 'Steps', 'باشقا'],
        ['materials', 'steps', 'text'],
      ],
      [
        ['Steps', 'باسقۇچلار', 'FAQ'],
        ['steps', 'steps', 'faq'],
      ],
    ])('%j: what the original has in their place', (headings, expected) => expect(kinds(headings)).toEqual(expected));
    it('where there are more or fewer, nobody knows which is which', () => {
      expect(kinds(['ماتېرىياللار', 'باسقۇچلار', 'باشقا'], '## يەنە\ny\n')).toEqual(['text', 'text', 'text', 'text']);
    });
    it.each(['bo', 'mn', 'ii', 'kk-Arab', 'ko', 'zh-Hant', 'zh-TW'])('hukou.%s.md is read', (language) => {
      const { guides = [] } = compiled({ [`birth/hukou.${language}.md`]: '# ༡\n\nབོད\n' });
      expect(guides.map((one) => one.language)).toEqual(['zh-CN', language].sort());
    });
  });
  it('the hall is whole in every language', () => {
    const { hall } = compiled(files);
    expect(hall?.languages).toEqual(['en']);
    expect(hall?.translations['en']).toMatchObject({
      name: 'Hall',
      windows: { 12: { name: 'Household', where: '一楼东侧' }, 13: { name: '户籍' } },
    });
  });
});

describe('the register', () => {
  it('retired codes and situations', () => {
    const codes = [
      'A1: birth/hukou',
      'A1-2: { guide: birth/hukou, answers: "married=no&follow=father" }',
      'A2: { retired: 2026-01-01, now: A3 }',
      'A3: { now: A1 }',
      'A4: { say: 不用办了。 }',
    ];
    const { hall } = compiled({ ...guide(...ASKED, '## 怎么办', '1. 取号'), 'codes.yaml': codes.join('\n') });
    expect(hall?.situations).toEqual({ 'A1-2': { code: 'A1', answers: 'married=no&follow=father' } });
    expect(hall?.retired).toEqual({ A2: { retired: '2026-01-01', now: 'A1' }, A3: { now: 'A1' }, A4: { say: '不用办了。' } });
  });
});
