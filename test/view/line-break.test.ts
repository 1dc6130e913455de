/** Where a line of Chinese may break. Every letter is 1 wide here, Latin ones half. */

import { describe, expect, it } from 'vitest';
import { brokenLines } from '../../src/view/picture/line-break.ts';

const measure = (text: string) => Array.from(text).reduce((sum, letter) => sum + (letter < '\u2000' ? 0.5 : 1), 0);
const broken = (text: string, width: number) => brokenLines(text, width, measure).join('|');

describe('linesOf(text, width)', () => {
  it.each([
    ['一二三四五六七', 3, '一二三|四五六|七'],
    ['一二三。四五', 3, '一二|三。四|五'],
    ['一二（三四）五', 3, '一二|（三|四）五'],
    ['一二“三”四五', 3, '一二|“三”|四五'],
    ['打 0999-0000001 问', 7, '打|0999-0000001|问'],
    ['上午 9:00–12:00 开', 6, '上午|9:00–12:00|开'],
    ['原件 1 份，复印件 2 份', 5.5, '原件 1 份，|复印件 2 份'],
    ['an old tale', 2.5, 'an|old|tale'],
    ['https://qinghe.example/A1', 5, 'https://qi|nghe.examp|le/A1'],
    ['第一行\n第二行', 9, '第一行|第二行'],
    ['', 9, ''],
    ['𠮷𠮷𠮷', 2, '𠮷𠮷|𠮷'],
  ])('%j in %d is %s', (text, width, lines) => expect(broken(text, width)).toBe(lines));

  it('loses no letter, and no line is wider than it may be, however the text is made', () => {
    const letters = ['一', '。', '（', '”', 'a', '9', ' ', '-', '，', '“', '%', '\n'];
    let seed = 7;
    const next = () => (seed = (seed * 48_271) % 2_147_483_647);
    for (let run = 0; run < 500; run++) {
      const text = Array.from({ length: next() % 40 }, () => letters[next() % letters.length]).join('');
      const lines = brokenLines(text, 4, measure);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(4);
    }
  });
});
