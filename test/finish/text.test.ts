/** The lines of a guide: conditions as data, links with their addresses. */

import { describe, expect, it } from 'vitest';
import { type Files, HALL, compiled, guide } from '../check/hall-folder.ts';
import { ASKED, materials, only, section } from './finished.ts';

const when = (condition: string) => materials(`- 甲证 {${condition}}`)[0]?.when;
const html = (text: string, files: Files = {}) => JSON.stringify(only({ ...guide('## 别的', text), ...files }).sections);

describe('conditions', () => {
  it.each([
    ['没有登记', 'married=no'],
    ['married=no', 'married=no'],
    ['1=2', 'married=no'],
    ['不是 已登记', 'married!=yes'],
    ['没有登记 且 随父亲', 'married=no follow=father'],
    ['已登记 或 随父亲', 'married=yes;follow=father'],
    ['follow=father|mother', 'follow=father|mother'],
    ['married＝no', 'married=no'],
  ])('{%s}', (typed, canonical) => {
    expect(when(typed)).toBe(canonical);
  });
  it('a question carries its own', () => {
    expect(section('questions', guide(...ASKED)).questions.map(({ id, number, when: own }) => [id, number, own])).toEqual([
      ['married', 1, undefined],
      ['follow', 2, 'married=no'],
    ]);
  });
  it('on a paragraph: data, and the words as its first child', () => {
    const { sections } = only(guide(...ASKED, '## 别的', '要先预约。 {没有登记}', '', '新办法。 {自 2026-09-20}'));
    expect(sections.find((one) => one.kind === 'text')).toMatchObject({
      html: expect.stringContaining('<p data-when="married=no"><small class="when">没有登记的</small>要先预约。</p>'),
    });
    expect(JSON.stringify(sections)).toContain('data-from=\\"2026-09-20\\"><small class=\\"when\\">2026 年 9 月 20 日起</small>新办法。');
  });
  it.each([
    ['| 情形 | 收多少 |\n|---|---|\n| 补领 | 40 元 {没有登记} |', '<td>补领</td>\\n<td>', '40 元'],
    [
      '| 谁 | 去哪 | 何时 |\n|---|:-:|--:|\n| 补领 {没有登记} | 一楼 | 周六 |',
      '<td class=\\"center\\">一楼</td>\\n<td class=\\"right\\">',
      '周六',
    ],
    ['| 只有一格 |\n|---|\n| 补领 {没有登记} |', '', '补领'],
  ])('on a row of %j: the words are in its last cell, where no browser throws them out', (table, before, last) => {
    const { sections } = only(guide(...ASKED, '## 别的', ...table.split('\n')));
    expect(JSON.stringify(sections)).toMatch(new RegExp(`<tr data-when=.{2}married=no.{2}>`));
    expect(JSON.stringify(sections)).toContain(`${before}${before ? '' : '<td>'}<small class=\\"when\\">没有登记的</small>${last}`);
  });
  it('on a heading: the section', () => {
    expect(section('steps', guide(...ASKED, '## 怎么办 {没有登记}', '1. 取号')).when).toBe('married=no');
  });
  it('one that names nothing leaves the line to everyone', () => expect(when('没有这个答案')).toBeUndefined());
});

describe('links', () => {
  it('to an attachment: published under its content', () => {
    const { files, guides } = compiled({
      ...guide('看[表](hukou/form.PDF)。'),
      'birth/hukou/form.PDF': 'form',
      'birth/hukou/other.pdf': 'not linked',
    });
    expect(files.map(({ path }) => path).filter((path) => !path.startsWith('assets/words-'))).toEqual([
      expect.stringMatching(/^files\/[0-9a-f]{16}\.pdf$/),
    ]);
    expect(JSON.stringify(guides)).toContain(`href=\\"/${files.find(({ path }) => path.startsWith('files/'))?.path ?? ''}\\"`);
  });
  it('to another guide: its page, under the path of the hall', () => {
    const other = { 'work/w.md': '# 找工作\n\n字。\n\n## 收费\n不收。\n', 'codes.yaml': 'A1: birth/hukou\nB7: work/w\n' };
    expect(html('见[找工作](../work/w.md#费用)。', other)).toContain('href=\\"/B7#收费\\"');
    expect(html('见[找工作](../work/w)。', other)).toContain('href=\\"/B7\\"');
    const under = { ...other, 'hall.yaml': String(HALL['hall.yaml']).replace('qinghe.example', 'qinghe.example/hall') };
    expect(html('见[找工作](../work/w.md)。', under)).toContain('href=\\"/hall/B7\\"');
  });
  it('outward: with rel', () => {
    expect(html('见[网站](https://a.example/?a=1&b=2)。')).toContain(
      'href=\\"https://a.example/?a=1&amp;b=2\\" rel=\\"noopener noreferrer\\"',
    );
    expect(html('打[12345](tel:12345)。')).toContain('href=\\"tel:12345\\"');
  });
  it('everything else is text', () => {
    expect(html('点[这里](javascript:alert)和[那里](none.pdf)。')).toContain('点这里和那里。');
    expect(html('![图](https://a.example/x.png)')).not.toContain('<img');
  });
  it('a picture of the hall is a picture', () => {
    expect(html('![图](hukou/a.png)', { 'birth/hukou/a.png': 'png' })).toMatch(/<img src=\\"\/files\/[0-9a-f]{16}\.png\\"/);
  });
});
