/** How much text a box on paper takes: reckoned on the wide side, so that nothing is cut off. */

import { describe, expect, it } from 'vitest';
import { charactersThatFit, emsOf, lineCount, sizeThatFits } from '../../src/view/sheets/text/fit.ts';

describe('a text that no size makes fit', () => {
  const box = { width: 40, height: 12, sizes: [6, 5], lineHeight: 1.2 };

  it('is told, and how many characters would', () => {
    expect(sizeThatFits('字'.repeat(17), box)).toBeUndefined();
    expect(charactersThatFit(box)).toBe(16);
    expect(sizeThatFits('字'.repeat(16), box)).toBe(5);
  });

  it('the largest size that fits is taken: of one line, of two', () => {
    expect(sizeThatFits('字'.repeat(6), box)).toBe(6);
    expect(sizeThatFits('字'.repeat(7), box)).toBe(5);
    expect(sizeThatFits('字'.repeat(7), { ...box, height: 14.4 })).toBe(6);
  });

  it('a smaller one that keeps a word whole is better, and where none does the word is torn', () => {
    const wide = { width: 20, height: 100, sizes: [6, 5], lineHeight: 1.2 };
    expect(emsOf('Passport')).toBeCloseTo(5.06, 2);
    expect(sizeThatFits('Passports', { ...wide, width: 29 })).toBe(5);
    expect(sizeThatFits('Passports of everybody', wide)).toBe(6);
  });
});

it('letters are as wide as the font draws them: narrow, wide, capital, small, Chinese', () => {
  expect(
    [emsOf(''), emsOf('字字'), emsOf('ill.'), emsOf('mW'), emsOf('AB'), emsOf('ab'), emsOf('é')].map((one) => Math.round(one * 100)),
  ).toEqual([0, 200, 144, 192, 144, 124, 62]);
});

it.each([
  ['', 10, 1],
  ['字'.repeat(10), 10, 1],
  ['字'.repeat(11), 10, 2],
  // No line begins with a mark: the character before it goes along.
  ['字'.repeat(10) + '。', 10, 2],
  ['字'.repeat(9) + '（字', 10, 2],
  ['字字字字字字 abcdefgh', 10, 2],
  // 40 small letters are 24.8 ems: three lines of 10, wherever they break.
  ['a'.repeat(40), 10, 3],
  ['字' + 'a'.repeat(40), 10, 4],
  ['字' + 'a'.repeat(40) + '字'.repeat(5), 10, 4],
  ['字' + 'a'.repeat(40) + '字'.repeat(6), 10, 5],
])('“%s” in %d ems takes %d lines', (text, ems, lines) => {
  expect(lineCount(text, ems)).toBe(lines);
});
