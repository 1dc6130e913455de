/** Found by any word: each way in which people type what they want; and nothing for what is not there. */

import { describe, expect, it } from 'vitest';
import { entriesIn, entryOf } from '../../src/guide/entry.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { guide } from '../worker/published.ts';
import { finder } from './finder.ts';

const own = (code: string, title: string, aliases: string[] = [], more: Partial<Guide> = {}) =>
  guide(code, { title, aliases, summary: `<p>${title}，来办就是。</p>`, sections: [], ...more });

const baby = own('A1', '新生儿户口登记', ['给孩子上户口', '报出生'], {
  class: ['公安'],
  sections: [
    { kind: 'materials', heading: '要带的材料', materials: [{ name: '亲子鉴定证明' }, { name: '居民身份证' }] },
    { kind: 'text', heading: '说明', html: '<p>跟爸爸还是跟妈妈，由您自己选。父母<strong>离婚</strong>的也一样。</p>' },
  ],
});
const english = guide('A1', {
  language: 'en',
  title: 'Registering a newborn',
  aliases: ['household registration'],
  summary: '<p>Come soon.</p>',
  sections: [],
});
const hall = [
  baby,
  english,
  own('A2', '内地居民结婚登记', ['领结婚证', '扯证']),
  own('B1', '社会保障卡申领', ['办社保卡', '第三代社保卡']),
  own('B2', '社会保障卡补领', ['社保卡丢了', '补社保卡']),
  own('B3', '企业职工养老保险退休审批', ['办退休', '领养老金']),
  own('B4', '个体工商户设立登记', ['办营业执照', '开店办执照']),
  own('B5', '住房公积金提取', ['取公积金']),
  own('B12', '银行开户', ['单位开户']),
];
const find = finder(hall, { 细伢: '孩子' });
const codes = (query: string) => find(query).hits.map(({ code }) => code);
const first = (query: string) => codes(query)[0];

describe('not there', () => {
  it.each([
    '',
    '  　',
    '。',
    '.*',
    '火星',
    '离婚',
    '办离婚证',
    '护照',
    '驾驶证换证',
    '车辆年检',
    '迁户口',
    'huzhao',
    'asdfgh',
    'driving licence',
    '𠮷',
  ])('%j finds nothing', (query) => expect(codes(query)).toEqual([]));

  it('says the nearest life event, the telephone, and which guides speak of it', () => {
    const { nearest, phone, mentions } = finder([baby, ...hall.slice(2)])('离婚');
    expect(phone).toBe('0999-0000001');
    expect(mentions.map(({ code, why }) => [code, why?.text])).toEqual([['A1', '父母离婚的也一样。']]);
    expect(nearest).toBeUndefined();
    expect(find('出国留学').nearest).toEqual({ id: 'birth', letter: 'A', name: '出生', guides: 2 });
  });

  it('a paper that everything needs is what no guide is about', () => {
    const papers = ['A1', 'A2', 'B1', 'B2', 'B3'].map((code) =>
      own(code, `第 ${code} 件`, [], { sections: [{ kind: 'materials', heading: '材料', materials: [{ name: '居民身份证' }] }] }),
    );
    expect(finder(papers)('居民身份证').hits).toEqual([]);
    expect(first('亲子鉴定')).toBe('A1');
  });
});

describe('the code', () => {
  it.each([
    ['A1', ['A1']],
    ['a 1', ['A1']],
    ['Ａ１', ['A1']],
    ['A-1', ['A1']],
    ['A1。', ['A1']],
    ['b1', ['B1', 'B12']],
    ['a1-2', ['A1-2']],
    ['b', ['B1', 'B2', 'B3', 'B4', 'B5', 'B12']],
    ['s1', ['S1']],
  ])('%s', (query, expected) => expect(codes(query)).toEqual(expected));
});

