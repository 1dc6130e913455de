/** Links to headings as they are published: to the id that the page has, in the page's own language. */

import { describe, expect, it } from 'vitest';
import type { Guide } from '../../src/guide/guide.ts';
import { type Files, QUESTION, compiled, guide } from '../check/hall-folder.ts';
import { only, section } from './finished.ts';

const CODES = 'A1: birth/hukou\nB1: work/other\n';
const HREF = /<a href="([^"]*)"/g;

/** The links of the pages of birth/hukou, by language. */
function links(files: Files): Record<string, string[]> {
  const { guides = [] } = compiled({ 'codes.yaml': CODES, ...files });
  const own = guides.filter(({ id }) => id === 'birth/hukou');
  return Object.fromEntries(own.map((one) => [one.language, hrefs(one)]));
}
const hrefs = (one: Guide) =>
  Array.from(JSON.stringify(one).replaceAll('\\"', '"').matchAll(HREF), ([, href = '']) => href.replaceAll('&amp;', '&'));
const linked = (...targets: string[]) => targets.map((target) => `[a](${target})`).join(' ');

describe('a link to a heading', () => {
  it('that nobody has is words on its own page, and leads to the page elsewhere', () => {
    const files = { ...guide(linked('#没有', '../work/other.md#没有')), 'work/other.md': '# 别的事\n\n话。\n' };
    expect(links(files)['zh-CN']).toEqual(['/B1']);
  });
  it('has the id of the heading, whatever it was called by', () => {
    const other = '# 别的事\n\n话。\n\n## 一、收费标准\n- 不收\n\n## What to bring\n- a\n\n### 窗口 12\n- b\n';
    const files = {
      ...guide(linked('../work/other.md#收费', '/B1#一、收费标准', 'work/other#材料', '/b1#窗口-12', '/B1#别的事', '/B1#')),
      'work/other.md': other,
    };
    expect(links(files)['zh-CN']).toEqual(['/B1#收费标准', '/B1#收费标准', '/B1#what-to-bring', '/B1#窗口-12', '/B1#top', '/B1#']);
  });
  it('keeps answers as they are typed, before the heading', () => {
    const files = guide(
      linked('#married=no', '#要带什么&married=no', '#1=2&married', '#top'),
      '',
      ...QUESTION,
      '',
      '## 要带的材料',
      '- 证',
    );
    expect(links(files)['zh-CN']).toEqual(['#married=no', '#married=no&要带的材料', '#1=2&父母登记结婚了吗', '#top']);
  });
  it('leads to the translation’s own heading, by its kind, else by its place', () => {
    const files = {
      ...guide('## 甲', linked('../work/other.md#收费', '../work/other.md#说明', '#甲', '../work/alone.md#收费')),
      'birth/hukou.en.md': `---\ntitle: Hukou\n---\nText.\n\n## First\n${linked('../work/other.md#收费', '../work/other.md#说明', '#甲', '../work/alone.md#收费')}\n`,
      'work/other.md': '# 别的事\n\n话。\n\n## 说明\n字\n\n## 收费\n- 不收\n',
      'work/other.en.md': '---\ntitle: Other\n---\nText.\n\n## About\ntext\n\n## Fees\n- none\n',
      'work/alone.md': '# 一个\n\n话。\n\n## 收费\n- 不收\n',
      'codes.yaml': `${CODES}B2: work/alone\n`,
    };
    expect(links(files)).toEqual({
      'zh-CN': ['/B1#收费', '/B1#说明', '#甲', '/B2#收费'],
      en: ['/B1-en#fees', '/B1-en#about', '#first', '/B2#收费'],
    });
  });
  it('leads to a fact, where the page says it without a section', () => {
    const files = {
      ...guide(linked('/B1#收费', '/B1#时限', '/B1#去哪办', '/B1#结果')),
      'birth/hukou.en.md': `---\ntitle: Hukou\n---\nText. ${linked('/B1#收费', '/B1#时限')}\n`,
      'work/other.md': '---\n标题: 别的事\n时限: 三天\n费用: 不收\n结果: 证\n---\n话。\n',
      'work/other.en.md': '---\ntitle: Other\n---\nText.\n',
    };
    expect(links(files)).toEqual({
      'zh-CN': ['/B1#要多少钱', '/B1#要多久', '/B1#去哪办', '/B1#办好拿到'],
      en: ['/B1-en#how-much', '/B1-en#how-long'],
    });
  });
});

describe('a guide', () => {
  it('says the ids of its headings, and of facts that have no section', () => {
    const { anchors, sections } = only({
      'birth/hukou.md': '---\n标题: 甲\n费用: 不收\n---\n话。\n\n## 办理时限\n- 三天\n\n## 收费问题\n### 要多少钱？\n不收。\n',
    });
    expect(anchors).toEqual({ time: '办理时限', fee: '要多少钱-1', where: '去哪办' });
    expect(sections).toEqual([
      { heading: '收费问题', anchor: '收费问题', kind: 'text', html: '<h3 id="要多少钱">要多少钱？</h3>\n<p>不收。</p>' },
    ]);
  });
  it('of a section of its own has no other id for the same thing', () => {
    expect(only(guide('## 在哪里办', '一楼。')).anchors).toBeUndefined();
  });
  it('of questions and common questions, too', () => {
    expect(section('questions', guide(...QUESTION)).questions).toMatchObject([{ anchor: '父母登记结婚了吗' }]);
    expect(section('faq', guide('## 常见问题', '### 能代办吗？', '能。')).entries).toMatchObject([{ anchor: '能代办吗' }]);
  });
});
