/** What the glance of a bundle says: how long and how much, as far as its guides settle it. */

import { describe, expect, it } from 'vitest';
import { CARD, LIST, bundleFiles, bundleIn } from './bundled.ts';

describe('how long and how much', () => {
  const priced = (fees: readonly (string | undefined)[], ...front: string[]) => {
    const files = bundleFiles([LIST, ...front]);
    const paths = ['birth/certificate.md', 'birth/hukou.md', 'work/card.md'];
    const said = (path: string) => fees[paths.indexOf(path)];
    const withFee = (path: string, text: string) =>
      text.replace('\n---\n', said(path) === undefined ? '\n---\n' : `\n费用: ${said(path)}\n---\n`);
    return bundleIn(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, withFee(path, String(text))])));
  };
  const timed = (card: string, list = LIST, ...own: string[]) =>
    bundleIn({ ...bundleFiles([list], ...own), 'work/card.md': CARD.join('\n').replace('时限: 10 个工作日', card) }).time;

  it('nothing is said where a guide says nothing', () => {
    expect(timed('窗口: 14')).toBeUndefined();
    expect(priced(['不收费', '不收费', undefined]).fee).toBeUndefined();
  });

  it('the guide that takes longest, in its own words; what the law allows is no promise', () => {
    expect(timed('时限: 10 个工作日')).toEqual([{ html: 'B1 最久：10 个工作日' }]);
    expect(timed('时限: 当场办结（法定 30 个工作日）')).toEqual([{ html: 'A2：5 个工作日', when: 'want=first' }]);
  });

  it('what is for some only hangs on their answer, the longest first', () => {
    const own = ['## 您的情况', '### 要社保卡吗？ {#card}', '- 要社保卡 {#yes}', '- 不要 {#no}'];
    expect(timed('时限: 10 个工作日', LIST.replace('work/card', 'work/card {要社保卡}'), ...own)).toEqual([
      { html: 'B1：10 个工作日', when: 'card=yes' },
      { html: 'A2：5 个工作日', when: 'want=first' },
    ]);
  });

  it.each([
    [['不收费', '不收费', '不收费'], '不收费'],
    [['不收费', '登记不收费', '一般不收费'], '一般不收费'],
    [['不收费', '每本 5 元', '不收费，补办 20 元'], 'A1、B1 可能收费'],
    [['10 元', '每本 5 元', '20 元'], undefined],
  ])('%j: %s', (fees, said) => {
    expect(
      priced(fees)
        .fee?.map(({ html }) => html)
        .join(''),
    ).toBe(said);
    expect(priced(fees, '费用: 共 5 元').fee).toEqual([{ html: '共 5 元' }]);
  });
});
