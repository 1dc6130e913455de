/** A link to a heading leads there; one that no page has is told at its place, with the heading that is meant. */

import { describe, expect, it } from 'vitest';
import { type Files, QUESTION, compiled, found as foundOfAll, guide } from './hall-folder.ts';

const TWO: Files = { 'codes.yaml': 'A1: birth/hukou\nB1: work/other\n' };
const other = (...lines: string[]): Files => ({
  ...TWO,
  'work/other.md': ['---', '标题: 别的事', '---', '一句话。', '', ...lines, ''].join('\n'),
});
const link = (target: string, files: Files = other('## 收费', '不收费。', '', '## 说明', '字。')): Files => ({
  ...files,
  ...guide(`看[这里](${target})。`),
});
/** Of these guides nothing else is asked here. */
const found = (files: Files) => foundOfAll(files).filter((line) => /dead-anchor|missing/.test(line));
const cures = (files: Files) => compiled(files).problems.flatMap(({ id, fix }) => (id === 'dead-anchor' ? [fix.zh] : []));
const DEAD = ['birth/hukou.md:6:2 warning dead-anchor'];

describe('a heading that is not there', () => {
  it('on the page itself, on another one, by its code: at the link', () => {
    expect(found(link('#收弗'))).toEqual(DEAD);
    expect(found(link('../work/other.md#收弗'))).toEqual(DEAD);
    expect(found(link('/B1#收弗'))).toEqual(DEAD);
    expect(found(link('work/other#收弗'))).toEqual(DEAD);
  });
  it('the nearest is named as it is to be written', () => {
    expect(cures(link('../work/other.md#收弗'))).toEqual(['是不是“../work/other.md#收费”？']);
    expect(cures({ ...TWO, ...guide('看[这里](#what-to-bing)。', '', '## What to bring', '- a') })).toEqual(['是不是“#what-to-bring”？']);
  });
  it('where none is near, all are named while they are few', () => {
    expect(cures(link('/B1#完全不同的标题'))).toEqual(['可以写：/B1#收费、/B1#说明、/B1#去哪办。']);
    const many = other(...Array.from({ length: 20 }, (_, index) => `## 甲${index}乙\n字。\n`));
    expect(cures(link('/B1#完全不同的标题', many))[0]).toMatch(/、…。$/);
  });
  it('where there are none at all, this is said', () => {
    const bare = {
      'hall.yaml': 'name: 甲\naddress: https://a.example\nevents:\n  - { id: birth, letter: A, name: 乙, colour: "#b3261e" }\n',
    };
    expect(cures({ ...bare, ...guide('看[这里](#收费)。') })).toEqual(['那一页没有可以链接的标题：删去“#”和后面的字。']);
  });
  it('answers that the page does not ask for, too', () => {
    expect(found({ ...TWO, ...guide('看[这里](#maried=no)。', '', ...QUESTION) })).toEqual(DEAD);
    expect(cures({ ...TWO, ...guide('看[这里](#married=on)。', '', ...QUESTION) })).toEqual(['是不是“#married=no”？']);
    expect(found({ ...TWO, ...guide('看[这里](#married=no&没有)。', '', ...QUESTION) })).toEqual(DEAD);
  });
  it('of a guide that is not there nothing is said of the heading', () => {
    expect(found(link('无.md#收费'))).toEqual(['birth/hukou.md:6:2 error missing-attachment']);
  });
  it('of hundreds each is told', () => {
    const lines = Array.from({ length: 150 }, (_, index) => `[a](#收弗${index})\n`);
    const { problems } = compiled({ ...TWO, ...guide('## 收费说明', ...lines) });
    expect(problems.filter(({ id }) => id === 'dead-anchor')).toHaveLength(150);
  });
});

