/** Front matter as clerks begin a file: other dashes, other colons, none at all. */

import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../scripts/parse/guide/guide.ts';

function read(...lines: string[]) {
  const { draft, problems } = parseGuide({ file: 'a.md', event: 'birth', id: 'birth/a', text: lines.join('\n') });
  const { title, fields, summary } = draft;
  return {
    title: title?.text,
    time: fields.time?.value,
    summary: summary?.html.trim(),
    problems: problems.map(({ id, line }) => `${line} ${id}`),
  };
}

const BODY = ['', '一句话。'];
const MEANT = { title: '办理低保', time: { text: '5天' }, summary: '一句话。', problems: [] };

describe('front matter', () => {
  it.each([
    ['no ---', ['标题：办理低保', '时限：5天']],
    ['no --- and an empty line before', ['', '标题: 办理低保', '时限: 5天']],
    ['【】', ['【标题】办理低保', '【时限】5天']],
    ['【】 and a colon', ['【标题】：办理低保', '【时限】：5天']],
    ['a table of Excel', ['标题\t办理低保\t\t', '时限\t5天']],
    ['=', ['---', '标题=办理低保', '时限 = 5天', '---']],
    ['﹕', ['---', '标题﹕办理低保', '时限﹕5天', '---']],
    ['－－－', ['－－－', '标题：办理低保', '时限：5天', '－－－']],
    ['——', ['——', '标题：办理低保', '时限：5天', '——']],
    ['–––', ['–––', '标题: 办理低保', '时限: 5天', '–––']],
    ['opened by ---, closed by ———', ['---', '标题: 办理低保', '时限: 5天', '———']],
    ['a comment before the keys', ['——', '# 民政局填写', '标题：办理低保', '时限：5天', '——']],
    ['set in', ['---', '\u3000\u3000标题：办理低保', '\u3000\u3000时限：5天', '---']],
    ['set in by spaces', ['---', '  标题：办理低保', '  时限：5天', '---']],
    ['one line set in', ['标题：办理低保', '\u3000\u3000时限：5天']],
  ])('with %s is read', (_, lines) => {
    const meant = read(...lines, ...BODY);
    expect(meant).toMatchObject(MEANT);
    const line = lines.findIndex((one) => one.includes('5天'));
    expect(meant.time).toMatchObject({ at: { line: line + 1, column: (lines[line] ?? '').indexOf('5天') + 1 } });
  });

  it('without --- ends where the keys end, and a key that is none is told at its line', () => {
    expect(read('标题：办理低保', '科室负责人：张三', '时限：5天', '一句话。')).toMatchObject({ ...MEANT, problems: ['2 unknown-key'] });
  });

  it.each([
    ['地址：青禾路1号', '电话：0999-0000004'],
    ['Title: A page', 'Author: me'],
    ['时限：5天'],
    ['———', '一句话', '———'],
    ['－－－'],
    ['名称是办理低保'],
  ])('is not %j: text', (...lines) => {
    const { title, problems } = read(...lines, ...BODY);
    expect([title, problems]).toEqual([undefined, []]);
  });
});
