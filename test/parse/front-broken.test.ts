/** Front matter that is broken: by empty lines, by several keys on a line, by lines that are none, in other forms of a key. */

import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

function read(...lines: string[]) {
  const { draft, problems } = parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text: lines.join('\n') });
  const said = JSON.stringify(
    Object.values(draft.fields).map(({ value }) => value),
    (key, value: unknown) => (key === 'at' ? undefined : value),
  );
  const values = [...said.matchAll(/"text":"([^"]*)"/g)].map(([, text = '']) => text).sort();
  return { draft, fields: values, summary: draft.summary?.html, problems: problems.map(({ id, line }) => `${line} ${id}`) };
}

const ALL = { fields: ['12', '5 天', '居住证'], summary: '正文。', problems: [] };

describe('keys of which each is read', () => {
  it.each([
    [['标题：居住证', '', '窗口：12', '', '', '时限：5 天', '', '正文。']],
    [['---', '标题：居住证', '', '窗口：12', '', '时限：5 天', '---', '正文。']],
    [['标题：居住证　　窗口：12', '时限：5 天', '', '正文。']],
    [['标题：居住证　　窗口：12　　时限：5 天', '', '正文。']],
    [['---', '标题: 居住证  窗口: 12', '时限: 5 天', '---', '正文。']],
    [['---', '标题：居住证；窗口：12；时限：5 天', '---', '正文。']],
    [['标题：居住证，窗口：12，时限：5 天', '', '正文。']],
    [['标题：居住证\t窗口：12\t时限：5 天', '', '正文。']],
    [['【标题】居住证　【窗口】：12', '时限：5 天', '', '正文。']],
    [['标题 居住证', '窗口 12', '时限　5 天', '', '正文。']],
    [['一、标题：居住证', '二、窗口：12', '三、时限：5 天', '', '正文。']],
    [['1. 标题：居住证', '2. 窗口：12', '3. 时限：5 天', '', '正文。']],
    [['**标题**：居住证', '**窗口：**12', '**时限**: 5 天', '', '正文。']],
    [['● 标题：居住证', '● 窗口：12', '● 时限：5 天', '', '正文。']],
    [['标题：', '居住证', '窗口：12', '时限：', '5 天', '', '正文。']],
    [['标题：居住证', '窗口：12', '时限：5 天', '正文。']],
  ])('%j', (lines) => expect(read(...lines)).toMatchObject(ALL));

  it('has its place', () => {
    expect(read('标题：居住证　　窗口：12', '', '正文。').draft.fields).toMatchObject({
      title: { at: { line: 1, column: 1 }, value: { text: '居住证', at: { line: 1, column: 4 } } },
      windows: { at: { line: 1, column: 9 }, value: [{ text: '12', at: { line: 1, column: 12 } }] },
    });
  });

  it('twice on one line is told', () => {
    expect(read('---', '标题：甲　　标题：乙', '---', '正文。').problems).toEqual(['2 duplicate-key']);
  });
});

it('a line among keys that is none is told, and those after it are keys', () => {
  expect(read('标题：居住证', '（内部）联系人：张三', '窗口：12', '', '正文。')).toMatchObject({
    fields: ['12', '居住证'],
    summary: '正文。',
    problems: ['2 unknown-key'],
  });
});

describe('a value or a text that only looks like a key', () => {
  it.each([
    [
      ['---', '标题：居住证', '费用：工本费 5 元，电话：另付', '---', '正文。'],
      ['居住证', '工本费 5 元，电话：另付'],
    ],
    [
      ['---', '标题：居住证', '时限：收到材料：当天', '---', '正文。'],
      ['居住证', '收到材料：当天'],
    ],
    [['---', '标题: "甲  窗口: 5"', '---', '正文。'], ['甲  窗口: 5']],
    [['标题：居住证', '', '说明：正文。', '', '时限：5 天'], ['居住证']],
    [['标题：居住证', '', '## 要多久', '时限：5 天'], ['居住证']],
    [['地点 一楼', '电话 12345'], []],
  ])('%j', (lines, fields) => expect(read(...lines).fields).toEqual(fields));
});

it('front matter that is never closed is told with the line after which it ends', () => {
  const { problems } = parseGuide({ file: 'a.md', event: 'b', id: 'b/a', text: '---\n标题：甲\n\n窗口：12\n\n正文。' });
  expect(problems.map(({ id, fix }) => [id, fix.zh])).toEqual([['front-matter-unclosed', '在第 4 行“窗口：12”的下一行写上 ---。']]);
});
