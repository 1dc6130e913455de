/** points.csv and agents.csv, as clerks and Excel write them: what is wrong is told at its cell, and what is meant is understood. */

import { describe, expect, it } from 'vitest';
import { readPoints } from '../../src/guide/points.ts';
import { compile } from '../../scripts/journey/compile.ts';
import { type Files, HALL, compiled, folderOf, found } from './hall-folder.ts';

const HEAD = '名称,类别,地址,纬度,经度,时间,电话,能办\n';
const ROW = '南塘服务站,村站,塘边街 3 号,40.1612,101.4881,周一至周五 9:00–12:00,0999-0000052,新生儿户口登记\n';
const point = (...cells: string[]) => `${HEAD}${cells.join(',')}\n`;
const points = (table: string | Uint8Array, more: Files = {}) => found({ 'points.csv': table, ...more });
const agents = (table: string) => found({ 'agents.csv': table });

/** Returns the lists as they are published. */
function published(files: Files) {
  const { hall, files: carried } = compiled(files);
  const file = carried.find(({ path }) => hall?.points === `/${path}`);
  return file && readPoints(String(file.body));
}

describe('what is wrong is told with what to write', () => {
  it.each([
    ['a heading that is not known', `${HEAD.replace('电话', '电活')}${ROW}`, ['1:19 error point-column']],
    ['no column of names', '类别,地址\n村站,塘边街 3 号\n', ['1:1 error point-column']],
    ['a column twice', '名称,电话,电话\n南塘,0999-0000052,0999-0000053\n', ['1:7 error point-column', '2:1 note point-position']],
    ['a row without a name', `${HEAD}${ROW},村站,柳湾,40.1,101.4,,,\n`, ['3:1 warning point-row']],
    ['the same place twice', HEAD + ROW + ROW, ['3:1 warning point-row']],
    ['no position', point('南塘', '村站', '塘边街', '', '', '', '', ''), ['2:1 note point-position']],
    ['half a position', point('南塘', '', '', '40.1612', '', '', '', ''), ['2:6 warning point-position']],
    ['latitude and longitude swapped', point('南塘', '', '', '101.4881', '40.1612', '', '', ''), ['2:6 warning point-position']],
    ['a position abroad', point('南塘', '', '', '51.5', '-0.12', '', '', ''), ['2:6 warning point-position']],
    ['degrees, minutes, seconds', point('南塘', '', '', "40°9'40", "101°29'17", '', '', ''), ['2:6 warning point-position']],
    ['a telephone without a number', point('南塘', '', '', '40.1', '101.4', '', '见墙上', ''), ['2:18 warning point-phone']],
    ['a number that Excel has spoilt', point('南塘', '', '', '40.1', '101.4', '', '1.38E+10', ''), ['2:18 warning point-phone']],
    ['something that no guide is about', point('南塘', '', '', '40.1', '101.4', '', '', '新生儿户口'), ['2:19 error point-unknown-guide']],
    ['hours that are not certain', point('南塘', '', '', '40.1', '101.4', '赶集的时候', '', ''), ['2:17 warning hours-uncertain']],
    ['hours that there are not', point('南塘', '', '', '40.1', '101.4', '周一 9:00–25:00', '', ''), ['2:17 error hours-impossible']],
  ])('%s', (_, table, expected) => {
    expect(points(table)).toEqual(expected.map((one) => `points.csv:${one}`));
  });

  it('the nearest is named: of a heading, of a guide', () => {
    const fixes = (table: string) => compiled({ 'points.csv': table }).problems.map(({ fix }) => fix.zh);
    expect(fixes(`${HEAD.replace('电话', '电活')}${ROW}`)).toEqual(['是不是“电话”？']);
    expect(fixes(point('南塘', '', '', '40.1', '101.4', '', '', '新生儿户口'))).toEqual(['是不是“新生儿户口登记”？']);
    expect(fixes(point('南塘', '', '', '101.4881', '40.1612', '', '', ''))[0]).toContain('两格对调');
  });

  it.each([
    ['a row without a village', '村社区,姓名,电话,帮办\n,石六,0999-0000066,A1\n', ['2:1 warning point-row']],
    ['nobody to call', '村社区,姓名,电话,帮办\n石桥村,,,A1\n', ['2:1 warning point-row']],
    ['no column of villages', '姓名,电话\n石六,0999-0000066\n', ['1:1 error point-column']],
    ['something that no guide is about', '村社区,姓名,电话,帮办\n石桥村,石六,0999-0000066,低保\n', ['2:21 error point-unknown-guide']],
  ])('an agent: %s', (_, table, expected) => {
    expect(agents(table)).toEqual(expected.map((one) => `agents.csv:${one}`));
  });

  it('a draft is named by what it is: nothing is wrong, and it is not shown', () => {
    const draft = { 'birth/card.md': '---\n标题: 出生证\n草稿: 是\n---\n\n一句话。\n' };
    const table = point('南塘', '', '', '40.1', '101.4', '', '', 'birth/card');
    expect(points(table, draft).filter((one) => one.includes('points.csv'))).toEqual([]);
    expect(published({ 'points.csv': table, ...draft })?.points[0]?.can).toEqual([]);
  });
});

