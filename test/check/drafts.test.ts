/** A guide marked as a draft is nowhere but in the preview, and its gaps are not reported. */

import { describe, expect, it } from 'vitest';
import { type Files, compiled, found, guide } from './hall-folder.ts';

const draft = (...lines: string[]): Files => ({
  'codes.yaml': 'A1: birth/hukou\nA2: birth/next\n',
  'birth/next.md': ['---', '标题: 下一件事', ...lines, '---', '看[表](没有.pdf)。', ''].join('\n'),
});
const ids = (files: Files, withDrafts = false) => (compiled(files, { withDrafts }).guides ?? []).map(({ id }) => id);

describe('a draft', () => {
  it.each(['草稿: 是', '草稿：是', 'draft: yes', 'draft: true', '草稿: 还没核对', '先不发布: 是'])(
    'marked by %s is not among the guides',
    (line) => {
      expect(ids(draft(line))).toEqual(['birth/hukou']);
      expect(ids(draft(line), true)).toEqual(['birth/hukou', 'birth/next']);
    },
  );

  it.each(['草稿: 否', 'draft: false', 'draft: no', '草稿:'])('is none with %s', (line) => {
    expect(ids(draft(line))).toEqual(['birth/hukou', 'birth/next']);
  });

  it.each(['birth/next', 'next', 'next.md', '下一件事', 'A2', '../birth/next.md'])('that is named as related by %s is told', (name) => {
    const related = { 'birth/hukou.md': `---\n标题: 新生儿户口登记\n相关: ${name}\n---\n\n当场办好。\n` };
    expect(found({ ...draft('草稿: 是'), ...related })).toEqual(['birth/hukou.md:3:5 warning draft-linked']);
    expect(compiled({ ...draft('草稿: 是'), ...related }).problems[0]?.message.zh).toContain('“下一件事”是草稿');
    expect(found({ ...draft(), ...related }).filter((line) => !line.includes('missing-attachment'))).toEqual([]);
  });

  it.each(['next.md', '/A2', 'birth/next#表'])('that a text leads to by %s is told', (target) => {
    expect(found({ ...draft('草稿: 是'), ...guide(`看[下一件](${target})。`) })).toEqual(['birth/hukou.md:6:2 warning draft-linked']);
  });

  it('has no problem of its own, nor has its code; in the preview it has', () => {
    const files = draft('草稿: 是', '部门: 没有的局');
    expect(found(files)).toEqual([]);
    expect(found(files, { withDrafts: true })).toEqual([
      'birth/next.md:4:5 error unknown-department',
      'birth/next.md:6:2 error missing-attachment',
    ]);
    expect(JSON.stringify(compiled(files).guides)).not.toContain('/A2');
  });

  it('takes its translations along; a translation may be one alone', () => {
    const english = { 'birth/next.en.md': '---\ntitle: Next\n---\n\nOne line.\n' };
    expect(ids({ ...draft('草稿: 是'), ...english })).toEqual(['birth/hukou']);
    const alone = { 'birth/hukou.en.md': '---\ntitle: A newborn\ndraft: yes\n---\n\nOne line.\n' };
    expect(compiled(alone).guides?.map(({ language }) => language)).toEqual(['zh-CN']);
    expect(found(alone)).toEqual([]);
  });

  it('is told apart in the preview', () => {
    expect([...compiled(draft('草稿: 是'), { withDrafts: true }).unpublished]).toEqual(['birth/next']);
    expect(compiled(draft('草稿: 是')).unpublished.size).toBe(0);
  });
});
