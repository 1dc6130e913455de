/** A table to look up, as clerks and Excel write it: what is wrong in it is told at its cell, and what is meant is understood. */

import { describe, expect, it } from 'vitest';
import { compiled, found } from './hall-folder.ts';

const GUIDE = `---
标题: 退休
---

到年龄就来。

## 您的情况

### 您是哪一类？ {#kind}
- 男职工 {#man}
- 女职工 {#woman}

### 您哪年哪月出生？ {#born 月份}
照[对照表](table.csv)。
`;

const withTable = (table: string | Uint8Array, guide = GUIDE) => ({ 'birth/hukou.md': guide, 'birth/table.csv': table });
const problems = (table: string | Uint8Array, guide?: string) => found(withTable(table, guide));
const errors = (files: Parameters<typeof found>[0]) => found(files).filter((one) => one.includes(' error '));
const tables = (table: string | Uint8Array, guide?: string) => compiled(withTable(table, guide)).guides?.[0]?.tables;
const rows = (table: string | Uint8Array) =>
  tables(table)?.flatMap(({ groups }) => groups.map(({ when, rows }) => [when, ...rows.map((row) => row.join(' | '))]));

describe('a table that is wrong is told at its line and column, and not shown', () => {
  it.each([
    ['a key of the wrong form', 'kind,born,退休\nman,1970-13,1\nman,一月,2', ['2:5 error broken-table', '3:5 error broken-table']],
    ['two rows for the same month', 'kind,born,退休\nman,1970-01..1970-04,1\nwoman,1970-03,1\nman,1970-04,2', ['4:1 error broken-table']],
    ['an answer that is none', 'kind,born,退休\n男职员,1970-01,1', ['2:1 error broken-table']],
    ['a column for a question that is not there', 'knd,born,退休\nman,1970-01,1', ['1:1 error broken-table']],
    ['no column for what is asked', 'kind,退休\nman,1', ['1:1 error broken-table']],
    ['nothing to be found', 'kind,born\nman,1970-01', ['1:1 error broken-table']],
    ['a cell that is empty', 'kind,born,退休\nman,1970-01,', ['2:13 error broken-table']],
    ['a row that has more cells than headings', 'kind,born,退休\nman,1970-01,1,2', ['2:15 error broken-table']],
    ['a column twice', 'kind,born,退休,退休\nman,1970-01,1,2', ['1:14 error broken-table']],
    ['a column without a heading', 'kind,born,,退休\nman,1970-01,1,2', ['1:11 error broken-table']],
    ['no rows', 'kind,born,退休\n\n', ['1:1 error broken-table']],
    ['an end before its beginning', 'kind,born,退休\nman,1970-04..1970-01,1', ['2:5 error broken-table']],
  ])('%s', (_, table, expected) => {
    expect(problems(table)).toEqual(expected.map((one) => `birth/table.csv:${one}`));
    expect(tables(table)).toBeUndefined();
  });

  it('a row whose answers make more than 100 combinations, at the cell that makes them', () => {
    const answers = (name: string) => Array.from({ length: 11 }, (_, at) => `${name}${at}`);
    const asked = (name: string) =>
      `### ${name}？ {#${name}}\n${answers(name)
        .map((one) => `- ${one}\n`)
        .join('')}\n`;
    const guide = GUIDE.replace('### 您哪年', `${asked('甲')}${asked('乙')}### 您哪年`);
    const row = [answers('甲').join('、'), answers('乙').join('、')];
    const table = `born,甲,乙,退休\n1970-03,${row.join(',')},1\n`;
    expect(problems(table, guide)).toEqual([`birth/table.csv:2:${10 + (row[0]?.length ?? 0)} error broken-table`]);
    expect(tables(table, guide)).toBeUndefined();
    const fewer = table.replace('、甲10', '').replace('、甲9', '').replace('、乙10', '');
    expect(tables(fewer, guide)?.[0]?.groups.length).toBe(90);
  });

  it('a month that is missing in the middle is most likely forgotten: a warning, and the table is shown', () => {
    const table = 'kind,born,退休\nman,1970-01,1\nman,1970-05,2\nwoman,1970-05,1';
    expect(problems(table)).toEqual(['birth/table.csv:3:1 warning table-gap']);
    expect(compiled(withTable(table)).problems[0]?.message.zh).toBe('前面缺 1970.2–4。');
    expect(tables(table)?.length).toBe(1);
  });

  it('as Excel saves it in Chinese, which is not UTF-8, is read; bytes that are no text are told', () => {
    const gbk = Uint8Array.of(
      ...'kind,born,a'.split('').map((c) => c.charCodeAt(0)),
      10,
      0xc4,
      0xd0,
      0xd6,
      0xb0,
      0xb9,
      0xa4,
      ...',1970-01,1'.split('').map((c) => c.charCodeAt(0)),
    );
    expect(problems(gbk)).toEqual([]);
    expect(rows(gbk)).toEqual([['kind=man', '1970.1 | 1']]);
    expect(problems(Uint8Array.of(...gbk, 10, 0xc4, 0x20, 0xff))).toContainEqual(expect.stringContaining('error encoding'));
  });

  it('one that is not there, one that is asked for and not linked, one of another kind', () => {
    expect(errors({ 'birth/hukou.md': GUIDE })).toEqual(['birth/hukou.md:14:2 error missing-attachment']);
    expect(errors({ 'birth/hukou.md': GUIDE.replace('照[对照表](table.csv)。', '') })).toEqual(['birth/hukou.md:13:5 error broken-table']);
    expect(errors({ 'birth/hukou.md': GUIDE.replace('table.csv', 'table.xls'), 'birth/table.xls': 'x' })).toEqual([
      'birth/hukou.md:13:5 error broken-table',
      'birth/hukou.md:14:2 error attachment-type',
    ]);
  });

  it('once, where a translation links the same one', () => {
    const files = { ...withTable('kind,born,退休\nman,x,1\n'), 'birth/hukou.en.md': GUIDE.replace('标题: 退休', 'title: Retirement') };
    expect(errors(files).filter((one) => one.includes('table'))).toEqual(['birth/table.csv:2:5 error broken-table']);
  });

  it('a table under no question is no table: it would be published as a file', () => {
    expect(problems('a,b\n1,2', '---\n标题: 甲\n---\n\n看[表](table.csv)。\n')).toEqual(['birth/hukou.md:5:2 error attachment-type']);
  });
});