describe('what is meant is understood', () => {
  const expected = {
    name: '南塘服务站',
    kind: '村站',
    address: '塘边街 3 号',
    at: [40.1612, 101.4881],
    hours: ['周一至周五 9:00–12:00'],
    phone: '0999-0000052',
    can: ['birth/hukou'],
  };
  /** `南塘服务站,…` in GBK. */
  const inGbk = (text: string) => {
    const bytes = new Map<string, readonly number[]>();
    for (let high = 0x81; high < 0xff; high++)
      for (let low = 0x40; low < 0xff; low++) bytes.set(new TextDecoder('gbk').decode(Uint8Array.of(high, low)), [high, low]);
    return Uint8Array.from(Array.from(text).flatMap((one) => (one < '\u0080' ? [one.charCodeAt(0)] : (bytes.get(one) ?? []))));
  };
  const inUtf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

  it.each<[string, string | Uint8Array]>([
    ['plain', HEAD + ROW],
    ['with a BOM and the line ends of Windows', `\ufeff${(HEAD + ROW).replaceAll('\n', '\r\n')}`],
    ['with semicolons', (HEAD + ROW).replaceAll(',', ';')],
    ['with tabs, in the “Unicode text” of Excel', inUtf16((HEAD + ROW).replaceAll(',', '\t'))],
    ['in the encoding of a Chinese Windows', inGbk(HEAD + ROW)],
    ['in quotes', (HEAD + ROW).replaceAll(/[^,\n]+/g, '"$&"')],
    ['with other headings', `网点名称,类型,地点,纬度（GCJ-02）,经度（GCJ-02）,办公时间,联系电话,可办事项\n${ROW}`],
    ['with full-width and marked degrees', HEAD + ROW.replace('40.1612', '北纬40.1612°').replace('101.4881', '１０１.4881°E')],
    [
      'with columns in another order',
      `电话,名称,能办,经度,纬度,类别,时间,地址\n0999-0000052,南塘服务站,A1,101.4881,40.1612,村站,周一至周五 9:00–12:00,塘边街 3 号\n`,
    ],
  ])('%s', (_, table) => {
    expect(points(table)).toEqual([]);
    expect(published({ 'points.csv': table })?.points).toEqual([expect.objectContaining(expected)]);
  });

  const guides: Files = {
    'birth/hukou.md': '---\n标题: 新生儿户口登记\n俗称: 上户口\n类别: 公安\n---\n\n当场办好。\n',
    'birth/certificate.md': '---\n标题: 出生证明\n---\n\n当场办好。\n',
    'work/loan.md': '---\n标题: 创业贷款\n类别: 公安\n也属于: 出生\n---\n\n当场办好。\n',
    'codes.yaml': 'A1: birth/hukou\nA2: birth/certificate\nB1: work/loan\n',
  };
  it.each([
    ['an id', 'birth/hukou', ['birth/hukou']],
    ['a code', 'a1', ['birth/hukou']],
    ['a title', '新生儿户口登记', ['birth/hukou']],
    ['another name', '上户口', ['birth/hukou']],
    ['a class', '公安', ['birth/hukou', 'work/loan']],
    ['a life event by its name, with what also belongs to it', '出生', ['birth/certificate', 'birth/hukou', 'work/loan']],
    ['a life event by its letter', 'B', ['work/loan']],
    ['several, with whatever between', '"A1、B1，出生证明；上户口"', ['birth/hukou', 'work/loan', 'birth/certificate']],
  ])('能办 names %s', (_, can, ids) => {
    const table = point('南塘', '', '', '40.1', '101.4', '', '', can);
    expect(points(table, guides)).toEqual([]);
    expect(new Set(published({ 'points.csv': table, ...guides })?.points[0]?.can)).toEqual(new Set(ids));
  });

  it('points stand by kind, the kinds as they first come', () => {
    const table = `${HEAD}甲,银行,,40,101,,,\n乙,村站,,40,101,,,\n丙,银行,,40,101,,,\n`;
    expect(published({ 'points.csv': table })?.points.map(({ name }) => name)).toEqual(['甲', '丙', '乙']);
  });
});

