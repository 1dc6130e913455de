/** “不清楚”, which every question offers by itself, written by a clerk all the same. */

// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import { guideFacts } from '../../src/guide/facts.ts';
import { show } from '../../src/page/tailor/shown-lines.ts';
import { pageText } from '../../src/view/document.tsx';
import { frame } from '../view/sample.ts';
import { compiled, found, guide } from './hall-folder.ts';

const MARRIED = ['## 您的情况', '### 父母登记结婚了吗？ {#married}', '- 已登记 {#yes}', '- 没有登记 {#no}'];
const NEEDS = ['## 要带的材料', '- 结婚证 {已登记}', '- 身份证'];

/** The guide's page, shown for a reader who is not sure. */
function pageFor(...answers: string[]): Document {
  const { hall, guides } = compiled(guide(...MARRIED, ...answers, ...NEEDS));
  const [one] = guides ?? [];
  if (!hall || !one) throw new Error('no guide');
  const page = new DOMParser().parseFromString(pageText(guideFacts(hall, one, '0123456789abcdef'), frame), 'text/html');
  show(page, { married: 'unsure' }, '2026-11-22');
  return page;
}

const choices = (page: Document) => [...page.querySelectorAll('[data-question] label')].map(({ textContent }) => textContent);
const marriage = (page: Document) => [...page.querySelectorAll<HTMLElement>('[data-when="married=yes"]')].map(({ hidden }) => hidden);

describe('“不清楚” as an answer', () => {
  it.each(['- 不清楚', '- 不清楚 {#dontknow}', '- 不清楚。', '- Not sure'])('“%s” stands once, and nothing is hidden for it', (answer) => {
    expect(found(guide(...MARRIED, answer, ...NEEDS))).toEqual([]);
    const page = pageFor(answer);
    expect(choices(page)).toHaveLength(3);
    expect(page.querySelectorAll('input[value=unsure]')).toHaveLength(1);
    expect(marriage(page)).toEqual([false]);
  });

  it('what the clerk wrote under it is said to those who choose it', () => {
    const page = pageFor('- 不清楚', '  先到 3 号窗口查一查。');
    expect(choices(page)).toEqual(['已登记', '没有登记', '不清楚']);
    const said = [...page.querySelectorAll<HTMLElement>('.said')].map(({ hidden, textContent }) => [hidden, textContent]);
    expect(said).toEqual([[false, expect.stringContaining('先到 3 号窗口查一查。')]]);
    expect(marriage(page)).toEqual([false]);
  });

  it('in the middle it takes no number from the answers after it', () => {
    expect(
      found(guide(...MARRIED.slice(0, 2), '- 已登记', '- 不清楚', '- 没有登记', '## 要带的材料', '- 甲证 {married=3}', '- 乙证')),
    ).toEqual([]);
  });

  it('alone it is no answer', () => {
    expect(found(guide(...MARRIED.slice(0, 2), '- 不清楚', '## 要带的材料', '- 甲证'))).toEqual([
      'birth/hukou.md:7:5 error question-without-answers',
    ]);
  });

  it('with an end or a condition, which nothing can come of', () => {
    expect(found(guide(...MARRIED, '- 不清楚 {到此为止}', '  到窗口问。', ...NEEDS))).toEqual([
      'birth/hukou.md:10:3 warning unsure-answer',
    ]);
    expect(found(guide(...MARRIED, '### 跟谁？', '- 随父亲', '- 不清楚 {已登记}', ...NEEDS))).toEqual([
      'birth/hukou.md:12:3 warning unsure-answer',
    ]);
  });

  it('a translation need not write it', () => {
    const en = [
      '---',
      'title: Registration',
      '---',
      'Done.',
      '',
      '## Your situation',
      '### Married? {#married}',
      '- Yes {#yes}',
      '- No {#no}',
      '## What to bring',
      '- Passport',
      '',
    ];
    expect(found({ ...guide(...MARRIED, '- 不清楚', ...NEEDS), 'birth/hukou.en.md': en.join('\n') })).toEqual([]);
  });
});

describe('“不清楚” as a condition', () => {
  it.each(['不清楚', '不是 不清楚', 'married=unsure', 'married=不清楚', 'married=dontknow'])(
    '{%s}: lines stay in place for it',
    (condition) => {
      const { problems } = compiled(guide(...MARRIED, '- 不清楚 {#dontknow}', '## 要带的材料', `- 甲证 {${condition}}`, '- 乙证'));
      expect(problems.map(({ id }) => id)).toEqual(['unknown-condition']);
      expect(problems[0]?.message.zh).toContain('不能当条件');
      expect(problems[0]?.fix.zh).toContain('每个问题自己带着“不清楚”');
      expect(problems[0]?.fix.en).toContain('Every question offers “not sure” by itself');
    },
  );
});