describe('words', () => {
  it.each([
    ['a piece of a title', '户口', 'A1'],
    ['a piece of another name', '报出生', 'A1'],
    ['several, in any order', '登记 户口 新生儿', 'A1'],
    ['with quotes and signs', '《社保卡》！', 'B1'],
    ['a sentence at the counter', '我想问一下社保卡丢了怎么办', 'B2'],
    ['a material', '亲子鉴定', 'A1'],
    ['a sentence of the guide', '跟爸爸还是跟妈妈', 'A1'],
    ['a class', '公安', 'A1'],
    ['traditional characters', '養老保險', 'B3'],
    ['traditional characters', '結婚證', 'A2'],
    ['English', 'household registration', 'A1'],
    ['English, in capitals, begun', 'REGISTER newborn', 'A1'],
    ['a plain word of the hall', '细伢', 'A1'],
    ['a plain word that all halls share', '领红本本结婚', 'A2'],
    ['a machine', '打印机', 'S1'],
  ])('%s: %s', (_, query, code) => expect(first(query)).toBe(code));
});

describe('letters', () => {
  it.each([
    ['full pinyin', 'shehuibaozhangka', 'B1'],
    ['with a space', 'jiehun dengji', 'A2'],
    ['not yet to its end', 'gongjij', 'B5'],
    ['initials', 'gjj', 'B5'],
    ['initials and syllables', 'yingyezz', 'B4'],
    ['letters and characters', 'sheb卡', 'B1'],
    ['letters and words', 'yanglao 退休', 'B3'],
    ['with tones', 'jié hūn', 'A2'],
    ['a character that sounds otherwise in its word', 'yinhang kaihu', 'B12'],
    ['one letter too few', 'gongjjin', 'B5'],
    ['two letters in each other’s place', 'shebaoak', 'B1'],
    ['one letter wrong', 'jiehunzhemg', 'A2'],
    ['one letter too many', 'tuixiiu', 'B3'],
    ['an English word with a slip', 'newborm', 'A1'],
  ])('%s: %s', (_, query, code) => expect(first(query)).toBe(code));
});

describe('wrong characters', () => {
  it.each([
    ['of the same sound', '养老保限', 'B3'],
    ['of the same sound', '结昏', 'A2'],
    ['of the same sound', '营业职照', 'B4'],
    ['in and ing, z and zh', '新森儿户口', 'A1'],
    ['n and l, f and h', '退休喊养劳金', 'B3'],
  ])('%s: %s', (_, query, code) => expect(first(query)).toBe(code));

  it('two characters that sound alike within a name by chance are no slip', () => {
    expect(finder([own('A1', '退休手续', ['国家发的钱'])])('修手机').hits).toEqual([]);
  });
});

describe('the reason', () => {
  const why = (query: string) => find(query).hits[0]?.why;

  it('is the place in the title', () => expect(why('户口')).toEqual({ kind: 'title', text: '新生儿户口登记', marks: [[3, 5]] }));
  it('is another name', () => expect(why('报出生')).toEqual({ kind: 'alias', text: '报出生', marks: [[0, 3]] }));
  it('is a material', () => expect(why('亲子鉴定')).toMatchObject({ kind: 'material', text: '亲子鉴定证明', marks: [[0, 4]] }));
  it('is a sentence, without its tags', () =>
    expect(why('跟爸爸还是跟妈妈')).toMatchObject({ kind: 'text', text: '跟爸爸还是跟妈妈，由您自己选。' }));
  it('is a name that letters stand for', () => expect(why('gjj')).toMatchObject({ letters: true, text: '取公积金', marks: [[1, 4]] }));
  it('is what a slip was taken for', () => expect(why('结昏')).toMatchObject({ taken: { typed: '结昏', as: '结婚' } }));
  it('is no plain word whose meaning does not stand there', () => {
    const find = finder([own('C1', '结婚登记'), own('C2', '离婚登记', ['办离婚'])], { 扯红本: '结婚登记' });
    const said = find('扯红本').hits.map(({ code, why }) => [code, why?.said?.means]);
    expect(said[0]).toEqual(['C1', '结婚登记']);
    expect(said.slice(1).filter(([, means]) => means !== undefined)).toEqual([]);
  });

  it('is what a plain word means here', () => expect(why('细伢')).toMatchObject({ said: { word: '细伢', means: '孩子' } }));
  it('a second line says what it is', () => expect(find('户口').hits[0]?.second).toBe('新生儿户口登记，来办就是'));
});

