/** Policies: what is wrong is told at its place, what is right stands on the page of policies and beside its guides. */

import { describe, expect, it } from 'vitest';
import { readPolicies } from '../../src/guide/policy.ts';
import { type Files, compiled, found } from './hall-folder.ts';

const BIRTH = [
  '---',
  '标题: 育儿补贴',
  '---',
  '',
  '孩子出生后可以领。',
  '',
  '## 您的情况',
  '',
  '### 孩子什么时候出生？ {#born}',
  '- 2025 年以后 {#after}',
  '- 2025 年以前 {#before}',
  '',
  '## 怎么办',
  '1. 申请。',
  '',
].join('\n');

function policy(...lines: string[]): Files {
  return {
    'birth/subsidy.md': BIRTH,
    'policies/money.md': ['---', ...lines, '---', ''].join('\n'),
    'codes.yaml': 'A1: birth/hukou\nA5: birth/subsidy\n',
  };
}

const WHOLE = ['标题: 每年 3600 元', '谁能享受: 不满 3 岁的孩子 {birth/subsidy#born=after}', '得到什么: 3600 元'];

/** The list of policies, as a phone reads it. */
function listed(files: Files) {
  const { hall, files: carried } = compiled(files);
  const file = carried.find(({ path }) => hall?.policies?.endsWith(path));
  return file ? readPolicies(String(file.body)) : undefined;
}

/** The cards of a guide. */
function cards(files: Files, id: string, language = 'zh-CN') {
  return compiled(files).guides?.find((guide) => guide.id === id && guide.language === language)?.policies;
}

describe('what is wrong with a policy', () => {
  it('says nobody and nothing', () => {
    expect(found(policy('至: 2027-12-31', '得到什么: 钱'))).toEqual(['policies/money.md:1:1 error policy-incomplete']);
    expect(listed(policy('至: 2027-12-31', '得到什么: 钱'))).toBeUndefined();
  });
  it('a guide that is not there, with the nearest', () => {
    const files = policy('标题: 钱', '谁能享受: 孩子', '得到什么: 钱', '相关: birth/subsidi');
    expect(found(files)).toEqual(['policies/money.md:5:5 error policy-unknown-guide']);
    expect(compiled(files).problems[0]?.fix.zh).toBe('是不是“birth/subsidy”？');
  });
  it.each([
    ['{birth/subsidy#born=aftr}', 11],
    ['{birth/subsidy#bron=after}', 11],
    ['{born=after}', 10],
    ['{2025 年以后}', 10],
    ['{birth/subsidy#born=after} {birth/hukou#a=b}', 38],
  ])('the condition %s is told at column %i', (typed, column) => {
    const problems = found(policy('标题: 钱', `谁能享受: 孩子 ${typed}`, '得到什么: 钱'));
    expect(problems).toEqual([`policies/money.md:3:${column} error policy-condition`]);
  });
  it('days that are none, or in the wrong order; one past its end is only told', () => {
    expect(found(policy(...WHOLE, '至: 2027-02-30'))).toEqual(['policies/money.md:5:4 error policy-date']);
    expect(found(policy(...WHOLE, '自: 2027-01-01', '至: 2026-12-31'))).toEqual(['policies/money.md:6:4 error policy-date']);
    expect(found(policy(...WHOLE, '至: 2026-11-21'))).toEqual(['policies/money.md:5:4 warning policy-over']);
    expect(found(policy(...WHOLE, '至: 2026-11-22'))).toEqual([]);
  });
  it('a key that is unknown is told, with what may be written', () => {
    expect(found(policy(...WHOLE, '金额: 3600'))).toEqual(['policies/money.md:5:1 warning hall-unknown-key']);
  });
});

describe('a policy', () => {
  it('stands on the page of policies, with the guides that it is about', () => {
    expect(listed(policy(...WHOLE, '怎么办: 去乡镇', '依据: 《方案》', '自: 2025 年 1 月 1 日', '至: 2027-12-31', '相关: A1'))).toEqual([
      {
        id: 'money',
        title: '每年 3600 元',
        who: '不满 3 岁的孩子',
        gets: '3600 元',
        how: '去乡镇',
        basis: '《方案》',
        from: '2025-01-01',
        until: '2027-12-31',
        asks: { code: 'A5', when: 'born=after' },
        guides: [
          { code: 'A5', title: '育儿补贴', event: 'birth' },
          { code: 'A1', title: '新生儿户口登记', event: 'birth' },
        ],
      },
    ]);
  });
  it('is a card beside the guide that asks, for these answers, and beside the others for everybody', () => {
    const files = policy(...WHOLE, '至: 2027-12-31', '相关: birth/hukou');
    const card = { id: 'money', title: '每年 3600 元', gets: '3600 元', until: '2027-12-31' };
    expect(cards(files, 'birth/subsidy')).toEqual([{ ...card, when: 'born=after' }]);
    expect(cards(files, 'birth/hukou')).toEqual([card]);
  });
  it('typed with full-width signs, with numbers in place of ids, without ---', () => {
    const text = '标题：钱\n谁能享受：孩子｛birth/subsidy＃1＝1｝\n得到什么：3600 元\n';
    const files = { ...policy(...WHOLE), 'policies/money.md': text };
    expect(found(files)).toEqual([]);
    expect(listed(files)?.[0]?.asks).toEqual({ code: 'A5', when: 'born=after' });
  });
  it('in another language has words of its own, and the dates and guides of its original', () => {
    const files = {
      ...policy(...WHOLE, '至: 2027-12-31'),
      'policies/money.en.md': '---\ntitle: Money\nwho: Children under 3\ngets: CNY 3,600\n---\n',
      'birth/subsidy.en.md':
        '---\ntitle: Subsidy\n---\n\nApply.\n\n## Your situation\n\n### When? {#born}\n- After 2025 {#after}\n- Before 2025 {#before}\n\n## Steps\n1. Apply.\n',
    };
    expect(listed(files)?.map(({ title, until, asks }) => [title, until, asks?.when])).toEqual([
      ['Money', '2027-12-31', 'born=after'],
      ['每年 3600 元', '2027-12-31', 'born=after'],
    ]);
    expect(cards(files, 'birth/subsidy', 'en')?.map(({ title }) => title)).toEqual(['Money']);
  });
  it('that changes changes the line of its guide, and of no other', () => {
    const [before, now] = [policy(...WHOLE), policy(...WHOLE.slice(0, 2), '得到什么: 4000 元')].map((files) => compiled(files));
    const lineOf = (one: typeof before, id: string) => one && [...one.lines].find(([guide]) => guide.id === id)?.[1];
    expect(lineOf(before, 'birth/subsidy')).not.toBe(lineOf(now, 'birth/subsidy'));
    expect(lineOf(before, 'birth/hukou')).toBe(lineOf(now, 'birth/hukou'));
  });
});

describe('a folder called policies', () => {
  it('of ordinary markdown is a life event as any', () => {
    const files = { 'policies/cookie.md': '# Cookies\n\nWe use none.\n' };
    expect(compiled(files).guides?.map(({ id }) => id)).toContain('policies/cookie');
    expect(compiled(files).hall?.policies).toBeUndefined();
  });
});
