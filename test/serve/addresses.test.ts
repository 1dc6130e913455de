/** The lines with which a server says where it is found. */

import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../scripts/serve/addresses.ts';

const at = (address: string, more: Partial<NetworkInterfaceInfo> = {}) =>
  ({ address, family: 'IPv4', internal: false, ...more }) as NetworkInterfaceInfo;
const NETWORK = {
  lo: [at('127.0.0.1', { internal: true })],
  en0: [at('fe80::1', { family: 'IPv6' }), at('169.254.3.4')],
  en1: [at('192.168.1.7')],
};
const said = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.includes('█'));

describe('a server in a network', () => {
  it.each([
    [
      'zh-CN',
      [
        '这台电脑  http://localhost:4173',
        '打印  http://localhost:4173/print',
        '手机（同一个网络）  http://192.168.1.7:4173/',
        '手机这样打开只能看：不是 https 的网址，手机什么都留不下，断网就打不开。',
        '按 Ctrl+C 停下。',
      ],
    ],
    [
      'en',
      [
        'This computer  http://localhost:4173',
        'To print  http://localhost:4173/print',
        'A phone in the same network  http://192.168.1.7:4173/',
        'This way a phone can only look: over plain http it keeps nothing, and without network nothing opens.',
        'Ctrl+C stops it.',
      ],
    ],
  ])('says in %s where this computer and a phone find it, and that a phone keeps nothing this way', (language, lines) => {
    const text = addressesOf(4173, '', language, NETWORK);
    expect(said(text)).toEqual(lines);
    expect(text).toContain('█');
  });

  it('names the hall’s own path', () => {
    expect(said(addressesOf(80, '/east', 'en', NETWORK))).toEqual(
      expect.arrayContaining(['This computer  http://localhost:80/east/', 'A phone in the same network  http://192.168.1.7:80/east/']),
    );
  });
});

it('a server in no network speaks of no phone', () => {
  const { en1: _, ...none } = NETWORK;
  const text = addressesOf(4173, '', 'zh-CN', none);
  expect(said(text)).toEqual(['这台电脑  http://localhost:4173', '打印  http://localhost:4173/print', '按 Ctrl+C 停下。']);
  expect(text).not.toContain('█');
});