describe('on a guide’s page', () => {
  it('stand the first three names and how many there are; another guide’s line does not change with them', () => {
    const more = {
      'birth/certificate.md': '---\n标题: 出生证明\n---\n\n当场办好。\n',
      'codes.yaml': 'A1: birth/hukou\nA2: birth/certificate\n',
    };
    const rows = ['甲', '乙', '丙', '丁'].map((name) => `${name},,,40,101,,,A1`).join('\n');
    const files = { ...more, 'points.csv': `${HEAD}${rows}\n`, 'agents.csv': '村社区,姓名,电话,帮办\n石桥村,石六,0999-0000066,A1\n' };
    const [before, after] = [compiled(more), compiled(files)];
    expect(after.guides?.[0]).toMatchObject({ points: { names: ['甲', '乙', '丙'], count: 4 }, agents: { names: ['石桥村'], count: 1 } });
    expect(after.guides?.[1]).toEqual(before.guides?.[1]);
  });

  it('a list that changes finishes the guides that it names anew, and no others', () => {
    const more = {
      'birth/certificate.md': '---\n标题: 出生证明\n---\n\n当场办好。\n',
      'codes.yaml': 'A1: birth/hukou\nA2: birth/certificate\n',
    };
    const dir = folderOf({ ...HALL, ...more, 'points.csv': point('南塘', '', '', '40.1', '101.4', '', '', 'A1') });
    const before = compile({ dir });
    folderOf({ 'points.csv': point('北塘', '', '', '40.1', '101.4', '', '', 'A1') }, dir);
    const after = compile({ dir, cached: before.cached });
    expect(after.guides?.[0]?.points?.names).toEqual(['北塘']);
    expect(after.guides?.[1]).toBe(before.guides?.[1]);
  });
});

it('a hall without these files has no such page, and its hall line does not name one', () => {
  expect(compiled({}).hall?.points).toBeUndefined();
  expect(published({})).toBeUndefined();
});

describe('a code that leads to a class of guides', () => {
  const files = (name: string): Files => ({
    'birth/hukou.md': '---\n标题: 新生儿户口登记\n类别: 公安\n---\n\n当场办好。\n',
    'codes.yaml': `A1: birth/hukou\nQ1: { class: ${name} }\n`,
  });

  it('of a class that no guide has is told, with the nearest', () => {
    expect(found(files('公按'))).toEqual(['codes.yaml:2:14 error code-unknown-lead']);
    expect(compiled(files('公按')).problems[0]?.fix.zh).toBe('是不是“公安”？');
  });

  it('is the hall’s, and opens the class', () => {
    expect(found(files('公安'))).toEqual([]);
    expect(compiled(files('公安')).hall).toMatchObject({ classes: { 公安: {} }, leads: { Q1: { class: '公安' } } });
  });
});
