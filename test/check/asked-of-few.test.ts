/** A paper that only few learn about: its question is asked only where two answers meet. */

import { describe, expect, it } from 'vitest';
import { compiled, found, guide } from './hall-folder.ts';

/** The hukou guide as it was: who is not married, or has no certificate, never hears of the collective household. */
const hukou = (where: string, paper = '集体户首页：原件 {where=group}') =>
  guide(
    '## 您的情况',
    '### 您家是哪种情况？ {#married}',
    '- 父母已登记结婚 {#yes}',
    '- 父母没有登记结婚 {#no}',
    '- 孩子是收养的 {#adopted}',
    '### 孩子在哪里出生？ {#born married=yes|no}',
    '- 有出生医学证明 {#paper}',
    '- 没有出生医学证明 {#nopaper}',
    '- 国外出生 {#abroad}',
    '### 跟谁落户？ {#follow 父母没有登记结婚}',
    '- 随父亲 {#father}',
    '- 随母亲 {#mother}',
    `### 父母的户口在哪里？ {#where ${where}}`,
    '- 都是家庭户 {#family}',
    '- 集体户 {#group}',
    '### 孩子出生多久了？ {#late born=paper|nopaper}',
    '- 一个月以内',
    '- 超过一个月',
    '## 要带的材料',
    '- 户口簿：原件',
    `- ${paper}`,
  );

describe('asked-of-few', () => {
  it('the collective household that only one branch was asked about, with someone who was not asked', () => {
    const files = hukou('married=yes born=paper');
    expect(found(files)).toEqual(['birth/hukou.md:18:5 warning asked-of-few']);
    expect(compiled(files).problems[0]?.message.zh).toBe(
      '“父母的户口在哪里？”没有问这样的人：父母已登记结婚 → 没有出生医学证明 → 一个月以内。他们就不会知道要不要带“集体户首页”。',
    );
  });

  it('also where the paper is one of a choice, or its whole section hangs on the question', () => {
    const choice = '任选一样：\n  - 集体户首页 {where=group}\n  - 户主同意书';
    expect(found(hukou('married=yes born=paper', choice))).toEqual(['birth/hukou.md:18:5 warning asked-of-few']);
    expect(found(hukou('married=yes born=paper', '身份证\n## 材料 {where=group}\n- 集体户首页'))).toEqual([
      'birth/hukou.md:18:5 warning asked-of-few',
    ]);
  });

  it('not where it hangs on one question, whatever that one hangs on, or on either of two', () => {
    expect(found(hukou('married=yes|no'))).toEqual([]);
    expect(found(hukou('born=paper'))).toEqual([]);
    expect(found(hukou('married=yes 或 born=abroad'))).toEqual([]);
  });

  it('not where the second answer only says what the first does: nobody else gets as far', () => {
    expect(found(hukou('married=no follow=father'))).toEqual([]);
  });

  it('not where the paper itself says that it is for these few', () => {
    expect(found(hukou('married=yes born=paper', '集体户首页：原件 {where=group married=yes born=paper}'))).toEqual([]);
  });

  it('not where the question decides no paper', () => {
    expect(found(hukou('married=yes born=paper', '身份证\n## 怎么办\n1. 先问集体户 {where=group}'))).toEqual([]);
  });

  it('not where the others’ ways have ended', () => {
    const ends = ['- 已登记 {#yes}', '- 没有登记 {#no} {到此为止}', '  不能办。'];
    const lines = [
      ...ends,
      '### 生了吗？ {#born}',
      '- 生了 {#yes}',
      '- 没有 {#no}',
      '### 上班吗？ {#job married=yes born=yes}',
      '- 上班 {#yes}',
      '- 不上 {#no}',
    ];
    expect(found(guide('## 您的情况', '### 登记了吗？ {#married}', ...lines, '## 要带的材料', '- 甲证', '- 乙证 {job=yes}'))).toEqual([]);
  });
});
