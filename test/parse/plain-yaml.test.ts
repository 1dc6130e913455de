/** Lines of `key: value`, also with such pairs in braces, are read without the YAML reader: it must not be seen. */

import { describe, expect, it } from 'vitest';
import { readPlainLines } from '../../scripts/parse/yaml/plain-yaml.ts';
import { sourceOf } from '../../scripts/ground/source.ts';
import { readAnyYaml, readYaml } from '../../scripts/parse/yaml/yaml.ts';

const known = () => true;
const plain = (text: string) => readPlainLines(sourceOf('a.md', text, 2));
const byReader = (text: string) => readAnyYaml(sourceOf('a.md', text, 2), known);

describe('is left to the YAML reader', () => {
  it.each([
    ['', 'a', 'a:', 'a: ', 'a:b', 'a：b', 'a : b', ' a: b', 'a: b ', 'a: b\n  c', 'a: b\na: c', '# nothing', '---', 'a: b\n...'],
    ['a: "b"', "a: 'b'", 'a: [b]', 'a: {b: c}', 'a: b: c', 'a: b #c', 'a: b:', 'a: | ', 'a: > b', 'a: &b c', 'a: *b', 'a: !b c', 'a: @b'],
    [
      'a: - b',
      'a: ? b',
      'a: % b',
      'a: `b`',
      'a: ~',
      'a:\tb',
      'a: b\tc',
      '#\ta',
      '"a": b',
      '? a',
      '- a',
      '<<: *a',
      '[a]: b',
      'a: b\n \nc: d',
    ],
    [
      'a: { }',
      'a: { b }',
      'a: { b: c',
      'a: { b: c } ',
      'a: { b: c } d',
      'a: { b: c } # d',
      'a: { b: c, }',
      'a: { b: c,d: e }',
      'a: { b: c, d }',
      'a: { b: c, b: d }',
      'a: { b: c: d }',
      'a: { b: "c" }',
      'a: { b: { c: d } }',
      'a: { b: [c] }',
      'a: { b：c }',
      '{ a: b }',
    ],
  ])('what is more than key and value: %j …', (...texts) => {
    expect(texts.filter((text) => plain(text) !== undefined)).toEqual([]);
  });
});

it('keeps text as typed, each with its place', () => {
  expect(readYaml('标题: 办证（一）\n𠮷:  007\n\n# 注\n网上办: https://a.example/?b=c', 'a.md', 2)).toEqual({
    tree: {
      at: { line: 2, column: 1 },
      map: [
        { key: { text: '标题', at: { line: 2, column: 1 } }, value: { text: '办证（一）', at: { line: 2, column: 5 } } },
        { key: { text: '𠮷', at: { line: 3, column: 1 } }, value: { text: '007', at: { line: 3, column: 5 } } },
        { key: { text: '网上办', at: { line: 6, column: 1 } }, value: { text: 'https://a.example/?b=c', at: { line: 6, column: 6 } } },
      ],
    },
    problems: [],
  });
});

it('keeps what stands in braces, each with its place', () => {
  const typed = 'A1: { guide: birth/hukou, 𠮷:  𠮷,  address: https://a.example/A1 }';
  expect(plain(typed)).toHaveLength(1);
  expect(readYaml(typed, 'a.md', 2)).toEqual(byReader(typed));
});

/** Characters with a meaning in YAML, and texts of clerks, in no order that makes sense. */
const PIECES = [
  'a',
  '标题',
  '𠮷',
  '12',
  'null',
  'yes',
  '2026-10-01',
  'A1-2',
  'birth/hukou',
  '办证（一）',
  'e\u0301',
  '\u00e9',
  '\u3000',
  '\u00a0',
  '\u2028',
  '\u0085',
  '\u200b',
  '\uFEFFx',

  ': ',
  ':',
  '：',
  '、',
  ' ',
  '  ',
  '\t',
  '\n',
  '\n',
  '\n',
  '\na: ',
  '\nb: ',
  '\n部门: ',
  '# ',
  ' #',
  '#',
  '-',
  '- ',
  '---\n',
  '...\n',
  '%',
  '%YAML',
  '?',
  '? ',

  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  ', ',
  '&',
  '*',
  '!',
  '|',
  '>',
  '@',
  '`',
  '~',
  '=',
  '<<: ',
  '/',
  '\\',
  '.',
  '(',
  ')',
  '“',
  '”',
  '…',
  '—',
  'https://x.example/?a=b',
];

it('gives what the YAML reader gives, for 40,000 texts of all that YAML and clerks write', () => {
  let [seed, read, inBraces] = [20_261_122, 0, 0];
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const piece = () => PIECES[random(PIECES.length)] ?? '';
  const word = () => PIECES[random(12)] ?? '';
  for (let run = 0; run < 40_000; run += 1) {
    // Every second text begins as lines that are plain, so that many are read in either way.
    const pair = () => `${word()}: ${word()}${piece()}${random(2) ? word() : ''}`;
    const braces = () => `${word()}: { ${pair()}${random(2) ? `, ${pair()}` : ''} }`;
    const lines = Array.from({ length: 1 + random(3) }, () => (random(3) ? pair() : braces()));
    const text = run % 2 ? lines.join('\n') : Array.from({ length: 1 + random(8) }, piece).join('');
    const entries = plain(text);
    if (!entries) continue;
    read += 1;
    if (text.includes('{')) inBraces += 1;
    expect([text, readYaml(text, 'a.md', 2, known)]).toEqual([text, byReader(text)]);
  }
  expect(read).toBeGreaterThan(2_000);
  expect(inBraces).toBeGreaterThan(500);
});
