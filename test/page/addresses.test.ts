/** Addresses: what was meant, and what WeChat added. */

import { describe, expect, it } from 'vitest';
import { cleanAddress } from '../../src/page/clean-address.ts';
import { addressMeant } from '../../src/page/meant.ts';

describe('addressMeant', () => {
  it.each([
    ['/a1', '', '/A1'],
    ['/A1/', '', '/A1'],
    ['/a1-EN', '', '/A1-en'],
    ['/Ａ１', '', '/A1'],
    ['/%EF%BC%A1%EF%BC%91', '', '/A1'],
    ['/index.html', '', '/'],
    ['/hall/a1', '/hall', '/hall/A1'],
    ['/A1', '', undefined],
    ['/404', '', undefined],
    ['/no/such/page', '', undefined],
    ['/%', '', undefined],
  ])('%s under “%s” means %s', (path, base, expected) => expect(addressMeant(path, base)).toBe(expected));
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
