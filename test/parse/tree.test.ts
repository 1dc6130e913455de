/** The tree of a text: every node knows where it stands, and the steps that make it lose no line and no place. */

import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../scripts/ground/source.ts';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';
import { readMarkdown } from '../../scripts/parse/markdown/read-markdown.ts';
import { treeText } from '../../scripts/parse/markdown/tree-text.ts';
import type { Block, Tree } from '../../scripts/parse/markdown/tree.ts';

function treeOf(...lines: string[]): Tree {
  return readMarkdown(sourceOf('a.md', lines.join('\n')));
}

function shown(...lines: string[]): string[] {
  return treeText(treeOf(...lines))
    .split('\n')
    .slice(0, -1);
}

function parsed(...lines: string[]) {
  return parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text: lines.join('\n') }).draft;
}

describe('a tree', () => {
  it('keeps the lines of an item once, where the brace of its first line is never closed', () => {
    expect(shown('- 甲 {乙', '  丙')).toEqual([
      '1:3  list',
      '1:3    item {{乙}',
      '1:3      paragraph tight',
      '1:3        text "甲 {乙"',
      '1:7        break',
      '2:3        text "丙"',
    ]);
  });

  it('places the first cell of a row without a bar before it where it is, though its text stands in the row again', () => {
    expect(parsed('## 材料', '材料 | 说明', '--- | ---', '甲 | 甲').sections).toMatchObject([
      { materials: [{ name: '甲', at: { line: 4, column: 1 } }] },
    ]);
  });

  it('limits what follows the first line of an item, also where emphasis goes over both lines', () => {
    expect(shown('- **甲 {乙}', '  丙** 丁 {戊}')).toEqual([
      '1:3  list',
      '1:3    item {乙}',
      '1:3      paragraph tight',
      '1:3        strong',
      '1:5          text "甲"',
      '1:6          break',
      '2:3          limited {戊}',
      '2:3            text "丙"',
      '2:6        limited {戊}',
      '2:6          text " 丁"',
    ]);
  });

  it('names every kind of node, with what its braces say', () => {
    expect(
      shown(
        '## 材料 {#a 甲}',
        '1、[表](a b.doc) `码`',
        '',
        '> ![图](c.png)  ',
        '> 乙',
        '',
        '---',
        '',
        '| 丙 | 丁 |',
        '|---|--:|',
        '| 戊 | 己 {庚} |',
      ),
    ).toEqual([
      '1:4   heading 2 materials #a {甲} "材料"',
      '2:3   list from 1',
      '2:3     item',
      '2:3       paragraph tight',
      '2:3         link "a b.doc"',
      '2:4           text "表"',
      '2:15        text " "',
      '2:16        code "码"',
      '4:1   quote',
      '4:3     paragraph',
      '4:3       picture "c.png" "图"',
      '4:14      break hard',
      '5:3       text "乙"',
      '7:1   rule',
      '9:3   table',
      '9:3     row',
      '9:3       cell header "丙"',
      '9:7       cell header right "丁"',
      '11:3    row {庚}',
      '11:3      cell "戊"',
      '11:7      cell right "己"',
    ]);
  });

  it('lists the braces that are text, after all else', () => {
    expect(shown('甲 {乙} 丙', '丁 a=b}').slice(-2)).toEqual(['1:3  stray {乙}', '2:6  lone "丁 a=b}"']);
  });

  it('counts characters, not code units, however many stand before in the line', () => {
    expect(treeOf(`${'𠮷'.repeat(1000)}[甲](乙) [丙](丁)`).links).toMatchObject([{ at: { column: 1001 } }, { at: { column: 1008 } }]);
  });

  it('is plain JSON', () => {
    const tree = treeOf('## 材料 {甲}', '- 乙 {丙}', '  [丁](戊)');
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
  });
});

describe('a tree of more than anyone types', () => {
  it('of 15,000 numbered lines has an item for each', () => {
    const [, list] = treeOf('## 材料', ...Array.from({ length: 15_000 }, (_, index) => `${(index % 9) + 1}、甲`)).blocks;
    expect(list).toMatchObject({ type: 'list' });
    expect(list && 'children' in list ? list.children.length : 0).toBe(15_000);
  });

  it('keeps all words of emphasis within emphasis 20,000 deep', () => {
    const depth = (block: Block | undefined) => JSON.stringify(block).split('"emphasis"').length - 1;
    const text = `${'*甲 '.repeat(20_000)}${' 乙*'.repeat(20_000)}`;
    const [block] = treeOf(text).blocks;
    expect(depth(block)).toBeLessThanOrEqual(100);
    expect(parsed(text).summary?.html.match(/[甲乙]/g)?.length).toBe(40_000);
  });

  it('is the same again, whatever was read between', () => {
    const lines = ['见[^1]。<!-- 注 -->', '', '[^1]: 甲', '', '[乙][r]', '', '[r]: https://a.example'];
    const first = treeOf(...lines);
    expect(shown('见[^1]。 [乙][r]')).toEqual(['1:1  paragraph "见[^1]。 [乙][r]"']);
    expect(treeOf(...lines)).toEqual(first);
  });
});
