/** Keys beneath the title of a guide, as a list, as a table: front matter as clerks type it who do not know of `---`. */

import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

function read(...lines: string[]) {
  const { draft, problems } = parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text: lines.join('\n') });
  const said = JSON.stringify(
    Object.values(draft.fields).map(({ value }) => value),
    (key, value: unknown) => (key === 'at' ? undefined : value),
  );
  return {
    draft,
    fields: [...said.matchAll(/"text":"([^"]*)"/g)].map(([, text = '']) => text).sort(),
    summary: draft.summary?.html,
    sections: draft.sections.length,
    problems: problems.map(({ id, line, column }) => `${line}:${column} ${id}`),
  };
}

const ALL = { fields: ['12', '5 天', '居住证'], summary: '正文。', sections: 0, problems: [] };

describe('keys that are read', () => {
  it.each([
    [['# 居住证', '窗口：12', '时限：5 天', '', '正文。']],
    [['# 居住证', '', '窗口：12', '时限：5 天', '', '正文。']],
    [['＃居住证', '', '窗口：12', '时限：5 天', '', '正文。']],
    [['居住证', '', '窗口：12', '时限：5 天', '', '正文。']],
    [['居住证', '窗口：12', '时限：5 天', '正文。']],
    [['《居住证》', '', '一、窗口：12', '二、时限：5 天', '', '正文。']],
    [['**居住证**', '', '【窗口】12', '【时限】5 天', '', '正文。']],
    [['居住证', '===', '窗口：12', '时限：5 天', '', '正文。']],
    [['居住证', '---', '窗口：12', '时限：5 天', '---', '正文。']],
    [['# 居住证', '', '---', '窗口: 12', '时限: 5 天', '---', '', '正文。']],
    [['居住证', '', '办理窗口\t12', '办理时限\t5 天', '', '正文。']],
    [['- 标题：居住证', '- 窗口：12', '- 时限：5 天', '', '正文。']],
    [['* **标题**：居住证', '* **窗口**：12', '* **时限**：5 天', '', '正文。']],
    [['－标题：居住证', '－窗口：12', '－时限：5 天', '', '正文。']],
    [['# 居住证', '', '- 窗口：12', '- 时限：5 天', '', '正文。']],
    [['| 标题 | 居住证 |', '|---|---|', '| 窗口 | 12 |', '| 时限 | 5 天 |', '', '正文。']],
    [['| 项目 | 内容 |', '|---|---|', '| 标题 | 居住证 |', '| 窗口 | 12 |', '| 时限 | 5 天 |', '', '正文。']],
    [['|  |  |', '|---|---|', '| **标题** | 居住证 |', '| 窗口 | 12 |', '| 时限 | 5 天 |', '正文。']],
    [['｜标题｜居住证｜', '｜窗口｜12｜', '｜时限｜5 天｜', '', '正文。']],
    [['| 标题 | 居住证 | 窗口 | 12 |', '|---|---|---|---|', '| 时限 | 5 天 | | |', '', '正文。']],
    [['居住证', '', '| 窗口 | 12 |', '| 时限 | 5 天 |', '', '正文。']],
  ])('%j', (lines) => expect(read(...lines)).toMatchObject(ALL));

  it('have their places, as has the title', () => {
    expect(read('# 居住证', '', '| 窗口 | 12 |', '| 时限 | 5 天 |').draft).toMatchObject({
      title: { text: '居住证', at: { line: 1, column: 3 } },
      fields: { windows: { value: [{ text: '12', at: { line: 3, column: 8 } }] }, time: { value: { at: { line: 4, column: 8 } } } },
    });
  });

  it('above a `#` leave it the title', () => {
    const { draft, fields } = read('窗口：12', '时限：5 天', '', '# 居住证', '正文。');
    expect([draft.title?.text, fields]).toEqual(['居住证', ['12', '5 天']]);
  });

  it('with a title of their own leave the line above them in the text', () => {
    expect(read('# 办事指南', '标题：居住证', '窗口：12', '', '正文。')).toMatchObject({ fields: ['12', '居住证'], sections: 1 });
    expect(read('青禾县政务服务大厅', '', '标题：居住证', '窗口：12', '', '正文。')).toMatchObject({
      fields: ['12', '居住证'],
      summary: '青禾县政务服务大厅',
    });
  });

  it('and the headings beneath them are sections', () => {
    const { draft } = read('居住证', '', '窗口：12', '时限：5 天', '', '一、申请材料', '1、身份证');
    expect(draft.sections).toMatchObject([{ kind: 'materials', at: { line: 6 }, materials: [{ name: '身份证' }] }]);
  });
});

describe('keys that are told', () => {
  it.each([
    [['# 居住证', '正文。', '', '窗口：12', '时限：5 天'], '4:1 keys-not-read'],
    [['正文，有一句话。', '', '- 窗口：12', '- 时限：5 天'], '3:3 keys-not-read'],
    [['- 窗口：12', '- 科室里的人：张三', '- 时限：5 天', '', '正文。'], '1:3 keys-not-read'],
    [['居住证', '', '| 窗口 | 12 |', '| 时限 | 5 天 |', '| 申请材料 | 身份证 |'], '3:3 keys-not-read'],
    [['```yaml', '标题: 居住证', '窗口: 12', '```', '正文。'], '2:1 keys-not-read'],
    [['---', '标题: 居住证', '---', '窗口：12', '时限：5 天', '', '正文。'], '4:1 keys-not-read'],
    [['# 居住证', '窗口：12', '时限：5 天', '科室里的人：张三', '', '正文。'], '4:1 unknown-key'],
  ])('%j', (lines, problem) => expect(read(...lines).problems).toEqual([problem]));

  it('with the lines to be written', () => {
    const { problems } = parseGuide({ file: 'a.md', event: 'b', id: 'b/a', text: '# 甲\n话。\n\n| 窗口 | 12 |\n| 时限 | 5 天 |\n' });
    expect(problems[0]?.fix.zh).toBe('写到文件开头的两行 --- 之间：“窗口: 12”“时限: 5 天”。');
    const fenced = parseGuide({ file: 'a.md', event: 'b', id: 'b/a', text: '```markdown\n---\n标题: 甲\n窗口: 12\n---\n```\n' });
    expect(fenced.problems[0]?.fix.zh).toBe('删去“```markdown”这一行和末尾的那一行。');
  });
});

describe('a text that only looks like keys', () => {
  it.each([
    [['# 居住证', '', '地址：青禾路 1 号', '电话：0999-0000004', '', '正文。']],
    [['# 居住证', '', '窗口：12', '', '正文。']],
    [['# A page', '', 'Title: A page', 'Time: 5 days', '', 'Text.']],
    [['# 菜谱', '', '- 材料：面粉', '- 时间：一小时', '', '正文。']],
    [['先看这一句，再往下看。', '', '- 身份证', '- 户口簿']],
    [['# 居住证', '', '## 要多久', '时限：5 天', '费用：不收']],
  ])('%j', (lines) => expect(read(...lines)).toMatchObject({ fields: [], problems: [] }));
});