describe('what is meant is understood', () => {
  const ROW = [['kind=man', '1970.3 | 2030.4']];
  it.each([
    ['1970-03', '2030-04'],
    ['1970/3', '2030/4'],
    ['1970.3', '2030.04'],
    ['1970年3月', '2030年4月'],
    ['１９７０－０３', '2030-04'],
  ])('months: %s', (born, retired) => expect(rows(`kind,born,退休\nman,${born},${retired}\n`)).toEqual(ROW));

  it('Excel begins with a BOM, ends lines as Windows does, writes quotes and other separators', () => {
    for (const table of [
      '\uFEFFkind,born,退休\r\nman,1970-03,2030-04\r\n',
      '"kind","born","退休"\n"man","1970-03","2030-04"\n',
      'kind;born;退休\nman;1970-03;2030-04',
      'kind\tborn\t退休\n男职工\t1970-03\t2030-04\n\t\t\n',
    ]) {
      expect(problems(table)).toEqual([]);
      expect(rows(table)).toEqual(ROW);
    }
    expect(rows('kind,born,退休\nman,1970-03,"一次，""全"",\n付清"\n')).toEqual([['kind=man', '1970.3 | 一次，"全",\n付清']]);
  });

  it('ranges, whole years, open ends', () => {
    const table = 'born,退休\n..1969,甲\n1970..1971,乙\n1972-01～1972-04,丙\n1972年5月至1972年12月,丁\n>=1973,戊\n';
    expect(rows(table)).toEqual([[undefined, '≤1969 | 甲', '1970–1971 | 乙', '1972.1–4 | 丙', '1972.5–12 | 丁', '≥1973 | 戊']]);
  });

  it('months that follow each other are said in one row, with lines that go with them', () => {
    const table = 'born,年龄,退休\n1970-01,60岁,2030-02\n1970-02,60岁,2030-03\n1970-03,60岁,2030-05\n1970-04,61岁,2030-06\n';
    expect(rows(table)).toEqual([[undefined, '1970.1–2 | 60岁 | 2030.2–3', '1970.3 | 60岁 | 2030.5', '1970.4 | 61岁 | 2030.6']]);
  });

  it('numbers that follow each other stay two rows: between them there are others', () => {
    const guide = GUIDE.replace('月份', '数字');
    expect(tables('born,交\n0..100,10元\n101..200,10元\n', guide)?.[0]?.groups[0]?.rows).toEqual([
      ['0–100', '10元'],
      ['101–200', '10元'],
    ]);
  });

  it('a row for several answers; columns by the whole question', () => {
    expect(rows('您是哪一类？,born,退休\n男职工、女职工,1970-03,甲\n')).toEqual([
      ['kind=man', '1970.3 | 甲'],
      ['kind=woman', '1970.3 | 甲'],
    ]);
  });

  it('an amount is no month', () => {
    expect(tables('born,金额\n1970-03,202604\n')?.[0]?.columns).toEqual([
      { head: '您哪年哪月出生', key: 'born', form: 'month' },
      { head: '金额' },
    ]);
  });

  it('a table looked up by what another one found', () => {
    const guide = GUIDE.replace('照[对照表](table.csv)。', '照[对照表](table.csv)和[年限](years.csv)。');
    const files = { ...withTable('born,退休\n1970-03,2030-04\n', guide), 'birth/years.csv': '退休,年限\n<=2029,15年\n>=2030,20年\n' };
    expect(found(files)).toEqual([]);
    expect(compiled(files).guides?.[0]?.tables?.[1]).toEqual({
      label: '年限',
      columns: [{ head: '退休', key: '退休', form: 'month' }, { head: '年限' }],
      groups: [
        {
          rows: [
            ['≤2029', '15年'],
            ['≥2030', '20年'],
          ],
        },
      ],
    });
  });

  it('a translation has the tables of its original, under its own questions', () => {
    const english = `---\ntitle: Retirement\n---\n\nCome.\n\n## Your situation\n\n### Which are you? {#kind}\n- A man {#man}\n- A woman {#woman}\n\n### When were you born? {#born month}\n`;
    const files = { ...withTable('kind,born,退休\nman,1970-03,2030-04\n'), 'birth/hukou.en.md': english };
    expect(found(files).filter((one) => one.includes('table'))).toEqual([]);
    const [own, original] = compiled(files).guides?.map(({ tables: all }) => all?.[0]) ?? [];
    expect(own?.columns[0]?.head === 'When were you born' || original?.columns[0]?.head === 'When were you born').toBe(true);
    expect(own?.groups).toEqual(original?.groups);
    expect(new Set([own?.language, original?.language])).toEqual(new Set(['zh-CN', undefined]));
  });

  it('a change of the table alone makes the guide anew', () => {
    const first = compiled(withTable('kind,born,退休\nman,1970-03,2030-04\n'));
    const lines = [...first.lines.values()];
    expect([...compiled(withTable('kind,born,退休\nman,1970-03,2030-05\n'), { cached: first.cached }).lines.values()]).not.toEqual(lines);
  });
});
