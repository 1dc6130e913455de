import { describe, expect, it } from 'vitest';
import { type Entry, entriesIn, entryOf } from '../../src/guide/entry.ts';
import { search } from '../../src/guide/search.ts';
import { guide } from '../worker/published.ts';

const entry = (code: string, title: string, aliases: string[] = [], language = 'zh-CN'): Entry => ({
  code,
  language,
  title,
  aliases,
  event: 'x',
  also: [],
});
const entries = [
  entry('A1', '新生儿户口登记', ['上户口', '报出生']),
  entry('A10', '户口迁移', ['迁户口']),
  entry('B1', '社保卡申领', ['办社会保障卡']),
  entry('B2', '补办社保卡'),
  entry('B3', 'Residence permit', ['A1 form']),
  entry('C1', 'Someone’s card'),
  entry('A12', '房子的事'),
  entry('A1-2', '没有登记的'),
];

describe('search(entries, query)', () => {
  it.each([
    ['', []],
    ['  　', []],
    ['没有的', []],
    ['社保 没有的', []],
    ['.*', []],
    ['A1', ['A1', 'B3', 'A10', 'A12']],
    ['a1', ['A1', 'B3', 'A10', 'A12']],
    ['Ａ１', ['A1', 'B3', 'A10', 'A12']],
    ['户口', ['A10', 'A1']],
    ['社保卡', ['B1', 'B2']],
    ['社会保障', ['B1']],
    ['报出生', ['A1']],
    ['RESIDENCE', ['B3']],
    ['ｐｅｒｍｉｔ', ['B3']],
    ['社保 补办', ['B2']],
    ['b', ['B1', 'B2', 'B3']],
    ['A 1', ['A1', 'B3', 'A10', 'A12']],
    ['A-1', ['A1', 'B3', 'A10', 'A12']],
    ['A1。', ['A1', 'B3', 'A10', 'A12']],
    ['《社保卡》', ['B1', 'B2']],
    ['补办 《社保卡》', ['B2']],
    ['someones', ['C1']],
    ['a1-2', ['A1-2', 'A12']],
    ['A12', ['A12']],
    ['someone’s', ['C1']],
    ['。', []],
  ])('%s', (query, codes) => expect(search(entries, query).map(({ code }) => code)).toEqual(codes));
});

describe('entriesIn(entries, language, hallLanguage)', () => {
  it('one a code, in the language where it exists, else in the hall’s', () => {
    const all = [entry('A1', '一'), entry('A1', 'one', [], 'en'), entry('A2', '二'), entry('A3', 'three', [], 'en')];
    expect(entriesIn(all, 'en', 'zh-CN').map(({ title }) => title)).toEqual(['one', '二', 'three']);
    expect(entriesIn(all, 'zh-CN', 'zh-CN').map(({ title }) => title)).toEqual(['一', '二', 'three']);
  });
});

describe('entryOf(guide)', () => {
  it('has lists where the guide has none', () => {
    expect(entryOf(guide('A1'))).toEqual({
      code: 'A1',
      id: 'birth/guide-a1',
      language: 'zh-CN',
      title: '第 A1 件事',
      aliases: [],
      event: 'birth',
      also: [],
    });
  });
});
