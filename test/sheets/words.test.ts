import { expect, it } from 'vitest';
import { sheetWords } from '../../src/view/sheets/text/sheet-words.ts';

it('English on paper has no curly quotes: the letters of our font are Chinese, and as wide as two', () => {
  const texts = Object.entries(sheetWords('en')).filter(([, words]) => /[“”‘’]/.test(String(words)));
  expect(texts).toEqual([]);
  expect(sheetWords('zh-CN').scanHow).toMatch(/“.*”/);
});
