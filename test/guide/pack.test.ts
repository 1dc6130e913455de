import { describe, expect, it } from 'vitest';
import type { Guide } from '../../src/guide/guide.ts';
import { indexText, intoPacks, lineOf, packLines, packText } from '../../src/guide/pack.ts';
import { guide, guides } from '../worker/published.ts';
import { randomFrom, spoil } from './noise.ts';

describe('linesOf(pack)', () => {
  it('never throws on noise', () => {
    const random = randomFrom(1);
    const pack = packText(guides().map(lineOf));
    for (let run = 0; run < 2000; run++) expect(Array.isArray(packLines(spoil(pack, random)))).toBe(true);
  });

  it.each<[string, string[]]>([
    ['no line', []],
    ['one', ['{}']],
    ['some', ['{"a":"],\\n["}', '{"b":2}', '{"c":"，"}']],
    ['a line that ends in a comma', ['"a,"', '"b"']],
  ])('undoes packText: %s', (_, lines) => expect(packLines(packText(lines)).filter(Boolean)).toEqual(lines));

  it('undoes packText for real guides, line breaks and all', () => {
    const odd = guides().map((one) => ({ ...one, summary: `a\nb\u2028c\r\n${one.code},` }));
    const pack = packText(odd.map(lineOf));
    expect(packLines(pack).map((line) => JSON.parse(line) as unknown)).toEqual(odd);
    expect(JSON.parse(pack)).toEqual(odd);
  });
});

describe('indexText(names)', () => {
  it('is JSON', () => expect(JSON.parse(indexText(['0123456789abcdef']))).toEqual(['0123456789abcdef']));
});

const codes = (packs: readonly (readonly Guide[])[]) =>
  packs.map((pack) => pack.map(({ code, language }) => (language === 'en' ? `${code}-en` : code)));

describe('intoPacks(guides)', () => {
  it('none', () => expect(intoPacks([])).toEqual([]));

  it('by life event, in the order of codes, whatever order they come in', () => {
    const some = [guide('B1'), guide('A10'), guide('A2'), guide('A2', { language: 'en' })];
    expect(codes(intoPacks(some))).toEqual([['A2-en', 'A2', 'A10'], ['B1']]);
    expect(codes(intoPacks(some.toReversed()))).toEqual([['A2-en', 'A2', 'A10'], ['B1']]);
  });

  it('a new guide never moves its neighbours into another pack', () => {
    expect(codes(intoPacks([guide('A1'), guide('A150'), guide('A151'), guide('A300'), guide('A301')]))).toEqual([
      ['A1', 'A150'],
      ['A151', 'A300'],
      ['A301'],
    ]);
  });
});
