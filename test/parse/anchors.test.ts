/** Headings have ids, made of their words: of doubles, of numbers, of what has no letters. */

import { describe, expect, it } from 'vitest';
import { anchorMaker } from '../../scripts/parse/markdown/anchor-names.ts';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

function parsed(...lines: string[]) {
  return parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text: lines.join('\n') }).draft;
}
const anchors = (...lines: string[]) => parsed(...lines).anchors.map(({ anchor }) => anchor);
const made = (...headings: string[]) => headings.map(anchorMaker());

describe('the id of a heading', () => {
  it('of doubles the second and third have a number, also where somebody wrote that number', () => {
    expect(made('收费', '收费', '收费')).toEqual(['收费', '收费-1', '收费-2']);
    expect(made('a', 'a-1', 'a', 'a', 'A')).toEqual(['a', 'a-1', 'a-2', 'a-3', 'a-4']);
  });
  it('without a letter or a digit it is still one', () => {
    expect(made('……', '？！', '🚀')).toEqual(['section', 'section-1', 'section-2']);
  });
  it('is never read as answers, nor as a part of the floor plan or of anything that is in no word', () => {
    expect(made('married=no', '#2=1&x', 'Window-12', 'plan-b', '100% 报销', '"><b>')).toEqual([
      'marriedno',
      '21x',
      '_window-12',
      '_plan-b',
      '100-报销',
      'b',
    ]);
  });
  it('is the words, in small letters, with a hyphen for each space', () => {
    expect(made('要带的材料', 'What to bring', '超过一个月，还能办吗？', 'Q&A (FAQ)', 'a_b — c')).toEqual([
      '要带的材料',
      'what-to-bring',
      '超过一个月还能办吗',
      'qa-faq',
      'a_b--c',
    ]);
  });
  it('has no number that changes with the next heading put before it; other numbers stay', () => {
    expect(made('一、申请条件', '（二）材料', '3. 步骤', '④ 收费', '2026 年新规定', '3 天内办', '1.2 说明')).toEqual([
      '申请条件',
      '材料',
      '步骤',
      '收费',
      '2026-年新规定',
      '3-天内办',
      '12-说明',
    ]);
  });
  it('of as many doubles as a file has room for is found in a moment', () => {
    expect(new Set(made(...Array.from({ length: 100_000 }, (_, index) => (index % 2 ? 'a' : `a-${index}`)))).size).toBe(100_000);
  });
});

describe('a guide', () => {
  it('gives the title no id: a section that is called the same has its own words', () => {
    expect(anchors('# 收费', '', '话。', '', '## 收费', '不收。')).toEqual(['收费']);
    expect(anchors('---', '标题: 甲', '---', '# 甲', '', '## 甲', '乙')).toEqual(['甲']);
  });
  it('gives a first heading that is no title its own', () => {
    const draft = parsed('---', '标题: 甲', '---', '# 乙', '', '话。', '', '## 丙', '丁');
    expect(draft.anchors.map(({ anchor }) => anchor)).toEqual(['乙', '丙']);
    expect(draft.sections).toMatchObject([{ anchor: '乙' }, { anchor: '丙' }]);
  });
  it('gives one to headings of every kind and depth', () => {
    const asked = ['## 您的情况', '### 结婚了吗？ {#married}', '- 是', '- 否', '## 常见问题', '### 要多久？', '三天。'];
    const draft = parsed(...asked, '## 要带的材料', '### 本人', '- 证', '## 别的', '### 里面', '字', '#### 更里面', '字');
    expect(draft.anchors).toEqual([
      { anchor: '您的情况', text: '您的情况', kind: 'questions' },
      { anchor: '结婚了吗', text: '结婚了吗？', kind: 'text', id: 'married' },
      { anchor: '常见问题', text: '常见问题', kind: 'faq' },
      { anchor: '要多久', text: '要多久？', kind: 'text' },
      { anchor: '要带的材料', text: '要带的材料', kind: 'materials' },
      { anchor: '本人', text: '本人', kind: 'text' },
      { anchor: '别的', text: '别的', kind: 'text' },
      { anchor: '里面', text: '里面', kind: 'text' },
      { anchor: '更里面', text: '更里面', kind: 'text' },
    ]);
    expect(JSON.stringify(draft.sections)).toContain('<h3 id=\\"里面\\">里面</h3>');
  });
  it('gives one to questions that are no headings, after those that are', () => {
    expect(anchors('## 常见问题', '**能代办吗？**', '能。', '', '## 能代办吗？', '能。')).toEqual(['常见问题', '能代办吗', '能代办吗-1']);
    expect(anchors('## 常见问题', '- 能代办吗？', '  能。')).toEqual(['常见问题', '能代办吗']);
    expect(anchors('## 您的情况', '结婚了吗？', '', '- 是', '- 否')).toEqual(['您的情况', '结婚了吗']);
  });
  it('has none for what is not on the page: a heading of the fee with nothing beneath', () => {
    expect(anchors('## 收费', '', '## 要多久', '三天')).toEqual(['要多久']);
  });
  it('gives a list after a list of materials no second one of the same heading', () => {
    expect(parsed('## 要带的材料', '- 甲', '', '另外：', '', '- 乙').sections).toMatchObject([{ anchor: '要带的材料' }, { heading: '' }]);
    expect(parsed('## 要带的材料', '- 甲', '', '另外：', '', '- 乙').sections[1]).not.toHaveProperty('anchor');
  });
  it('keeps its limits where a heading in a text has an id, too', () => {
    const [, section] = parsed('## 您的情况', '### 问？', '- 甲', '- 乙', '## 别的', '### 里面 {甲}', '字').sections;
    expect(section).toMatchObject({ html: '<section data-limits="0"><h3 id="里面">里面</h3>\n<p>字</p></section>' });
  });
});
