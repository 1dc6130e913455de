/** The words of a case on paper besides the guide. */

export const slipWords = {
  table: 'slip',
  zh: {
    mine: '我的情况',
    code: '手机扫一扫，接着用这张单子',
    printed: '{1}打印 · 版本 {2}',
  },
  en: {
    mine: 'My case',
    code: 'Scan to go on with this list',
    printed: 'Printed on {1} · version {2}',
  },
} as const;