describe('a heading is found', () => {
  const isFound = (target: string, ...headings: string[]) =>
    expect([target, found(link(target, other(...headings.flatMap((one) => [`## ${one}`, '字。', '']))))]).toEqual([target, []]);
  it('as typed, in any width and case, percent-coded, with the marks or without', () => {
    for (const target of ['/B1#收费（元）', '/B1#收费(元)', '/B1#收费元', '/B1＃收费元', `/B1#${encodeURIComponent('收费（元）')}`])
      isFound(target, '收费（元）');
    for (const target of ['/B1#what-you-keep', '/B1#What-you-keep', '<B1#What you keep?>']) isFound(target, 'What you keep?');
  });
  it('with its spaces, as it stands there', () => {
    for (const target of ['/B1#要带 的 材料', '../work/other.md#要带 的 材料', '/B1#要带的材料', '/B1#要带-的-材料'])
      isFound(target, '要带 的 材料');
    for (const target of ['/B1#What you keep', '/B1#What you keep?']) isFound(target, 'What you keep?');
    expect(found(link('/B1#要带 的 才料'))).toEqual(DEAD);
  });
  it('with its number and without, in any way of writing it', () => {
    for (const target of ['/B1#三、谁来办', '/B1#三谁来办', '/B1#谁来办', '/B1#二、谁来办']) isFound(target, '三、谁来办');
    for (const target of ['/B1#12-overview', '/B1#1.2-overview', '/B1#overview']) isFound(target, '1.2 Overview');
  });
  it('by any name of its kind, where only one has it', () => {
    for (const name of ['收费', '费用', '要多少钱', 'fee', 'what-it-costs', '費用']) isFound(`/B1#${name}`, '收费标准');
    for (const name of ['材料', '申请材料', 'documents']) isFound(`/B1#${name}`, '要带的材料');
    const twice = other('## 办理材料', '- 甲', '', '## 所需材料', '- 乙');
    expect(found(link('/B1#要带的材料', twice))).toEqual(DEAD);
    expect(found(link('/B1#所需材料', twice))).toEqual([]);
  });
  it('by the name that a person gave it', () => {
    isFound('/B1#pay', '怎么付 {#pay}');
    expect(found({ ...TWO, ...guide('看[这里](#married)。', '', ...QUESTION) })).toEqual([]);
  });
  it('where it is a fact of the page and no section', () => {
    const facts = { ...TWO, 'work/other.md': '---\n标题: 别的事\n时限: 三天\n费用: 不收\n---\n一句话。\n' };
    for (const name of ['要多久', '时限', '要多少钱', '收费', '去哪办']) expect(found(link(`/B1#${name}`, facts))).toEqual([]);
    for (const name of ['谁能办', '要带的材料']) expect(found(link(`/B1#${name}`, facts))).toEqual(DEAD);
  });
  it('doubles by their number, the upper edge by the title, by #top and by # alone', () => {
    for (const target of ['/B1#说明', '/B1#说明-1', '/B1#别的事', '/B1#top', '/B1#', '#']) isFound(target, '说明', '说明');
    expect(found(link('/B1#说明-2', other('## 说明', '字', '## 说明', '字')))).toEqual(DEAD);
  });
  it('beside answers, and answers alone', () => {
    for (const target of ['#married=no', '#1=2', '#married=unsure', '#married=no&您的情况']) {
      expect(found({ ...TWO, ...guide(`看[这里](${target})。`, '', ...QUESTION) })).toEqual([]);
    }
  });
  it('of ordinary markdown, by the names that other programs give', () => {
    const text = [
      '# Manual',
      '',
      '- [Top](#manual)',
      '- [1. Set-up](#1-set-up)',
      '- [🚀 Go](#-go)',
      '- [C++ & C#](#c--c)',
      '',
      '## 1. Set-up',
      'a',
      '## 🚀 Go',
      'b',
      '## C++ & C#',
      'c',
    ];
    expect(compiled({ 'birth/hukou.md': text.join('\n') }).problems.filter(({ id }) => id === 'dead-anchor')).toEqual([]);
  });
});
