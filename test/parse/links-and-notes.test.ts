/** Links to files with spaces in their names, and notes as `[^1]`. */

import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

function draft(text: string) {
  return parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text }).draft;
}

const targets = (text: string) => draft(text).links.map(({ target }) => target);

describe('a link in the brackets of a Chinese keyboard', () => {
  it('is none where no address stands in them', () => {
    const texts = [
      '[注]（见第三条）',
      '[甲]（乙、丙）',
      '[甲]（周一：8.30）',
      '`[甲]（a.pdf）`',
      '\\[甲]（a.pdf）',
      '[甲]（a.pdf',
      '[甲]\n（a.pdf）',
    ];
    expect(texts.flatMap(targets)).toEqual([]);
  });

  it.each([
    ['[空白表]（a/A.PDF）', 'a/A.PDF'],
    ['[空白表](a/表.pdf）', 'a/表.pdf'],
    ['[空白表]（a/表.pdf)', 'a/表.pdf'],
    ['[空**白**表]（ ../b.md#要带的 ）', '../b.md#要带的'],
    ['[空白表]（https://a.example/x）', 'https://a.example/x'],
    ['[空白表]（/A1）', '/A1'],
    ['[空白表]（#要带的）', '#要带的'],
  ])('%s leads there', (typed, target) => {
    expect(targets(`话，${typed}。`)).toEqual([target]);
    expect(draft(`话，${typed}。`).summary?.html).toMatch(/^话，<a href="link:0"[^>]*>空.*表<\/a>。$/);
  });

  it('is the blank form of a material, in its place', () => {
    const { sections, links } = draft('## 材料\n- 申请表：原件 1 份 [空白表]（a/A.pdf）');
    expect(sections).toMatchObject([{ materials: [{ name: '申请表', form: '原件 1 份', blank: 0 }] }]);
    expect(links).toMatchObject([{ at: { line: 2, column: 14 }, target: 'a/A.pdf', label: '空白表' }]);
  });
});

describe('a link with a space in its file name', () => {
  it('is none where no file is named', () => {
    const texts = ['[注](见 第三条)', '[甲](乙 丙.丁)', '[甲](乙\n丙.pdf)', '`[甲](乙 丙.pdf)`', '\\[甲](乙 丙.pdf)', '[甲] (乙 丙.pdf)'];
    expect(texts.flatMap(targets)).toEqual([]);
  });

  it.each([
    ['[空白表](a/表 格.pdf)', 'a/表 格.pdf'],
    ['[空白表]( a/表 格.pdf )', 'a/表 格.pdf'],
    ['[空白表](a/表  格 (1).pdf)', 'a/表  格 (1).pdf'],
    ['[空白表](a/表 格.pdf "下载")', 'a/表 格.pdf'],
    ['[**空白** 表](../a/new form.docx)', '../a/new form.docx'],
    ['[另一篇](my guide.md)', 'my guide.md'],
    ['[表](#要带 的 材料)', '#要带 的 材料'],
    ['[表](hukou#要带 的)', 'hukou#要带 的'],
    ['[表](../birth/hukou.md＃要带 的（两样）)', '../birth/hukou.md＃要带 的（两样）'],
    ['[表](/A1#What to (really) bring "下载")', '/A1#What to (really) bring'],
    ['[表]( #要带 的 )', '#要带 的'],
  ])('%s leads there', (typed, target) => {
    expect(targets(`话，${typed}。`)).toEqual([target]);
    expect(draft(`话，${typed}。`).summary?.html).toMatch(/^话，<a href="link:0"[^>]*>.*表.*<\/a>。$|另一篇<\/a>。$/);
  });

  it('is the blank form of a material, in its place', () => {
    const { sections, links } = draft('## 材料\n- 申请表：原件 1 份 [空白表](a/表 格.pdf) [样表](a/b.png) {甲}');
    expect(sections).toMatchObject([{ materials: [{ name: '申请表', form: '原件 1 份', blank: 0, sample: 1 }] }]);
    expect(links).toEqual([
      { at: { line: 2, column: 14 }, target: 'a/表 格.pdf', label: '空白表' },
      { at: { line: 2, column: 31 }, target: 'a/b.png', label: '样表' },
    ]);
  });

  it('may be a picture', () => {
    expect(draft('看 ![样子](a/图 片.png) 这里').links).toEqual([
      { at: { line: 1, column: 3 }, target: 'a/图 片.png', label: '样子', picture: true },
    ]);
  });
});

describe('a note', () => {
  it('that is only mentioned stays as typed', () => {
    expect(draft('话[^1]。').summary?.html).toBe('话[^1]。');
    expect(draft('`[^1]`\n\n[^1]: 见').summary?.html).toBe('<code>[^1]</code>');
  });

  it('keeps its words in its place, and is no link', () => {
    const { links, summary, sections } = draft(
      '话[^1]。又[^注]。\n\n## 依据\n[^1]: 见《办法》第三条。\n\n[^注]: 见[通知](https://a.example)。',
    );
    expect(summary?.html).toBe('话〔1〕。又〔注〕。');
    expect(links).toMatchObject([{ target: 'https://a.example', at: { line: 6, column: 8 } }]);
    expect(sections).toMatchObject([{ kind: 'basis', html: '<p>〔1〕见《办法》第三条。</p>\n<p>〔注〕见<a href="link:0">通知</a>。</p>' }]);
  });

  it('on the line after another is one of its own', () => {
    expect(draft('话[^1][^2]。\n\n## 依据\n[^1]: 甲\n[^2]: 乙').sections).toMatchObject([{ html: '<p>〔1〕甲</p>\n<p>〔2〕乙</p>' }]);
    expect(draft('## 依据\n话[^1]。\n[^1]: 甲').sections).toMatchObject([{ html: '<p>话〔1〕。</p>\n<p>〔1〕甲</p>' }]);
  });

  it('leaves ordinary link definitions what they are', () => {
    expect(draft('[话][a]\n\n[a]: https://a.example').links).toMatchObject([{ target: 'https://a.example' }]);
  });
});
