/** Addresses: the meant page, and the additions of WeChat. */

// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import { cleanAddress } from '../../src/page/find/clean-address.ts';
import { addressMeant, searchMeant } from '../../src/page/find/meant.ts';
import { missingFacts } from '../view/sample.ts';
import { open } from './opened.ts';

describe('addressMeant', () => {
  it.each([
    ['/a1', '', '/A1'],
    ['/A1/', '', '/A1'],
    ['/a1-EN', '', '/A1-en'],
    ['/Ａ１', '', '/A1'],
    ['/%EF%BC%A1%EF%BC%91', '', '/A1'],
    ['/index.html', '', '/'],
    ['/hall/a1', '/hall', '/hall/A1'],
    ['/A1，', '', '/A1'],
    ['/A1%EF%BC%8C', '', '/A1'],
    ['/A1请看', '', '/A1'],
    ['/A1。', '', '/A1'],
    ['/A1）', '', '/A1'],
    ['/A1：看这里', '', '/A1'],
    ['/A1&from=timeline', '', '/A1'],
    ['/A1.', '', '/A1'],
    ['/A1...', '', '/A1'],
    ['/A1-', '', '/A1'],
    ['/A1/,', '', '/A1'],
    ['/A01', '', '/A1'],
    ['/a001-2，', '', '/A001-2'],
    ['/A001-2', '', '/A1-2'],
    ['/A1-en，谢谢', '', '/A1-en'],
    ['/hall/A1，', '/hall', '/hall/A1'],
    // A hall may number its codes so.
    ['/a01', '', '/A01'],
    ['/A10', '', undefined],
    ['/A1.png', '', undefined],
    ['/A1/x', '', undefined],
    ['/A12345，', '', undefined],
    ['/你好', '', undefined],
    ['/A1', '', undefined],
    ['/404', '', undefined],
    ['/no/such/page', '', undefined],
    ['/%', '', undefined],
  ])('%s under “%s” means %s', (path, base, expected) => expect(addressMeant(path, base)).toBe(expected));
});

describe('searchMeant: a guide that is not there in this language may be there in another', () => {
  it.each([
    ['/zz', ''],
    ['/A2', ''],
    ['/A-en', ''],
    ['/A2-en', 'A2'],
    ['/a2-EN/', 'A2'],
  ])('%s searches for “%s”', (path, code) => {
    open(missingFacts, `https://qinghe.example${path}`);
    const input = document.querySelector<HTMLInputElement>('[role=search] input');
    let woken = false;
    input?.addEventListener('focus', () => (woken = true));
    searchMeant(document, path, '');
    expect([input?.value, woken]).toEqual([code, code !== '']);
  });

  it('what the reader typed meanwhile stays', () => {
    open(missingFacts, 'https://qinghe.example/A2-en');
    const input = document.querySelector<HTMLInputElement>('[role=search] input');
    if (input) input.value = '户口';
    searchMeant(document, '/A2-en', '');
    expect(input?.value).toBe('户口');
  });
});

describe('cleanAddress', () => {
  it.each([
    ['/A1?from=timeline&isappinstalled=0#married=no', '/A1#married=no'],
    ['/A1?from=timeline', '/A1'],
    ['/?q=户口&from=timeline', '/?q=%E6%88%B7%E5%8F%A3'],
    ['/?q=户口', undefined],
    ['/A1#married=no', undefined],
  ])('%s → %s', (address, expected) => expect(cleanAddress(new URL(address, 'https://qinghe.example'))).toBe(expected));
});
