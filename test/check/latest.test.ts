/** 最晚: a deadline that is understood, and one that is not. */

import { describe, expect, it } from 'vitest';
import { found, guideWith } from './hall-folder.ts';
import { only } from '../finish/finished.ts';

const ASKS = ['## 您的情况', '### 孩子哪天出生？ {#born 日期}', ''];
const asking = (latest: string, ...more: string[]) => ({
  'birth/hukou.md': ['---', '标题: 新生儿户口登记', `最晚: ${latest}`, '---', '当场办好。', '', ...ASKS, ...more, ''].join('\n'),
});

describe('最晚', () => {
  it('not understood: as typed, and a warning at its place', () => {
    expect(found(guideWith('最晚: 满月酒以前'))).toEqual(['birth/hukou.md:3:5 warning latest-unclear']);
    expect(only(guideWith('最晚: 满月酒 <b>以前</b>。别晚了')).latest).toBe('<p><b>最晚</b> 满月酒 &lt;b&gt;以前&lt;/b&gt;。别晚了</p>');
  });

  it('of a question that nobody asks: as typed, and a warning', () => {
    expect(found(asking('“{died} 后 1 个月内”'))).toEqual([expect.stringMatching(/^birth\/hukou\.md:3:\d+ warning latest-unclear$/)]);
  });

  it('understood: the words, and what the page’s script needs', () => {
    expect(found(guideWith('最晚: 出生后 1 个月内'))).toEqual([]);
    const { latest = '' } = only(guideWith('最晚: 出生后 1 个月内。过了可以补报'));
    expect(latest).toMatch(/<summary><b>最晚<\/b> 出生后 1 个月内<\/summary>/);
    expect(JSON.parse((/data-latest="([^"]*)"/.exec(latest)?.[1] ?? '').replaceAll('&quot;', '"'))).toEqual({
      count: 1,
      unit: 'month',
      side: 'after',
      asks: '出生是哪天？',
    });
    expect(latest).toMatch(/<\/summary><p>过了可以补报<\/p><\/details>$/);
  });

  it('the one question that asks for a date is the label; of two the deadline names it', () => {
    expect(only(asking('出生后 1 个月内')).latest).toContain('孩子哪天出生？');
    expect(only(asking('出生后 1 个月内')).latest).toContain('<summary id="孩子哪天出生">');
    const two = asking('"{born} 后 1 个月内"', '### 哪天出院？ {#left 日期}', '');
    expect(found(two)).toEqual([]);
    const { latest, sections } = only(two);
    expect(latest).toContain('孩子哪天出生？');
    expect(latest).toContain('<b>最晚</b> 孩子哪天出生，后 1 个月内');
    // A question without answers is none that tailors.
    expect(sections.filter(({ kind }) => kind === 'questions')).toEqual([]);
  });

  it('a date that the page asks for anyway is asked once: the deadline names its question', () => {
    const table = { 'birth/table.csv': 'born,补贴\n2026-01-01..,一千元\n' };
    const guide = asking('"{born} 后 1 个月内"', '照[补贴表](table.csv)。');
    const { latest = '', sections } = only({ ...guide, ...table });
    expect(latest.replaceAll('&quot;', '"')).toContain('"question":"born"');
    expect(latest).not.toContain(' id=');
    expect(sections.some(({ kind }) => kind === 'questions')).toBe(true);
  });

  it('beside other questions it is not counted among those to be answered', () => {
    const lines = ['### 结婚了吗？', '- 是', '- 否', '', '## 要带的材料', '- 身份证', ''];
    expect(only(asking('出生后 1 个月内', ...lines)).asking).toEqual({ least: 1, most: 1 });
  });
});