describe('another language', () => {
  it('a guide is shown in the page’s language where there is one, and answers to its names in all', () => {
    expect(find('户口', 'en').hits[0]).toMatchObject({ page: 'A1-en', language: 'en', title: 'Registering a newborn' });
    expect(find('newborn').hits[0]).toMatchObject({ page: 'A1', title: '新生儿户口登记' });
    expect(find('社保卡', 'en').hits[0]).toMatchObject({ page: 'B1', language: 'zh-CN' });
  });
});

describe('a query of any length', () => {
  it('is answered in bounded time', () => {
    for (const query of ['户口'.repeat(500), 'shebaoka'.repeat(100), 'a'.repeat(2000), '社 '.repeat(300), 'xianxianxian'.repeat(20)]) {
      const start = performance.now();
      find(query);
      // Seconds would be a fault of growth; the machine may be slow.
      expect(performance.now() - start).toBeLessThan(5_000);
    }
  });
});

describe('entriesIn(entries, language, hallLanguage)', () => {
  it('one a code, in the language where it exists, else in the hall’s', () => {
    const all = [baby, english, own('A2', '二'), guide('A3', { language: 'en', title: 'three' })].map(entryOf);
    expect(entriesIn(all, 'en', 'zh-CN').map(({ title }) => title)).toEqual(['Registering a newborn', '二', 'three']);
    expect(entriesIn(all, 'zh-CN', 'zh-CN').map(({ title }) => title)).toEqual(['新生儿户口登记', '二', 'three']);
  });
});

describe('entryOf(guide)', () => {
  it('has lists where the guide has none', () => {
    expect(entryOf(guide('A1'))).toEqual({
      code: 'A1',
      id: 'birth/guide-a1',
      about: '怎么办 A1',
      language: 'zh-CN',
      title: '第 A1 件事',
      aliases: [],
      event: 'birth',
      also: [],
    });
  });
});

it('the nearest life event counts the guides that also belong to it, as the wall does', () => {
  const guides = [baby, own('B1', '社会保障卡申领', [], { event: 'work', also: ['birth'] })];
  expect(finder(guides)('出国留学').nearest?.guides).toBe(2);
});

describe('more than anybody reads', () => {
  it('is counted, and its best thirty are shown with their reasons', () => {
    const many = Array.from({ length: 40 }, (_, at) => own(`B${at + 1}`, `第${at + 1}号医保报销`));
    const { hits, more } = finder(many)('医保报销');
    expect([hits.length, more, hits[29]?.why?.kind]).toEqual([30, 10, 'title']);
  });
});

describe('a name that stands in several guides', () => {
  it('is found by its letters in each of them', () => {
    const same = ['A1', 'A2'].map((code) => own(code, `${code} 号`, ['社会保障卡']));
    expect(
      finder(same)('shbzk')
        .hits.map(({ code }) => code)
        .sort(),
    ).toEqual(['A1', 'A2']);
  });
});

describe('people say more than the thing that they want', () => {
  it('a long story is found by the name in it', () =>
    expect(codes('我和对象两个人一直都在外面打工今年过年才回来想顺便扯证')[0]).toBe('A2'));
  it('English words are found in the plural, and with little words between them', () =>
    expect(codes('how do I get a certificate for our marriages')[0]).toBe('A2'));
  it('two characters of a sentence are found where all of them stand side by side', () => expect(codes('自己选')[0]).toBe('A1'));
  it('a thing that no guide is about is not found by its mention', () => expect(codes('离婚以后')).toEqual([]));
});
