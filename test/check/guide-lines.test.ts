/** Single lines of a guide that are wrong: titles, dates, figures, materials; and guides in other languages. */

import { describe, expect, it } from 'vitest';
import { HALL, QUESTION, compiled, found, guide, guideWith } from './hall-folder.ts';

describe('titles, dates and figures', () => {
  it('a title of 200 characters', () => {
    expect(found({ 'birth/hukou.md': `---\n标题: ${'长'.repeat(200)}\n---\n\n字。\n` })).toEqual(['birth/hukou.md:2:5 error long-title']);
    expect(found({ 'birth/hukou.md': `---\ntitle: ${'x'.repeat(200)}\n---\n\n字。\n` })).toEqual(['birth/hukou.md:2:8 error long-title']);
    expect(found({ 'birth/hukou.md': `---\n标题: ${'长'.repeat(31)}\n---\n\n字。\n` })).toEqual(['birth/hukou.md:2:5 warning long-title']);
  });
  it('no title', () => {
    expect(found({ 'birth/hukou.md': '# 户口登记\n\n当场办。\n' })).toEqual(['birth/hukou.md:1:3 note missing-title']);
    expect(found({ 'birth/hukou.md': '当场办。\n' })).toEqual(['birth/hukou.md:1:1 warning missing-title']);
  });
  it('a date that is none', () => {
    expect(found(guideWith('核对日期: 2026-02-30', '下次核对: 明年'))).toEqual([
      'birth/hukou.md:3:7 error bad-date',
      'birth/hukou.md:4:7 error bad-date',
    ]);
    expect(found(guide('## 要带的材料', '- 甲证 {自 2026-13-01}'))).toEqual([
      expect.stringMatching(/^birth\/hukou\.md:7:\d+ error bad-date$/),
    ]);
    expect(found(guideWith('核对日期: 2026年10月1日', '下次核对: 2027/4/1'))).toEqual([]);
  });
  it('a review that is overdue', () =>
    expect(found(guideWith('下次核对: 2026-11-21'))).toEqual(['birth/hukou.md:3:7 warning review-overdue']));
  it('an end before its beginning', () => {
    expect(found(guideWith('from: 2026-10-02', 'until: 2026-10-01'))).toEqual(['birth/hukou.md:4:8 error from-after-until']);
  });
  it('a promise above the legal limit', () => {
    expect(found(guideWith('时限: { legal: 5, promised: 20, unit: 工作日 }'))).toEqual(['birth/hukou.md:3:27 warning over-legal-time']);
  });
  it('a complaint number that is the enquiry number', () => {
    const text = String(HALL['hall.yaml']).replace('complaint: 0999-0000003', 'complaint: 0999-0000002');
    expect(found({ 'hall.yaml': text })).toEqual(['hall.yaml:8:57 warning same-phone']);
    expect(found(guideWith('部门: 县公安局', '电话: 0999-0000003'))).toEqual(['birth/hukou.md:4:5 warning same-phone']);
  });
});

describe('materials', () => {
  it('catch-all materials', () => {
    const names = ['其他材料', '相关证明材料', '身份证等', '法律法规规定的其他材料', 'Other materials'];
    expect(found(guide('## 要带的材料', ...names.map((name) => `- ${name}`)))).toEqual(
      names.map((_, index) => `birth/hukou.md:${7 + index}:3 warning catch-all-material`),
    );
    expect(found(guide('## 要带的材料', '- 死亡证明和继承关系材料：原件', '- 其他人的委托书', '- 有关部门的批文'))).toEqual([]);
  });
  it('a material hidden in a condition', () => {
    expect(found(guide('## 谁能办', '- 本县居民', '- 无房的，需提供无房证明'))).toEqual(['birth/hukou.md:8:8 warning hidden-material']);
    expect(found(guide('## 谁能办', '- 有身份证的人', '- 父母至少有一方是中国公民，有中国户口'))).toEqual([]);
  });
});

describe('other languages', () => {
  it('a translation without its original', () => {
    expect(found({ 'birth/b.en.md': '---\ntitle: B\n---\nText.\n' })).toContain('birth/b.en.md:1:1 error unlinked-translation');
  });
  it('a translation that asks otherwise', () => {
    const en = [
      '---',
      'title: Hukou',
      '---',
      'Text.',
      '## Your situation',
      '### Married? {#wed}',
      '- Yes {#yes}',
      '- No {#no}',
      '## Steps',
      '1. Come',
      '',
    ];
    const zh = guide(...QUESTION, '## 怎么办', '1. 取号');
    expect(found({ ...zh, 'birth/hukou.en.md': en.join('\n') })).toEqual(['birth/hukou.en.md:6:5 warning translation-differs']);
  });
  it('a name with a dot is no language', () => {
    expect(compiled({ 'birth/notes.v2.md': '# 笔记\n\n字。\n' }).guides?.map(({ id }) => id)).toContain('birth/notes.v2');
  });
});
