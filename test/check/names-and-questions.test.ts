/** Names that the hall does not know, and questions and conditions that cannot be meant so. */

import { describe, expect, it } from 'vitest';
import { QUESTION, compiled, found, guide, guideWith } from './hall-folder.ts';

describe('names that the hall does not know', () => {
  it('a department', () => expect(found(guideWith('部门: 县公安居'))).toEqual(['birth/hukou.md:3:5 error unknown-department']));
  it('a window', () => expect(found(guideWith('窗口: 12、99'))).toEqual(['birth/hukou.md:3:8 error unknown-window']));
  it('a life event', () => expect(found(guideWith('也属于: 就业、养老'))).toEqual(['birth/hukou.md:3:9 error unknown-event']));
  it('a guide', () => expect(found(guideWith('相关: birth/hukuo'))).toEqual(['birth/hukou.md:3:5 error unknown-related']));
  it('the fix suggests the nearest', () => {
    expect(compiled(guideWith('部门: 县公安居')).problems[0]?.fix.zh).toBe('是不是“县公安局”？');
    expect(compiled(guideWith('部门: 县公安居')).problems[0]?.fix.en).toBe('Did you mean “县公安局”?');
  });
  it('by key, by name, by number with words, by range', () => {
    expect(compiled(guideWith('部门: 县公安局', '窗口: 12 号窗口')).guides?.[0]).toMatchObject({ department: 'police', windows: ['12'] });
    expect(compiled(guideWith('部门: police', '窗口: 12–14')).guides?.[0]).toMatchObject({
      department: 'police',
      windows: ['12', '13', '14'],
    });
    expect(compiled(guideWith('窗口: 户籍')).guides?.[0]?.windows).toEqual(['12', '13']);
  });
});

describe('questions and conditions', () => {
  it('an unknown answer, question, label', () => {
    expect(found(guide(...QUESTION, '## 要带的材料', '- 甲证 {没有登计}', '- 乙证 {married=maybe}', '- 丙证 {birth=yes}'))).toEqual([
      'birth/hukou.md:11:7 error unknown-condition',
      'birth/hukou.md:12:7 error unknown-condition',
      'birth/hukou.md:13:7 error unknown-condition',
    ]);
  });
  it('a label that two questions share', () => {
    const lines = [
      '## 您的情况',
      '### 甲？ {#a}',
      '- 是',
      '- 否',
      '### 乙？ {#b}',
      '- 是',
      '- 否',
      '## 要带的材料',
      '- 甲证 {是}',
      '- 乙证',
    ];
    expect(found(guide(...lines))).toEqual(['birth/hukou.md:14:7 error ambiguous-condition']);
    expect(compiled(guide(...lines)).problems[0]?.fix.zh).toContain('{a=1} 或 {b=1}');
  });
  it('a question nobody can reach', () => {
    const lines = [...QUESTION, '### 跟谁落户？ {#follow 已登记 且 没有登记}', '- 随父亲', '- 随母亲', '## 要带的材料', '- 甲证'];
    expect(found(guide(...lines))).toEqual([expect.stringMatching(/^birth\/hukou\.md:10:\d+ error unreachable-question$/)]);
  });
  it('a condition on itself, and a circle', () => {
    const itself = ['## 您的情况', '### 甲？ {#a a=1}', '- 是', '- 否', '## 要带的材料', '- 甲证'];
    expect(found(guide(...itself))).toEqual([expect.stringMatching(/^birth\/hukou\.md:7:\d+ error self-condition$/)]);
    const circle = ['## 您的情况', '### 甲？ {#a b=1}', '- 是', '- 否', '### 乙？ {#b a=1}', '- 是', '- 否', '## 要带的材料', '- 甲证'];
    expect(found(guide(...circle))).toEqual([
      expect.stringMatching(/^birth\/hukou\.md:7:\d+ error self-condition$/),
      expect.stringMatching(/^birth\/hukou\.md:10:\d+ error self-condition$/),
    ]);
  });
  it('a line nobody sees', () => {
    expect(found(guide(...QUESTION, '## 要带的材料', '- 甲证 {已登记 且 没有登记}', '- 乙证'))).toEqual([
      'birth/hukou.md:11:6 warning unreachable-line',
    ]);
  });
  it('the same id twice, the same answer twice, no answers', () => {
    const lines = ['## 您的情况', '### 甲？ {#a}', '- 是', '- 是', '### 乙？ {#a}', '- 有', '- 无', '### 丙？', '## 要带的材料', '- 甲证'];
    expect(found(guide(...lines)).map((line) => line.replace(/:\d+ /, ' '))).toEqual([
      'birth/hukou.md:9 error duplicate-answer',
      'birth/hukou.md:10 error duplicate-id',
      'birth/hukou.md:13 error question-without-answers',
    ]);
  });
  it('more questions than anybody answers: told at the first that is not read', () => {
    const asked = (count: number) =>
      guide('## 您的情况', ...Array.from({ length: count }, (_, at) => [`### 第 ${at} 问？`, '- 甲', '- 乙']).flat());
    const tooLarge = (count: number) => found(asked(count)).filter((line) => line.endsWith('too-large'));
    expect([tooLarge(300), tooLarge(301)]).toEqual([[], ['birth/hukou.md:907:5 error too-large']]);
    const sections = compiled(asked(302)).guides?.[0]?.sections ?? [];
    expect(sections.map((section) => (section.kind === 'questions' ? section.questions.length : 0))).toEqual([300]);
  });
  it('braces that are not closed', () => {
    expect(found(guide(...QUESTION, '## 要带的材料', '- 甲证 {已登记'))).toEqual([
      expect.stringMatching(/^birth\/hukou\.md:11:\d+ error broken-condition$/),
    ]);
  });
  it('a path that ends with nothing', () => {
    expect(found(guide(...QUESTION, '## 要带的材料', '- 结婚证 {已登记}'))).toEqual(['birth/hukou.md:9:3 warning empty-path']);
    expect(found(guide(...QUESTION, '  不用办。', '## 要带的材料', '- 结婚证 {已登记}'))).toEqual([]);
    expect(found(guide(...QUESTION, '## 要带的材料', '- 结婚证 {已登记}', '- 出生医学证明'))).toEqual([]);
  });
  it('a path through a question that hangs on a later one ends at its answer', () => {
    const asked = ['## 您的情况', '### 甲？ {#a b=1}', '- 是', '- 否', '### 乙？ {#b}', '- 有', '- 无'];
    expect(found(guide(...asked, '## 要带的材料', '- 甲证 {a=1}', '- 乙证 {b=2}'))).toEqual(['birth/hukou.md:9:3 warning empty-path']);
    expect(found(guide(...asked, '## 要带的材料', '- 甲证 {a=1}', '- 丙证 {a=2}', '- 乙证 {b=2}'))).toEqual([]);
  });
});
