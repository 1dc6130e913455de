import { isList, isText } from '../../scripts/parse/guide/field-values.ts';
import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../scripts/parse/guide/draft.ts';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

function read(text: string) {
  return parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text });
}

function fields(inner: string) {
  return read(`---\n${inner}\n---\n正文`).draft.fields;
}

function problems(text: string): string[] {
  return read(text).problems.map(({ id, level, line, column }) => `${id} ${level} ${line}:${column}`);
}

/** Without places. */
function plain(value: FieldValue | undefined): unknown {
  if (value === undefined) return undefined;
  if (isText(value)) return value.text;
  if (isList(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

describe('what is wrong', () => {
  it.each([
    ['yaml-tab error 3:1', '---\n时限:\n\tlegal: 5\n---\n'],
    ['yaml-syntax error 2:5', '---\n标题: 办理: 说明\n---\n'],
    ['yaml-syntax error 2:5', '---\n标题: @谁\n---\n'],
    ['yaml-syntax error 2:4', '---\n标题：@谁\n---\n'],
    ['yaml-syntax error 2:5', '---\n标题: [重要] 通知\n---\n'],
    ['yaml-syntax error 2:5', '---\n标题: 甲\n 部门: 乙\n---\n'],
    ['yaml-syntax error 2:5', '---\n标题: !重要 甲\n---\n'],
    ['yaml-alias error 2:5', '---\n费用: *免费\n---\n'],
    ['yaml-alias error 2:8', '---\n费用: &a 免费\n---\n'],
    ['duplicate-key error 3:1', '---\n标题: 甲\n标题: 乙\n---\n'],
    ['duplicate-key error 3:1', '---\n标题: 甲\ntitle: 乙\n---\n'],
    ['unknown-key warning 2:1', '---\n颜色: 红\n---\n'],
    ['field-shape error 2:5', '---\n标题: { a: b }\n---\n'],
    ['field-shape error 3:1', '---\n部门:\n- 甲\n---\n'],
    ['field-shape error 2:5', '---\n时限: { 法定: 20, 多少: 5 }\n---\n'],
    ['field-shape error 2:1', '---\n- 标题\n---\n'],
    ['front-matter-unclosed error 1:1', '---\n标题: 甲\n\n正文'],
  ])('%s', (problem, text) => {
    expect(problems(text)).toEqual([problem]);
  });

  it('names the place as typed, after a byte order mark and with CRLF', () => {
    expect(problems('\uFEFF---\r\n标题：甲\r\n𠮷：乙\r\n费用：*免费\r\n---\r\n')).toEqual([
      'yaml-alias error 4:4',
      'unknown-key warning 3:1',
    ]);
  });

  it('says what to write instead', () => {
    expect(read('---\n标题: 办理: 说明\n---\n').problems[0]?.fix.zh).toContain('标题: "办理: 说明"');
    expect(read('---\n标提: 甲\n---\n').problems[0]?.fix.zh).toContain('标题');
    expect(read('---\nfee: 1\ntitel: 甲\n---\n').problems[0]?.fix.en).toContain('title');
  });

  it('refuses a bomb of references at once', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `a${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`).join(', ')}]`);
    const found = read(`---\na0: &a0 x\n${lines.join('\n')}\n---\n`).problems;
    expect(found.some(({ id }) => id === 'yaml-alias')).toBe(true);
  });

  it('keeps the other fields, and the text', () => {
    const { draft } = read('---\n标题: 甲\n费用: a: b\n部门: 公安\n---\n正文');
    expect(Object.keys(draft.fields)).toEqual(['title', 'department']);
    expect(draft.summary).toEqual({ html: '正文', at: { line: 6, column: 1 } });
  });

  it('reads an unclosed one to the first empty line', () => {
    const { draft } = read('---\n标题: 甲\n\n正文');
    expect(draft.title?.text).toBe('甲');
    expect(draft.summary?.html).toBe('正文');
  });
});

describe('what is right', () => {
  it('needs no front matter, and takes a rule for a rule', () => {
    expect(problems('---\n\n正文\n\n---\n更多')).toEqual([]);
    expect(read('---\n\n正文\n\n---\n更多').draft.fields).toEqual({});
    expect(problems('---\n---\n正文')).toEqual([]);
    expect(problems('')).toEqual([]);
  });

  it('keeps values as typed', () => {
    expect(plain(fields('事项编码: 0012').item?.value)).toBe('0012');
    expect(plain(fields('核对日期: 2026年10月1日').reviewed?.value)).toBe('2026年10月1日');
    expect(plain(fields('费用: yes').fee?.value)).toBe('yes');
    expect(plain(fields('标题: "办理: 说明"').title?.value)).toBe('办理: 说明');
    expect(fields('费用:')).toEqual({});
  });

  it('takes ： for : after a known key, with or without a space', () => {
    expect(fields('标题：甲：乙').title).toEqual({ at: { line: 2, column: 1 }, value: { text: '甲：乙', at: { line: 2, column: 4 } } });
    expect(fields('标题 ： 甲').title?.value).toEqual({ text: '甲', at: { line: 2, column: 6 } });
    expect(fields('标题:甲').title?.value).toEqual({ text: '甲', at: { line: 2, column: 4 } });
    expect(plain(fields('时限：\n  法定：20\n  单位：工作日').time?.value)).toEqual({ legal: '20', unit: '工作日' });
    expect(plain(fields('Review-By: 2026-10-01').review_by?.value)).toBe('2026-10-01');
  });

  it('takes lists as YAML and as text', () => {
    expect(plain(fields('窗口: 12、13，14, 15').windows?.value)).toEqual(['12', '13', '14', '15']);
    expect(plain(fields('窗口: [12, 13]').windows?.value)).toEqual(['12', '13']);
    expect(plain(fields('窗口:\n  - 012\n  - 13').windows?.value)).toEqual(['012', '13']);
    expect(plain(fields('俗称: 上户口').aliases?.value)).toEqual(['上户口']);
    expect(plain(fields('网上办: https://a.cn/?a,b、小程序').online?.value)).toEqual(['https://a.cn/?a,b', '小程序']);
    expect(plain(fields('网上办: { 名称: 甲, 网址: "https://a.cn" }').online?.value)).toEqual([{ name: '甲', url: 'https://a.cn' }]);
    expect(plain(fields('时限: { legal: 20, promised: 5, unit: 工作日 }').time?.value)).toEqual({
      legal: '20',
      promised: '5',
      unit: '工作日',
    });
    expect(plain(fields('hours: [周一, 周二]').hours?.value)).toEqual(['周一', '周二']);
  });

  it('knows the place of each item', () => {
    expect(fields('俗称：报出生、 "落户"').aliases?.value).toEqual([
      { text: '报出生', at: { line: 2, column: 4 } },
      { text: '"落户"', at: { line: 2, column: 9 } },
    ]);
    expect(fields('俗称: "甲、乙"').aliases?.value).toEqual([
      { text: '甲', at: { line: 2, column: 6 } },
      { text: '乙', at: { line: 2, column: 8 } },
    ]);
  });
});
