/** Queries that are typed otherwise than they are meant: with spaces, as initials, with a wrong character, among words that nobody knows. */

import { describe, expect, it } from 'vitest';
import type { Guide } from '../../src/guide/guide.ts';
import { guide } from '../worker/published.ts';
import { finder } from './finder.ts';

const own = (code: string, title: string, aliases: string[] = [], more: Partial<Guide> = {}) =>
  guide(code, { title, aliases, summary: `<p>${title}，来办就是。</p>`, sections: [], ...more });
const hall = [
  own('A1', '新生儿户口登记', ['给孩子上户口']),
  own('A2', '内地居民结婚登记', ['领结婚证']),
  own('B1', '社会保障卡申领'),
  own('B2', '社会保障卡挂失与补领'),
  own('C1', '城乡居民医保参保缴费', ['新生儿医保']),
  own('C2', '生育津贴'),
  own('D1', '欠薪投诉'),
];
const words = { '社保卡|医保卡 丢|不见': '社会保障卡挂失', 社保卡申领: '社会保障卡申领', 改生日登记: '变更出生日期', 离婚登记: '离婚协议' };
const find = finder(hall, words);
const first = (query: string) => find(query).hits[0]?.code;

describe('what belongs together is found together', () => {
  it('characters with spaces between them', () => expect(first('我的社保卡 不见 了')).toBe('B2'));
  it('pinyin with spaces between words', () => expect(first('xinshenger hukou')).toBe('A1'));
  it('a story that is typed as pinyin, in any order', () => expect(first('diu le shebaoka')).toBe('B2'));
});

describe('initials', () => {
  it('of a plain word', () => expect(first('sbksl')).toBe('B1'));
  it('of two parts of a name', () => expect(first('ybjf')).toBe('C1'));
  it('of a name and of what is asked for it', () => expect(first('syjtsq')).toBe('C2'));
  it('that are in no name find nothing', () => expect(find('qqxw').hits).toEqual([]));
});

describe('a wrong character', () => {
  it('of another sound', () => expect(first('生育律贴')).toBe('C2'));
  it('two in each other’s place', () => expect(first('户登口记')).toBe('A1'));
  it('is said as what was taken', () => expect(find('生育律贴').hits[0]?.why?.taken).toEqual({ typed: '生育律贴', as: '生育津贴' }));
  it('is none where the word is another one', () => expect(find('离婚登记').hits).toEqual([]));
  it('is none where the same sound is found', () => expect(first('社会保涨卡申领')).toBe('B1'));
});

describe('an English word that nobody knows', () => {
  it('says little beside one that is known', () => expect(first('wage of my brother in law')).toBe('D1'));
  it('says by itself that it is not here', () => expect(find('citizen').hits).toEqual([]));
});
