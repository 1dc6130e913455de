/** Chosen codes: by code, by life event, by class. Everything that does not exist is reported at once. */

import { describe, expect, it } from 'vitest';
import { type CodeChoice, ChoiceError, chooseCodes, codesNamed } from '../../scripts/sheets/order/choose.ts';
import { hallOf } from './sheet-hall.ts';

const compiled = () =>
  hallOf({
    'birth/hukou.md': '---\n标题: 户口\n类别: 民政、生育\n---\n\n好。\n',
    'birth/card.md': '---\n标题: 社保卡\n类别: 社保\n---\n\n好。\n',
    'work/job.md': '---\n标题: 找工作\n也属于: birth\n类别: 民政\n---\n\n好。\n',
    'codes.yaml': 'A1: birth/hukou\nA2: birth/card\nB1: work/job\nA9: { retired: 2026-01-01, now: A1 }\n',
  });
const chosen = (choice: CodeChoice) => chooseCodes(compiled(), choice).map(({ code }) => code);

describe('what does not exist', () => {
  it.each([
    ['a code', { only: 'A8' }, '没有 A8 这个码，是 A 吗？'],
    ['a code that is retired', { only: 'a9' }, 'A9 已经停用，不再印。'],
    ['a life event', { event: '搬家' }, '没有“搬家”这件人生大事，有：A 出生 (birth)、B 就业 (work)。'],
    ['a class', { class: '税务' }, '没有“税务”这一类指南，有：民政、生育、社保。'],
    ['codes of another life event', { event: 'work', only: 'A1' }, '没有选中任何码。'],
  ])('%s', (_, choice, words) => {
    const choose = () => chosen(choice);
    expect(choose).toThrow(ChoiceError);
    expect(choose).toThrow(words);
  });

  it('is said all at once', () => {
    const choose = () => chosen({ only: 'A8、A7', event: '搬家', class: '税务' });
    for (const words of ['没有 A8', '没有 A7', '没有“搬家”', '没有“税务”']) expect(choose).toThrow(words);
  });
});

it.each<[string, CodeChoice, string[]]>([
  ['of no choice all', {}, ['A1', 'A2', 'B1']],
  ['codes as a person types them', { only: 'b1、a1' }, ['A1', 'B1']],
  ['a life event by its id, with what also belongs to it', { event: 'birth' }, ['A1', 'A2', 'B1']],
  ['by its letter', { event: ' b ' }, ['B1']],
  ['by its name', { event: '就业' }, ['B1']],
  ['a class', { class: ' 民政 ' }, ['A1', 'B1']],
  ['a class of one life event', { class: '民政', event: 'work' }, ['B1']],
])('%s', (_, choice, codes) => {
  const found = chosen(choice).filter((code) => /\d/.test(code));
  expect(found).toEqual(codes);
});

it('a list of codes may be typed in any way', () => {
  expect(codesNamed(' a1, Ｂ２；index、\nA3-2 ')).toEqual(['A1', 'B2', 'index', 'A3-2']);
});
