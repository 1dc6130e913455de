import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

function read(text: string) {
  return parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text });
}

describe('a file that is no guide', () => {
  it('of 5 MB is not read', () => {
    expect(read('字'.repeat(1_700_000)).problems).toMatchObject([{ id: 'too-large', level: 'error', line: 1, column: 1 }]);
  });

  it.each([
    ['empty', ''],
    ['nothing but a byte order mark', '\uFEFF'],
    ['NUL bytes', 'a\0b\0'],
    ['half a character', '\ud800 甲 {乙}'],
    ['a fence that is not closed', '```\n甲 {乙}'],
    ['10,000 quotes', '>'.repeat(10_000)],
    ['lists 600 deep', Array.from({ length: 600 }, (_, index) => `${'  '.repeat(index)}- 甲`).join('\n')],
    ['a line of 100,000 characters', '字'.repeat(100_000)],
    ['100,000 brackets', '['.repeat(100_000)],
    ['100,000 braces', '{'.repeat(100_000)],
    ['50,000 conditions', `甲${'{乙}'.repeat(50_000)}`],
    ['50,000 comments that never end', '<!--'.repeat(50_000)],
    ['10,000 links after a material', `## 材料\n- 甲 ${'[乙](丙) '.repeat(10_000)}`],
    ['10,000 questions', `## 您的情况\n${'### 甲 {#乙 丙}\n- 丁\n'.repeat(10_000)}`],
    ['100,000 tabs', '\t'.repeat(100_000)],
    ['spaces in a key', `---\na${' '.repeat(90_000)}b\n---\n`],
    ['front matter of brackets', `---\na: ${'['.repeat(50_000)}\n---\n`],
  ])('%s does not throw', (_, text) => {
    expect(read(text).draft.file).toBe('a.md');
  });

  it('shows NUL as what it is', () => {
    expect(read('a\0b').draft.summary?.html).toBe('a\uFFFDb');
  });
});

describe('ordinary markdown', () => {
  it('takes its title from the first #, its summary from the first paragraph', () => {
    const { draft } = read('# 标题\n\n第一段。\n\n第二段。\n\n- 甲\n');
    expect(draft.title).toEqual({ text: '标题', at: { line: 1, column: 3 } });
    expect(draft.summary).toEqual({ html: '第一段。', at: { line: 3, column: 1 } });
    expect(draft.sections).toMatchObject([{ kind: 'text', heading: '', html: '<p>第二段。</p>\n<ul>\n<li>甲</li>\n</ul>' }]);
  });

  it('keeps a # that is not the title', () => {
    expect(read('---\n标题: 甲\n---\n# 乙\n\n丙').draft).toMatchObject({
      title: { text: '甲' },
      summary: { html: '丙' },
      sections: [{ heading: '乙' }],
    });
    expect(read('---\n标题: 甲\n---\n# 甲\n\n丙').draft.sections).toEqual([]);
  });

  it('takes further # for sections', () => {
    expect(read('# 甲\n\n# 乙\n丙\n## 丁\n戊').draft.sections).toMatchObject([
      { heading: '乙', html: '<p>丙</p>' },
      { heading: '丁', html: '<p>戊</p>' },
    ]);
  });

  it('may begin with ###, and use it in place of ##', () => {
    expect(read('### 甲\n乙').draft).toMatchObject({ sections: [{ kind: 'text', heading: '', html: '<h3 id="甲">甲</h3>\n<p>乙</p>' }] });
    expect(read('### 申请材料\n- 身份证').draft.sections).toMatchObject([{ kind: 'materials', materials: [{ name: '身份证' }] }]);
  });

  it('shifts no line with CRLF, nor a column with a byte order mark', () => {
    const { draft } = read('\uFEFF---\r\n标题：甲\r\n---\r\n\r\n## 要带的材料\r\n- 𠮷证 {乙}\r\n');
    expect(draft.limits[0]?.at).toEqual({ line: 6, column: 6 });
    expect(draft.title?.at).toEqual({ line: 2, column: 4 });
  });
});
