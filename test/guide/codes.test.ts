import { describe, expect, it } from 'vitest';
import { type CodeEntry, codeAddress, codesText } from '../../src/guide/codes.ts';
import { guideFacts, versionOf } from '../../src/guide/facts.ts';
import { guide, guides, HALL, lineName } from '../worker/published.ts';

const named = guides().map((one) => ({ guide: one, line: lineName(one) }));
const read = (text: string): CodeEntry[] => {
  const { codes }: { codes: CodeEntry[] } = JSON.parse(text);
  return codes;
};

describe('codesText(hall, guides)', () => {
  const codes = read(codesText(HALL, named));

  it('every page that answers, in the order a person counts', () => {
    const addresses = codes.map(({ address }) => address.replace('https://qinghe.example/', ''));
    expect(addresses.slice(0, 4)).toEqual(['A1', 'A1-en', 'A1-2', 'A2']);
    expect(addresses.slice(10, 14)).toEqual(['A9', 'A10', 'A90', 'A91']);
    expect(codes.length).toBe(26);
  });

  it('is the same text whatever order the guides come in', () => expect(codesText(HALL, named.toReversed())).toBe(codesText(HALL, named)));

  it('says the version that the page has', () => {
    const [first] = named;
    expect(codes[0]?.version).toBe(first && versionOf(guideFacts(HALL, first.guide, first.line)));
  });

  it.each([
    ['A1', 'active', { guide: 'birth/guide-a1', title: '第 A1 件事', event: 'birth' }],
    ['A1-2', 'situation', { guide: 'birth/guide-a1', answers: 'married=no' }],
    ['A90', 'retired', { now: 'A1' }],
    ['A91', 'retired', { say: '这件事不用办了。' }],
    ['S1', 'device', { device: 'printer', title: '自助查询打印机', address: 'https://qinghe.example/S1' }],
    ['T1', 'channel', { channel: 'hotline', title: '12345 热线', address: 'https://qinghe.example/T1' }],
  ])('%s is %s', (code, state, more) => expect(codes.find((one) => one.code === code)).toMatchObject({ state, ...more }));

  it('a situation of a guide that is not there is left out; a provisional code says so', () => {
    const two = guide('A2', { provisional: true });
    expect(read(codesText(HALL, [{ guide: two, line: lineName(two) }])).map(({ code, state }) => [code, state])).toEqual([
      ['A2', 'provisional'],
      ['A90', 'retired'],
      ['A91', 'retired'],
      ['S1', 'device'],
      ['T1', 'channel'],
    ]);
  });
});

describe('codeAddress(hall, code)', () => {
  it('a channel on another host is led to straight', () => {
    const leads = { T1: { channel: 'hotline', outside: 'https://other.example' } };
    expect(codeAddress({ ...HALL, leads }, 'T1')).toEqual({ address: 'https://other.example', outside: true });
  });

  it('one that is called is a page of the hall', () => expect(codeAddress(HALL, 'T1')).toEqual({ address: 'https://qinghe.example/T1' }));

  it('the wall has no slash and no name; letters and machines are pages of the hall', () => {
    expect(['index', 'A', 'S1'].map((code) => codeAddress(HALL, code).address)).toEqual([
      'https://qinghe.example',
      'https://qinghe.example/A',
      'https://qinghe.example/S1',
    ]);
  });
});
