/** Stories: people tell what happened instead of naming the thing; and things that are not there are told from those that are. */

import { describe, expect, it } from 'vitest';
import type { Guide } from '../../src/guide/guide.ts';
import { guide } from '../worker/published.ts';
import { finder } from './finder.ts';

const own = (code: string, title: string, aliases: string[] = [], more: Partial<Guide> = {}) =>
  guide(code, { title, aliases, summary: `<p>${title}，来办就是。</p>`, sections: [], ...more });
const hall = [
  own('A1', '新生儿户口登记', ['给孩子上户口']),
  own('A2', '内地居民结婚登记', ['领结婚证', '扯证']),
  own('B1', '社会保障卡申领'),
];
const codes = (query: string) => finder(hall)(query).hits.map(({ code }) => code);

describe('a paper that a guide only asks for', () => {
  const materials = { kind: 'materials', heading: '要带的材料', materials: [{ name: '护照' }] } as const;
  const find = finder([own('A1', '新生儿户口登记', [], { sections: [materials] }), ...hall.slice(1)]);
  it('is found by its name as it stands there', () => expect(find('护照').hits[0]?.why?.kind).toBe('material'));
  it('is not what people want who ask for it in other words', () => expect(find('passport').hits).toEqual([]));
});

describe('a plain word with a space in it', () => {
  const told = finder(hall, { '对象 本本': '结婚登记', '搬 户口': '户口迁移' });
  const codesTold = (query: string) => told(query).hits.map(({ code }) => code);
  it('is found with other words in between, in any order', () => {
    expect(codesTold('和对象去领那个红的本本')[0]).toBe('A2');
    expect(codesTold('本本要怎么和我对象一起领')[0]).toBe('A2');
  });
  it('is said as the reason', () => expect(told('和对象去领那个红的本本').hits[0]?.why?.said?.word).toBe('对象…本本'));
  it('says what is not there', () => expect(codesTold('户口搬走')).toEqual([]));
});

it('a thing that is not there is not there in pinyin either', () => expect(codes('hukouqianyi')).toEqual([]));

describe('a plain word with several words for a part', () => {
  const told = finder(hall, { '俩|对象 证|本本': '结婚登记' });
  it.each(['俩人要拿个证', '本本怎么和对象拿', '俩人要拿个證'])('%s', (query) => expect(told(query).hits[0]?.code).toBe('A2'));
});

it('letters in between take nothing from a story', () =>
  expect(finder(hall, { '添 户口': '户口登记' })('添了BB户口').hits[0]?.code).toBe('A1'));

describe('a story and its parts', () => {
  const shops = [own('A1', '个体工商户设立登记'), own('A2', '企业和个体工商户注销登记'), own('B1', '社会保障卡申领')];
  const told = finder(shops, {
    '开|办 铺子|铺|小吃 证|照': '个体工商户设立登记',
    '铺|铺子 不开|关': '注销登记',
    '铺|小吃摊 拆': '摊点拆除',
    '蓝花|花 票': '社会保障卡申领',
    '蓝|蓝花花 样': '企业和个体工商户注销登记',
  });
  const first = (query: string) => told(query).hits[0]?.code;
  it('of each part the longest word counts, and the story of which more is said is first', () => expect(first('蓝花花票样')).toBe('A2'));
  it('what is denied is not said', () => expect(first('证没用了，铺不开')).toBe('A2'));
  it('asking whether is not denying', () => expect(first('铺子要不要办照')).toBe('A1'));
  it('one character is not two parts', () => expect(finder(shops, { '证 证件': '社会保障卡申领' })('证件').hits).toEqual([]));
  it('its own words are of no other hall', () => expect(first('开个小吃摊要啥证')).toBe('A1'));
});
