import { basePath } from '../../src/guide/page-address.ts';
import { describe, expect, it } from 'vitest';
import { CODE, codeOfPage, compareCodes, pageName } from '../../src/guide/address.ts';
import { pageOf } from '../../src/guide/page-meant.ts';

describe('pageOf(path)', () => {
  it.each([
    ['/root.json', undefined],
    ['/sw.js', undefined],
    ['/kiosk', undefined],
    ['/404.html', undefined],
    ['/codes/A1.svg', undefined],
    ['/../A1', undefined],
    ['/A12345', undefined],
    ['/AAA1', undefined],
    ['', 'index'],
    ['/', 'index'],
    ['/index.html', 'index'],
    ['/INDEX', 'index'],
    ['/index-EN.html', 'index-en'],
    ['/A', 'A'],
    ['/a.html', 'A'],
    ['/A1', 'A1'],
    ['/a1', 'A1'],
    ['/A1/', 'A1'],
    ['/A1.html', 'A1'],
    ['/a1-EN', 'A1-en'],
    ['/A1-zh-Hant', 'A1-zh-hant'],
    ['/a1-2', 'A1-2'],
    ['/A1-2-en', 'A1-2-en'],
    ['/f1-TABLE', 'F1-table'],
    ['/F1-table-en.html', 'F1-table-en'],
    ['/zz9999', 'ZZ9999'],
    ['/kept', 'kept'],
    ['/Kept-EN.html', 'kept-en'],
    ['/keptA1', undefined],
    ['/Points-EN/', 'points-en'],
    ['/points/x', undefined],
    ['/class/%E6%B0%91%E6%94%BF', 'class/民政'],
    ['/Class/民政-en.html', 'class/民政-en'],
    ['/class/', undefined],
    ['/class/a/b', undefined],
  ])('%s', (path, page) => expect(pageOf(path)).toBe(page));
});

describe('compareCodes(a, b)', () => {
  it('counts as a person does', () => {
    const order = ['A', 'A1', 'A1-2', 'A2', 'A10', 'B1', 'Z9', 'AA1'];
    expect(order.toReversed().sort(compareCodes)).toEqual(order);
  });
});

describe('CODE', () => {
  it.each([
    ['a1', false],
    ['A', false],
    ['A12345', false],
    ['AAA1', false],
    ['A1', true],
    ['Z12', true],
    ['A1-2', true],
  ])('%s', (code, is) => expect(CODE.test(code)).toBe(is));
});

describe('basePath(address)', () => {
  it.each([
    ['https://qinghe.example', ''],
    ['https://qinghe.example/', ''],
    ['https://qinghe.example/hall', '/hall'],
    ['http://10.0.0.1:4173/a/b/', '/a/b'],
  ])('%s', (address, path) => expect(basePath(address)).toBe(path));
});

describe('pageName(name, language, hallLanguage)', () => {
  it.each([
    ['A1', 'zh-CN', 'A1'],
    ['A1', 'en', 'A1-en'],
    ['A1', 'zh-Hant', 'A1-zh-hant'],
  ])('%s in %s', (name, language, page) => expect(pageName(name, language, 'zh-CN')).toBe(page));
});

describe('codeOfPage(page)', () => {
  it.each([
    ['A1', 'A1'],
    ['A1-en', 'A1'],
    ['A1-zh-hant', 'A1'],
    ['A1-2', 'A1-2'],
    ['A1-2-en', 'A1-2'],
    ['ZZ9999-12', 'ZZ9999-12'],
    ['A', 'A'],
    ['404', '404'],
  ])('%s', (page, code) => expect(codeOfPage(page)).toBe(code));
});
