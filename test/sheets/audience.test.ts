/** A wall for people and a wall for companies, from the same folder. */

import { describe, expect, it } from 'vitest';
import { deskPage } from '../../scripts/sheets/desk/desk.ts';
import { shown } from '../../scripts/sheets/desk/shown.ts';
import { type CodeChoice, ChoiceError, chooseCodes, unregistered } from '../../scripts/sheets/order/choose.ts';
import { selectionName } from '../../scripts/sheets/order/selection.ts';
import { HALL } from '../check/hall-folder.ts';
import { drawnFor } from './printable.ts';
import { hallOf } from './sheet-hall.ts';

const PEOPLE = `${String(HALL['hall.yaml'])}channels:\n  - { id: hotline, name: 12345 热线, url: "tel:12345" }\ndevices:\n  printer: { name: 打印机, guides: birth/hukou }\n`;
const FILES = {
  'hall.yaml': PEOPLE.replace('name: 就业,', 'name: 企业, 给谁: 企业,'),
  'work/company.md': '---\n标题: 开公司\n类别: 执法\n---\n\n好。\n',
  'codes.yaml': 'A1: birth/hukou\nB1: work/company\nQ1: { class: 执法 }\nS1: { device: printer }\nT1: { channel: hotline }\n',
};

const chosen = (choice: CodeChoice) => chooseCodes(hallOf(FILES), choice).map(({ code }) => code);

describe('for somebody for whom there is nothing', () => {
  it.each([
    ['neither a person nor a company', FILES, '单位', '“单位”不对，--for 后面写个人或者企业。'],
    ['companies, in a hall for people', { 'hall.yaml': PEOPLE }, '企业', '没有给企业的人生大事。'],
  ])('%s', (_, files, whom, words) => {
    const choose = () => chooseCodes(hallOf(files), { for: whom });
    expect(choose).toThrow(ChoiceError);
    expect(choose).toThrow(words);
  });

  it('a guide for people without a code is nothing to the wall for companies', () => {
    const hall = hallOf({ ...FILES, 'birth/late.md': '---\n标题: 补报\n---\n\n好。\n' });
    expect(unregistered(hall, { for: '企业' })).toEqual([]);
    expect(unregistered(hall, { for: '个人' })).toHaveLength(1);
  });
});

it('what is no life event’s is for all; a machine and a class are for whom their guides are', () => {
  expect(chosen({ for: '企业' })).toEqual(['index', 'B', 'B1', 'Q1', 'T1']);
  expect(chosen({ for: 'person' })).toEqual(['index', 'A', 'A1', 'S1', 'T1']);
});

it.each([
  ['a sheet', { sheet: 'wall' }],
  ['from A4', { sheet: 'wall', tiled: true }],
])('the wall for companies, %s, says so', (_, typed) => {
  const told = (whom: string) => JSON.stringify(drawnFor({ ...typed, for: whom }, FILES).sheets);
  expect(told('company')).toContain('企业一生事');
  expect(told('company')).not.toContain('户口');
  expect(told('person')).not.toContain('企业一生事');
});

it('is a file of its own', () => {
  expect(selectionName({ for: '企业' }, hallOf(FILES))).toBe('company');
});

describe('the staff’s form', () => {
  const boxes = (files: Parameters<typeof hallOf>[0]) => {
    const query = new URLSearchParams('sheet=wall/a1&for=company');
    const page = deskPage(hallOf(files), query, shown(hallOf(files), query), 'can', '');
    return [...page.matchAll(/<input type="checkbox" name="for" value="(\w+)"( checked)?/g)].map(([, value, checked]) => [
      value,
      !!checked,
    ]);
  };

  it('asks for whom only where there are both', () => {
    expect(boxes({ 'hall.yaml': PEOPLE })).toEqual([]);
    expect(boxes(FILES)).toEqual([
      ['person', false],
      ['company', true],
    ]);
  });

  it('companies alone are the subject of the wall', () => {
    const query = new URLSearchParams('sheet=wall/a1&for=company');
    expect(JSON.stringify(shown(hallOf(FILES), query).sheets)).toContain('企业一生事');
  });
});
